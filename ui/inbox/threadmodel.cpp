// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadmodel.h"

#include "ui/inbox/noticewords.h"
#include "ui/words/attachmentwords.h"

namespace switchboard::inbox {

using words::wordsOfFate;
using workspace::ThreadItem;

ThreadModel::ThreadModel(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent)
    : KeyedListModel(parent), m_service(service), m_times(times), m_page(this), m_older(this)
{}

void ThreadModel::open(ConversationId conversation, int unread)
{
    m_conversation = conversation;
    m_unread = unread;
    m_news = {};
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

/// Messages come in the order of their ids.
bool ThreadModel::reachesBelow(MessageId message) const
{
    const auto oldest =
        std::find_if(m_items.cbegin(), m_items.cend(), [](const ThreadItem &item) { return !item.isNote; });
    return m_hasOlder && (oldest == m_items.cend() || message < oldest->message);
}

void ThreadModel::loadOlder(int count)
{
    if (!m_hasOlder || m_older.isWaiting() || m_page.isWaiting())
        return;
    const int limit = std::max(pageSize, count);
    m_older.ask(m_service.thread(m_conversation, limit, m_items.first().cursor()),
                [this, limit](const Result<QList<ThreadItem>> &answer) {
                    if (!answer) {
                        Q_EMIT loadFailed(answer.error());
                        return;
                    }
                    m_hasOlder = answer->size() >= limit;
                    take(*answer + m_items);
                    Q_EMIT loaded();
                });
}

void ThreadModel::take(QList<ThreadItem> items)
{
    m_items = std::move(items);
    findNews();
    QList<Line> lines;
    lines.reserve(m_items.size() + 8);
    QSet<std::pair<int, qint64>> known;
    QDate day;
    for (const ThreadItem &item : std::as_const(m_items)) {
        const Line line{.item = item, .isTakeable = isTakeable(item)};
        if (known.contains(line.key()))
            continue;
        known.insert(line.key());
        // Messages come in the order of their ids; a day is told when a later one begins.
        const QDate date = m_times.dateOf(item.at);
        if (!day.isValid() || date > day) {
            day = date;
            lines.append(Line{.kind = Line::Kind::day, .day = day, .item = {}});
        }
        if (m_news && item.message == m_news && !item.isNote)
            lines.append(Line{.kind = Line::Kind::news, .item = {}});
        lines.append(line);
    }
    takeRows(lines, [](const Line &line) { return line.key(); });
}

/// The unread ones are the newest of those that came; where all of a page are, the line comes with the older page.
void ThreadModel::findNews()
{
    if (m_unread == 0 || m_items.isEmpty())
        return;
    int left = m_unread;
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if (it->isNote || it->direction != Direction::inbound || --left > 0)
            continue;
        m_news = it->message;
        m_unread = 0;
        return;
    }
}

MessageId ThreadModel::newestInbound() const
{
    for (auto it = m_items.crbegin(); it != m_items.crend(); ++it) {
        if (!it->isNote && it->direction == Direction::inbound)
            return it->message;
    }
    return {};
}

QModelIndex ThreadModel::indexOf(MessageId message) const
{
    for (int row = 0; row < rows().size(); ++row) {
        const Line &line = rows().at(row);
        if (line.isItem() && !line.item.isNote && line.item.message == message)
            return index(row);
    }
    return {};
}

bool ThreadModel::isTakeable(const ThreadItem &item) const
{
    return !item.isNote && item.direction == Direction::outbound && item.state.intent == IntentState::queued
           && item.leavesAt > m_times.now();
}

ThreadItem ThreadModel::withAttachments(const QModelIndex &preferred) const
{
    if (preferred.isValid() && !rows().at(preferred.row()).item.media.isEmpty())
        return rows().at(preferred.row()).item;
    const auto found =
        std::find_if(m_items.crbegin(), m_items.crend(), [](const ThreadItem &item) { return !item.media.isEmpty(); });
    return found == m_items.crend() ? ThreadItem() : *found;
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
        const ThreadItem &item = rows().at(i).item;
        if (!isTakeable(item)) {
            take(m_items);
            return;
        }
        // Until then its moment is told, which does not change.
        if (item.leavesAt - m_times.now() <= longestCountdown + countdownTick)
            Q_EMIT dataChanged(index(i), index(i));
    }
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const Line &line = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.kind == Line::Kind::day    ? m_times.day(line.day)
               : line.kind == Line::Kind::news ? tr("New messages")
                                               : line.item.body;
    case BodyRole: return line.item.body;
    case Qt::AccessibleTextRole: return spoken(line);
    case LineRole: return QVariant::fromValue(line);
    default: return {};
    }
}

QString ThreadModel::spoken(const Line &line) const
{
    if (line.kind == Line::Kind::day)
        return m_times.day(line.day);
    if (line.kind == Line::Kind::news)
        return tr("New messages");
    const ThreadItem &item = line.item;
    if (item.isNote)
        return tr("Note by %1, %2, not sent: %3").arg(item.author, m_times.time(item.at), item.body);
    const bool isOwn = item.direction == Direction::outbound;
    QStringList parts{isOwn ? tr("You") : tr("They"), m_times.time(item.at), item.body};
    for (const QString &media : item.media)
        parts.append(tr("attachment %1").arg(words::nameOf(workspace::attachmentNamed(media))));
    if (isOwn)
        parts.append(wordsOfFate(fate(item.state)).word);
    if (const auto notice = noticeOf(item))
        parts.append(notice->sentence);
    return parts.join(QStringLiteral(", "));
}

} // namespace switchboard::inbox
