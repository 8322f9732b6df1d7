// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxactions.h"

#include "core/workspace/inboxservice.h"

#include <QAction>
#include <QCoreApplication>

namespace switchboard::inbox {

using widgets::ActionSpec;
using widgets::Icon;
using Command = InboxActions::Command;

namespace {

struct Row
{
    Command command;
    const char *id;
    const char *name;
    Icon icon;
    const char *key;
    const char *words; ///< others that the palette finds it by, with commas between
};

constexpr Row rows[] = {
    {Command::next, "inbox.next", QT_TRANSLATE_NOOP("InboxActions", "Next conversation"), Icon::down, "J", "down"},
    {Command::previous, "inbox.previous", QT_TRANSLATE_NOOP("InboxActions", "Previous conversation"), Icon::up, "K",
     "up"},
    {Command::begin, "inbox.new", QT_TRANSLATE_NOOP("InboxActions", "New conversation"), Icon::write, "Ctrl+N",
     "write,compose,text"},
    {Command::reply, "inbox.reply", QT_TRANSLATE_NOOP("InboxActions", "Reply"), Icon::undo, "R", "answer,write"},
    {Command::note, "inbox.note", QT_TRANSLATE_NOOP("InboxActions", "Write a note"), Icon::note, "N",
     "comment,mention"},
    {Command::messages, "inbox.messages", QT_TRANSLATE_NOOP("InboxActions", "Go to the messages"), Icon::sms, "M",
     "read,copy,held,resend"},
    {Command::send, "inbox.send", QT_TRANSLATE_NOOP("InboxActions", "Send, or add the note"), Icon::send, "Ctrl+Return",
     "finish"},
    {Command::done, "inbox.done", QT_TRANSLATE_NOOP("InboxActions", "Mark as done"), Icon::check, "E",
     "archive,close,reopen"},
    {Command::snooze, "inbox.snooze", QT_TRANSLATE_NOOP("InboxActions", "Snooze"), Icon::snooze, "H",
     "later,remind,wake,sleep"},
    {Command::assign, "inbox.assign", QT_TRANSLATE_NOOP("InboxActions", "Assign"), Icon::user, "A", "give,owner,agent"},
    {Command::unread, "inbox.unread", QT_TRANSLATE_NOOP("InboxActions", "Mark as unread"), Icon::mention, "U", "new"},
    {Command::spam, "inbox.spam", QT_TRANSLATE_NOOP("InboxActions", "Mark as spam"), Icon::ban, "!", "junk"},
    {Command::block, "inbox.block", QT_TRANSLATE_NOOP("InboxActions", "Block the number"), Icon::blockPerson, "",
     "stop,unblock,opt out"},
    {Command::mark, "inbox.mark", QT_TRANSLATE_NOOP("InboxActions", "Choose for several"), Icon::check, "X",
     "select,mark"},
    {Command::takeBack, "inbox.takeBack", QT_TRANSLATE_NOOP("InboxActions", "Take back the last"), Icon::undo, "Z",
     "undo,cancel"},
    {Command::person, "inbox.person", QT_TRANSLATE_NOOP("InboxActions", "Open the person"), Icon::contacts, "P",
     "contact,edit"},
    {Command::copyNumber, "inbox.copyNumber", QT_TRANSLATE_NOOP("InboxActions", "Copy the number"), Icon::copy, "",
     "phone"},
    {Command::story, "inbox.story", QT_TRANSLATE_NOOP("InboxActions", "What happened to the newest message"),
     Icon::history, "", "timeline,why"},
    {Command::openAttachment, "inbox.openAttachment", QT_TRANSLATE_NOOP("InboxActions", "Open attachment"), Icon::clip,
     "O", "picture,file,photo,show"},
    {Command::saveAttachment, "inbox.saveAttachment", QT_TRANSLATE_NOOP("InboxActions", "Save attachment as…"),
     Icon::download, "Shift+O", "picture,file,photo,download,export"},
    {Command::views, "inbox.views", QT_TRANSLATE_NOOP("InboxActions", "Saved views"), Icon::star, "V", "save,filter"},
    {Command::showOpen, "inbox.showOpen", QT_TRANSLATE_NOOP("InboxActions", "Show open"), Icon::inbox, "", "filter"},
    {Command::showUnread, "inbox.showUnread", QT_TRANSLATE_NOOP("InboxActions", "Show unread"), Icon::inbox, "",
     "filter,new"},
    {Command::showMine, "inbox.showMine", QT_TRANSLATE_NOOP("InboxActions", "Show mine"), Icon::inbox, "",
     "filter,assigned"},
    {Command::showSnoozed, "inbox.showSnoozed", QT_TRANSLATE_NOOP("InboxActions", "Show snoozed"), Icon::snooze, "",
     "filter,sleeping"},
    {Command::showDone, "inbox.showDone", QT_TRANSLATE_NOOP("InboxActions", "Show done"), Icon::check, "",
     "filter,archive"},
    {Command::showSpam, "inbox.showSpam", QT_TRANSLATE_NOOP("InboxActions", "Show spam"), Icon::ban, "", "filter,junk"},
};

QString words(const char *text)
{
    return QCoreApplication::translate("InboxActions", text);
}

} // namespace

InboxActions::InboxActions(widgets::ActionTable &table, QWidget *scope, Offers snoozeOffers, Offers assignOffers)
    : QObject(scope), m_table(table)
{
    for (const Row &row : rows) {
        ActionSpec spec{.id = QString::fromLatin1(row.id),
                        .name = words(row.name),
                        .section = tr("Inbox"),
                        .icon = row.icon,
                        .shortcut = QKeySequence(QString::fromLatin1(row.key)),
                        .words = QString::fromLatin1(row.words).split(u',', Qt::SkipEmptyParts),
                        .isAnywhere = row.command == Command::begin};
        if (row.command == Command::snooze)
            spec.offers = snoozeOffers;
        if (row.command == Command::assign)
            spec.offers = assignOffers;
        table.add(scope, std::move(spec), [this, command = row.command] { Q_EMIT asked(command); });
    }
    setTargets({});
    setHasAttachments(false);
}

void InboxActions::setHasAttachments(bool hasAttachments)
{
    for (const char *id : {"inbox.openAttachment", "inbox.saveAttachment"})
        m_table.action(QString::fromLatin1(id))->setEnabled(hasAttachments);
}

QString InboxActions::keyOf(const char *id) const
{
    const QAction *action = m_table.action(QString::fromLatin1(id));
    return action ? widgets::ActionTable::capOf(action->shortcut()) : QString();
}

void InboxActions::setTargets(const QList<workspace::ThreadRow> &rows)
{
    using workspace::ThreadRow;
    const auto all = [&rows](bool ThreadRow::*is) {
        return !rows.isEmpty()
               && std::all_of(rows.cbegin(), rows.cend(), [is](const ThreadRow &row) { return row.*is; });
    };
    const auto enable = [this](std::initializer_list<const char *> ids, bool isOn) {
        for (const char *id : ids)
            m_table.action(QString::fromLatin1(id))->setEnabled(isOn);
    };
    enable({"inbox.done", "inbox.snooze", "inbox.assign", "inbox.unread", "inbox.spam", "inbox.block"},
           !rows.isEmpty());
    enable({"inbox.reply", "inbox.note", "inbox.messages", "inbox.send", "inbox.copyNumber", "inbox.story",
            "inbox.person"},
           bool(rows.value(0).conversation));
    const auto rename = [this](const char *id, const QString &name) {
        QAction *action = m_table.action(QString::fromLatin1(id));
        action->setText(name);
        action->setToolTip(widgets::ActionTable::toolTipOf(action));
    };
    rename("inbox.done", all(&ThreadRow::isDone) ? tr("Open again") : tr("Mark as done"));
    rename("inbox.spam", all(&ThreadRow::isSpam) ? tr("This is no spam") : tr("Mark as spam"));
    const bool areBlocked = all(&ThreadRow::isBlocked);
    if (rows.size() > 1)
        rename("inbox.block", areBlocked ? tr("Unblock the numbers") : tr("Block the numbers"));
    else
        rename("inbox.block", areBlocked ? tr("Unblock the number") : tr("Block the number"));
}

} // namespace switchboard::inbox
