// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxactions.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace switchboard::workspace {
class MediaService;
class PeopleService;
} // namespace switchboard::workspace

namespace switchboard::words {
class AttachmentDesk;
}

namespace switchboard::widgets {
class Button;
class PaneLayout;
class UiState;
class UndoList;
} // namespace switchboard::widgets

namespace switchboard::inbox {

enum class BubbleAction;
class Changer;
class ContextPane;
class InboxController;
class ThreadListModel;
class ThreadListPane;
class ThreadModel;
class ThreadPane;
class ViewKeeper;
class Writer;

/// The inbox: joins list, thread and context with those who read, change and write.
class InboxPage : public widgets::Page
{
    Q_OBJECT

public:
    /// All that it is given outlives it.
    InboxPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::InboxService &service,
              workspace::PeopleService &people, workspace::MediaService &media, widgets::ActionTable &actions,
              widgets::UndoList &undo, QWidget *parent = nullptr);
    ~InboxPage() override;

    QString title() const override;
    /// In the list or not, at that message or at the newest.
    void openConversation(ConversationId conversation, MessageId message = {});
    void write(ConversationId conversation); ///< opens it, and the text can be typed
    void beginConversation();                ///< asks whom to write to
    words::AttachmentDesk &attachments() { return *m_attachments; }
    void keepLayoutIn(widgets::UiState &state); ///< the widths of its panes, which conversations it lists and how

Q_SIGNALS:
    void personAsked(switchboard::ContactId person);
    void searchAsked(const QString &query); ///< "status:held"

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectList();
    void connectThread();
    void connectViews();
    void connectChanges();
    void useActions(widgets::ActionTable &actions);

    void run(InboxActions::Command command);
    void runOnTargets(InboxActions::Command command);
    void openSnooze();
    void snooze(const QList<workspace::ThreadRow> &rows, Timestamp until);
    void openAgents();
    void fillAgents();
    void nameAgent();
    void showFilter(workspace::ThreadFilter filter);
    void openAttachment(bool isToBeSaved);
    void copyNumber();
    void askStory();
    QList<workspace::ThreadRow> targets() const;
    QList<widgets::ActionOffer> snoozeOffers(const QString &argument);
    QList<widgets::ActionOffer> assignOffers(const QString &argument);
    QString targetsName() const;
    QRect placeOf(const QString &action, widgets::Button &inHeader) const;

    void open(ConversationId conversation);
    void showWanted();
    void act(MessageId message, BubbleAction action, const QRect &place);
    void leave(const QList<ConversationId> &conversations);
    void noticeMessage(ConversationId conversation);
    void showPerson(const workspace::PersonCard &person);
    void showNumber();
    void showTargets();
    void showDrawers();
    void showSummary();
    void showNothing();
    QString snoozeWords() const;
    void nameView(const workspace::SavedView &view, const QString &title);
    void tick();

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    workspace::PeopleService &m_people;
    widgets::UndoList &m_undo;
    ThreadListModel *m_threads;
    ThreadModel *m_thread;
    InboxController *m_controller;
    Changer *m_changer;
    ViewKeeper *m_views;
    ThreadListPane *m_list;
    words::AttachmentDesk *m_attachments;
    ThreadPane *m_threadPane;
    ContextPane *m_context;
    Writer *m_writer;
    widgets::PaneLayout *m_panes;
    InboxActions *m_actions;
    QMenu *m_agents;
    workspace::ThreadCounts m_counts;
    workspace::PersonCard m_person; ///< of the open conversation
    MessageId m_wanted;             ///< to be shown as soon as it is loaded
    QRect m_timelinePlace;
    int m_news = 0; ///< messages that came while the reader was elsewhere in the thread
    QTimer m_clock;
};

} // namespace switchboard::inbox
