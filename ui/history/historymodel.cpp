// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/history/historycolumns.h"
#include "ui/widgets/rowchanges.h"

namespace switchboard::history {

using namespace std::chrono_literals;
using workspace::HistoryLine;
using workspace::HistoryMatches;
using workspace::HistoryOrder;

namespace {
constexpr int pageRows = 64;
}

HistoryModel::HistoryModel(workspace::HistoryService &service, const widgets::TimeWords &times, QObject *parent)
    : QAbstractTableModel(parent), m_service(service), m_times(times), m_stream(service), m_head(this),
      m_firstLines(this), m_page(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_areBarsDue = true;
        const int last = std::min(m_last, rowCount() - 1);
        if (m_first <= last)
            Q_EMIT dataChanged(index(m_first, 0), index(last, columnCount() - 1), {LoadingRole});
    });
    connect(&m_stream, &KeyStream::began, this, &HistoryModel::takeFirst);
    connect(&m_stream, &KeyStream::wentOn, this, &HistoryModel::takeMore);
    connect(&m_stream, &KeyStream::failed, this, [this](const Error &error, bool isFirst) {
        if (!isFirst) {
            Q_EMIT linesFailed(error);
            return;
        }
        m_isSearching = false;
        Q_EMIT failed(error);
    });
}

void HistoryModel::search(const QString &query, HistoryOrder order)
{
    m_asked = {query, order};
    m_isSearching = true;
    m_head.drop();
    m_firstLines.drop();
    m_elapsed.start();
    Q_EMIT searchBegan();
    m_stream.start(query, order);
}

/// The rows that will be seen first come with the change, so that it happens at once and without a gap.
void HistoryModel::takeFirst(const HistoryMatches &matches)
{
    if (matches.keys.isEmpty()) {
        show(matches, {});
        return;
    }
    QList<MessageId> top;
    for (const MessageCursor &key : matches.keys.first(std::min<qsizetype>(pageRows, matches.keys.size())))
        top.append(key.id);
    m_firstLines.ask(m_service.lines(top, m_asked.query), [this, matches](const Result<QList<HistoryLine>> &answer) {
        show(matches, answer ? *answer : QList<HistoryLine>());
        if (!answer)
            Q_EMIT linesFailed(answer.error());
    });
}

void HistoryModel::show(const HistoryMatches &matches, const QList<HistoryLine> &lines)
{
    m_page.drop();
    endPatience();
    beginResetModel();
    m_shown = m_asked;
    m_keys.clear();
    m_keys.append(matches.keys);
    m_lines.clear();
    for (const HistoryLine &line : lines)
        m_lines.put(line);
    m_isSearching = false;
    m_isUnreadable = false;
    m_isIndexing = matches.isIndexing;
    m_guesses = matches.guesses;
    m_isWhole = matches.isWhole || m_shown.order == HistoryOrder::bestFirst;
    m_next = matches.next;
    endResetModel();
    Q_EMIT searched(m_elapsed.elapsed());
    if (!m_isWhole)
        goOn();
}

void HistoryModel::goOn()
{
    m_isUnreadable = false;
    hydrate();
    if (!m_isWhole && !m_stream.isWaiting())
        m_stream.goOn(m_next);
}

void HistoryModel::takeMore(const HistoryMatches &matches)
{
    m_isWhole = matches.isWhole;
    m_next = matches.next;
    m_isIndexing = matches.isIndexing;
    if (!matches.keys.isEmpty()) {
        beginInsertRows({}, m_keys.size(), m_keys.size() + int(matches.keys.size()) - 1);
        m_keys.append(matches.keys);
        endInsertRows();
    }
    Q_EMIT grew();
    if (!m_isWhole)
        m_stream.goOn(m_next);
}

void HistoryModel::refresh()
{
    if (m_isSearching)
        return;
    if (m_shown.order == HistoryOrder::bestFirst || m_keys.isEmpty()) {
        search(m_shown.query, m_shown.order);
        return;
    }
    m_head.ask(m_service.matches(m_shown.query, m_shown.order, KeyStream::firstPiece, {}, {}),
               [this](const Result<HistoryMatches> &answer) {
                   if (answer)
                       takeHead(*answer);
               });
    m_page.drop();
    m_lines.makeStale();
    m_isUnreadable = false;
    hydrate();
}

