// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/resultlist.h"

#include "ui/history/historycolumns.h"
#include "ui/history/linedelegate.h"
#include "ui/history/savedstrip.h"
#include "ui/history/searchhead.h"
#include "ui/history/sumsfoot.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::history {

using namespace std::chrono_literals;
using widgets::QueryChip;
using workspace::HistoryOrder;

namespace {

constexpr int leastText = 220; ///< of the message, before other columns give way

QString columnsKey()
{
    return QStringLiteral("history/columns");
}

QString orderKey()
{
    return QStringLiteral("history/order");
}

} // namespace

ResultList::ResultList(const widgets::Theme &theme, HistoryModel &model, widgets::UiState &state, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_state(state), m_head(new SearchHead(theme)),
      m_table(new widgets::DenseTable(theme)), m_empty(new widgets::EmptyState(theme, true)),
      m_error(new widgets::ErrorState(theme)),
      m_loading(new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::table, m_table)),
      m_stack(new QStackedWidget), m_foot(new SumsFoot(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new widgets::Line(theme));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);
    m_table->setAccessibleName(tr("Messages"));
    m_table->setItemDelegate(new LineDelegate(theme, m_table));
    m_table->setModel(&model);
    m_table->setColumns(columns());
    m_table->restoreColumnState(state.value(columnsKey()).toString().toUtf8());
    m_table->installEventFilter(this);
    m_order = state.value(orderKey()).toString() == QLatin1StringView("best") ? HistoryOrder::bestFirst
                                                                              : HistoryOrder::newestFirst;
    buildMenus();
    connectModel();
    setOrder(m_order);
}

void ResultList::buildMenus()
{
    auto *order = new QMenu(&m_head->orderButton());
    auto *group = new QActionGroup(order);
    const std::pair<HistoryOrder, QString> orders[] = {{HistoryOrder::newestFirst, tr("Newest first")},
                                                       {HistoryOrder::bestFirst, tr("Best match first")}};
    for (const auto &[which, words] : orders) {
        QAction *action = order->addAction(words);
        action->setCheckable(true);
        action->setChecked(which == m_order);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, which = which] {
            setOrder(which);
            search();
        });
    }
    m_head->orderButton().setMenu(order);
    auto *columnsMenu = new QMenu(&m_head->columnsButton());
    connect(columnsMenu, &QMenu::aboutToShow, this, [this, columnsMenu] { fillColumnsMenu(columnsMenu); });
    connect(columnsMenu, &QMenu::aboutToHide, this, &ResultList::squeeze, Qt::QueuedConnection);
    m_head->columnsButton().setMenu(columnsMenu);
    connect(m_table, &widgets::DenseTable::columnsChanged, this, &ResultList::keepColumns);
    connect(m_table, &widgets::DenseTable::sortAsked, this, [this] {
        setOrder(HistoryOrder::newestFirst);
        search();
    });
}

void ResultList::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    QTimer::singleShot(0, this, &ResultList::squeeze); // shown by then
    m_table->addColumnActions(menu);
    menu->addSeparator();
    connect(menu->addAction(tr("As at first")), &QAction::triggered, this, [this] {
        m_table->setColumns(columns());
        for (int section = 0; section < columnCount; ++section)
            m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(section), section);
        keepColumns();
    });
}

void ResultList::keepColumns()
{
    m_state.set(columnsKey(), QString::fromUtf8(m_table->columnState()));
    squeeze();
}

/// Where there is little room, what matters least gives it to the text; it comes back with the room.
void ResultList::squeeze()
{
    QHeaderView *head = m_table->horizontalHeader();
    const QList<widgets::TableColumn> all = columns();
    const auto sectionOf = [&all](QLatin1StringView id) {
        return int(std::find_if(all.begin(), all.end(), [id](const auto &column) { return column.id == id; })
                   - all.begin());
    };
    const QSignalBlocker blocker(m_table);
    constexpr QLatin1StringView order[] = {QLatin1StringView("segments"), QLatin1StringView("agent"),
                                           QLatin1StringView("campaign"), QLatin1StringView("direction"),
                                           QLatin1StringView("price")};
    for (const QLatin1StringView id : order)
        head->setSectionHidden(sectionOf(id), !m_table->isColumnShown(id));
    if (m_head->columnsButton().menu()->isVisible())
        return; // what is ticked there shall be seen
    const int text = int(Column::text);
    const int room = width() - m_table->verticalScrollBar()->sizeHint().width();
    for (const QLatin1StringView id : order) {
        if (room - head->length() + head->sectionSize(text) >= leastText)
            break;
        head->setSectionHidden(sectionOf(id), true);
    }
}

void ResultList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    squeeze();
}

