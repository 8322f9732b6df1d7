// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/channels/channel.h"
#include "core/channels/twilio/clientoptions.h"
#include "core/channels/twilio/messagesource.h"

#include <memory>

namespace switchboard::channels::twilio {

class Wire;

/// A file as the provider keeps it.
struct MediaContent
{
    QByteArray bytes;
    QString contentType;
};

/// Twilio's Messages API for one account, on the thread that made it. TLS errors are fatal, redirects are
/// not followed (media apart), and no request that carries a message is ever sent a second time: its body
/// can be read once only, so that the network stack cannot repeat it on a lost connection.
///
/// A call outlives neither its stop token nor 30 s, but may outlive the client.
class TwilioClient final : public Channel, public MessageSource
{
public:
    /// Refuses an account or user that is no sid, an empty secret, and a base URL that is not https
    /// (http on loopback). The clock serves time-outs.
    static Result<std::shared_ptr<TwilioClient>> make(Credentials credentials, ClientOptions options,
                                                      std::shared_ptr<const Clock> clock);
    ~TwilioClient() override;

    QCoro::Task<SubmitOutcome> submit(Submission submission, std::stop_token stop) override;

    QCoro::Task<Result<RemoteMessage>> fetch(QString sid, std::stop_token stop) override;
    QCoro::Task<Result<MessagePage>> list(ListFilter filter, std::stop_token stop) override;
    QCoro::Task<Result<MessagePage>> nextPage(QString uri, std::stop_token stop) override;

    /// Takes back a message that Twilio has not sent yet; Twilio refuses with 30409 when it is too late.
    QCoro::Task<Result<RemoteMessage>> cancel(QString sid, std::stop_token stop);

    /// Empties the body at Twilio; its media stay until removed.
    QCoro::Task<Result<RemoteMessage>> redact(QString sid, std::stop_token stop);

    /// Removes the message at Twilio; refused with 20009 (retryable) before its final status.
    QCoro::Task<Result<void>> remove(QString sid, std::stop_token stop);

    QCoro::Task<Result<QList<RemoteMedia>>> mediaList(QString sid, std::stop_token stop);

    /// The bytes behind RemoteMedia::uri (or an absolute URL of the base's host). Follows redirects to
    /// https; credentials go to the base's host only.
    QCoro::Task<Result<MediaContent>> downloadMedia(QString uri, std::stop_token stop);

    /// Whether the credentials work, and for what.
    QCoro::Task<Result<AccountInfo>> account(std::stop_token stop);

private:
    explicit TwilioClient(std::shared_ptr<Wire> wire);

    std::shared_ptr<Wire> m_wire;
};

} // namespace switchboard::channels::twilio
