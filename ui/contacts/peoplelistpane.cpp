// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/peoplelistpane.h"

#include "ui/contacts/choicebar.h"
#include "ui/contacts/filterbar.h"
#include "ui/contacts/peoplemodel.h"
#include "ui/contacts/peoplewords.h"
#include "ui/contacts/tagsdelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Color;
using widgets::Size;
using widgets::TableColumn;
using workspace::PeopleOrder;

namespace {

const QString columnsKey = QStringLiteral("contacts/columns");
const QString orderKey = QStringLiteral("contacts/order");
const QString rowsKey = QStringLiteral("contacts/comfortable");

QList<TableColumn> tableColumns()
{
    const auto column = [](PeopleModel::Column which, const QString &id, int width) {
        return TableColumn{.id = id, .title = PeopleModel::columnName(which), .width = width};
    };
    QList<TableColumn> columns{column(PeopleModel::name, QStringLiteral("name"), 200),
                               column(PeopleModel::phone, QStringLiteral("phone"), 126),
                               column(PeopleModel::email, QStringLiteral("email"), 190),
                               column(PeopleModel::company, QStringLiteral("company"), 150),
                               column(PeopleModel::stage, QStringLiteral("stage"), 116),
                               column(PeopleModel::owner, QStringLiteral("owner"), 80),
                               column(PeopleModel::tags, QStringLiteral("tags"), 130),
                               column(PeopleModel::consent, QStringLiteral("texts"), 96),
                               column(PeopleModel::nextStep, QStringLiteral("nextStep"), 150),
                               column(PeopleModel::lastActivity, QStringLiteral("lastActivity"), 92)};
    columns[PeopleModel::name].isStretching = true;
    columns[PeopleModel::name].canHide = false;
    columns[PeopleModel::name].canSort = true;
    columns[PeopleModel::lastActivity].canSort = true;
    return columns;
}

} // namespace

PeopleListPane::PeopleListPane(const ContactsContext &context, PeopleModel &model, QWidget *parent)
    : Surface(context.theme, Color::surface, {}, parent), m_context(context), m_model(model),
      m_filters(new FilterBar(context.theme)), m_problem(new widgets::MessageBar(context.theme)),
      m_table(new widgets::DenseTable(context.theme)), m_stack(new QStackedWidget),
      m_empty(new widgets::EmptyState(context.theme, true)), m_nothing(new widgets::EmptyState(context.theme, false)),
      m_error(new widgets::ErrorState(context.theme)),
      m_loading(new widgets::LoadingBars(context.theme, widgets::LoadingBars::Shape::rows, m_stack)),
      m_choice(new ChoiceBar(context.theme))
{
    setAccessibleName(tr("People"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(context.theme.px(Size::space2), 0, context.theme.px(Size::space2), 0);
    bar->addWidget(m_problem);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_choice);
    m_problem->hide();
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty),
                          static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_error)})
        m_stack->addWidget(page);
    m_empty->setText(tr("No people yet"),
                     tr("Import people from a file (CSV or vCard), or add the first by hand with N."));
    m_empty->setButtonText(tr("Import people"));
    m_nothing->setText(tr("Nobody found"), tr("Try fewer letters, or clear the filters."));
    m_nothing->setButtonText(tr("Clear"));
    connect(m_empty->button(), &QPushButton::clicked, this, &PeopleListPane::importAsked);
    connect(m_nothing->button(), &QPushButton::clicked, m_filters, &FilterBar::clear);
    connect(m_error, &widgets::ErrorState::retryAsked, &m_model, &PeopleModel::refresh);
    connect(m_problem->addButton(tr("Try again")), &QPushButton::clicked, &m_model, &PeopleModel::refresh);
    makeTable();
    connectModel();
    showState();
}

void PeopleListPane::makeTable()
{
    m_table->setAccessibleName(tr("People"));
    m_table->setObjectName(QStringLiteral("people"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(&m_model);
    m_table->setColumns(tableColumns());
    m_table->setItemDelegateForColumn(PeopleModel::tags, new TagsDelegate(m_context.theme, m_table));
    const QByteArray kept = m_context.state.value(columnsKey).toByteArray();
    m_areColumnsKept = !kept.isEmpty();
    if (m_areColumnsKept)
        m_table->restoreColumnState(kept);
    m_filters->setOrder(PeopleOrder(std::clamp(m_context.state.value(orderKey, 0).toInt(), 0, 2)));
    applyRowHeight();
    connect(m_table, &widgets::DenseTable::columnsChanged, this, [this] {
        if (m_isRestoring)
            return;
        m_areColumnsKept = true;
        m_context.state.set(columnsKey, m_table->columnState());
    });
    connect(m_table, &widgets::DenseTable::sortAsked, this, [this](const QString &id) {
        workspace::PeopleQuery query = m_filters->query();
        query.order = id == QLatin1StringView("name") ? PeopleOrder::name : PeopleOrder::lastActivity;
        m_filters->setOrder(query.order);
        Q_EMIT m_filters->queryChanged(query);
    });
    connect(m_table, &widgets::DenseTable::visibleRowsChanged, &m_model, &PeopleModel::setVisible);
    connect(m_table, &widgets::DenseTable::leftAtTop, this, [this] { m_filters->edit()->setFocus(); });
    connect(m_table, &QAbstractItemView::activated, this, &PeopleListPane::opened);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_isRestoring || current() == m_current)
            return;
        m_wanted = {};
        Q_EMIT currentChanged(m_current = current());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isRestoring)
            return;
        showCounts();
        Q_EMIT chosenChanged();
    });
}

