// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actions.h"

#include <QObject>

namespace switchboard::workspace {
struct ThreadRow;
}

namespace switchboard::inbox {

/// Everything that can be done in the inbox, in the window's table of actions. It says what was asked; the page knows
/// for which conversations.
class InboxActions : public QObject
{
    Q_OBJECT

public:
    enum class Command {
        next,
        previous,
        reply,
        note,
        messages,
        send,
        done,
        snooze,
        assign,
        unread,
        spam,
        block,
        mark,
        takeBack,
        begin,
        person,
        copyNumber,
        story,
        openAttachment,
        saveAttachment,
        views,
        showOpen,
        showUnread,
        showMine,
        showSnoozed,
        showDone,
        showSpam,
    };
    Q_ENUM(Command)

    using Offers = std::function<QList<widgets::ActionOffer>(const QString &argument)>;

    /// `scope` is the page; `snoozeOffers` and `assignOffers` are what the palette shows behind those words.
    InboxActions(widgets::ActionTable &table, QWidget *scope, Offers snoozeOffers, Offers assignOffers);

    /// What can be done depends on whether there is something to do it with, and how it stands.
    void setTargets(const QList<workspace::ThreadRow> &rows);
    void setHasAttachments(bool hasAttachments);

    QString keyOf(const char *id) const; ///< as its cap shows it; empty where it has none

Q_SIGNALS:
    void asked(switchboard::inbox::InboxActions::Command command);

private:
    widgets::ActionTable &m_table;
};

} // namespace switchboard::inbox
