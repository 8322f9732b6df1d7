// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/timewords.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::inbox {

struct SnoozeChoice
{
    QString name;
    Timestamp until{};
};

/// The usual moments, of those that are still to come: later today, this evening, tomorrow, Monday, in a week.
QList<SnoozeChoice> snoozeChoices(const widgets::TimeWords &times);

/// When a conversation comes back: the usual moments, or one in plain words, shown as it is understood while one types.
class SnoozePopover : public widgets::Popover
{
    Q_OBJECT

public:
    SnoozePopover(const widgets::Theme &theme, const widgets::TimeWords &times, bool isSnoozed, QWidget *window);

    QString understood() const; ///< the words below the field

Q_SIGNALS:
    void chosen(switchboard::Timestamp until); ///< the epoch: wake it now

private:
    void choose(Timestamp until);
    void understand();
    void addChoice(const SnoozeChoice &choice, const QString &aside);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    QLineEdit *m_field;
    widgets::Label *m_words;
    Timestamp m_until{};
};

} // namespace switchboard::inbox