void PeopleListPane::connectModel()
{
    connect(m_filters, &FilterBar::queryChanged, this, [this](const workspace::PeopleQuery &query) {
        m_context.state.set(orderKey, int(query.order));
        m_model.search(query);
        showState();
    });
    connect(m_filters, &FilterBar::leftDown, this, &PeopleListPane::focusList);
    connect(m_filters, &FilterBar::left, this, &PeopleListPane::focusList);
    connect(&m_model, &PeopleModel::loaded, this, [this] {
        const bool hadFocus = m_table->hasFocus();
        m_problem->hide();
        keepPlace();
        showState();
        if (hadFocus && m_model.rowCount() == 0)
            focusList();
    });
    connect(&m_model, &PeopleModel::failed, this, &PeopleListPane::fail);
    connect(m_choice, &ChoiceBar::clearAsked, this, [this] {
        if (const QModelIndex now = m_table->currentIndex(); now.isValid())
            m_table->selectRowAt(now.row());
        focusList();
    });
}

ContactId PeopleListPane::current() const
{
    return ContactId{m_table->currentIndex().data(PersonRole).toLongLong()};
}

QList<ContactId> PeopleListPane::chosen() const
{
    QItemSelection selection = m_table->selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    QList<ContactId> people;
    int next = 0;
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = std::max(next, range.top()); row <= range.bottom(); ++row)
            people.append(m_model.people().at(row));
        next = std::max(next, range.bottom() + 1);
    }
    return people;
}

void PeopleListPane::select(ContactId person)
{
    m_wanted = person;
    keepPlace();
}

void PeopleListPane::load()
{
    m_model.search(m_filters->query());
    showState();
}

void PeopleListPane::move(int step)
{
    if (m_model.rowCount() > 0)
        m_table->selectRowAt(std::clamp(m_table->currentIndex().row() + step, 0, m_model.rowCount() - 1));
}

void PeopleListPane::focusList()
{
    if (m_model.rowCount() == 0) {
        // Rows that are still to come are awaited in the list: in the field, keys would be words.
        if (m_stack->currentWidget() == m_table)
            return m_table->setFocus();
        const bool isFirst = m_stack->currentWidget() == m_empty;
        (isFirst ? static_cast<QWidget *>(m_empty->button()) : m_filters->edit())->setFocus();
        return;
    }
    if (!m_table->currentIndex().isValid())
        m_table->selectRowAt(0);
    m_table->setFocus();
}

/// After other rows came: whom we looked at, else who stands in their place.
void PeopleListPane::keepPlace()
{
    const int wanted = m_wanted ? m_model.rowOf(m_wanted) : -1;
    if (wanted >= 0) {
        m_wanted = {};
        m_table->selectRowAt(wanted);
    } else if (m_wanted && m_filters->isNarrowing()) {
        m_filters->clear();
    } else if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_table->selectRowAt(std::max(0, m_current ? m_model.rowOf(m_current) : 0));
    } else if (m_model.rowCount() == 0 && m_current) {
        Q_EMIT currentChanged(m_current = {});
    }
}

void PeopleListPane::setFacets(const workspace::PeopleFacets &facets)
{
    m_facets = facets;
    m_filters->setFacets(facets);
    showCounts();
}

void PeopleListPane::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const bool isFirst = !m_model.isLoaded();
    m_loading->setLoading(isFirst && m_model.isWaiting());
    m_stack->setCurrentWidget(isFirst || !isEmpty        ? static_cast<QWidget *>(m_table)
                              : m_filters->isNarrowing() ? static_cast<QWidget *>(m_nothing)
                                                         : static_cast<QWidget *>(m_empty));
    const PeopleOrder order = m_filters->query().order;
    m_table->setSortMark(order == PeopleOrder::name           ? QStringLiteral("name")
                         : order == PeopleOrder::lastActivity ? QStringLiteral("lastActivity")
                                                              : QString(),
                         order == PeopleOrder::name ? Qt::AscendingOrder : Qt::DescendingOrder);
    showCounts();
}

void PeopleListPane::showCounts()
{
    m_choice->setVisible(m_model.isLoaded());
    m_choice->setCounts(m_model.rowCount(), m_filters->isNarrowing(), m_facets.people, chosen().size());
    m_choice->setWaiting(m_model.isWaiting());
}

/// Rows that are there stay, with the problem above them.
void PeopleListPane::fail(const Error &error)
{
    if (error.code == ErrorCode::cancelled)
        return;
    m_loading->setLoading(false);
    if (m_model.rowCount() == 0) {
        m_error->setError(tr("The people could not be read"), error);
        m_stack->setCurrentWidget(m_error);
        return;
    }
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_problem->setMessage(widgets::Tone::danger, tr("The list may be old. %1 %2").arg(words.meaning, words.advice));
    m_problem->show();
}

void PeopleListPane::showColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_table->addColumnActions(menu);
    menu->popup(m_table->mapToGlobal(QPoint(m_table->width() - menu->sizeHint().width(), 0)));
}

void PeopleListPane::switchRowHeight()
{
    m_context.state.set(rowsKey, !m_context.state.value(rowsKey, false).toBool());
    applyRowHeight();
}

void PeopleListPane::applyRowHeight()
{
    const bool isComfortable = m_context.state.value(rowsKey, false).toBool();
    m_table->setRowHeight(isComfortable ? Size::rowComfortable : Size::rowDense);
    m_model.setTwoLines(isComfortable);
}

void PeopleListPane::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fitColumns();
}

/// As long as nobody chose columns, as many as have room.
void PeopleListPane::fitColumns()
{
    if (m_areColumnsKept)
        return;
    m_isRestoring = true;
    for (const auto &[id, from] :
         {std::pair("texts", 660), {"nextStep", 820}, {"owner", 1'000}, {"email", 1'180}, {"company", 1'400}})
        m_table->setColumnShown(QString::fromLatin1(id), width() >= from);
    m_isRestoring = false;
}

} // namespace switchboard::contacts
