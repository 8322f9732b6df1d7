// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/poll.h"

#include <QHash>

#include <algorithm>

namespace switchboard::channels::twilio {

namespace {

constexpr int maxPages = 1000;
constexpr int maxWalks = 3;

QStringList sidsOf(const QList<RemoteMessage> &messages)
{
    QStringList sids;
    sids.reserve(messages.size());
    for (const RemoteMessage &message : messages)
        sids.append(message.sid);
    return sids;
}

/// What was gathered so far, each message once; a later sight of it replaces an earlier one.
class Gathered
{
public:
    void add(const QList<RemoteMessage> &messages, Timestamp since)
    {
        for (const RemoteMessage &message : messages) {
            if (message.createdAt >= since || message.createdAt == Timestamp{})
                m_messages.insert(message.sid, message);
        }
    }

    QList<RemoteMessage> newestFirst() const
    {
        QList<RemoteMessage> all = m_messages.values();
        std::sort(all.begin(), all.end(), [](const RemoteMessage &a, const RemoteMessage &b) {
            return std::tie(b.createdAt, b.sid) < std::tie(a.createdAt, a.sid);
        });
        return all;
    }

private:
    QHash<QString, RemoteMessage> m_messages;
};

bool reachesBefore(const MessagePage &page, Timestamp since)
{
    if (page.nextPage.isEmpty())
        return true;
    return !page.messages.isEmpty()
           && std::all_of(page.messages.cbegin(), page.messages.cend(), [since](const RemoteMessage &message) {
                  return message.createdAt < since && message.createdAt != Timestamp{};
              });
}

Error closedError()
{
    return Error{ErrorCode::closed, QStringLiteral("asked to stop while listing messages")};
}

Error endlessError()
{
    return Error{ErrorCode::provider, QStringLiteral("the list has no end"), QStringLiteral("endless_list")};
}

} // namespace

QCoro::Task<Result<QList<RemoteMessage>>> listSince(std::shared_ptr<MessageSource> source, ListFilter filter,
                                                    Timestamp since, std::stop_token stop)
{
    Gathered gathered;
    Result<MessagePage> first = co_await source->list(filter, stop);
    if (!first)
        co_return first.error();
    for (int walk = 1;; ++walk) {
        MessagePage page = *first;
        gathered.add(page.messages, since);
        int pages = 1;
        while (!reachesBefore(page, since)) {
            if (stop.stop_requested())
                co_return closedError();
            if (++pages > maxPages)
                co_return endlessError();
            Result<MessagePage> next = co_await source->nextPage(page.nextPage, stop);
            if (!next)
                co_return next.error();
            page = std::move(*next);
            gathered.add(page.messages, since);
        }
        if (pages == 1 || walk == maxWalks)
            break;
        // What came or went meanwhile has moved entries over the page borders: look again.
        if (stop.stop_requested())
            co_return closedError();
        Result<MessagePage> again = co_await source->list(filter, stop);
        if (!again)
            co_return again.error();
        if (sidsOf(again->messages) == sidsOf(first->messages)) {
            gathered.add(again->messages, since);
            break;
        }
        first = std::move(again);
    }
    co_return gathered.newestFirst();
}

} // namespace switchboard::channels::twilio
