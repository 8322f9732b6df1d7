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

namespace switchboard::history {

class Bubble;

/// The message itself: its text in a bubble, badges of how it stands, when it went and what it cost.
class StoryHead : public QWidget
{
    Q_OBJECT

public:
    StoryHead(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);
    void setStory(const workspace::MessageStory &story);

private:
    void addBadges(const workspace::MessageStory &story);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    Bubble *m_bubble;
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
