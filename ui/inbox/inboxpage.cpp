// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/composer.h"
#include "ui/inbox/contextpane.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxroles.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/timelinepopover.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panelayout.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::PaneLayout;

InboxPage::InboxPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::InboxService &service,
                     QWidget *parent)
    : Page(parent), m_theme(theme), m_times(times), m_threads(new ThreadListModel(service, this)),
      m_thread(new ThreadModel(service, times, this)),
      m_controller(new InboxController(service, *m_threads, *m_thread, this)),
      m_list(new ThreadListPane(theme, times, *m_threads)), m_threadPane(new ThreadPane(theme, times, *m_thread)),
      m_context(new ContextPane(theme, times)), m_panes(new PaneLayout(theme, m_list, m_threadPane, m_context))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panes);
    setFocusPolicy(Qt::StrongFocus);
    m_panes->setUsed(PaneLayout::Pane::context, false);
    connectModels();
    connectComposer();
    addShortcuts();
    connect(m_panes, &PaneLayout::drawersChanged, this, &InboxPage::showDrawers);
    connect(&m_threadPane->listButton(), &QPushButton::clicked, this,
            [this] { m_panes->setShown(PaneLayout::Pane::list, !m_panes->isShown(PaneLayout::Pane::list)); });
    connect(&m_threadPane->personButton(), &QPushButton::clicked, this,
            [this] { m_panes->setShown(PaneLayout::Pane::context, !m_panes->isShown(PaneLayout::Pane::context)); });
    m_clock.setInterval(250ms);
    connect(&m_clock, &QTimer::timeout, this, &InboxPage::tick);
    m_clock.start();
    m_controller->start();
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

void InboxPage::openConversation(ConversationId conversation)
{
    m_list->setCurrent(conversation);
}

void InboxPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    m_list->focusList();
}

void InboxPage::connectModels()
{
    connect(m_list, &ThreadListPane::currentChanged, this, &InboxPage::open);
    connect(m_list, &ThreadListPane::opened, this, [this] { m_threadPane->composer().focusText(); });
    connect(m_threads, &ThreadListModel::loaded, this, &InboxPage::showSummary);
    connect(m_threads, &ThreadListModel::loaded, this, &InboxPage::showNothing);
    connect(m_thread, &ThreadModel::loaded, this, &InboxPage::tick);
    connect(&m_threadPane->view(), &ThreadView::actionAsked, this, &InboxPage::act);
    connect(m_threadPane, &ThreadPane::retryAsked, m_controller, &InboxController::retryThread);
    connect(m_controller, &InboxController::unreadCounted, this, &InboxPage::setCount);
    connect(m_controller, &InboxController::personLoaded, this, &InboxPage::showPerson);
    connect(m_controller, &InboxController::actionFailed, m_threadPane, &ThreadPane::showProblem);
    connect(m_controller, &InboxController::timelineLoaded, this,
            [this](const QList<workspace::TimelineEntry> &entries) {
                (new TimelinePopover(m_theme, m_times, entries, window()))->popUp(m_timelinePlace);
            });
}

void InboxPage::connectComposer()
{
    Composer &composer = m_threadPane->composer();
    connect(&composer, &Composer::sendAsked, this, [this, &composer] {
        composer.clearError();
        composer.setBusy(true);
        m_controller->send(composer.sender(), composer.text());
    });
    connect(&composer, &Composer::undoAsked, this, &InboxPage::undoSend);
    connect(&composer, &Composer::left, m_list, &ThreadListPane::focusList);
    connect(m_controller, &InboxController::sendersLoaded, &composer, &Composer::setSenders);
    connect(m_controller, &InboxController::messageStored, this,
            [this, &composer](ConversationId to, const QString &body) {
                if (m_texts.value(to) == body)
                    m_texts.remove(to);
                if (to != m_thread->conversation())
                    return;
                composer.setBusy(false);
                if (composer.text() == body)
                    composer.setText({});
                m_threadPane->view().scrollToNewest();
            });
    connect(m_controller, &InboxController::sendFailed, this, [this, &composer](ConversationId to, const Error &error) {
        if (to != m_thread->conversation())
            return;
        composer.setBusy(false);
        composer.showError(tr("The message was not sent."), error);
    });
    connect(m_controller, &InboxController::messageCanceled, this, &InboxPage::takeBackText);
}

/// Single letters act outside text fields; inside them they are text.
void InboxPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence(Qt::Key_J), [this] { m_list->move(1); });
    add(QKeySequence(Qt::Key_K), [this] { m_list->move(-1); });
    add(QKeySequence(Qt::Key_R), [this] { m_threadPane->composer().focusText(); });
    add(QKeySequence::Undo, [this] { undoSend(); });
}

