// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/delivery/inboundhandler.h"

#include <QMap>
#include <QString>

#include <span>

namespace switchboard::workspace {

enum class SettingKind : qint8 { text, integer, money, boolean };

/// One setting that there is: its stable key, kind, default and what it means (English source text).
struct SettingSpec
{
    QLatin1StringView key;
    SettingKind kind;
    QLatin1StringView fallback;
    const char *meaning;
};

/// All of them, in the order in which people should see them.
std::span<const SettingSpec> settingSpecs();
const SettingSpec *settingSpec(QStringView key);

/// The value in the form in which it is stored, or invalidInput with what is expected.
Result<QString> checkedSetting(const SettingSpec &spec, const QString &value);

/// The settings of a workspace at one moment, typed.
class Settings
{
public:
    Settings() = default;
    explicit Settings(QMap<QString, QString> stored) : m_stored(std::move(stored)) {}

    QString text(QLatin1StringView key) const;
    qint64 integer(QLatin1StringView key) const;
    qint64 moneyMicros(QLatin1StringView key) const;
    bool boolean(QLatin1StringView key) const;

    delivery::KeywordAnswers keywordAnswers() const;

private:
    QMap<QString, QString> m_stored;
};

namespace setting {
inline constexpr QLatin1StringView organisation{"organisation.name"};
inline constexpr QLatin1StringView agent{"agent.name"};
inline constexpr QLatin1StringView region{"region.default"};
inline constexpr QLatin1StringView undoSeconds{"sms.undo_seconds"};
inline constexpr QLatin1StringView dailySpend{"spend.daily_limit"};
inline constexpr QLatin1StringView concurrency{"sms.concurrency"};
inline constexpr QLatin1StringView pollSeconds{"sms.poll_seconds"};
inline constexpr QLatin1StringView stopAnswer{"sms.answer.stop"};
inline constexpr QLatin1StringView startAnswer{"sms.answer.start"};
inline constexpr QLatin1StringView helpAnswer{"sms.answer.help"};
} // namespace setting

} // namespace switchboard::workspace
