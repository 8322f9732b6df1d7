// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpage.h"

#include "ui/inbox/bulkbar.h"
#include "ui/inbox/changer.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/contextpane.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/namepopover.h"
#include "ui/inbox/startpane.h"
#include "ui/inbox/threadheader.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadlistview.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/timelinepopover.h"
#include "ui/inbox/viewkeeper.h"
#include "ui/inbox/writer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/uistate.h"
#include "ui/words/attachmentdesk.h"
#include "ui/words/personwords.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::PaneLayout;
using workspace::ThreadFilter;

InboxPage::InboxPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::InboxService &service,
                     workspace::PeopleService &people, workspace::MediaService &media, widgets::ActionTable &actions,
                     widgets::UndoList &undo, QWidget *parent)
    : Page(parent), m_theme(theme), m_times(times), m_people(people), m_undo(undo),
      m_threads(new ThreadListModel(service, times, this)), m_thread(new ThreadModel(service, times, this)),
      m_controller(new InboxController(service, *m_threads, *m_thread, this)),
      m_changer(new Changer(service, *m_threads, undo, times, this)),
      m_views(new ViewKeeper(service, people, undo, this)), m_list(new ThreadListPane(theme, times, *m_threads)),
      m_attachments(new words::AttachmentDesk(theme, media, this)),
      m_threadPane(new ThreadPane(theme, times, *m_thread)), m_context(new ContextPane(theme, times)),
      m_writer(new Writer(service, *m_thread, m_threadPane->composer(), times, this)),
      m_panes(new PaneLayout(theme, m_list, m_threadPane, m_context)),
      m_actions(new InboxActions(
          actions, this, [this](const QString &words) { return snoozeOffers(words); },
          [this](const QString &words) { return assignOffers(words); })),
      m_agents(new QMenu(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panes);
    setFocusPolicy(Qt::StrongFocus);
    m_panes->setUsed(PaneLayout::Pane::context, false);
    connectList();
    connectThread();
    connectViews();
    connectChanges();
    useActions(actions);
    connect(&service, &workspace::InboxService::messageCame, this, &InboxPage::noticeMessage);
    m_clock.setInterval(countdownTick);
    connect(&m_clock, &QTimer::timeout, this, &InboxPage::tick);
    m_clock.start();
    m_controller->start();
    m_views->load();
}

InboxPage::~InboxPage()
{
    m_writer->flush();
}

QString InboxPage::title() const
{
    return tr("Inbox");
}

void InboxPage::keepLayoutIn(widgets::UiState &state)
{
    m_panes->keepIn(state, QStringLiteral("inbox/panes"));
    static const auto filterKey = QStringLiteral("inbox/filter");
    static const auto orderKey = QStringLiteral("inbox/order");
    workspace::ThreadQuery last;
    last.filter = ThreadFilter(std::clamp(state.value(filterKey).toInt(), 0, int(ThreadFilter::done)));
    last.order =
        workspace::ThreadOrder(std::clamp(state.value(orderKey).toInt(), 0, int(workspace::ThreadOrder::oldestFirst)));
    if (!(last == m_threads->query()))
        m_list->show(last);
    // Not whose or with which tag: the file can be read.
    connect(m_threads, &ThreadListModel::loadingStarted, &state, [this, &state] {
        if (m_threads->query().filter != ThreadFilter::spam) // nobody begins the day there
            state.set(filterKey, int(m_threads->query().filter));
        state.set(orderKey, int(m_threads->query().order));
    });
}

void InboxPage::openConversation(ConversationId conversation, MessageId message)
{
    m_list->setCurrent(conversation);
    m_wanted = message;
    showWanted();
}

/// It may be older than what is loaded of the thread.
void InboxPage::showWanted()
{
    if (!m_wanted || m_thread->rowCount() == 0)
        return;
    const QModelIndex index = m_thread->indexOf(m_wanted);
    if (!index.isValid() && m_thread->reachesBelow(m_wanted)) {
        m_thread->loadOlder(m_thread->rowCount());
        return;
    }
    m_wanted = {};
    if (!index.isValid())
        return;
    ThreadView &view = m_threadPane->view();
    view.setCurrentIndex(index);
    view.scrollTo(index, QAbstractItemView::PositionAtCenter);
    const QWidget *focus = QApplication::focusWidget(); // who writes meanwhile, or opened something over this, goes on
    const bool isElsewhere = focus && focus != this && !isAncestorOf(focus);
    if (!isElsewhere && !m_threadPane->composer().isAncestorOf(focus))
        view.setFocus(Qt::OtherFocusReason);
}

void InboxPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    m_list->focusList();
}

/// Who comes from another place may have added a number there, made another one the default, or assigned somebody.
void InboxPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_controller->askSenders();
    m_controller->askAgents();
}

