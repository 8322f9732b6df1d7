// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/popover.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
}

namespace switchboard::inbox {

/// Asks for a name: one of readable letters, not too long, without blanks around it.
class NamePopover : public widgets::Popover
{
    Q_OBJECT

public:
    NamePopover(const widgets::Theme &theme, const QString &title, const QString &name, QWidget *window);

    void setButton(const QString &text); ///< "Save" where none is set

Q_SIGNALS:
    void named(const QString &name);

private:
    void finish();

    QLineEdit *m_field;
    widgets::Button *m_save;
};

} // namespace switchboard::inbox
