// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/client.h"

#include "core/channels/twilio/form.h"
#include "core/channels/twilio/sendform.h"
#include "core/channels/twilio/wire.h"

#include <algorithm>

namespace switchboard::channels::twilio {

namespace {

constexpr int maxRedirects = 5;
using WirePtr = std::shared_ptr<Wire>;

Error invalid(const char *message, const char *field)
{
    Error error{ErrorCode::invalidInput, QString::fromLatin1(message)};
    error.place.field = QString::fromLatin1(field);
    return error;
}

std::optional<Error> wrongWith(const Credentials &credentials, const ClientOptions &options)
{
    const QUrl &base = options.baseUrl;
    if (!isSid(credentials.accountSid, QLatin1StringView("AC")))
        return invalid("an account id is AC and 32 hexadecimal digits", "account");
    if (!isSid(credentials.user, QLatin1StringView("AC")) && !isSid(credentials.user, QLatin1StringView("SK")))
        return invalid("a user is the account's id or an API key (SK and 32 hexadecimal digits)", "user");
    if (credentials.secret.isEmpty())
        return invalid("no auth token or API key secret", "secret");
    const bool plain = base.scheme() == QLatin1StringView("http");
    if (!base.isValid() || base.host().isEmpty() || (!plain && base.scheme() != QLatin1StringView("https")))
        return invalid("the base URL must be an https address", "base-url");
    if (plain && !isLoopback(base.host()))
        return invalid("plain http is for this computer only; use https", "base-url");
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return invalid("the base URL may hold no credentials, query or fragment", "base-url");
    return std::nullopt;
}

/// Runs `parse` on the body of a good answer; what it refuses is the provider's fault.
template<class T>
Result<T> parsed(const Answer &answer, Result<T> (*parse)(const QByteArray &))
{
    const Result<QByteArray> body = classifyRead(answer);
    if (!body)
        return body.error();
    Result<T> value = parse(*body);
    return value ? value : Result<T>(badAnswer(value.error()));
}

QCoro::Task<SubmitOutcome> send(WirePtr wire, Submission submission, std::stop_token stop)
{
    std::optional<Refused> refusal = refusalBeforeSending(submission);
    if (refusal)
        co_return *std::move(refusal);
    const qint64 limit = wire->options().answerLimit;
    const Answer answer = co_await Wire::request(wire, Verb::post, {}, sendForm(submission), limit, stop);
    co_return classifySend(answer);
}

template<class T>
QCoro::Task<Result<T>> ask(WirePtr wire, Verb verb, QString path, QByteArray form, qint64 limit,
                           Result<T> (*parse)(const QByteArray &), std::stop_token stop)
{
    const Answer answer = co_await Wire::request(wire, verb, path, form, limit, stop);
    co_return parsed(answer, parse);
}

template<class T>
QCoro::Task<Result<T>> refused(Error error)
{
    co_return error;
}

QString messagePath(const WirePtr &wire, const QString &sid)
{
    return wire->accountPath() + QStringLiteral("/Messages/") + sid + QStringLiteral(".json");
}

QString listPath(const WirePtr &wire, const ListFilter &filter)
{
    QByteArray query;
    const auto append = [&query](const char *name, QStringView value) {
        if (!value.isEmpty())
            appendField(query, QLatin1StringView(name), value);
    };
    const auto moment = [](Timestamp time) {
        return time == Timestamp{} ? QString() : toDateTime(time).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    };
    append("To", filter.to);
    append("From", filter.from);
    append("DateSent%3E", moment(filter.sentAfter));
    append("DateSent%3C", moment(filter.sentBefore));
    append("PageSize", QString::number(std::clamp(filter.pageSize, 1, 1000)));
    return wire->accountPath() + QStringLiteral("/Messages.json?") + QString::fromLatin1(query);
}

Result<bool> nothing(const QByteArray &)
{
    return true;
}

QCoro::Task<Result<void>> removeAt(WirePtr wire, QString path, std::stop_token stop)
{
    const qint64 limit = wire->options().answerLimit;
    const Result<bool> removed = co_await ask<bool>(wire, Verb::remove, path, {}, limit, nothing, stop);
    if (!removed)
        co_return removed.error();
    co_return Result<void>();
}

/// An address of the account's own, or nothing.
std::optional<QUrl> ownUrl(const WirePtr &wire, const QString &uri)
{
    if (uri.startsWith(wire->accountPath() + u'/'))
        return wire->resolved(uri);
    const QUrl url(uri, QUrl::StrictMode);
    return wire->isOwn(url) ? std::optional(url) : std::nullopt;
}

bool mayFollow(const QUrl &url)
{
    return url.isValid()
           && (url.scheme() == QLatin1StringView("https")
               || (url.scheme() == QLatin1StringView("http") && isLoopback(url.host())));
}

QCoro::Task<Result<MediaContent>> fetchMedia(WirePtr wire, QUrl url, std::stop_token stop)
{
    for (int hop = 0; hop <= maxRedirects; ++hop) {
        const Answer answer = co_await Wire::download(wire, url, stop);
        if (answer.ended != Ended::answered || answer.httpStatus / 100 != 3) {
            Result<QByteArray> bytes = classifyRead(answer);
            if (!bytes)
                co_return bytes.error();
            co_return MediaContent{std::move(*bytes), QString::fromLatin1(answer.contentType)};
        }
        url = url.resolved(QUrl::fromEncoded(answer.location, QUrl::StrictMode));
        if (answer.location.isEmpty() || !mayFollow(url))
            co_return badAnswer(Error{ErrorCode::provider, QStringLiteral("a redirect to no https address")});
    }
    co_return badAnswer(Error{ErrorCode::provider, QStringLiteral("too many redirects")});
}

QCoro::Task<Result<AccountInfo>> readAccount(WirePtr wire, std::stop_token stop)
{
    const qint64 limit = wire->options().answerLimit;
    const QString path = wire->accountPath() + QStringLiteral(".json");
    Result<AccountInfo> account = co_await ask<AccountInfo>(wire, Verb::get, path, {}, limit, parseAccount, stop);
    const bool mayBeLimited =
        !account && account.error().code == ErrorCode::provider && wire->isApiKey() && !account.error().retryable;
    if (!mayBeLimited || stop.stop_requested())
        co_return account;
    // A standard API key may not read the account; that it can list messages shows that it works.
    ListFilter one;
    one.pageSize = 1;
    const QString list = listPath(wire, one);
    const Answer answer = co_await Wire::request(wire, Verb::get, list, {}, limit, stop);
    const Result<MessagePage> page = parsed(answer, parseMessagePage);
    if (!page)
        co_return page.error();
    AccountInfo info;
    info.sid = wire->accountPath().section(u'/', -1);
    info.limitedKey = true;
    co_return info;
}

const Error &notASid()
{
    static const Error error = invalid("a message id is SM or MM and 32 hexadecimal digits", "sid");
    return error;
}

} // namespace

Result<std::shared_ptr<TwilioClient>> TwilioClient::make(Credentials credentials, ClientOptions options,
                                                         std::shared_ptr<const Clock> clock)
{
    if (const std::optional<Error> wrong = wrongWith(credentials, options))
        return *wrong;
    auto wire = std::make_shared<Wire>(std::move(credentials), std::move(options), std::move(clock));
    return std::shared_ptr<TwilioClient>(new TwilioClient(std::move(wire)));
}

TwilioClient::TwilioClient(std::shared_ptr<Wire> wire) : m_wire(std::move(wire)) {}

TwilioClient::~TwilioClient() = default;

QCoro::Task<SubmitOutcome> TwilioClient::submit(Submission submission, std::stop_token stop)
{
    return send(m_wire, std::move(submission), std::move(stop));
}

QCoro::Task<Result<RemoteMessage>> TwilioClient::fetch(QString sid, std::stop_token stop)
{
    if (!isMessageSid(sid))
        return refused<RemoteMessage>(notASid());
    return ask<RemoteMessage>(m_wire, Verb::get, messagePath(m_wire, sid), {}, m_wire->options().answerLimit,
                              parseMessage, std::move(stop));
}

QCoro::Task<Result<MessagePage>> TwilioClient::list(ListFilter filter, std::stop_token stop)
{
    return ask<MessagePage>(m_wire, Verb::get, listPath(m_wire, filter), {}, m_wire->options().listLimit,
                            parseMessagePage, std::move(stop));
}

QCoro::Task<Result<MessagePage>> TwilioClient::nextPage(QString uri, std::stop_token stop)
{
    if (!uri.startsWith(m_wire->accountPath() + QStringLiteral("/Messages.json?")))
        return refused<MessagePage>(badAnswer(invalid("it leads out of the account's messages", "next_page_uri")));
    return ask<MessagePage>(m_wire, Verb::get, std::move(uri), {}, m_wire->options().listLimit, parseMessagePage,
                            std::move(stop));
}

QCoro::Task<Result<RemoteMessage>> TwilioClient::cancel(QString sid, std::stop_token stop)
{
    if (!isMessageSid(sid))
        return refused<RemoteMessage>(notASid());
    return ask<RemoteMessage>(m_wire, Verb::post, messagePath(m_wire, sid), QByteArrayLiteral("Status=canceled"),
                              m_wire->options().answerLimit, parseMessage, std::move(stop));
}

QCoro::Task<Result<RemoteMessage>> TwilioClient::redact(QString sid, std::stop_token stop)
{
    if (!isMessageSid(sid))
        return refused<RemoteMessage>(notASid());
    return ask<RemoteMessage>(m_wire, Verb::post, messagePath(m_wire, sid), QByteArrayLiteral("Body="),
                              m_wire->options().answerLimit, parseMessage, std::move(stop));
}

QCoro::Task<Result<void>> TwilioClient::remove(QString sid, std::stop_token stop)
{
    if (!isMessageSid(sid)) {
        return refused<void>(notASid());
    }
    return removeAt(m_wire, messagePath(m_wire, sid), std::move(stop));
}

QCoro::Task<Result<QList<RemoteMedia>>> TwilioClient::mediaList(QString sid, std::stop_token stop)
{
    if (!isMessageSid(sid))
        return refused<QList<RemoteMedia>>(notASid());
    const QString path = m_wire->accountPath() + QStringLiteral("/Messages/") + sid + QStringLiteral("/Media.json");
    return ask<QList<RemoteMedia>>(m_wire, Verb::get, path, {}, m_wire->options().answerLimit, parseMediaList,
                                   std::move(stop));
}

QCoro::Task<Result<MediaContent>> TwilioClient::downloadMedia(QString uri, std::stop_token stop)
{
    if (uri.endsWith(QLatin1StringView(".json")))
        uri.chop(5);
    const std::optional<QUrl> url = ownUrl(m_wire, uri);
    if (!url)
        return refused<MediaContent>(invalid("media is fetched from the account's own address only", "uri"));
    return fetchMedia(m_wire, *url, std::move(stop));
}

QCoro::Task<Result<AccountInfo>> TwilioClient::account(std::stop_token stop)
{
    return readAccount(m_wire, std::move(stop));
}

} // namespace switchboard::channels::twilio
