// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

/// A row in the box below an event: what was asked and what came of it.
struct TimelineVerdict
{
    QString name;
    QString value;
    Icon icon = Icon::check;
    Tone tone = Tone::success;

    bool operator==(const TimelineVerdict &) const = default;
};

/// One thing that happened.
struct TimelineEvent
{
    QString title;
    QString detail = {};      ///< small, below it
    QString time;             ///< as it is to be read
    Tone tone = Tone::accent; ///< neutral: a hollow lamp, for what is still to come
    QList<TimelineVerdict> verdicts = {};
    bool isOpen = false; ///< the box of verdicts, at first

    bool operator==(const TimelineEvent &) const = default;
};

/// Lamps on a cord, oldest on top: the story of one message. It is as high as it needs; put it into a scroll area.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(const Theme &theme, QWidget *parent = nullptr);

    /// What is the same as before stays as it was opened or closed.
    void setEvents(const QList<TimelineEvent> &events);
    const QList<TimelineEvent> &events() const { return m_events; }

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QList<TimelineEvent> m_events;
};

} // namespace switchboard::widgets