QStringList ResultList::shownColumns() const
{
    QStringList shown;
    const QList<widgets::TableColumn> all = columns();
    for (int visual = 0; visual < all.size(); ++visual) {
        const widgets::TableColumn &column = all[m_table->horizontalHeader()->logicalIndex(visual)];
        if (m_table->isColumnShown(column.id))
            shown.append(column.id);
    }
    return shown;
}

void ResultList::connectModel()
{
    widgets::ChipField &field = m_head->field();
    connect(&field, &widgets::ChipField::queryChanged, this, [this] {
        m_isSubmitted = false;
        m_isAwaited = false;
        search();
    });
    connect(&field, &widgets::ChipField::submitted, this, [this] {
        m_isSubmitted = true;
        m_isAwaited = m_failure || m_model.isSearching();
        if (m_failure)
            search();
        else if (!m_isAwaited)
            focusRows();
    });
    connect(&field, &widgets::ChipField::leftDown, this, &ResultList::focusRows);
    connect(&field, &widgets::ChipField::left, this, &ResultList::focusRows);
    connect(m_table, &widgets::DenseTable::leftAtTop, this, &ResultList::focusField);
    connect(m_table, &widgets::DenseTable::visibleRowsChanged, this, [this](int first, int last) {
        m_model.setVisible(first, last);
        showSums();
    });
    // Not the current row: the table makes one current when it gets the focus.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (currentRow() >= 0)
            Q_EMIT rowChosen(currentRow());
    });
    connect(m_table, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &now) { Q_EMIT rowChosen(now.row()); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &now) { Q_EMIT rowOpened(now.row()); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_head->field().setNote(tr("Searching…")); });
    connect(&m_model, &HistoryModel::searchBegan, this, [this] {
        m_patience.start();
        m_loading->setLoading(!m_hasSearched);
    });
    connect(&m_model, &HistoryModel::searched, this, &ResultList::takeSearched);
    connect(&m_model, &HistoryModel::failed, this, &ResultList::takeFailure);
    connect(&m_model, &HistoryModel::linesFailed, this, [this](const Error &error) {
        const widgets::ErrorWords words = widgets::wordsFor(error);
        m_head->setTrouble(tr("Some rows could not be read. %1").arg(words.meaning));
        m_areRowsMissing = true;
    });
    connect(&m_model, &HistoryModel::linesCame, this, [this] {
        if (std::exchange(m_areRowsMissing, false))
            m_head->setTrouble({});
    });
    connect(&m_model, &HistoryModel::grew, this, [this] {
        m_head->setIndexing(m_model.isIndexing());
        showState();
    });
    connect(m_head, &SearchHead::retryAsked, this, &ResultList::retry);
    connect(m_error, &widgets::ErrorState::retryAsked, this, &ResultList::retry);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] {
        setQuery({});
        focusField();
    });
}

QString ResultList::query() const
{
    return m_head->field().query();
}

void ResultList::search()
{
    m_head->saved().setQuery(query());
    m_model.search(query(), m_order);
}

void ResultList::setQuery(const QString &query)
{
    m_head->field().setQuery(query);
    m_isSubmitted = false;
    search();
}

void ResultList::narrow(const QString &key, const QString &value)
{
    QList<QueryChip> chips = m_head->field().chips();
    chips.removeIf([&key](const QueryChip &chip) { return chip.key == key && !chip.isNegated; });
    chips.append({key, value});
    setQuery(widgets::queryOf({chips, m_head->field().edit()->text()}));
}

void ResultList::narrowToMonth(QDate month)
{
    QList<QueryChip> chips = m_head->field().chips();
    const QString after = QStringLiteral("after");
    const QString before = QStringLiteral("before");
    chips.removeIf([&](const QueryChip &chip) { return chip.key == after || chip.key == before; });
    chips.append({after, month.toString(QStringLiteral("yyyy-MM"))});
    chips.append({before, month.addMonths(1).toString(QStringLiteral("yyyy-MM"))});
    setQuery(widgets::queryOf({chips, m_head->field().edit()->text()}));
}

void ResultList::setOrder(HistoryOrder order)
{
    m_order = order;
    const bool isNewest = order == HistoryOrder::newestFirst;
    m_state.set(orderKey(), isNewest ? QVariant() : QStringLiteral("best"));
    m_head->setOrder(order);
    m_table->setSortMark(isNewest ? QStringLiteral("time") : QString(), Qt::DescendingOrder);
    const QList<QAction *> actions = m_head->orderButton().menu()->actions();
    actions[isNewest ? 0 : 1]->setChecked(true);
}

void ResultList::setFacets(const workspace::HistoryFacets *facets)
{
    m_facets = facets ? std::optional(*facets) : std::nullopt;
    m_foot->setSums(facets);
    showSums();
}

