// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/messagebook.h"

#include <algorithm>

namespace switchboard::sandbox {

QByteArrayView name(Direction direction)
{
    switch (direction) {
    case Direction::outboundApi: return "outbound-api";
    case Direction::outboundReply: return "outbound-reply";
    case Direction::inbound: return "inbound";
    }
    return {};
}

QByteArray MessageBook::makeSid(QByteArrayView prefix)
{
    const quint64 number = ++m_sids;
    QByteArray sid = prefix.toByteArray();
    for (const char *half : {"sid.high", "sid.low"})
        sid.append(QByteArray::number(m_dice.bits(half, prefix, number), 16).rightJustified(16, '0'));
    return sid;
}

Message &MessageBook::add(Message message)
{
    message.ordinal = m_messages.size() + 1;
    message.sid = makeSid(message.media.empty() ? "SM" : "MM");
    m_bySid.insert(message.sid, message.ordinal);
    m_byTo[message.to].push_back(message.ordinal);
    return m_messages.emplace_back(std::move(message));
}

Message *MessageBook::find(QByteArrayView sid)
{
    const auto found = m_bySid.constFind(QByteArray::fromRawData(sid.data(), sid.size()));
    if (found == m_bySid.constEnd())
        return nullptr;
    Message &message = m_messages[*found - 1];
    return message.isDeleted ? nullptr : &message;
}

bool MessageBook::fits(const Message &message, const MessageFilter &filter) const
{
    if (message.isDeleted || message.listedFrom > filter.shownAt)
        return false;
    if (!filter.to.isEmpty() && message.to != filter.to)
        return false;
    if (!filter.from.isEmpty() && message.from != filter.from)
        return false;
    if ((filter.sentFrom || filter.sentUntil) && !isSent(message))
        return false;
    return (!filter.sentFrom || message.sent >= *filter.sentFrom)
           && (!filter.sentUntil || message.sent < *filter.sentUntil);
}

std::vector<Message *> MessageBook::older(const MessageFilter &filter, quint64 before, int limit)
{
    std::vector<Message *> found;
    const auto take = [&](quint64 ordinal) {
        Message &message = m_messages[ordinal - 1];
        if (fits(message, filter))
            found.push_back(&message);
    };
    const quint64 start = before == 0 ? m_messages.size() + 1 : before;
    if (filter.to.isEmpty()) {
        for (quint64 ordinal = start - 1; ordinal > 0 && int(found.size()) < limit; --ordinal)
            take(ordinal);
        return found;
    }
    const auto index = m_byTo.constFind(filter.to);
    if (index == m_byTo.constEnd())
        return found;
    auto at = std::lower_bound(index->begin(), index->end(), start);
    while (at != index->begin() && int(found.size()) < limit)
        take(*--at);
    return found;
}

std::vector<Message *> MessageBook::newer(const MessageFilter &filter, quint64 after, int limit)
{
    std::vector<Message *> found;
    for (quint64 ordinal = after + 1; ordinal <= m_messages.size() && int(found.size()) < limit; ++ordinal) {
        Message &message = m_messages[ordinal - 1];
        if (fits(message, filter))
            found.push_back(&message);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace switchboard::sandbox
