// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QHash>
#include <QTimer>

namespace switchboard::widgets {
class PaneLayout;
}

namespace switchboard::inbox {

enum class BubbleAction;
class ContextPane;
class InboxController;
class ThreadListModel;
class ThreadListPane;
class ThreadModel;
class ThreadPane;

/// The inbox: joins list, thread and context with the controller. Texts that are not sent yet are kept for
/// each conversation as long as the page lives.
class InboxPage : public widgets::Page
{
    Q_OBJECT

public:
    InboxPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::InboxService &service,
              QWidget *parent = nullptr);

    QString title() const override;
    void openConversation(ConversationId conversation); ///< one of the list

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectModels();
    void connectComposer();
    void addShortcuts();
    void open(ConversationId conversation);
    void act(MessageId message, BubbleAction action, const QRect &place);
    void undoSend();
    void takeBackText(MessageId message);
    void showPerson(const workspace::PersonCard &person);
    void showDrawers();
    void showSummary();
    void showNothing();
    void tick();

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    ThreadListModel *m_threads;
    ThreadModel *m_thread;
    InboxController *m_controller;
    ThreadListPane *m_list;
    ThreadPane *m_threadPane;
    ContextPane *m_context;
    widgets::PaneLayout *m_panes;
    QHash<ConversationId, QString> m_texts;
    QByteArray m_zone; ///< of the person
    QRect m_timelinePlace;
    QTimer m_clock;
};

} // namespace switchboard::inbox