void ResultList::takeSearched(qint64 ms)
{
    m_patience.stop();
    m_hasSearched = true;
    m_failure.reset();
    m_head->clearTroubles();
    m_head->field().setNote(tr("%1 ms").arg(ms));
    m_head->setGuesses(m_model.guesses());
    m_head->setIndexing(m_model.isIndexing());
    m_loading->setLoading(false);
    m_table->scrollToTop();
    showState();
    if (std::exchange(m_isAwaited, false) && m_head->field().edit()->hasFocus())
        focusRows();
}

/// The rows of the search before stay, and what was typed does.
void ResultList::takeFailure(const Error &error)
{
    m_patience.stop();
    m_loading->setLoading(false);
    if (error.code == ErrorCode::cancelled)
        return;
    m_isAwaited = false;
    m_failure = error;
    m_head->field().setNote({});
    if (isInvalid()) {
        m_head->setProblem(query(), error, m_isSubmitted);
    } else if (m_model.rowCount() > 0) {
        const widgets::ErrorWords words = widgets::wordsFor(error);
        m_head->setTrouble(tr("The search failed; the rows are of the one before. %1").arg(words.meaning));
    }
    showState();
}

void ResultList::retry()
{
    if (m_failure) {
        search();
        return;
    }
    m_head->setTrouble({});
    m_model.goOn();
}

void ResultList::showState()
{
    if (m_model.rowCount() > 0 || (!m_hasSearched && !m_failure)) {
        m_stack->setCurrentWidget(m_table);
    } else if (m_failure && !isInvalid()) {
        m_error->setError(tr("The history could not be searched"), *m_failure);
        m_stack->setCurrentWidget(m_error);
    } else {
        showEmpty();
        m_stack->setCurrentWidget(m_empty);
    }
    showSums();
}

void ResultList::showEmpty()
{
    if (m_model.query().isEmpty()) {
        m_empty->setText(
            tr("Nothing was sent or received yet"),
            tr("Every message, call and email will be here, for all years. New ones appear by themselves."));
        m_empty->setButtonText({});
        return;
    }
    QStringList tries;
    const QList<QueryChip> chips = m_head->field().chips();
    const bool hasDates = std::any_of(chips.begin(), chips.end(), [](const QueryChip &chip) {
        return chip.key == QLatin1StringView("before") || chip.key == QLatin1StringView("after");
    });
    if (hasDates)
        tries.append(tr("Widen the dates."));
    if (chips.size() > (hasDates ? 1 : 0))
        tries.append(tr("Take a condition away with Backspace."));
    const QString typed = m_head->field().edit()->text().section(u' ', 0, 0, QString::SectionSkipEmpty);
    if (!typed.isEmpty())
        tries.append(tr("Try fewer words, or only how one begins: %1*")
                         .arg(typed.left(std::max<qsizetype>(3, typed.size() / 2))));
    m_empty->setText(tr("Nothing was found"), tries.join(u' '));
    m_empty->setButtonText(tr("Show everything"));
}

qint64 ResultList::found() const
{
    if (m_model.isWhole() && m_model.order() == HistoryOrder::newestFirst)
        return m_model.rowCount();
    return m_facets && m_facets->isWhole ? m_facets->found : -1;
}

void ResultList::showSums()
{
    const int first = m_table->firstVisibleRow();
    const int last = m_table->lastVisibleRow();
    const bool isAll = m_model.isWhole() && first <= 0 && last >= m_model.rowCount() - 1;
    const bool isEnd = m_model.isWhole() && last == m_model.rowCount() - 1;
    if (isInvalid())
        m_foot->setFoundBefore(m_model.rowCount());
    else
        m_foot->setFound(found() >= 0 ? found() : m_model.rowCount(), found() < 0);
    m_foot->setRows(first, last, isAll ? QString() : isEnd ? tr("the oldest") : tr("scroll for all years"));
    m_head->setFound(m_model.rowCount() == 0 || isInvalid() ? 0 : found());
}

/// What is typed cannot be searched for: the rows are of what was searched before.
bool ResultList::isInvalid() const
{
    return m_failure && (m_failure->code == ErrorCode::invalidInput || m_failure->code == ErrorCode::unsupported);
}

int ResultList::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && m_table->selectionModel()->isRowSelected(current.row()) ? current.row() : -1;
}

void ResultList::move(int rows)
{
    if (m_model.rowCount() > 0)
        m_table->selectRowAt(currentRow() < 0 ? 0 : std::clamp(currentRow() + rows, 0, m_model.rowCount() - 1));
}

void ResultList::focusRows()
{
    if (m_model.rowCount() == 0)
        return;
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (currentRow() < 0)
        m_table->selectRowAt(std::max(0, m_table->firstVisibleRow()));
}

void ResultList::focusField()
{
    m_head->field().focusText();
}

bool ResultList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::history