void InboxPage::open(ConversationId conversation)
{
    Composer &composer = m_threadPane->composer();
    if (m_thread->conversation())
        m_texts.insert(m_thread->conversation(), composer.text());
    const auto row = m_threads->indexOf(conversation).data(ThreadRowRole).value<workspace::ThreadRow>();
    m_threadPane->open(row.title, quint64(conversation.value));
    m_context->setPerson(std::nullopt);
    m_panes->setUsed(PaneLayout::Pane::context, true);
    m_zone.clear();
    composer.setText(m_texts.value(conversation));
    composer.clearError();
    composer.setBusy(false);
    composer.setForbidden({});
    composer.setRecipientTime({});
    m_controller->open(conversation);
    tick();
}

void InboxPage::act(MessageId message, BubbleAction action, const QRect &place)
{
    switch (action) {
    case BubbleAction::why:
        m_timelinePlace = place;
        m_controller->askTimeline(message);
        break;
    case BubbleAction::undo:
    case BubbleAction::cancel: m_controller->cancel(message); break;
    case BubbleAction::send: m_controller->release(message); break;
    case BubbleAction::resend: m_controller->decide(message, workspace::DoubtDecision::resend); break;
    case BubbleAction::leave: m_controller->decide(message, workspace::DoubtDecision::leave); break;
    }
}

void InboxPage::undoSend()
{
    const workspace::ThreadItem item = m_thread->takeable();
    if (item.message)
        m_controller->cancel(item.message);
}

/// What was taken back can be written again: its text returns where nothing else was begun.
void InboxPage::takeBackText(MessageId message)
{
    Composer &composer = m_threadPane->composer();
    if (!composer.text().isEmpty())
        return;
    for (const Line &line : m_thread->rows()) {
        if (!line.isDay() && line.item.message == message && line.isTakeable)
            composer.setText(line.item.body);
    }
    composer.focusText();
}

void InboxPage::showPerson(const workspace::PersonCard &person)
{
    m_threadPane->setPerson(person);
    m_context->setPerson(person);
    m_zone = person.timeZone;
    m_threadPane->composer().setForbidden(
        person.isSuppressed ? tr("This person opted out. Nothing can be sent until they opt in again.") : QString());
    tick();
}

void InboxPage::showDrawers()
{
    m_list->setLines(m_panes->isDrawer(PaneLayout::Pane::list) ? Qt::RightEdge : Qt::Edges());
    m_context->setLines(m_panes->isDrawer(PaneLayout::Pane::context) ? Qt::LeftEdge : Qt::Edges());
    m_threadPane->listButton().setVisible(m_panes->isDrawer(PaneLayout::Pane::list));
    m_threadPane->personButton().setVisible(m_panes->isDrawer(PaneLayout::Pane::context));
}

void InboxPage::showSummary()
{
    const QString count =
        m_threads->hasMore() ? tr("%1+").arg(m_threads->rowCount()) : QString::number(m_threads->rowCount());
    switch (m_threads->filter()) {
    case workspace::ThreadFilter::unread: setSummary(tr("%1 unread").arg(count)); break;
    case workspace::ThreadFilter::done: setSummary(tr("%1 done").arg(count)); break;
    default: setSummary(tr("%1 open").arg(count));
    }
}

/// What the middle says while no conversation is open.
void InboxPage::showNothing()
{
    const QString byThemselves = tr("New messages appear here by themselves.");
    if (m_threads->rowCount() > 0) {
        m_threadPane->setNothing(tr("Choose a conversation"), tr("Press J and K to go through the list, R to reply."));
        return;
    }
    switch (m_threads->filter()) {
    case workspace::ThreadFilter::unread: m_threadPane->setNothing(tr("Everything is read"), byThemselves); break;
    case workspace::ThreadFilter::done: m_threadPane->setNothing(tr("Nothing is done yet"), byThemselves); break;
    default: m_threadPane->setNothing(tr("Everyone has an answer"), byThemselves);
    }
}

void InboxPage::tick()
{
    m_thread->updateCountdowns();
    const workspace::ThreadItem item = m_thread->takeable();
    const qint64 left = item.message ? (item.leavesAt - m_times.now()).count() : 0;
    Composer &composer = m_threadPane->composer();
    composer.setUndo(int((left + 999) / 1000));
    const QString time = m_times.timeIn(m_zone);
    composer.setRecipientTime(time.isEmpty() ? QString()
                                             : tr("%1 in %2").arg(time, widgets::TimeWords::cityOf(m_zone)));
    m_context->refreshTime();
}

} // namespace switchboard::inbox
