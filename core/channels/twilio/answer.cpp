// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/answer.h"

#include "core/base/log.h"
#include "core/channels/twilio/errors.h"
#include "core/channels/twilio/remotemessage.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace switchboard::channels::twilio {

namespace {

constexpr seconds longestRetryAfter = std::chrono::hours(1);

/// Code and words of an error's body, in either of Twilio's two shapes; zeros where it is something else.
struct Problem
{
    int code = 0;
    QString message;
};

Problem problemOf(const Answer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QString message = object.value(QLatin1StringView("message")).toString();
    if (message.isEmpty())
        message = object.value(QLatin1StringView("detail")).toString();
    if (message.isEmpty())
        message = object.value(QLatin1StringView("title")).toString();
    return {object.value(QLatin1StringView("code")).toInt(), scrubbed(message.left(500))};
}

milliseconds retryAfterOf(const Answer &answer)
{
    bool ok = false;
    const qint64 wait = answer.retryAfter.trimmed().toLongLong(&ok);
    return ok && wait > 0 ? std::min(seconds(std::min<qint64>(wait, 86'400)), longestRetryAfter) : seconds(0);
}

SubmitOutcome classifyRefusal(const Answer &answer)
{
    const Problem problem = problemOf(answer);
    ErrorFact fact = problem.code > 0 ? errorFact(problem.code) : errorFactForHttp(answer.httpStatus);
    if (fact.retry == Retry::afterLook)
        return InDoubt{QStringLiteral("server_error"), answer.httpStatus};
    if (answer.httpStatus == 401 || answer.httpStatus == 403)
        fact.kind = RefusalClass::configuration;
    if (answer.httpStatus == 429)
        fact.kind = RefusalClass::retry;
    return Refused{problem.code, answer.httpStatus, fact.kind, problem.message, retryAfterOf(answer)};
}

SubmitOutcome classifyAcceptance(const Answer &answer)
{
    const Result<RemoteMessage> message = parseMessage(answer.body);
    if (!message)
        return InDoubt{QStringLiteral("bad_answer"), answer.httpStatus};
    return Submitted{message->sid, message->status, message->segments, message->errorCode};
}

bool isTlsError(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

/// No status line came, and the body had not been handed over.
NotSubmitted neverLeft(const Answer &answer)
{
    if (answer.ended == Ended::stopped)
        return NotSubmitted{QStringLiteral("closed")};
    return NotSubmitted{isTlsError(answer.error) ? QStringLiteral("tls") : QStringLiteral("unreachable")};
}

QString doubtWord(const Answer &answer)
{
    switch (answer.ended) {
    case Ended::timedOut: return QStringLiteral("timeout");
    case Ended::stopped: return QStringLiteral("closed");
    case Ended::lost: return QStringLiteral("connection_lost");
    case Ended::answered:
    case Ended::tooLarge: break;
    }
    return QStringLiteral("bad_answer");
}

Error refusedRead(const Answer &answer)
{
    const Problem problem = problemOf(answer);
    const ErrorFact fact = problem.code > 0 ? errorFact(problem.code) : errorFactForHttp(answer.httpStatus);
    Error error;
    error.code = answer.httpStatus == 404 || answer.httpStatus == 410 ? ErrorCode::notFound : ErrorCode::provider;
    error.message = QStringLiteral("HTTP %1: ").arg(answer.httpStatus) + problem.message;
    error.detail = problem.code > 0 ? QString::number(problem.code) : QString();
    error.retryable = answer.httpStatus >= 500 || answer.httpStatus == 429
                      || (fact.retry != Retry::never && answer.httpStatus != 401 && answer.httpStatus != 403);
    return error;
}

} // namespace

SubmitOutcome classifySend(const Answer &answer)
{
    const int family = answer.httpStatus / 100;
    if (answer.httpStatus == 408)
        return InDoubt{QStringLiteral("timeout"), answer.httpStatus};
    if (family == 4) // a no is a no, however much of its body came
        return classifyRefusal(answer);
    if (!answer.left)
        return neverLeft(answer);
    if (family == 5)
        return InDoubt{QStringLiteral("server_error"), answer.httpStatus};
    if (family == 2 && answer.ended == Ended::answered)
        return classifyAcceptance(answer);
    return InDoubt{doubtWord(answer), answer.httpStatus};
}

Result<QByteArray> classifyRead(const Answer &answer)
{
    switch (answer.ended) {
    case Ended::answered:
        if (answer.httpStatus / 100 == 2)
            return answer.body;
        return refusedRead(answer);
    case Ended::timedOut: return Error{ErrorCode::timeout, QStringLiteral("no answer in time"), {}, true};
    case Ended::stopped: return Error{ErrorCode::closed, QStringLiteral("asked to stop")};
    case Ended::tooLarge:
        return Error{ErrorCode::provider, QStringLiteral("the answer is too large"), QStringLiteral("too_large")};
    case Ended::lost: break;
    }
    const bool tls = isTlsError(answer.error);
    return Error{ErrorCode::unreachable,
                 tls ? QStringLiteral("no trust in the server's certificate")
                     : QStringLiteral("no connection, or it was lost"),
                 tls ? QStringLiteral("tls") : QString(), !tls};
}

Error badAnswer(const Error &why)
{
    Error error{ErrorCode::provider, QStringLiteral("the answer is malformed: ") + why.message};
    error.detail = QStringLiteral("bad_answer");
    error.place = why.place;
    return error;
}

} // namespace switchboard::channels::twilio
