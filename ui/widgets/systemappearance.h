// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace switchboard::widgets {

/// Whether the desktop is dark: its portal's answer, else what the palette said at the start. Make it
/// before a theme is installed, since that sets the palette.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);
    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(bool isDark);

private:
    void askPortal();
    void take(uint preference);

    bool m_isDark;
};

} // namespace switchboard::widgets