/// What came in since stands above what we have; what has gone is missing among the newest.
void HistoryModel::takeHead(const HistoryMatches &matches)
{
    if (!matches.isWhole && matches.next > m_keys.at(0)) {
        search(m_shown.query, m_shown.order);
        return;
    }
    m_isIndexing = matches.isIndexing;
    // In ours, down to where theirs end, and that one.
    const int end = matches.isWhole ? m_keys.size() : m_keys.firstFrom(matches.next);
    const bool hasEnd = end < m_keys.size() && m_keys.at(end) == matches.next;
    changeHead(m_keys.mid(0, end + (hasEnd ? 1 : 0)), matches.keys);
    Q_EMIT grew();
}

void HistoryModel::changeHead(const KeyList::Keys &before, const KeyList::Keys &after)
{
    const auto changes = widgets::rowChanges(before, after, [](const MessageCursor &key) { return key.id; });
    for (const auto &run : changes.removals) {
        beginRemoveRows({}, run.first, run.first + run.count - 1);
        m_keys.remove(run.first, run.count);
        endRemoveRows();
    }
    for (const auto &run : changes.insertions) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        m_keys.insert(run.first, after.mid(run.first, run.count));
        endInsertRows();
    }
    hydrate();
}

void HistoryModel::setVisible(int first, int last)
{
    m_first = std::max(0, first);
    m_last = last;
    m_isUnreadable = false;
    hydrate();
}

/// The pages in sight, as far as they are not there.
QList<MessageId> HistoryModel::missingInSight() const
{
    QList<MessageId> missing;
    const int last = std::min(m_last, rowCount() - 1);
    if (m_first > last)
        return missing;
    bool isSeen = false;
    const int end = std::min(rowCount(), (last / pageRows + 1) * pageRows);
    for (int row = m_first / pageRows * pageRows; row < end; ++row) {
        const MessageId message = m_keys.at(row).id;
        if (m_lines.isFresh(message))
            continue;
        missing.append(message);
        isSeen = isSeen || (row >= m_first && row <= last);
    }
    return isSeen ? missing : QList<MessageId>();
}

/// One question at a time: what was passed while it was open is not asked for.
void HistoryModel::hydrate()
{
    if (m_page.isWaiting() || m_isUnreadable)
        return;
    const QList<MessageId> missing = missingInSight();
    if (missing.isEmpty()) {
        endPatience();
        return;
    }
    if (!m_areBarsDue && !m_patience.isActive())
        m_patience.start();
    m_page.ask(m_service.lines(missing, m_shown.query), [this, missing](const Result<QList<HistoryLine>> &answer) {
        if (answer) {
            takeLines(missing, *answer);
            return;
        }
        m_isUnreadable = true;
        Q_EMIT linesFailed(answer.error());
    });
}

void HistoryModel::endPatience()
{
    m_patience.stop();
    m_areBarsDue = false;
}

void HistoryModel::takeLines(const QList<MessageId> &asked, const QList<HistoryLine> &lines)
{
    bool isOther = false;
    for (const HistoryLine &line : lines)
        isOther = m_lines.put(line) || isOther;
    const int last = std::min(m_last, rowCount() - 1);
    if (isOther && m_first <= last)
        Q_EMIT dataChanged(index(m_first, 0), index(last, columnCount() - 1));
    Q_EMIT linesCame();
    // An answer that leaves rows out must not be asked for without an end.
    m_isUnreadable =
        !std::all_of(asked.begin(), asked.end(), [this](MessageId message) { return m_lines.isFresh(message); });
    hydrate();
}

const HistoryLine *HistoryModel::lineAt(int row) const
{
    return row >= 0 && row < m_keys.size() ? m_lines.find(m_keys.at(row).id) : nullptr;
}

int HistoryModel::rowOf(MessageId message) const
{
    const HistoryLine *line = m_lines.find(message);
    if (line && m_shown.order == HistoryOrder::newestFirst) {
        const int row = m_keys.rowOf({line->at, message});
        if (row >= 0)
            return row;
    }
    for (int row = 0; row < std::min(rowCount(), KeyStream::firstPiece); ++row) {
        if (m_keys.at(row).id == message)
            return row;
    }
    return -1;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : history::columnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryLine *line = lineAt(index.row());
    const Column column = Column(index.column());
    switch (role) {
    case LoadingRole: return !line && m_areBarsDue;
    case widgets::CellRole: return QVariant::fromValue(line ? cellOf(*line, column, m_times) : widgets::Cell{});
    case Qt::DisplayRole: return line ? textOf(*line, column, m_times) : QString();
    case Qt::AccessibleTextRole: return line ? textOf(*line, column, m_times) : tr("Loading");
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QList<widgets::TableColumn> heads = columns();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= heads.size())
        return {};
    return heads[section].title.isEmpty() ? heads[section].spoken : heads[section].title;
}

} // namespace switchboard::history
