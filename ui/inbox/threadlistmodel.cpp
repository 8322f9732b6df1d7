// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistmodel.h"

#include "ui/words/fatewords.h"

namespace switchboard::inbox {

using words::wordsOfFate;
using workspace::ThreadRow;

namespace {

ConversationId keyOf(const ThreadRow &row)
{
    return row.conversation;
}

QString spoken(const ThreadRow &row)
{
    QStringList parts{row.title};
    if (row.unread > 0)
        parts.append(ThreadListModel::tr("%1 unread").arg(row.unread));
    if (row.isOptedOut)
        parts.append(ThreadListModel::tr("opted out"));
    const QString fate = row.lastDirection == Direction::outbound ? wordsOfFate(row.lastFate).word : QString();
    if (!fate.isEmpty())
        parts.append(fate);
    parts.append(row.preview);
    return parts.join(QStringLiteral(", "));
}

} // namespace

ThreadListModel::ThreadListModel(workspace::InboxService &service, QObject *parent)
    : KeyedListModel(parent), m_service(service), m_page(this), m_more(this)
{}

void ThreadListModel::load(workspace::ThreadFilter filter)
{
    m_filter = filter;
    m_hasMore = false;
    m_more.drop();
    resetRows();
    ask(pageSize);
}

void ThreadListModel::refresh()
{
    ask(std::max(pageSize, rowCount()));
}

void ThreadListModel::ask(int limit)
{
    m_more.drop();
    m_page.ask(m_service.threads({m_filter}, limit, {}), [this, limit](const Result<QList<ThreadRow>> &answer) {
        if (!answer) {
            Q_EMIT loadFailed(answer.error());
            return;
        }
        m_hasMore = answer->size() >= limit;
        takeRows(*answer, keyOf);
        Q_EMIT loaded();
    });
    Q_EMIT loadingStarted();
}

bool ThreadListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_more.isWaiting() && !m_page.isWaiting();
}

void ThreadListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || rows().isEmpty())
        return;
    m_more.ask(m_service.threads({m_filter}, pageSize, rows().last().cursor()),
               [this](const Result<QList<ThreadRow>> &answer) {
                   if (!answer) {
                       Q_EMIT loadFailed(answer.error());
                       return;
                   }
                   m_hasMore = answer->size() >= pageSize;
                   QSet<ConversationId> known;
                   for (const ThreadRow &row : rows())
                       known.insert(row.conversation);
                   QList<ThreadRow> all = rows();
                   for (const ThreadRow &row : *answer) {
                       if (!known.contains(row.conversation))
                           all.append(row);
                   }
                   takeRows(all, keyOf);
                   Q_EMIT loaded();
               });
}

QModelIndex ThreadListModel::indexOf(ConversationId conversation) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (rows().at(i).conversation == conversation)
            return index(i);
    }
    return {};
}

QVariant ThreadListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const ThreadRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: return spoken(row);
    case ThreadRowRole: return QVariant::fromValue(row);
    default: return {};
    }
}

} // namespace switchboard::inbox
