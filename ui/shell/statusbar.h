// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

namespace switchboard::shell {

/// One fact in the status bar: a lamp or an icon, and its words.
class StatusItem : public QWidget
{
    Q_OBJECT

public:
    StatusItem(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setLamp(widgets::Tone tone, bool isOn, const QString &text);
    void setIcon(widgets::Icon icon, widgets::Tone tone, const QString &text);
    void setText(const QString &text);
    QString text() const { return m_text; }
    void setLast(bool isLast); ///< without the line after it
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark { none, lamp, icon };
    int markWidth() const;
    void show(Mark mark, const QString &text);

    const widgets::Theme &m_theme;
    Mark m_mark = Mark::none;
    widgets::Tone m_tone = widgets::Tone::neutral;
    widgets::Icon m_icon = widgets::Icon::info;
    bool m_isOn = true;
    bool m_isLast = false;
    QString m_text;
};

/// How the machine stands: provider, queue, held, in doubt, practice. A view; see StatusController.
class StatusBar : public widgets::Surface
{
    Q_OBJECT

public:
    StatusBar(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void setStatus(const workspace::SystemStatus &status);
    void setUnknown(const QString &why); ///< the engine did not answer; the counts shown may be old
    void refreshTimes();

    /// All items as people read them, from left to right.
    QStringList texts() const;

private:
    StatusItem *add(class QHBoxLayout *layout);
    void setCount(StatusItem *item, widgets::Icon icon, widgets::Tone tone, int count, const QString &text);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    workspace::SystemStatus m_status;
    QList<StatusItem *> m_items;
    StatusItem *m_provider;
    StatusItem *m_queued;
    StatusItem *m_held;
    StatusItem *m_doubt;
    StatusItem *m_checked;
    StatusItem *m_practice;
};

} // namespace switchboard::shell
