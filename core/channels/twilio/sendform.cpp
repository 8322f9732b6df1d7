// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/sendform.h"

#include "core/channels/twilio/errors.h"
#include "core/channels/twilio/form.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>

namespace switchboard::channels::twilio {

namespace {

constexpr int maxMedia = 10;
constexpr seconds longestValidity{36'000};

Refused refuse(int code, const char *message)
{
    return Refused{code, 0, errorFact(code).kind, QString::fromLatin1(message)};
}

bool isPublicUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1StringView("https") && !url.host().isEmpty();
}

} // namespace

std::optional<Refused> refusalBeforeSending(const Submission &submission)
{
    if (submission.to.isEmpty())
        return refuse(21604, "no recipient");
    if (submission.to.kind != AddressKind::phone)
        return refuse(21211, "the recipient is no phone number");
    if (submission.from.isEmpty() && submission.service.isEmpty())
        return refuse(21603, "neither a sender nor a Messaging Service");
    if (submission.body.isEmpty() && submission.mediaUrls.isEmpty())
        return refuse(21602, "neither a text nor media");
    if (submission.mediaUrls.size() > maxMedia)
        return refuse(21623, "more than ten media files");
    if (!std::all_of(submission.mediaUrls.cbegin(), submission.mediaUrls.cend(), isPublicUrl))
        return refuse(21620, "media must lie at public https addresses; a local file cannot be fetched by Twilio");
    if (submission.validity && (*submission.validity < seconds(1) || *submission.validity > longestValidity))
        return refuse(21624, "the validity must be between 1 second and 10 hours");
    // Without a service Twilio ignores the time and sends at once.
    if (submission.sendAt && submission.service.isEmpty())
        return refuse(35118, "a scheduled message needs a Messaging Service");
    return std::nullopt;
}

QByteArray sendForm(const Submission &submission)
{
    QByteArray form;
    form.reserve(160 + submission.body.size() * 2);
    const auto append = [&form](const char *name, QStringView value) {
        if (!value.isEmpty())
            appendField(form, QLatin1StringView(name), value);
    };
    append("To", submission.to.normal);
    append("From", submission.from);
    append("MessagingServiceSid", submission.service);
    append("Body", submission.body);
    for (const QString &url : submission.mediaUrls)
        append("MediaUrl", url);
    append("StatusCallback", submission.statusCallback);
    if (submission.smartEncoded)
        append("SmartEncoded", QStringLiteral("true"));
    if (submission.validity)
        append("ValidityPeriod", QString::number(submission.validity->count()));
    if (submission.sendAt) {
        append("ScheduleType", QStringLiteral("fixed"));
        append("SendAt", toDateTime(*submission.sendAt).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")));
    }
    return form;
}

} // namespace switchboard::channels::twilio
