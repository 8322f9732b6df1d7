// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/timewords.h"

#include <QWidget>

namespace switchboard::widgets {
class FlowLayout;
class Label;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::words {
class AttachmentButton;
class Thumbnails;
} // namespace switchboard::words

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::history {

class Bubble;

/// The message itself: its text in a bubble, badges of how it stands, when it went and what it cost.
class StoryHead : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnails` outlive it.
    StoryHead(const widgets::Theme &theme, const widgets::TimeWords &times, words::Thumbnails &thumbnails,
              QWidget *parent = nullptr);
    void setStory(const workspace::MessageStory &story);

Q_SIGNALS:
    void attachmentAsked(switchboard::MessageId message, int number);

private:
    void addBadges(const workspace::MessageStory &story);
    void showAttachments(const workspace::MessageStory &story);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    words::Thumbnails &m_thumbnails;
    Bubble *m_bubble;
    QVBoxLayout *m_files;
    QList<words::AttachmentButton *> m_attachments; ///< those of the last story are filled anew
    MessageId m_message;
    QWidget *m_badges;
    widgets::FlowLayout *m_flow;
    widgets::Label *m_reason;
    widgets::Label *m_facts;
};

/// How it stands, in a sentence where there is more to say than its status: "The phone could not be reached."
QString reasonOf(const Message &message);

/// "17 Nov 10:14 from (512) 555-0100, by Avery, bash.012".
QString factsOf(const workspace::MessageStory &story, const widgets::TimeWords &times);

} // namespace switchboard::history
