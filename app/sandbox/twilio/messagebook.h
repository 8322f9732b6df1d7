// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/twilio/message.h"

#include <QHash>

#include <deque>
#include <functional>
#include <optional>

namespace switchboard::sandbox {

/// Which messages a list wants.
struct MessageFilter
{
    QByteArray to;
    QByteArray from;
    std::optional<Timestamp> sentFrom;  ///< not before
    std::optional<Timestamp> sentUntil; ///< before
    milliseconds shownAt{0};            ///< messages listed later stay hidden
};

/// All messages of the account in memory. References stay valid until the book goes.
class MessageBook
{
public:
    explicit MessageBook(Dice dice) : m_dice(dice) {}

    /// Gives the sid (SM, or MM with media) and the ordinal.
    Message &add(Message message);

    /// Not the deleted ones.
    Message *find(QByteArrayView sid);

    /// Newest first: up to `limit` messages below the ordinal `before` (0: from the newest).
    std::vector<Message *> older(const MessageFilter &filter, quint64 before, int limit);

    /// Newest first: up to `limit` messages next above the ordinal `after`.
    std::vector<Message *> newer(const MessageFilter &filter, quint64 after, int limit);

    std::deque<Message> &all() { return m_messages; }

    /// A sid that nothing else has; the same in every run with the same seed.
    QByteArray makeSid(QByteArrayView prefix);

private:
    bool fits(const Message &message, const MessageFilter &filter) const;

    Dice m_dice;
    quint64 m_sids = 0;
    std::deque<Message> m_messages;
    QHash<QByteArray, quint64> m_bySid;
    QHash<QByteArray, std::vector<quint64>> m_byTo;
};

} // namespace switchboard::sandbox
