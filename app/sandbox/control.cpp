// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/scenario/objectreader.h"
#include "app/sandbox/twilio/render.h"
#include "app/sandbox/twilio/sendrequest.h"

#include <QJsonDocument>

namespace switchboard::sandbox {

namespace {

HttpResponse failure(int status, const Error &error)
{
    JsonObject json;
    json.text("error", describe(error).toUtf8());
    return {status, json.take()};
}

Result<InboundMessage> readInbound(const QByteArray &bytes)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parse);
    if (!document.isObject())
        return Error{ErrorCode::invalidInput, QStringLiteral("not a JSON object"), parse.errorString()};
    std::optional<Error> error;
    ObjectReader reader(document.object(), {}, error);
    InboundMessage inbound;
    QList<QByteArray> urls;
    reader.text("from", inbound.from);
    reader.text("to", inbound.to);
    reader.text("body", inbound.body);
    reader.texts("mediaUrls", urls);
    for (qsizetype i = 0; i < urls.size(); ++i)
        inbound.media.push_back({{}, "image/png", samplePicture()});
    reader.objects("media", [&inbound](ObjectReader &object) {
        QByteArray base64;
        Media media;
        object.text("contentType", media.contentType);
        object.text("data", base64);
        const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || media.contentType.isEmpty())
            object.refuse(QStringLiteral("data"), QStringLiteral("is not base64, or contentType is missing"));
        media.bytes = *decoded;
        inbound.media.push_back(media);
    });
    reader.finish();
    if (!isE164(inbound.from))
        reader.refuse(QStringLiteral("from"), QStringLiteral("is not a number like +15125550142"));
    if (inbound.to.isEmpty())
        reader.refuse(QStringLiteral("to"), QStringLiteral("is missing"));
    if (error)
        return *error;
    return inbound;
}

} // namespace

Control::Control(State &state, Carrier &carrier, std::function<void(Scenario)> use)
    : m_state(state), m_carrier(carrier), m_use(std::move(use))
{}

HttpResponse Control::handle(const HttpRequest &request)
{
    const QByteArray what = request.method + ' ' + request.path;
    if (what == "POST /_sandbox/inbound")
        return inbound(request.body);
    if (what == "GET /_sandbox/messages")
        return messages();
    if (what == "GET /_sandbox/stats")
        return stats();
    if (what == "POST /_sandbox/scenario")
        return scenario(request.body);
    return {404, "{\"error\":\"known are POST inbound, GET messages, GET stats, POST scenario\"}"};
}

HttpResponse Control::inbound(const QByteArray &json)
{
    Result<InboundMessage> inbound = readInbound(json);
    if (!inbound)
        return failure(400, inbound.error());
    const Message &message = m_carrier.receive(std::move(inbound).value());
    JsonObject answer;
    answer.text("sid", message.sid);
    return {201, answer.take()};
}

HttpResponse Control::messages() const
{
    QByteArray list = "[";
    for (const Message &message : m_state.book.all()) {
        if (list.size() > 1)
            list.append(',');
        const QLatin1StringView status = switchboard::name(message.status);
        JsonObject json;
        json.text("sid", message.sid).text("to", message.to).text("from", message.from);
        json.textOrNull("service", message.service)
            .text("body", message.body)
            .text("direction", name(message.direction));
        json.text("status", QByteArrayView(status.data(), status.size())).number("error_code", message.errorCode);
        json.number("created_at", toMs(message.created)).flag("deleted", message.isDeleted);
        json.flag("listed", message.listedFrom <= m_state.clock().sinceBoot());
        list.append(json.take());
    }
    return {200, list.append(']')};
}

HttpResponse Control::stats() const
{
    QByteArrayList names = m_state.log.counts().keys();
    std::sort(names.begin(), names.end());
    JsonObject json;
    for (const QByteArray &what : names)
        json.number(what, m_state.log.counts().value(what));
    return {200, json.take()};
}

HttpResponse Control::scenario(const QByteArray &json)
{
    Result<Scenario> scenario = Scenario::parse(json);
    if (!scenario)
        return failure(400, scenario.error());
    m_use(std::move(scenario).value());
    return {200, "{\"ok\":true}"};
}

} // namespace switchboard::sandbox
