// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/popover.h"
#include "ui/widgets/timewords.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::history {

/// Takes a day in plain words; says which one it understands while it is typed.
class JumpPopover : public widgets::Popover
{
    Q_OBJECT

public:
    JumpPopover(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *window);
    void open(const QRect &anchor);

Q_SIGNALS:
    void dayChosen(QDate day);

private:
    void showMeaning();
    void choose();

    widgets::TimeWords m_times;
    QLineEdit *m_edit;
    widgets::Label *m_meaning;
};

} // namespace switchboard::history
