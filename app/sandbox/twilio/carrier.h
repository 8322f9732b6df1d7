// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/state.h"

namespace switchboard::sandbox {

/// What a person sends to one of the account's numbers.
struct InboundMessage
{
    QByteArray from;
    QByteArray to;
    QByteArray body;
    std::vector<Media> media; ///< without sids
};

/// The network behind the API: messages go through their statuses, people answer, STOP is heard.
class Carrier
{
public:
    explicit Carrier(State &state) : m_state(state) {}

    /// Sends the message on its way through the statuses; with `sendAt` it waits for that.
    void deliver(Message &message, std::optional<Timestamp> sendAt);

    /// A text arrives from a person, now.
    const Message &receive(InboundMessage inbound);

    /// False where it has left already.
    bool cancel(Message &message);

    /// Gives media their sids.
    void nameMedia(std::vector<Media> &media);

private:
    struct Step
    {
        milliseconds wait;
        SmsStatus status;
        int code = 0;
    };
    using Plan = std::vector<Step>;

    Plan planOf(const Message &message, quint64 turn) const;
    Step outcomeOf(const Message &message, quint64 turn) const;
    void advance(Message &message, std::shared_ptr<const Plan> plan, size_t next);
    void setStatus(Message &message, const Step &step);
    void scheduleCallbacks(const Message &message, const Plan &plan, size_t current);
    void postStatus(const Message &message, SmsStatus status, int code, milliseconds wait);
    void schedulePrice(Message &message);
    void scheduleReplies(const Message &message, bool isDelivered);
    void obeyKeyword(const Message &inbound);
    void answerPerson(const Message &inbound, QByteArray body);
    void postInbound(const Message &message);

    State &m_state;
};

/// A small picture, for media that nobody gave bytes for.
QByteArray samplePicture();

} // namespace switchboard::sandbox
