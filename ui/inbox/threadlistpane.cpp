// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistpane.h"

#include "ui/inbox/threadlistdelegate.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Button;
using widgets::Color;
using widgets::Size;
using workspace::ThreadFilter;

ThreadListPane::ThreadListPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                               QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_model(model), m_list(new QListView),
      m_empty(new widgets::EmptyState(theme, false)), m_error(new widgets::ErrorState(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeChips());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_error, 1);
    m_empty->hide();
    m_error->hide();
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&model);
    m_list->setItemDelegate(new ThreadListDelegate(theme, times, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_bars = new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::rows, m_list);
    connect(&theme, &widgets::Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    // Not the current row: a view that gets the focus makes its first row current, and that must not open it.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex index = m_list->selectionModel()->selectedIndexes().value(0);
        const ConversationId conversation = index.data(ThreadRowRole).value<workspace::ThreadRow>().conversation;
        if (conversation && conversation != std::exchange(m_current, conversation))
            Q_EMIT currentChanged(conversation);
    });
    connect(m_list, &QListView::activated, this, &ThreadListPane::opened);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] { choose(ThreadFilter::open); });
    connect(m_error, &widgets::ErrorState::retryAsked, this, [this] { choose(m_model.filter()); });
    connect(&model, &ThreadListModel::loadingStarted, this, &ThreadListPane::showState);
    connect(&model, &ThreadListModel::loaded, this, [this] {
        m_isFailed = false;
        if (m_current && !m_list->currentIndex().isValid())
            setCurrent(m_current);
        showState();
    });
    connect(&model, &ThreadListModel::loadFailed, this, [this](const Error &error) {
        m_isFailed = true;
        m_error->setError(tr("The conversations could not be loaded"), error);
        showState();
    });
}

QWidget *ThreadListPane::makeChips()
{
    auto *chips = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
    chips->setFixedHeight(m_theme.px(Size::paneHeader));
    auto *layout = new QHBoxLayout(chips);
    layout->setContentsMargins(14, 0, 14, 0);
    layout->setSpacing(5);
    const auto add = [&](ThreadFilter filter, const QString &name) {
        auto *chip = new Button(m_theme, name, widgets::ButtonKind::chip);
        chip->setAccessibleName(tr("Show %1").arg(name));
        chip->setChecked(filter == m_model.filter());
        connect(chip, &QPushButton::clicked, this, [this, filter] { choose(filter); });
        m_chips.insert(int(filter), chip);
        layout->addWidget(chip);
    };
    add(ThreadFilter::open, tr("Open"));
    add(ThreadFilter::unread, tr("Unread"));
    add(ThreadFilter::done, tr("Done"));
    layout->addStretch(1);
    return chips;
}

void ThreadListPane::choose(ThreadFilter filter)
{
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it)
        it.value()->setChecked(it.key() == int(filter));
    m_isFailed = false;
    m_model.load(filter);
}

/// Rows while there are any; else bars, the error or the advice.
void ThreadListPane::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const bool isLoading = isEmpty && m_model.isLoading();
    m_bars->setLoading(isLoading);
    m_error->setVisible(isEmpty && m_isFailed && !isLoading);
    m_empty->setVisible(isEmpty && !m_isFailed && !isLoading);
    m_list->setVisible(!isEmpty || isLoading);
    switch (m_model.filter()) {
    case ThreadFilter::unread: m_empty->setText(tr("Nothing unread"), tr("Every message has been seen.")); break;
    case ThreadFilter::done:
        m_empty->setText(tr("Nothing done yet"), tr("Conversations that are done gather here."));
        break;
    default:
        m_empty->setText(tr("No conversations yet"), tr("They appear here as soon as somebody writes, or you do."));
    }
    m_empty->setButtonText(m_model.filter() == ThreadFilter::open ? QString() : tr("Show open"));
}

ConversationId ThreadListPane::current() const
{
    return m_current;
}

void ThreadListPane::setCurrent(ConversationId conversation)
{
    const QModelIndex index = m_model.indexOf(conversation);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void ThreadListPane::move(int step)
{
    const QModelIndex open = m_model.indexOf(m_current);
    const int from = open.isValid() ? open.row() : (step > 0 ? -1 : m_model.rowCount());
    const int to = std::clamp(from + step, 0, std::max(0, m_model.rowCount() - 1));
    m_list->setCurrentIndex(m_model.index(to));
}

void ThreadListPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

/// Type-to-search of the list would eat the single letters that act.
bool ThreadListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && key->text().front().isPrint() && key->key() != Qt::Key_Space) {
            event->ignore();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace switchboard::inbox
