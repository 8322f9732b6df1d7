// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace switchboard::widgets {

/// How this user has arranged the window: widths, columns, sort, last place, shortcuts, look. Never what people said
/// or who they are: the file is readable.
class UiState : public QObject
{
    Q_OBJECT

public:
    /// An INI file, made with its folder when something is first kept; unreadable ones count as empty.
    explicit UiState(const QString &file, QObject *parent = nullptr);

    static QString defaultFile(); ///< console.ini in the user's configuration folder

    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void set(const QString &key, const QVariant &value); ///< an invalid value removes the key
    QStringList keysBelow(const QString &group) const;

private:
    QSettings m_settings;
};

} // namespace switchboard::widgets
