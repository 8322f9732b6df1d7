// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/client.h"
#include "tests/support/testhttpserver.h"

#include <QCoro/QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>
#include <optional>

namespace switchboard::test {

inline const QString accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
inline const QString messageSid = QStringLiteral("SM00000000000000000000000000000001");

inline QString sidNumber(int number, QLatin1StringView prefix = QLatin1StringView("SM"))
{
    return prefix + QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
}

inline channels::twilio::Credentials credentials()
{
    return {accountSid, accountSid, QByteArrayLiteral("test-secret")};
}

inline channels::Submission submission(const QString &body = QStringLiteral("Hello"))
{
    channels::Submission message;
    message.to = Address{AddressKind::phone, QStringLiteral("+14155550142")};
    message.from = QStringLiteral("+14155550100");
    message.body = body;
    return message;
}

/// A Messages resource with every field of the real one.
inline QJsonObject messageJson(const QString &sid = messageSid)
{
    return QJsonObject{{QStringLiteral("sid"), sid},
                       {QStringLiteral("account_sid"), accountSid},
                       {QStringLiteral("messaging_service_sid"), QJsonValue::Null},
                       {QStringLiteral("to"), QStringLiteral("+14155550142")},
                       {QStringLiteral("from"), QStringLiteral("+14155550100")},
                       {QStringLiteral("body"), QStringLiteral("Hello")},
                       {QStringLiteral("status"), QStringLiteral("queued")},
                       {QStringLiteral("direction"), QStringLiteral("outbound-api")},
                       {QStringLiteral("num_segments"), QStringLiteral("1")},
                       {QStringLiteral("num_media"), QStringLiteral("0")},
                       {QStringLiteral("price"), QJsonValue::Null},
                       {QStringLiteral("price_unit"), QJsonValue::Null},
                       {QStringLiteral("error_code"), QJsonValue::Null},
                       {QStringLiteral("error_message"), QJsonValue::Null},
                       {QStringLiteral("date_created"), QStringLiteral("Tue, 17 Nov 2026 14:02:05 +0000")},
                       {QStringLiteral("date_sent"), QJsonValue::Null},
                       {QStringLiteral("date_updated"), QStringLiteral("Tue, 17 Nov 2026 14:02:05 +0000")}};
}

inline QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline HttpReply created(const QString &sid = messageSid)
{
    HttpReply reply;
    reply.status = 201;
    reply.body = toBytes(messageJson(sid));
    return reply;
}

inline HttpReply ok(const QJsonObject &object)
{
    HttpReply reply;
    reply.body = toBytes(object);
    return reply;
}

inline HttpReply twilioError(int status, int code)
{
    HttpReply reply;
    reply.status = status;
    reply.body = toBytes({{QStringLiteral("code"), code},
                          {QStringLiteral("message"), QStringLiteral("refused for +14155550142")},
                          {QStringLiteral("status"), status}});
    return reply;
}

inline std::shared_ptr<channels::twilio::TwilioClient> makeClient(const TestHttpServer &server,
                                                                  std::shared_ptr<const Clock> clock,
                                                                  channels::twilio::ClientOptions options = {})
{
    options.baseUrl = server.url();
    return std::move(*channels::twilio::TwilioClient::make(credentials(), options, std::move(clock)));
}

template<class T>
QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> kept)
{
    T value = co_await task;
    kept->emplace(std::move(value));
}

/// Starts a task; what it returns can be waited for with QTRY_VERIFY(*kept).
template<class T>
std::shared_ptr<std::optional<T>> started(QCoro::Task<T> task)
{
    auto kept = std::make_shared<std::optional<T>>();
    keep(std::move(task), kept);
    return kept;
}

/// Runs the event loop until the task ends, at most 20 s.
template<class T>
T finish(QCoro::Task<T> task)
{
    const auto kept = started(std::move(task));
    if (!QTest::qWaitFor([&] { return kept->has_value(); }, 20'000))
        qFatal("a task did not end within 20 s");
    return std::move(**kept);
}

/// An outcome as one readable word with its parts, for comparing rows.
inline QString toText(const channels::SubmitOutcome &outcome)
{
    using namespace channels;
    if (const auto *taken = std::get_if<Submitted>(&outcome))
        return QStringLiteral("submitted %1 %2").arg(taken->reference, name(taken->status));
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
        static const QStringList kinds{{}, QStringLiteral("retry"), QStringLiteral("permanent"),
                                       QStringLiteral("compliance"), QStringLiteral("configuration")};
        return QStringLiteral("refused %1 http %2 %3").arg(refused->code).arg(refused->httpStatus)
            .arg(kinds.value(int(refused->kind)));
    }
    if (const auto *kept = std::get_if<NotSubmitted>(&outcome))
        return QStringLiteral("not submitted: ") + kept->reason;
    return QStringLiteral("in doubt: ") + std::get<InDoubt>(outcome).reason;
}

} // namespace switchboard::test
