// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/form.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/state.h"
#include "app/sandbox/twilio/carrier.h"
#include "app/sandbox/twilio/render.h"
#include "app/sandbox/twilio/sendrequest.h"

namespace switchboard::sandbox {

/// The parts of the REST API, version 2010-04-01, that Switchboard uses, and the ways in which they fail.
class TwilioApi
{
public:
    TwilioApi(State &state, Carrier &carrier) : m_state(state), m_carrier(carrier) {}

    /// True where the path belongs to this API or to its storage of media.
    static bool owns(const HttpRequest &request);

    void handle(const HttpRequest &request, const HttpReply &reply);

    /// The password check is kept in memory; to be called when the account changes.
    void forgetCredentials() { m_knownGood.clear(); }

private:
    enum class Identity { nobody, account, apiKey };

    Identity identify(const QByteArray &authorization);
    void handleSend(const HttpRequest &request, const HttpReply &reply);
    void handleOther(const HttpRequest &request, const HttpReply &reply, QByteArrayView rest, Identity identity);
    Message draftOf(const SendRequest &request, std::shared_ptr<const Behaviour> behaviour) const;
    std::optional<ApiError> checkAccount(SendRequest &request);
    HttpResponse accept(const SendRequest &request, std::shared_ptr<const Behaviour> behaviour, Fault fault);
    void logAccepted(const Message &message, const SendRequest &request, Fault fault);

    HttpResponse route(const HttpRequest &request, QByteArrayView rest, Identity identity);
    HttpResponse messageRoute(const HttpRequest &request, QByteArrayView rest);
    HttpResponse mediaRoute(const HttpRequest &request, Message &message, QByteArrayView rest);
    HttpResponse update(Message &message, const HttpRequest &request);
    HttpResponse remove(Message &message);
    HttpResponse show(Message &message);
    HttpResponse account() const;
    HttpResponse stored(const HttpRequest &request);

    Fault faultFor(const Faults &faults, QByteArrayView purpose, const QByteArray &key, quint64 turn) const;
    void respond(const HttpReply &reply, const HttpResponse &response, const Faults &faults, Fault fault,
                 const QByteArray &key, quint64 turn);
    void refused(const ApiError &error, const QByteArray &to);

    State &m_state;
    Carrier &m_carrier;
    QHash<QByteArray, Identity> m_knownGood;
    QSet<quint64> m_texts; // hashes of (to, sender, body), to count the identical ones
    qint64 m_requests = 0;
    int m_unanswered = 0;
};

} // namespace switchboard::sandbox
