// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/timewords.h"

namespace switchboard::widgets {
class UndoList;
}

namespace switchboard::inbox {

class ThreadListModel;

/// What is done with whole conversations, one or many: done, snoozed, assigned, spam, blocked, unread. Each can be taken
/// back, and leaves its row in place.
class Changer : public QObject
{
    Q_OBJECT

public:
    Changer(workspace::InboxService &service, ThreadListModel &threads, widgets::UndoList &undo,
            const widgets::TimeWords &times, QObject *parent = nullptr);

    using Targets = QList<workspace::ThreadRow>;
    void setDone(const Targets &targets, bool isDone);
    void setSpam(const Targets &targets, bool isSpam);
    void setBlocked(const Targets &targets, bool isBlocked); ///< the number of the newest message of each
    void setBlocked(const workspace::ThreadRow &target, const workspace::PersonCard &person,
                    bool isBlocked);                           ///< its number
    void snooze(const Targets &targets, Timestamp until);      ///< the epoch wakes them
    void assign(const Targets &targets, const QString &agent); ///< empty: nobody's
    void markUnread(const Targets &targets);

Q_SIGNALS:
    void takenBack(const QList<switchboard::ConversationId> &conversations); ///< is being undone
    void failed(const QString &what, const switchboard::Error &error);

private:
    struct Words
    {
        QString one;  ///< "%1 is done"
        QString many; ///< "%1 conversations are done"
    };
    void change(const Targets &targets, const workspace::ConversationChange &change, const Words &words);
    void change(const QList<workspace::ConversationStep> &steps, const QString &sentence);

    workspace::InboxService &m_service;
    ThreadListModel &m_threads;
    widgets::UndoList &m_undo;
    widgets::TimeWords m_times;
};

} // namespace switchboard::inbox
