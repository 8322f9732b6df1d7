// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/when.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/changer.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/filterbar.h"
#include "ui/inbox/inboxcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/namepopover.h"
#include "ui/inbox/newconversation.h"
#include "ui/inbox/snoozepopover.h"
#include "ui/inbox/threadheader.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadpane.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/writer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/undolist.h"
#include "ui/words/attachmentdesk.h"
#include "ui/words/personwords.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

/// What the page does for each command of InboxActions, to the marked conversations or else to the open one.
namespace switchboard::inbox {

using Command = InboxActions::Command;
using workspace::ThreadFilter;
using workspace::ThreadRow;

QList<ThreadRow> InboxPage::targets() const
{
    QList<ThreadRow> rows;
    const QList<ConversationId> marked = m_threads->marked();
    for (const ConversationId conversation : marked)
        rows.append(m_threads->rowOf(conversation));
    if (rows.isEmpty() && m_thread->conversation()) {
        rows.append(m_controller->row());
        if (rows.constFirst().title.isEmpty())
            rows.first().title = m_person.contact.name.isEmpty() ? m_person.formattedAddress : m_person.contact.name;
        if (m_person.number) // what is said of its number is said of the chosen one
            rows.first().isBlocked = words::isBlocked(m_person.suppressionWhy);
    }
    return rows;
}

QString InboxPage::targetsName() const
{
    const QList<ThreadRow> rows = targets();
    return rows.size() == 1 ? rows.constFirst().title : tr("%1 conversations").arg(rows.size());
}

void InboxPage::write(ConversationId conversation)
{
    openConversation(conversation);
    run(Command::reply);
}

void InboxPage::run(Command command)
{
    Composer &composer = m_threadPane->composer();
    switch (command) {
    case Command::next: m_list->move(1); break;
    case Command::previous: m_list->move(-1); break;
    case Command::reply:
    case Command::note:
        composer.setTab(command == Command::reply ? Composer::Tab::text : Composer::Tab::note);
        composer.focusText();
        break;
    case Command::messages: m_threadPane->view().setFocus(Qt::ShortcutFocusReason); break;
    case Command::send: composer.finish(); break;
    case Command::mark: m_list->toggleMark(); break;
    case Command::takeBack:
        if (!m_writer->takeBack())
            m_undo.undo();
        break;
    case Command::begin: beginConversation(); break;
    case Command::person:
        if (m_person.contact.id)
            Q_EMIT personAsked(m_person.contact.id);
        break;
    case Command::copyNumber: copyNumber(); break;
    case Command::story: askStory(); break;
    case Command::openAttachment: openAttachment(false); break;
    case Command::saveAttachment: openAttachment(true); break;
    case Command::views: m_list->filters().openViews(); break;
    case Command::showOpen: showFilter(ThreadFilter::open); break;
    case Command::showUnread: showFilter(ThreadFilter::unread); break;
    case Command::showMine: showFilter(ThreadFilter::mine); break;
    case Command::showSnoozed: showFilter(ThreadFilter::snoozed); break;
    case Command::showDone: showFilter(ThreadFilter::done); break;
    case Command::showSpam: showFilter(ThreadFilter::spam); break;
    default: runOnTargets(command);
    }
}

void InboxPage::runOnTargets(Command command)
{
    const QList<ThreadRow> rows = targets();
    if (rows.isEmpty())
        return;
    const auto all = [&rows](bool ThreadRow::*is) {
        return std::all_of(rows.cbegin(), rows.cend(), [is](const ThreadRow &row) { return row.*is; });
    };
    const auto leaveThese = [&] {
        QList<ConversationId> left;
        for (const ThreadRow &row : rows)
            left.append(row.conversation);
        leave(left);
    };
    switch (command) {
    case Command::done: {
        const bool isDone = !all(&ThreadRow::isDone);
        m_changer->setDone(rows, isDone);
        isDone ? leaveThese() : m_threads->clearMarks();
        break;
    }
    case Command::spam: {
        const bool isSpam = !all(&ThreadRow::isSpam);
        m_changer->setSpam(rows, isSpam);
        isSpam ? leaveThese() : m_threads->clearMarks();
        break;
    }
    case Command::block: {
        QList<ThreadRow> free = rows;
        free.removeIf([](const ThreadRow &row) { return row.isBlocked; });
        if (m_threads->marked().isEmpty() && m_person.number)
            m_changer->setBlocked(rows.constFirst(), m_person, !free.isEmpty());
        else
            m_changer->setBlocked(free.isEmpty() ? rows : free, !free.isEmpty());
        m_threads->clearMarks();
        break;
    }
    case Command::unread:
        m_changer->markUnread(rows);
        m_threads->clearMarks();
        break;
    case Command::snooze: openSnooze(); break;
    case Command::assign: openAgents(); break;
    default: break;
    }
}

/// Where a small sheet belongs: at the button of those that are marked, else at the thread's own.
QRect InboxPage::placeOf(const QString &action, widgets::Button &inHeader) const
{
    return m_threads->marked().isEmpty() ? m_threadPane->header().placeOf(inHeader) : m_list->bulk().placeOf(action);
}

void InboxPage::openSnooze()
{
    const QList<ThreadRow> rows = targets();
    const bool isSnoozed = std::any_of(rows.cbegin(), rows.cend(),
                                       [this](const ThreadRow &row) { return row.snoozedUntil > m_times.now(); });
    auto *sheet = new SnoozePopover(m_theme, m_times, isSnoozed, window());
    connect(sheet, &SnoozePopover::chosen, this, [this, rows](Timestamp until) { snooze(rows, until); });
    sheet->popUp(placeOf(QStringLiteral("inbox.snooze"), m_threadPane->header().snoozeButton()));
}

void InboxPage::snooze(const QList<ThreadRow> &rows, Timestamp until)
{
    m_changer->snooze(rows, until);
    m_list->focusList();
    QList<ConversationId> left;
    for (const ThreadRow &row : rows)
        left.append(row.conversation);
    until == Timestamp{} ? m_threads->clearMarks() : leave(left);
}

void InboxPage::openAgents()
{
    const QRect place = placeOf(QStringLiteral("inbox.assign"), m_threadPane->header().assignButton());
    m_agents->popup(window()->mapToGlobal(place.bottomLeft() + QPoint(0, 2)));
}

void InboxPage::fillAgents()
{
    const QList<ThreadRow> rows = targets();
    const QString current = rows.size() == 1 ? rows.constFirst().assignee : QString();
    m_agents->clear();
    const auto add = [&](const QString &name, const QString &agent) {
        QAction *action = m_agents->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(rows.size() == 1 && agent == current);
        connect(action, &QAction::triggered, this, [this, agent] {
            m_changer->assign(targets(), agent);
            m_threads->clearMarks();
        });
    };
    for (const QString &agent : m_controller->agents())
        add(agent, agent);
    m_agents->addSeparator();
    add(tr("Nobody"), {});
    connect(m_agents->addAction(tr("Somebody else…")), &QAction::triggered, this, &InboxPage::nameAgent);
    m_agents->setActiveAction(m_agents->actions().constFirst());
}

/// A colleague to whom nothing was ever given is in no list.
void InboxPage::nameAgent()
{
    auto *sheet = new NamePopover(m_theme, tr("Assign to somebody else"), {}, window());
    sheet->setButton(tr("Assign"));
    connect(sheet, &NamePopover::named, this, [this, rows = targets()](const QString &name) {
        m_changer->assign(rows, name);
        m_threads->clearMarks();
        m_controller->askAgents();
    });
    sheet->popUp(placeOf(QStringLiteral("inbox.assign"), m_threadPane->header().assignButton()));
}

void InboxPage::beginConversation()
{
    auto *sheet = new NewConversation(m_theme, m_people, window());
    connect(sheet, &NewConversation::chosen, this, [this](ConversationId conversation, EndpointId number) {
        if (number)
            m_writer->chooseNumber(conversation, number);
        openConversation(conversation);
        run(Command::reply);
    });
    const QPoint top = m_threadPane->mapTo(window(), QPoint());
    sheet->popUp({top.x(), top.y(), m_threadPane->width() / 2 + sheet->width() / 2, m_theme.px(widgets::Size::space2)});
}

/// Of the message that the keys are at, else of the newest that has one.
void InboxPage::openAttachment(bool isToBeSaved)
{
    const MessageId message = m_thread->withAttachments(m_threadPane->view().currentIndex()).message;
    if (message)
        isToBeSaved ? m_attachments->save(message, 0) : m_attachments->open(message, 0);
}

void InboxPage::showFilter(ThreadFilter filter)
{
    workspace::ThreadQuery query;
    query.filter = filter;
    query.order = m_threads->query().order;
    m_list->show(query);
}

void InboxPage::copyNumber()
{
    const QString number = m_person.address.normal.isEmpty() ? m_person.formattedAddress : m_person.address.normal;
    QGuiApplication::clipboard()->setText(number);
}

void InboxPage::askStory()
{
    const auto &lines = m_thread->rows();
    const auto newest = std::find_if(lines.crbegin(), lines.crend(),
                                     [](const Line &line) { return line.isItem() && !line.item.isNote; });
    if (newest == lines.crend())
        return;
    ThreadView &view = m_threadPane->view();
    act(newest->item.message, BubbleAction::why,
        {view.mapTo(window(), QPoint(0, view.height() / 2)),
         QSize(view.width() - m_theme.px(widgets::Size::space3), 1)});
}

QList<widgets::ActionOffer> InboxPage::snoozeOffers(const QString &argument)
{
    QList<widgets::ActionOffer> offers;
    const QList<ThreadRow> rows = targets();
    const auto add = [&](Timestamp until) {
        const QString moment = tr("%1 at %2").arg(m_times.day(m_times.dateOf(until)), m_times.time(until));
        offers.append({tr("Snooze %1 until %2").arg(targetsName(), moment), tr("or until they write"),
                       [this, rows, until] { snooze(rows, until); }});
    };
    if (argument.trimmed().isEmpty()) {
        for (const SnoozeChoice &choice : snoozeChoices(m_times).first(2))
            add(choice.until);
    } else if (const Result<Timestamp> when = text::parseWhen(argument, m_times.now(), m_times.zone())) {
        add(*when);
    }
    return rows.isEmpty() ? QList<widgets::ActionOffer>() : offers;
}

QList<widgets::ActionOffer> InboxPage::assignOffers(const QString &argument)
{
    QList<widgets::ActionOffer> offers;
    const QList<ThreadRow> rows = targets();
    for (const QString &agent : m_controller->agents()) {
        if (rows.isEmpty() || argument.trimmed().isEmpty()
            || !agent.startsWith(argument.trimmed(), Qt::CaseInsensitive))
            continue;
        offers.append({tr("Assign %1 to %2").arg(targetsName(), agent), {}, [this, rows, agent] {
                           m_changer->assign(rows, agent);
                           m_threads->clearMarks();
                       }});
    }
    return offers;
}

} // namespace switchboard::inbox
