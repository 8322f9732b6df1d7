// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadmodel.h"

#include "ui/inbox/noticewords.h"

namespace switchboard::inbox {

using words::wordsOfFate;
using workspace::ThreadItem;

ThreadModel::ThreadModel(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent)
    : KeyedListModel(parent), m_service(service), m_times(times), m_page(this), m_older(this)
{}

void ThreadModel::open(ConversationId conversation)
{
    m_conversation = conversation;
    m_items.clear();
    m_hasOlder = false;
    m_page.drop();
    m_older.drop();
    resetRows();
    if (conversation)
        refresh();
}

void ThreadModel::refresh()
{
    if (!m_conversation)
        return;
    m_older.drop();
    const int limit = std::max(pageSize, int(m_items.size()) + 1);
    m_page.ask(m_service.thread(m_conversation, limit, {}), [this, limit](const Result<QList<ThreadItem>> &answer) {
        if (!answer) {
            Q_EMIT loadFailed(answer.error());
            return;
        }
        m_hasOlder = answer->size() >= limit;
        take(*answer);
        Q_EMIT loaded();
    });
    Q_EMIT loadingStarted();
}

void ThreadModel::loadOlder()
{
    if (!m_hasOlder || m_older.isWaiting() || m_page.isWaiting())
        return;
    m_older.ask(m_service.thread(m_conversation, pageSize, m_items.first().cursor()),
                [this](const Result<QList<ThreadItem>> &answer) {
                    if (!answer) {
                        Q_EMIT loadFailed(answer.error());
                        return;
                    }
                    m_hasOlder = answer->size() >= pageSize;
                    take(*answer + m_items);
                    Q_EMIT loaded();
                });
}

void ThreadModel::take(QList<ThreadItem> items)
{
    m_items = std::move(items);
    QList<Line> lines;
    lines.reserve(m_items.size() + 8);
    QSet<MessageId> known;
    QDate day;
    for (const ThreadItem &item : std::as_const(m_items)) {
        if (known.contains(item.message))
            continue;
        known.insert(item.message);
        // Messages come in the order of their ids; a day is told when a later one begins.
        const QDate date = m_times.dateOf(item.at);
        if (!day.isValid() || date > day) {
            day = date;
            lines.append(Line{.day = day, .item = {}});
        }
        lines.append(Line{.day = {}, .item = item, .isTakeable = isTakeable(item)});
    }
    takeRows(lines, [](const Line &line) { return line.key(); });
}

bool ThreadModel::isTakeable(const ThreadItem &item) const
{
    return item.direction == Direction::outbound && item.state.intent == IntentState::queued
           && item.leavesAt > m_times.now();
}

ThreadItem ThreadModel::takeable() const
{
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if (isTakeable(*it))
            return *it;
    }
    return {};
}

void ThreadModel::updateCountdowns()
{
    for (int i = 0; i < rows().size(); ++i) {
        if (!rows().at(i).isTakeable)
            continue;
        if (isTakeable(rows().at(i).item)) {
            Q_EMIT dataChanged(index(i), index(i));
        } else {
            take(m_items);
            return;
        }
    }
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const Line &line = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.isDay() ? m_times.day(line.day) : line.item.body;
    case BodyRole: return line.item.body;
    case Qt::AccessibleTextRole: {
        if (line.isDay())
            return m_times.day(line.day);
        const bool isOwn = line.item.direction == Direction::outbound;
        QStringList parts{isOwn ? tr("You") : tr("They"), m_times.time(line.item.at), line.item.body};
        if (isOwn)
            parts.append(wordsOfFate(fate(line.item.state)).word);
        if (const auto notice = noticeOf(line.item))
            parts.append(notice->sentence);
        return parts.join(QStringLiteral(", "));
    }
    case LineRole: return QVariant::fromValue(line);
    default: return {};
    }
}

} // namespace switchboard::inbox
