// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormRow;
}

namespace switchboard::history {

/// Asks what a search shall be called.
class NameSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    NameSheet(const widgets::Theme &theme, QWidget *over, const QString &title, const QString &query,
              const QString &name);
    void ask();

Q_SIGNALS:
    void named(const QString &name);

private:
    void accept();

    QLineEdit *m_edit;
    widgets::FormRow *m_row;
};

} // namespace switchboard::history
