// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace switchboard::widgets {

/// Keys of what more than one part of the window reads.
namespace statekey {
inline constexpr QLatin1StringView look{"look"};                  ///< "system", "light" or "dark"
inline constexpr QLatin1StringView language{"language"};          ///< "en" or "es"; none: the system's
inline constexpr QLatin1StringView notifies{"notices/areOn"};     ///< of messages that come while it is not looked at
inline constexpr QLatin1StringView showsText{"notices/showText"}; ///< what they say, not only who
} // namespace statekey

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

Q_SIGNALS:
    void changed(const QString &key);

private:
    QSettings m_settings;
};

} // namespace switchboard::widgets