void InboxPage::hideEvent(QHideEvent *event)
{
    m_writer->flush();
    Page::hideEvent(event);
}

void InboxPage::connectList()
{
    connect(m_list, &ThreadListPane::currentChanged, this, &InboxPage::open);
    connect(m_list, &ThreadListPane::opened, this, [this] { run(InboxActions::Command::reply); });
    connect(m_threads, &ThreadListModel::loaded, this, [this] {
        if (m_threads->hasOnlyKept())
            m_threads->load(m_threads->query());
        showSummary();
        showNothing();
    });
    connect(m_threads, &ThreadListModel::loadingStarted, this, &InboxPage::showNothing);
    connect(m_threads, &ThreadListModel::marksChanged, this, &InboxPage::showTargets);
    connect(m_panes, &PaneLayout::drawersChanged, this, &InboxPage::showDrawers);
}

void InboxPage::connectThread()
{
    ThreadHeader &header = m_threadPane->header();
    Composer &composer = m_threadPane->composer();
    connect(&header.listButton(), &QPushButton::clicked, this,
            [this] { m_panes->setShown(PaneLayout::Pane::list, !m_panes->isShown(PaneLayout::Pane::list)); });
    connect(&header.personButton(), &QPushButton::clicked, this,
            [this] { m_panes->setShown(PaneLayout::Pane::context, !m_panes->isShown(PaneLayout::Pane::context)); });
    connect(m_thread, &ThreadModel::loadFailed, this, [this] { m_wanted = {}; });
    connect(m_thread, &ThreadModel::loaded, this, [this] {
        if (isVisible() && window()->isActiveWindow())
            m_controller->markSeen();
        m_actions->setHasAttachments(bool(m_thread->withAttachments().message));
        showWanted();
        tick();
    });
    m_threadPane->useThumbnails(m_attachments->thumbnails());
    connect(&m_threadPane->view(), &ThreadView::attachmentAsked, m_attachments,
            [this](MessageId message, int number, bool isToBeSaved) {
                isToBeSaved ? m_attachments->save(message, number) : m_attachments->open(message, number);
            });
    connect(&m_threadPane->view(), &ThreadView::actionAsked, this, &InboxPage::act);
    connect(&m_threadPane->view(), &ThreadView::reachedNewest, this, [this] {
        m_news = 0;
        m_threadPane->view().tellNews(0);
    });
    connect(m_threadPane, &ThreadPane::retryAsked, m_controller, &InboxController::retryThread);
    connect(&m_threadPane->start(), &StartPane::heldAsked, this,
            [this] { Q_EMIT searchAsked(QStringLiteral("status:held")); });
    connect(m_context, &ContextPane::personAsked, this, &InboxPage::personAsked);
    connect(m_controller, &InboxController::personLoaded, this, &InboxPage::showPerson);
    connect(m_controller, &InboxController::statusLoaded, m_threadPane, &ThreadPane::setStatus);
    connect(m_controller, &InboxController::actionFailed, m_threadPane, &ThreadPane::showProblem);
    connect(m_controller, &InboxController::messageCanceled, m_writer, &Writer::restoreText);
    connect(m_controller, &InboxController::sendersLoaded, &composer, &Composer::setSenders);
    connect(m_controller, &InboxController::agentsLoaded, &composer, &Composer::setAgents);
    connect(m_controller, &InboxController::agentsLoaded, this, [this](const QStringList &agents) {
        m_threadPane->view().bubbles().setAgents(agents);
        m_threadPane->view().viewport()->update();
    });
    connect(m_controller, &InboxController::timelineLoaded, this,
            [this](const QList<workspace::TimelineEntry> &entries) {
                (new TimelinePopover(m_theme, m_times, entries, window()))->popUp(m_timelinePlace);
            });
    connect(&composer, &Composer::numberChanged, this, &InboxPage::showNumber);
    connect(&composer, &Composer::left, m_list, &ThreadListPane::focusList);
    connect(&m_threadPane->view(), &ThreadView::left, m_list, &ThreadListPane::focusList);
    connect(m_writer, &Writer::cancelAsked, m_controller, &InboxController::cancel);
    connect(m_writer, &Writer::failed, m_threadPane, &ThreadPane::showProblem);
    connect(m_writer, &Writer::written, &m_threadPane->view(), &ThreadView::scrollToNewest);
}

