// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/render.h"

#include "app/sandbox/jsontext.h"

#include <cstdio>
#include <ctime>

namespace switchboard::sandbox {

HttpResponse toResponse(const ApiError &error)
{
    JsonObject json;
    json.number("code", error.code)
        .text("message", error.message)
        .text("more_info", "https://www.twilio.com/docs/errors/" + QByteArray::number(error.code))
        .number("status", error.status);
    HttpResponse response{error.status, json.take()};
    if (error.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"Twilio API\"");
    return response;
}

QByteArray rfc2822(Timestamp time)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t at = std::chrono::floor<seconds>(time).time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&at, &parts);
    char text[64];
    const int size =
        std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d +0000", days[parts.tm_wday], parts.tm_mday,
                      months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return QByteArray(text, size);
}

QByteArray accountPath(const QByteArray &account)
{
    return "/2010-04-01/Accounts/" + account;
}

QByteArrayView deliveryErrorText(int code)
{
    switch (code) {
    case 30001: return "Queue overflow";
    case 30002: return "Account suspended";
    case 30003: return "Unreachable destination handset";
    case 30004: return "Message blocked";
    case 30005: return "Unknown destination handset";
    case 30006: return "Landline or unreachable carrier";
    case 30007: return "Message filtered";
    case 30008: return "Unknown error";
    case 30036: return "Validity Period Expired";
    default: return {};
    }
}

QByteArray messageJson(const Message &message, const QByteArray &account, SmsStatus shown)
{
    const QByteArray base = accountPath(account) + "/Messages/" + message.sid;
    const bool isOutcome = shown == message.status;
    const bool hasError = isOutcome && message.errorCode != 0;
    const bool hasLeft = message.direction == Direction::inbound || (isSent(message) && shown >= SmsStatus::sent);
    const bool isPriced = message.isPriced && isOutcome;
    const bool isChosen = shown != SmsStatus::accepted && shown != SmsStatus::scheduled;
    JsonObject links;
    links.text("media", base + "/Media.json").text("feedback", base + "/Feedback.json");
    JsonObject json;
    json.text("account_sid", account)
        .text("api_version", "2010-04-01")
        .text("body", message.body)
        .text("date_created", rfc2822(message.created));
    if (hasLeft)
        json.text("date_sent", rfc2822(message.sent));
    else
        json.null("date_sent");
    json.text("date_updated", rfc2822(message.updated)).text("direction", name(message.direction));
    if (hasError)
        json.number("error_code", message.errorCode).textOrNull("error_message", deliveryErrorText(message.errorCode));
    else
        json.null("error_code").null("error_message");
    json.textOrNull("from", isChosen ? QByteArrayView(message.from) : QByteArrayView())
        .textOrNull("messaging_service_sid", message.service)
        .text("num_media", QByteArray::number(qint64(message.media.size())))
        .text("num_segments", QByteArray::number(isChosen ? message.segments : 0));
    if (isPriced) {
        char price[24];
        std::snprintf(price, sizeof price, "-%.5f", 0.0075 * message.segments);
        json.text("price", price).text("price_unit", "USD");
    } else {
        json.null("price").null("price_unit");
    }
    const QLatin1StringView word = switchboard::name(shown);
    json.text("sid", message.sid)
        .text("status", QByteArrayView(word.data(), word.size()))
        .raw("subresource_uris", links.take())
        .text("to", message.to)
        .text("uri", base + ".json");
    return json.take();
}

QByteArray mediaJson(const Message &message, const Media &media, const QByteArray &account)
{
    JsonObject json;
    json.text("account_sid", account)
        .text("content_type", media.contentType)
        .text("date_created", rfc2822(message.created))
        .text("date_updated", rfc2822(message.created))
        .text("parent_sid", message.sid)
        .text("sid", media.sid)
        .text("uri", accountPath(account) + "/Messages/" + message.sid + "/Media/" + media.sid + ".json");
    return json.take();
}

} // namespace switchboard::sandbox
