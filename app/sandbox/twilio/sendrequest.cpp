// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/sendrequest.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace switchboard::sandbox {

namespace {

constexpr int maximumCharacters = 1600;
constexpr int maximumMedia = 10;
constexpr seconds scheduleFrom{300};
constexpr seconds scheduleUntil{3'024'000};

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Code points; `text` is UTF-8.
qsizetype characters(QByteArrayView text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
}

bool isShortCode(QByteArrayView text)
{
    return isDigits(text) && text.size() >= 3 && text.size() <= 8;
}

/// A sender that is a word, e.g. a brand: up to 11 letters, digits and spaces with a letter among them.
bool isAlphanumericSender(QByteArrayView text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text.size() <= 11 && std::any_of(text.begin(), text.end(), isLetter)
           && std::all_of(text.begin(), text.end(),
                          [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '-'; });
}

bool isWebUrl(const QByteArray &text)
{
    const QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == u"http" || url.scheme() == u"https");
}

/// The numbers that the API keeps for tests of its errors.
int magicCode(QByteArrayView number, bool isRecipient)
{
    struct Row
    {
        QByteArrayView number;
        int asRecipient;
        int asSender;
    };
    static constexpr Row rows[] = {
        {"+15005550001", 21211, 21212}, {"+15005550002", 21612, 0}, {"+15005550003", 21408, 0},
        {"+15005550004", 21610, 0},     {"+15005550007", 0, 21606}, {"+15005550008", 0, 21611},
        {"+15005550009", 21614, 0},
    };
    for (const Row &row : rows) {
        if (row.number == number)
            return isRecipient ? row.asRecipient : row.asSender;
    }
    return 0;
}

using Refusal = std::optional<ApiError>;

Refusal checkRecipient(const SendRequest &request)
{
    if (request.to.isEmpty())
        return ApiError{400, 21604, "A 'To' number is needed."};
    if (!isE164(request.to))
        return ApiError{400, 21211, "The 'To' number is not a valid phone number: " + request.to};
    if (request.to == request.from)
        return ApiError{400, 21211, "'To' and 'From' are the same number: " + request.to};
    if (const int code = magicCode(request.to, true))
        return ApiError{400, code, "A test number, which always gives this error: " + request.to};
    return {};
}

Refusal checkSender(const SendRequest &request)
{
    if (request.from.isEmpty() && request.service.isEmpty())
        return ApiError{400, 21603, "A 'From' number or a 'MessagingServiceSid' is needed."};
    if (!request.service.isEmpty() && (request.service.size() != 34 || !request.service.startsWith("MG")))
        return ApiError{400, 21705, "The 'MessagingServiceSid' is not valid."};
    if (request.from.isEmpty())
        return {};
    if (const int code = magicCode(request.from, false))
        return ApiError{400, code, "A test number, which always gives this error: " + request.from};
    if (!isE164(request.from) && !isShortCode(request.from) && !isAlphanumericSender(request.from))
        return ApiError{400, 21212,
                        "The 'From' number is not a valid phone number, short code or name: " + request.from};
    return {};
}

Refusal checkContent(const SendRequest &request, bool hasBody)
{
    if (request.body.isEmpty() && request.mediaUrls.empty()) {
        return hasBody ? ApiError{400, 21602, "The message body is empty."}
                       : ApiError{400, 21619, "A text body or media are needed."};
    }
    if (characters(request.body) > maximumCharacters)
        return ApiError{400, 21617, "The message body is longer than 1600 characters."};
    if (request.mediaUrls.size() > maximumMedia)
        return ApiError{400, 21623, "More than 10 media."};
    for (const QByteArray &url : request.mediaUrls) {
        if (!isWebUrl(url))
            return ApiError{400, 21620, "A media URL is not valid: " + url};
    }
    return {};
}

Refusal checkSchedule(const Form &form, SendRequest &request, Timestamp now)
{
    const QByteArray type = form.value("ScheduleType");
    if (type.isEmpty() || request.service.isEmpty())
        return {};
    if (type != "fixed")
        return ApiError{400, 35126, "The only 'ScheduleType' is 'fixed'."};
    const QByteArray text = form.value("SendAt");
    if (text.isEmpty())
        return ApiError{400, 35111, "'SendAt' is missing."};
    const QDateTime time = QDateTime::fromString(QString::fromUtf8(text), Qt::ISODate);
    if (!time.isValid())
        return ApiError{400, 35114, "'SendAt' is not an ISO 8601 time."};
    const Timestamp at = fromMs(time.toMSecsSinceEpoch());
    if (at <= now + scheduleFrom || at > now + scheduleUntil)
        return ApiError{400, 35114, "'SendAt' is not between 300 seconds and 35 days ahead."};
    request.sendAt = at;
    return {};
}

Refusal checkOptions(const Form &form, SendRequest &request)
{
    if (!request.statusCallback.isEmpty() && !isWebUrl(request.statusCallback))
        return ApiError{400, 21609, "The 'StatusCallback' is not a valid URL."};
    if (form.has("ValidityPeriod")) {
        bool ok = false;
        request.validity = seconds(form.value("ValidityPeriod").toInt(&ok));
        if (!ok || request.validity < seconds(1) || request.validity > seconds(36'000))
            return ApiError{400, 21624, "The 'ValidityPeriod' is not from 1 to 36000."};
    }
    request.smartEncoded = form.value("SmartEncoded").compare("true", Qt::CaseInsensitive) == 0;
    return {};
}

} // namespace

bool isE164(QByteArrayView number)
{
    if (!number.startsWith('+') || !isDigits(number.sliced(1)) || number[1] == '0')
        return false;
    const qsizetype digits = number.size() - 1;
    return number[1] == '1' ? digits == 11 : digits >= 8 && digits <= 15;
}

bool isLoopbackUrl(const QByteArray &text)
{
    if (!isWebUrl(text))
        return false;
    const QString host = QUrl(QString::fromUtf8(text)).host();
    return host == u"127.0.0.1" || host == u"::1" || host == u"localhost";
}

std::variant<SendRequest, ApiError> readSendRequest(const Form &form, Timestamp now)
{
    SendRequest request;
    request.to = form.value("To");
    request.from = form.value("From");
    request.service = form.value("MessagingServiceSid");
    request.body = form.value("Body");
    request.mediaUrls = form.values("MediaUrl");
    request.statusCallback = form.value("StatusCallback");
    if (const Refusal refusal = checkRecipient(request))
        return *refusal;
    if (const Refusal refusal = checkSender(request))
        return *refusal;
    if (const Refusal refusal = checkContent(request, form.has("Body")))
        return *refusal;
    if (const Refusal refusal = checkOptions(form, request))
        return *refusal;
    if (const Refusal refusal = checkSchedule(form, request, now))
        return *refusal;
    return request;
}

} // namespace switchboard::sandbox
