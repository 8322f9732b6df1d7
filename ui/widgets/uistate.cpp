// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/uistate.h"

#include <QStandardPaths>

namespace switchboard::widgets {

UiState::UiState(const QString &file, QObject *parent) : QObject(parent), m_settings(file, QSettings::IniFormat) {}

QString UiState::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/switchboard/console.ini");
}

QVariant UiState::value(const QString &key, const QVariant &fallback) const
{
    return m_settings.value(key, fallback);
}

void UiState::set(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) == value)
        return;
    if (value.isValid())
        m_settings.setValue(key, value);
    else
        m_settings.remove(key);
    Q_EMIT changed(key);
}

QStringList UiState::keysBelow(const QString &group) const
{
    QStringList keys;
    const QStringList all = m_settings.allKeys();
    for (const QString &key : all) {
        if (key.startsWith(group + u'/'))
            keys.append(key.mid(group.size() + 1));
    }
    return keys;
}

} // namespace switchboard::widgets
