// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/answer.h"
#include "core/channels/twilio/clientoptions.h"

#include <QCoro/QCoroTask>
#include <QNetworkRequest>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace switchboard::channels::twilio {

enum class Verb : qint8 { get, post, remove };

/// The connections of one account: the only code that hands bytes to the network.
class Wire
{
public:
    Wire(Credentials credentials, ClientOptions options, std::shared_ptr<const Clock> clock);
    ~Wire();

    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    /// Sends one request to `path` below the base URL, signed in. A post's body leaves at most once.
    static QCoro::Task<Answer> request(std::shared_ptr<Wire> wire, Verb verb, QString path, QByteArray form,
                                       qint64 limit, std::stop_token stop);

    /// Reads an absolute URL, signed in only below the account's own path at the base's own host.
    static QCoro::Task<Answer> download(std::shared_ptr<Wire> wire, QUrl url, std::stop_token stop);

    const ClientOptions &options() const { return m_options; }

    /// "/2010-04-01/Accounts/AC…"
    const QString &accountPath() const { return m_accountPath; }
    bool isApiKey() const { return m_isApiKey; }
    QUrl resolved(const QString &path) const;

    /// Below the account's path at the base's own host: credentials and trust end there.
    bool isOwn(const QUrl &url) const;

private:
    bool isSameOrigin(const QUrl &url) const;

    struct Line
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int open = 0;
        milliseconds lastUsed{0};
    };

    Line *freestLine();
    static QCoro::Task<Answer> exchange(std::shared_ptr<Wire> wire, Verb verb, QNetworkRequest request, QByteArray form,
                                        qint64 limit, std::stop_token stop);

    ClientOptions m_options;
    std::shared_ptr<const Clock> m_clock;
    QString m_accountPath;
    bool m_isApiKey;
    QNetworkRequest m_signedIn; ///< every header that all requests share
    QNetworkRequest m_messages; ///< the same for the address that texts are posted to
    QNetworkRequest m_anonymous;
    std::vector<Line> m_lines;
};

/// True for localhost and the addresses that never leave this computer.
bool isLoopback(const QString &host);

} // namespace switchboard::channels::twilio
