// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class ActionTable;
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// Who the conversation is with, whose it is, and what is done with it: assign, snooze, done and the rest in a menu.
class ThreadHeader : public widgets::Surface
{
    Q_OBJECT

public:
    ThreadHeader(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void useActions(const widgets::ActionTable &actions, QMenu *agents); ///< once they are there
    void setTitle(const QString &title);                                 ///< forgets the person before
    void setPerson(const workspace::PersonCard &person);
    void setRow(const workspace::ThreadRow &row);

    widgets::Button &listButton() { return *m_list; }     ///< shown where the list is a drawer
    widgets::Button &personButton() { return *m_person; } ///< shown where the context is one
    QRect placeOf(const widgets::Button &button) const;   ///< in the window
    widgets::Button &assignButton() { return *m_assign; }
    widgets::Button &snoozeButton() { return *m_snooze; }

Q_SIGNALS:
    void personAsked();

private:
    void fillMenu(const widgets::ActionTable &actions);
    void makeRoom();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    widgets::Button *m_list;
    widgets::Button *m_person;
    widgets::Label *m_title;
    widgets::Label *m_number;
    widgets::Badge *m_stage;
    widgets::Badge *m_state;
    widgets::Button *m_assign;
    widgets::Button *m_snooze;
    widgets::Button *m_done;
    widgets::Button *m_more;
    QMenu *m_menu;
    bool m_isSuppressed = false;
    bool m_isBlocked = false; ///< by an agent
    workspace::ThreadRow m_row;
};

} // namespace switchboard::inbox