void InboxPage::connectViews()
{
    FilterBar &filters = m_list->filters();
    connect(m_views, &ViewKeeper::viewsLoaded, &filters, &FilterBar::setViews);
    connect(m_views, &ViewKeeper::tagsLoaded, &filters, &FilterBar::setTags);
    connect(m_views, &ViewKeeper::failed, m_threadPane, &ThreadPane::showProblem);
    connect(m_controller, &InboxController::agentsLoaded, &filters, &FilterBar::setAgents);
    connect(&filters, &FilterBar::menusOpened, m_views, &ViewKeeper::loadTags);
    connect(&filters, &FilterBar::removeViewAsked, m_views, &ViewKeeper::remove);
    connect(&filters, &FilterBar::saveViewAsked, this,
            [this] { nameView({.id = 0, .name = {}, .query = m_threads->query()}, tr("Save this view")); });
    connect(&filters, &FilterBar::renameViewAsked, this,
            [this](const workspace::SavedView &view) { nameView(view, tr("Rename the view")); });
    connect(m_controller, &InboxController::counted, this, [this](const workspace::ThreadCounts &counts) {
        m_counts = counts;
        m_list->filters().setCounts(counts);
        setCount(counts.unread);
        showSummary();
    });
}

void InboxPage::connectChanges()
{
    connect(m_changer, &Changer::failed, m_threadPane, &ThreadPane::showProblem);
    connect(m_changer, &Changer::takenBack, this, [this](const QList<ConversationId> &conversations) {
        if (conversations.size() == 1)
            m_list->setCurrent(conversations.constFirst());
    });
    connect(m_controller, &InboxController::rowLoaded, this, [this](const workspace::ThreadRow &row) {
        m_threadPane->header().setRow(row);
        showTargets();
    });
    connect(m_controller, &InboxController::agentsLoaded, this, &InboxPage::fillAgents);
    connect(m_agents, &QMenu::aboutToShow, this, [this] {
        m_controller->askAgents();
        fillAgents();
    });
}

void InboxPage::useActions(widgets::ActionTable &actions)
{
    m_threadPane->header().useActions(actions, m_agents);
    m_threadPane->composer().useActions(actions);
    m_threadPane->start().useActions(actions);
    m_list->bulk().useActions(actions);
    const auto showKeys = [this] {
        m_list->setAssignKey(m_actions->keyOf("inbox.assign"));
        showNothing();
    };
    connect(&actions, &widgets::ActionTable::changed, m_actions, showKeys); // which goes before what it shows
    showKeys();
    m_list->list().setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const char *id : {"inbox.done", "inbox.snooze", "inbox.assign", "inbox.unread", "inbox.spam", "inbox.block",
                           "inbox.mark", "inbox.person"})
        m_list->list().addAction(actions.action(QString::fromLatin1(id)));
    connect(m_actions, &InboxActions::asked, this, &InboxPage::run);
}

void InboxPage::open(ConversationId conversation)
{
    const workspace::ThreadRow row = m_threads->rowOf(conversation);
    m_person = {};
    m_wanted = {};
    m_news = 0;
    setPersonZone({});
    m_panes->setUsed(PaneLayout::Pane::context, bool(conversation));
    m_panes->setShown(PaneLayout::Pane::list, !conversation);
    m_context->setPerson(std::nullopt);
    if (conversation)
        m_threadPane->open(row.title, quint64(conversation.value));
    else
        m_threadPane->close();
    m_actions->setHasAttachments(false);
    m_attachments->thumbnails().retry();
    m_controller->open(conversation);
    m_writer->open(conversation);
    showTargets();
    showNothing();
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
    case BubbleAction::open: m_attachments->open(message, 0); break;
    }
}

/// What is dealt with stays where it is; the next one is opened.
void InboxPage::leave(const QList<ConversationId> &conversations)
{
    m_threads->clearMarks();
    if (conversations.contains(m_list->current()))
        m_list->moveBeyond(conversations);
}

void InboxPage::noticeMessage(ConversationId conversation)
{
    ThreadView &view = m_threadPane->view();
    if (conversation == m_thread->conversation() && !view.isAtNewest())
        view.tellNews(++m_news);
}

void InboxPage::showPerson(const workspace::PersonCard &person)
{
    m_person = person;
    m_writer->setPerson(person);
    showNumber();
}

/// What is told of the person is told of the number that a text goes to.
void InboxPage::showNumber()
{
    if (m_person.address.isEmpty() && m_person.formattedAddress.isEmpty())
        return; // not loaded yet
    Composer &composer = m_threadPane->composer();
    m_person = m_person.withNumber(composer.number());
    m_threadPane->setPerson(m_person);
    m_context->setPerson(m_person);
    setPersonZone(m_person.timeZone);
    const bool hasOther = std::any_of(m_person.numbers.cbegin(), m_person.numbers.cend(),
                                      [](const workspace::TextNumber &number) { return !number.isSuppressed; });
    QString why;
    if (m_person.numbers.isEmpty())
        why = tr("There is no phone number to text to. Add one to the person first.");
    else if (words::isBlocked(m_person.suppressionWhy))
        why = tr("This number is blocked. Unblock it to write to it again.");
    else if (m_person.isSuppressed && hasOther)
        why = tr("This number opted out. Choose another one, or wait until they opt in again.");
    else if (m_person.isSuppressed)
        why = tr("This person opted out. Nothing can be sent until they opt in again.");
    composer.setForbidden(why);
    showTargets();
    tick();
}

