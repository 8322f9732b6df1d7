// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

#include <QAbstractButton>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace switchboard::shell {

/// One fact in the status bar: a lamp or an icon, and its words. It can be pressed where it leads somewhere.
class StatusItem : public QAbstractButton
{
    Q_OBJECT

public:
    StatusItem(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setLamp(widgets::Tone tone, bool isOn, const QString &text);
    void setIcon(widgets::Icon icon, widgets::Tone tone, const QString &text);
    void setWords(const QString &text); ///< empty: not shown
    QString words() const { return m_text; }
    void setLeads(const QString &toolTip); ///< it can be pressed now
    void setLast(bool isLast);             ///< without the line after it
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

/// How the machine stands: providers, queue, held, in doubt, the clock of whom one writes to. A view; see
/// StatusController.
class StatusBar : public widgets::Surface
{
    Q_OBJECT

public:
    StatusBar(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void setStatus(const workspace::SystemStatus &status);
    void setUnknown(const QString &why);        ///< the engine did not answer; the counts shown may be old
    void setPersonZone(const QByteArray &zone); ///< of who is looked at; empty for nobody
    void setAgent(const QString &name);
    void refreshTimes();

    /// All items as people read them, from left to right.
    QStringList texts() const;

Q_SIGNALS:
    void providersAsked();
    void queueAsked();
    void heldAsked();
    void doubtAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    StatusItem *add(QHBoxLayout *layout);
    void fit();
    void setProviders(const workspace::SystemStatus &status);
    void setCount(StatusItem *item, widgets::Icon icon, widgets::Tone tone, int count, const QString &text);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    workspace::SystemStatus m_status;
    QList<StatusItem *> m_items;
    QByteArray m_zone;
    QHBoxLayout *m_lamps;
    QList<StatusItem *> m_providers;
    StatusItem *m_queued;
    StatusItem *m_held;
    StatusItem *m_doubt;
    StatusItem *m_person;
    StatusItem *m_practice;
    StatusItem *m_sealed;
    StatusItem *m_checked;
    StatusItem *m_agent;
};

} // namespace switchboard::shell
