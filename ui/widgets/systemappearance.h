// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace switchboard::widgets {

/// How the desktop wants to look: dark, by its portal's answer, else by what the palette said at the start; and without
/// motion, by its portal's answer. Make it before a theme is installed, since that sets the palette.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);
    bool isDark() const { return m_isDark; }
    bool hasMotion() const { return m_hasMotion; }

Q_SIGNALS:
    void changed(bool isDark);
    void motionChanged(bool hasMotion);

private:
    void askPortal();
    void take(const QString &space, const QString &key, const QVariant &value);
    void takeScheme(uint preference);
    void takeMotion(bool hasMotion);

    bool m_isDark;
    bool m_hasMotion = true;
};

} // namespace switchboard::widgets
