// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistmodel.h"

#include "ui/words/fatewords.h"

namespace switchboard::inbox {

using namespace std::chrono_literals;
using workspace::ThreadRow;

namespace {

ConversationId keyOf(const ThreadRow &row)
{
    return row.conversation;
}

template<class T>
void apply(const std::optional<T> &wanted, T &value)
{
    if (wanted)
        value = *wanted;
}

} // namespace

ThreadListModel::ThreadListModel(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent)
    : KeyedListModel(parent), m_service(service), m_times(times), m_page(this), m_inView(this), m_more(this)
{}

void ThreadListModel::load(const workspace::ThreadQuery &query)
{
    m_query = query;
    m_isKnown = false;
    m_hasMore = false;
    m_freshAt = -1;
    m_kept.clear();
    m_pending.clear();
    m_more.drop();
    m_inView.drop();
    clearMarks();
    resetRows();
    ask(m_page, pageSize, 0);
    Q_EMIT loadingStarted();
}

void ThreadListModel::refresh()
{
    if (rowCount() <= wholeLimit) {
        m_more.drop();
        ask(m_page, std::max(pageSize, rowCount()), 0);
    } else {
        ask(m_page, pageSize, 0);
        askInView();
    }
}

void ThreadListModel::setInView(int first, int last)
{
    m_firstInView = first;
    m_lastInView = last;
    const bool isFresh = m_freshAt < 0 || std::abs((first + last) / 2 - m_freshAt) < pageSize / 2;
    if (!isFresh && !m_inView.isWaiting())
        askInView();
}

void ThreadListModel::askInView()
{
    const int from = std::max(0, m_firstInView - pageSize / 2);
    m_freshAt = (m_firstInView + m_lastInView) / 2;
    if (from < rowCount())
        ask(m_inView, std::max(0, m_lastInView - m_firstInView) + pageSize, from);
}

/// Asks for `limit` rows from row `from` on.
void ThreadListModel::ask(widgets::Latest<Rows> &question, int limit, int from)
{
    const ConversationCursor before = from > 0 ? rows().at(from - 1).cursor() : ConversationCursor();
    question.ask(m_service.threads(m_query, limit, before), [this, limit, before](const Result<Rows> &answer) {
        if (!answer) {
            Q_EMIT loadFailed(answer.error());
            return;
        }
        takePage(*answer, limit, before);
        m_isKnown = true;
        Q_EMIT loaded();
    });
}

bool ThreadListModel::isAfter(ConversationCursor one, ConversationCursor other) const
{
    return m_query.order == workspace::ThreadOrder::newestFirst ? one < other : one > other;
}

/// The first row that comes after the cursor; rows are in the order of the query.
int ThreadListModel::placeAfter(ConversationCursor cursor) const
{
    if (cursor == ConversationCursor())
        return 0;
    const auto place = std::partition_point(rows().cbegin(), rows().cend(),
                                            [&](const ThreadRow &row) { return !isAfter(row.cursor(), cursor); });
    return int(place - rows().cbegin());
}

/// Puts the rows that came in the place of those between `before` and the last of them.
void ThreadListModel::takePage(Rows page, int limit, ConversationCursor before)
{
    const bool isLast = page.size() < limit;
    for (ThreadRow &row : page) {
        if (m_pending.contains(row.conversation) && indexOf(row.conversation).isValid())
            row = rowOf(row.conversation);
        else
            m_kept.remove(row.conversation);
    }
    int first = placeAfter(before);
    int last = isLast ? rowCount() : placeAfter(page.constLast().cursor());
    if (isLast || last == rowCount())
        m_hasMore = !isLast;
    dropOutside(page, first, last);
    takeRange(first, last - first, withKept(std::move(page), first, last), keyOf);
    if (m_marked.removeIf([this](ConversationId id) { return !indexOf(id).isValid(); }) > 0)
        Q_EMIT marksChanged();
}

/// A conversation that moved into the page leaves the place where it was.
void ThreadListModel::dropOutside(const Rows &page, int &first, int &last)
{
    QSet<ConversationId> come;
    for (const ThreadRow &row : page)
        come.insert(row.conversation);
    for (int i = rowCount() - 1; i >= 0; --i) {
        if ((i >= first && i < last) || !come.contains(rows().at(i).conversation))
            continue;
        removeRun(i, 1);
        first -= i < first;
        last -= i < last;
    }
}

ThreadListModel::Rows ThreadListModel::withKept(Rows page, int first, int last) const
{
    if (m_kept.isEmpty())
        return page;
    for (int i = first; i < last; ++i) {
        const ThreadRow &row = rows().at(i);
        const auto isIn = [&row](const ThreadRow &each) { return each.conversation == row.conversation; };
        if (!m_kept.contains(row.conversation) || std::any_of(page.cbegin(), page.cend(), isIn))
            continue;
        const auto place = std::partition_point(
            page.cbegin(), page.cend(), [&](const ThreadRow &each) { return !isAfter(each.cursor(), row.cursor()); });
        page.insert(place, row);
    }
    return page;
}

void ThreadListModel::keep(const QList<workspace::ConversationStep> &steps)
{
    for (const workspace::ConversationStep &step : steps) {
        const QModelIndex index = indexOf(step.conversation);
        if (!index.isValid())
            continue;
        ThreadRow row = rows().at(index.row());
        apply(step.change.isDone, row.isDone);
        apply(step.change.isSpam, row.isSpam);
        apply(step.change.snoozedUntil, row.snoozedUntil);
        apply(step.change.assignee, row.assignee);
        apply(step.change.unread, row.unread);
        m_kept.insert(step.conversation);
        m_pending.insert(step.conversation);
        setRow(index.row(), row);
    }
}

void ThreadListModel::settle(const QList<workspace::ConversationStep> &steps, bool isDone)
{
    for (const workspace::ConversationStep &step : steps) {
        m_pending.remove(step.conversation);
        if (!isDone)
            m_kept.remove(step.conversation);
    }
    refresh();
}

bool ThreadListModel::hasOnlyKept() const
{
    return !m_hasMore && rowCount() > 0 && std::all_of(rows().cbegin(), rows().cend(), [this](const ThreadRow &row) {
        return isKept(row.conversation);
    });
}

bool ThreadListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_more.isWaiting() && !(m_page.isWaiting() && rowCount() <= wholeLimit);
}

void ThreadListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent) && !rows().isEmpty())
        ask(m_more, pageSize, rowCount());
}

QModelIndex ThreadListModel::indexOf(ConversationId conversation) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (rows().at(i).conversation == conversation)
            return index(i);
    }
    return {};
}

ThreadRow ThreadListModel::rowOf(ConversationId conversation) const
{
    const QModelIndex index = indexOf(conversation);
    return index.isValid() ? rows().at(index.row()) : ThreadRow();
}

void ThreadListModel::tellMarks(int row)
{
    Q_EMIT dataChanged(index(row), index(row), {MarkedRole});
}

void ThreadListModel::setMarked(ConversationId conversation, bool isMarked)
{
    const QModelIndex index = indexOf(conversation);
    if (!index.isValid() || m_marked.contains(conversation) == isMarked)
        return;
    isMarked ? void(m_marked.insert(conversation)) : void(m_marked.remove(conversation));
    tellMarks(index.row());
    Q_EMIT marksChanged();
}

void ThreadListModel::setMarked(int first, int last)
{
    for (int i = std::max(0, first); i <= last && i < rowCount(); ++i) {
        m_marked.insert(rows().at(i).conversation);
        tellMarks(i);
    }
    Q_EMIT marksChanged();
}

void ThreadListModel::clearMarks()
{
    if (m_marked.isEmpty())
        return;
    m_marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {MarkedRole});
    Q_EMIT marksChanged();
}

QList<ConversationId> ThreadListModel::marked() const
{
    QList<ConversationId> marked;
    for (const ThreadRow &row : rows()) {
        if (m_marked.contains(row.conversation))
            marked.append(row.conversation);
    }
    return marked;
}

QVariant ThreadListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rows().size())
        return {};
    const ThreadRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: {
        const QString words = spokenThread(row, m_times);
        return isMarked(row.conversation) ? tr("Chosen, %1").arg(words) : words;
    }
    case ThreadRowRole: return QVariant::fromValue(row);
    case MarkedRole: return isMarked(row.conversation);
    case KeptRole: return isKept(row.conversation);
    default: return {};
    }
}

QString waitWords(const ThreadRow &row, Timestamp now)
{
    const milliseconds waits = row.waitsSince == Timestamp{} ? 0ms : now - row.waitsSince;
    if (waits < 10min || waits >= 24h || row.isDone || row.isSpam)
        return {};
    return waits < 1h ? ThreadListModel::tr("waits %1 m").arg(waits / 1min)
                      : ThreadListModel::tr("waits %1 h").arg(waits / 1h);
}

QString spokenThread(const ThreadRow &row, const widgets::TimeWords &times)
{
    QStringList parts{row.title};
    const auto add = [&parts](bool isSo, const QString &words) {
        if (isSo)
            parts.append(words);
    };
    const QString waits = waitWords(row, times.now());
    add(row.unread > 0, ThreadListModel::tr("%1 unread").arg(row.unread));
    add(!waits.isEmpty(), waits);
    add(row.hasMention, ThreadListModel::tr("you are named"));
    add(row.isOptedOut, ThreadListModel::tr("opted out"));
    add(row.isDone, ThreadListModel::tr("done"));
    add(row.isSpam, ThreadListModel::tr("spam"));
    add(row.snoozedUntil > times.now(),
        ThreadListModel::tr("snoozed until %1").arg(times.nextMoment(row.snoozedUntil)));
    add(!row.assignee.isEmpty(), ThreadListModel::tr("assigned to %1").arg(row.assignee));
    const QString fate = row.lastDirection == Direction::outbound ? words::wordsOfFate(row.lastFate).word : QString();
    add(!fate.isEmpty(), fate);
    add(row.hasAttachment, ThreadListModel::tr("with attachment"));
    parts.append(row.draft.isEmpty() ? row.preview : ThreadListModel::tr("draft: %1").arg(row.draft));
    parts.append(times.shortMoment(row.lastAt));
    return parts.join(QStringLiteral(", "));
}

} // namespace switchboard::inbox