void InboxPage::showTargets()
{
    m_actions->setTargets(targets());
}

void InboxPage::showDrawers()
{
    if (!m_thread->conversation())
        m_panes->setShown(PaneLayout::Pane::list, true); // there is nothing else to look at
    m_list->setLines(m_panes->isDrawer(PaneLayout::Pane::list) ? Qt::RightEdge : Qt::Edges());
    m_context->setLines(m_panes->isDrawer(PaneLayout::Pane::context) ? Qt::LeftEdge : Qt::Edges());
    m_threadPane->header().listButton().setVisible(m_panes->isDrawer(PaneLayout::Pane::list));
    m_threadPane->header().personButton().setVisible(m_panes->isDrawer(PaneLayout::Pane::context));
}

void InboxPage::showSummary()
{
    workspace::ThreadQuery plain;
    plain.filter = m_threads->query().filter;
    plain.order = m_threads->query().order;
    const bool isWhole = plain == m_threads->query();
    const QString rows =
        m_threads->hasMore() ? tr("%1+").arg(m_threads->rowCount()) : QString::number(m_threads->rowCount());
    const auto count = [&](int counted) { return isWhole ? QLocale().toString(counted) : rows; };
    switch (plain.filter) {
    case ThreadFilter::open: setSummary(tr("%1 open").arg(count(m_counts.open))); break;
    case ThreadFilter::unread: setSummary(tr("%1 unread").arg(count(m_counts.unread))); break;
    case ThreadFilter::mine: setSummary(tr("%1 mine").arg(count(m_counts.mine))); break;
    case ThreadFilter::snoozed: setSummary(tr("%1 snoozed").arg(count(m_counts.snoozed))); break;
    case ThreadFilter::done: setSummary(tr("%1 done").arg(rows)); break;
    case ThreadFilter::spam: setSummary(tr("%1 spam").arg(count(m_counts.spam))); break;
    }
}

QString InboxPage::snoozeWords() const
{
    const QString key = m_actions->keyOf("inbox.snooze");
    return key.isEmpty() ? tr("Snooze a conversation to see it later.")
                         : tr("Press %1 on a conversation to see it later.").arg(key);
}

/// What the middle says while no conversation is open.
void InboxPage::showNothing()
{
    StartPane &start = m_threadPane->start();
    const QString byThemselves = tr("New messages appear here by themselves.");
    if (m_threads->rowCount() > 0 || !m_threads->isKnown()) {
        const QString next = m_actions->keyOf("inbox.next");
        const QString previous = m_actions->keyOf("inbox.previous");
        const QString reply = m_actions->keyOf("inbox.reply");
        const bool hasKeys = !next.isEmpty() && !previous.isEmpty() && !reply.isEmpty();
        start.setText(tr("Choose a conversation"),
                      hasKeys ? tr("Press %1 and %2 to go through the list, %3 to reply.").arg(next, previous, reply)
                              : tr("It opens here, with all that was ever said in it."));
        return;
    }
    switch (m_threads->query().filter) {
    case ThreadFilter::unread: start.setText(tr("Everything is read"), byThemselves); break;
    case ThreadFilter::mine: start.setText(tr("Nothing waits for you"), byThemselves); break;
    case ThreadFilter::snoozed: start.setText(tr("Nothing sleeps"), snoozeWords()); break;
    case ThreadFilter::done: start.setText(tr("Nothing is done yet"), byThemselves); break;
    case ThreadFilter::spam: start.setText(tr("No spam"), byThemselves); break;
    case ThreadFilter::open: start.setText(tr("Everyone has an answer"), byThemselves); break;
    }
}

void InboxPage::nameView(const workspace::SavedView &view, const QString &title)
{
    auto *sheet = new NamePopover(m_theme, title, view.name, window());
    connect(sheet, &NamePopover::named, this, [this, view](const QString &name) {
        workspace::SavedView named = view;
        named.name = name;
        m_views->save(named);
    });
    sheet->popUp(m_list->filters().viewsPlace());
}

void InboxPage::tick()
{
    m_writer->tick();
    const QString time = m_times.timeIn(m_person.timeZone);
    m_threadPane->composer().setRecipientTime(
        time.isEmpty() ? QString() : tr("%1 in %2").arg(time, widgets::TimeWords::cityOf(m_person.timeZone)));
    m_context->refreshTime();
}

} // namespace switchboard::inbox
