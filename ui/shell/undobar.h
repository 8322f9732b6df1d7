// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/frameparts.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Toast;
}

namespace switchboard::shell {

/// Says low in the window what was done, with the way back, and what became of taking it back.
class UndoBar : public QObject
{
    Q_OBJECT

public:
    UndoBar(const FrameParts &parts, QWidget *window);
    widgets::Toast *toast() const { return m_toast; }

private:
    widgets::Toast *m_toast;
};

} // namespace switchboard::shell
