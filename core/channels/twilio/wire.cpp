// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/wire.h"

#include "core/channels/twilio/exchange.h"
#include "core/channels/twilio/uploadbody.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <openssl/crypto.h>

namespace switchboard::channels::twilio {

namespace {

constexpr int connectionsPerManager = 6; // of QNetworkAccessManager, to one host

/// A connection that rested so long may be about to be closed by the other side; a request on it could
/// end in doubt, so a fresh one is cheaper.
constexpr seconds longestRest{20};

QNetworkRequest plainRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // A stream of HTTP/2 that is cut off is harder to tell from one that never left.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    // Else the manager copies the body into a buffer that it can rewind and send again.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setRawHeader("User-Agent", "Switchboard/0.1");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

QNetworkReply *start(QNetworkAccessManager &manager, Verb verb, const QNetworkRequest &request, UploadBody *body)
{
    switch (verb) {
    case Verb::get: return manager.get(request);
    case Verb::post: return manager.post(request, body);
    case Verb::remove: break;
    }
    return manager.deleteResource(request);
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

Wire::Wire(Credentials credentials, ClientOptions options, std::shared_ptr<const Clock> clock)
    : m_options(std::move(options)), m_clock(std::move(clock)),
      m_accountPath(QStringLiteral("/2010-04-01/Accounts/") + credentials.accountSid),
      m_isApiKey(credentials.user.startsWith(QLatin1StringView("SK"))), m_anonymous(plainRequest())
{
    QByteArray pair = credentials.user.toUtf8() + ':' + credentials.secret;
    m_signedIn = m_anonymous;
    m_signedIn.setRawHeader("Authorization", "Basic " + pair.toBase64());
    m_signedIn.setRawHeader("Accept", "application/json");
    OPENSSL_cleanse(pair.data(), size_t(pair.size()));
    OPENSSL_cleanse(credentials.secret.data(), size_t(credentials.secret.size()));
    m_messages = m_signedIn;
    m_messages.setUrl(resolved(m_accountPath + QStringLiteral("/Messages.json")));
    m_messages.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));

    const int managers = (std::clamp(m_options.connections, 1, 96) + connectionsPerManager - 1) / connectionsPerManager;
    m_lines.resize(size_t(managers));
    for (Line &line : m_lines) {
        line.manager = std::make_unique<QNetworkAccessManager>();
        line.manager->setAutoDeleteReplies(false);
        line.lastUsed = m_clock->sinceBoot();
    }
}

Wire::~Wire() = default;

QUrl Wire::resolved(const QString &path) const
{
    QString prefix = m_options.baseUrl.path(QUrl::FullyEncoded);
    if (prefix.endsWith(u'/'))
        prefix.chop(1);
    QUrl url = m_options.baseUrl;
    const qsizetype question = path.indexOf(u'?');
    url.setPath(prefix + path.left(question), QUrl::TolerantMode);
    url.setQuery(question < 0 ? QString() : path.mid(question + 1), QUrl::TolerantMode);
    url.setFragment({});
    return url;
}

bool Wire::isSameOrigin(const QUrl &url) const
{
    const QUrl &base = m_options.baseUrl;
    const int standard = base.scheme() == QLatin1StringView("https") ? 443 : 80;
    return url.scheme() == base.scheme() && url.host() == base.host() && url.port(standard) == base.port(standard);
}

bool Wire::isOwn(const QUrl &url) const
{
    return url.isValid() && isSameOrigin(url) && url.path().contains(m_accountPath + u'/');
}

/// Fills one manager before it takes the next: each has a thread of its own.
Wire::Line *Wire::freestLine()
{
    Line *freest = &m_lines.front();
    for (Line &line : m_lines) {
        if (line.open < connectionsPerManager) {
            freest = &line;
            break;
        }
        if (line.open < freest->open)
            freest = &line;
    }
    const milliseconds now = m_clock->sinceBoot();
    if (freest->open == 0 && now - freest->lastUsed > longestRest)
        freest->manager->clearConnectionCache();
    freest->lastUsed = now;
    return freest;
}

QCoro::Task<Answer> Wire::exchange(std::shared_ptr<Wire> wire, Verb verb, QNetworkRequest request, QByteArray form,
                                   qint64 limit, std::stop_token stop)
{
    if (stop.stop_requested()) {
        Answer closed;
        closed.ended = Ended::stopped;
        co_return closed;
    }
    Line *line = wire->freestLine();
    ++line->open;
    UploadBody *body = nullptr;
    if (verb == Verb::post) {
        request.setHeader(QNetworkRequest::ContentLengthHeader, form.size());
        body = new UploadBody(std::move(form));
    }
    QNetworkReply *reply = start(*line->manager, verb, request, body);
    if (body)
        body->setParent(reply);
    const ExchangeLimits limits{wire->m_options.timeout, wire->m_options.stopGrace, limit};
    const ExchangePtr exchange(new Exchange(reply, body, limits, wire->m_clock, stop, wire));
    if (wire->m_options.awaiting)
        wire->m_options.awaiting();
    co_await exchange->ended();
    --line->open;
    line->lastUsed = wire->m_clock->sinceBoot();
    co_return exchange->answer();
}

QCoro::Task<Answer> Wire::request(std::shared_ptr<Wire> wire, Verb verb, QString path, QByteArray form, qint64 limit,
                                  std::stop_token stop)
{
    QNetworkRequest request = wire->m_signedIn;
    if (verb == Verb::post) {
        request = wire->m_messages;
        if (path.isEmpty())
            return exchange(wire, verb, request, std::move(form), limit, std::move(stop));
    }
    request.setUrl(wire->resolved(path));
    return exchange(wire, verb, request, std::move(form), limit, std::move(stop));
}

QCoro::Task<Answer> Wire::download(std::shared_ptr<Wire> wire, QUrl url, std::stop_token stop)
{
    QNetworkRequest request = wire->isOwn(url) ? wire->m_signedIn : wire->m_anonymous;
    request.setRawHeader("Accept", "*/*");
    request.setUrl(url);
    const qint64 limit = wire->m_options.mediaLimit;
    return exchange(std::move(wire), Verb::get, request, {}, limit, std::move(stop));
}

} // namespace switchboard::channels::twilio
