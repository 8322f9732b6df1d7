// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timelineview.h"
#include "ui/widgets/timewords.h"

QT_BEGIN_NAMESPACE
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class EmptyState;
class ErrorState;
class Label;
class LoadingBars;
} // namespace switchboard::widgets

namespace switchboard::words {
class Thumbnails;
}

namespace switchboard::history {

class StoryHead;

/// One message with its whole story. A view; what was shown stays until the next one is there.
class MessagePane : public widgets::Surface
{
    Q_OBJECT

public:
    /// `thumbnails` outlive it.
    MessagePane(const widgets::Theme &theme, const widgets::TimeWords &times, words::Thumbnails &thumbnails,
                QWidget *parent = nullptr);

    void open(const workspace::HistoryLine &line); ///< what is known of it at once; its story is being loaded
    void setStory(const workspace::MessageStory &story);
    void setBeside(bool isBeside); ///< it is not among the rows of the search
    void setError(const Error &error);

    ConversationId conversation() const { return m_line.conversation; }
    MessageId message() const { return m_line.message; }
    bool hasAttachments() const; ///< the message whose story is shown
    widgets::Button &threadButton() { return *m_thread; }
    widgets::Button &closeButton() { return *m_close; }
    widgets::Button &copyButton() { return *m_copy; }
    widgets::Button &recordButton() { return *m_record; }
    QString plainText() const; ///< the message and its story, to be copied
    void focusStory();

Q_SIGNALS:
    void retryAsked();
    void attachmentAsked(switchboard::MessageId message, int number);

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeFoot();
    void showId();
    void showStory();

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    workspace::HistoryLine m_line;
    std::optional<workspace::MessageStory> m_story;
    widgets::IconView *m_channel;
    widgets::Label *m_person;
    widgets::Label *m_address;
    widgets::Badge *m_beside;
    widgets::Button *m_thread;
    widgets::Button *m_close;
    widgets::Button *m_record;
    widgets::Button *m_copy;
    widgets::Label *m_id;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll = nullptr;
    StoryHead *m_head;
    widgets::TimelineView *m_timeline;
    widgets::ErrorState *m_error;
    widgets::EmptyState *m_gone;
    widgets::LoadingBars *m_loading = nullptr;
};

} // namespace switchboard::history
