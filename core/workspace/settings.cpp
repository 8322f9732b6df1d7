// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings.h"

#include <QRegularExpression>

#include <array>

namespace switchboard::workspace {

namespace {

constexpr std::array specs{
    SettingSpec{setting::organisation, SettingKind::text, QLatin1StringView(""),
                QT_TRANSLATE_NOOP("Settings", "Name of the business, as it appears in answers to HELP and STOP")},
    SettingSpec{setting::agent, SettingKind::text, QLatin1StringView("Agent"),
                QT_TRANSLATE_NOOP("Settings", "Name of the person who writes from this computer")},
    SettingSpec{setting::region, SettingKind::text, QLatin1StringView("US"),
                QT_TRANSLATE_NOOP("Settings", "Country of numbers written without one (ISO 3166, two letters)")},
    SettingSpec{setting::undoSeconds, SettingKind::integer, QLatin1StringView("5"),
                QT_TRANSLATE_NOOP("Settings", "Seconds for which a text can be taken back")},
    SettingSpec{setting::dailySpend, SettingKind::money, QLatin1StringView("0"),
                QT_TRANSLATE_NOOP("Settings",
                                  "Estimated cost a day at which sending stops until the next day; 0 for no limit")},
    SettingSpec{setting::concurrency, SettingKind::integer, QLatin1StringView("48"),
                QT_TRANSLATE_NOOP("Settings", "Texts on their way to the provider at the same time")},
    SettingSpec{setting::pollSeconds, SettingKind::integer, QLatin1StringView("5"),
                QT_TRANSLATE_NOOP("Settings", "Seconds between looks for new texts and statuses")},
    SettingSpec{
        setting::stopAnswer, SettingKind::text,
        QLatin1StringView("{organisation}: you are opted out and will get no more texts. Reply START to opt in again."),
        QT_TRANSLATE_NOOP("Settings", "The one confirmation of STOP, sent where the provider does not answer")},
    SettingSpec{setting::startAnswer, SettingKind::text,
                QLatin1StringView("{organisation}: you will get texts again. Reply HELP for help, STOP to opt out."),
                QT_TRANSLATE_NOOP("Settings", "The confirmation of START, sent where the provider does not answer")},
    SettingSpec{setting::helpAnswer, SettingKind::text,
                QLatin1StringView("{organisation}: reply to this text to reach us. Reply STOP to opt out."),
                QT_TRANSLATE_NOOP("Settings", "The answer to HELP, sent where the provider does not answer")},
};

Error expected(const SettingSpec &spec, const QString &what)
{
    return {ErrorCode::invalidInput,
            QStringLiteral("%1 is expected").arg(what),
            {},
            false,
            Place{{}, 0, 0, QString(spec.key)}};
}

} // namespace

std::span<const SettingSpec> settingSpecs()
{
    return specs;
}

const SettingSpec *settingSpec(QStringView key)
{
    for (const SettingSpec &spec : specs) {
        if (key == spec.key)
            return &spec;
    }
    return nullptr;
}

Result<QString> checkedSetting(const SettingSpec &spec, const QString &value)
{
    bool ok = true;
    switch (spec.kind) {
    case SettingKind::text:
        if (value.size() > 4096)
            return expected(spec, QStringLiteral("a text of at most 4,096 characters"));
        if (spec.key == setting::region) {
            static const QRegularExpression twoLetters(QStringLiteral("^[A-Za-z]{2}$"));
            if (!twoLetters.match(value).hasMatch())
                return expected(spec, QStringLiteral("a country of two letters, such as US"));
            return value.toUpper();
        }
        return value;
    case SettingKind::integer: {
        const int number = value.trimmed().toInt(&ok);
        if (!ok || number < 0 || number > 86'400)
            return expected(spec, QStringLiteral("a whole number from 0 to 86,400"));
        return QString::number(number);
    }
    case SettingKind::money: {
        static const QRegularExpression money(QStringLiteral("^\\d{1,9}(\\.\\d{1,6})?$"));
        if (!money.match(value.trimmed()).hasMatch())
            return expected(spec, QStringLiteral("an amount such as 25 or 25.50"));
        return value.trimmed();
    }
    case SettingKind::boolean:
        if (value == QLatin1StringView("true") || value == QLatin1StringView("false"))
            return value;
        return expected(spec, QStringLiteral("true or false"));
    }
    return value;
}

QString Settings::text(QLatin1StringView key) const
{
    const auto stored = m_stored.constFind(QString(key));
    if (stored != m_stored.cend())
        return *stored;
    const SettingSpec *const spec = settingSpec(QString(key));
    Q_ASSERT(spec);
    return QString(spec->fallback);
}

qint64 Settings::integer(QLatin1StringView key) const
{
    return text(key).toLongLong();
}

qint64 Settings::moneyMicros(QLatin1StringView key) const
{
    const QString value = text(key);
    const QString fraction = value.section(u'.', 1).leftJustified(6, u'0', true);
    return value.section(u'.', 0, 0).toLongLong() * 1'000'000 + fraction.toLongLong();
}

bool Settings::boolean(QLatin1StringView key) const
{
    return text(key) == QLatin1StringView("true");
}

delivery::KeywordAnswers Settings::keywordAnswers() const
{
    const QString name = text(setting::organisation);
    const auto filled = [&](QLatin1StringView key) {
        QString answer = text(key);
        // Without a name the sentence begins with what follows it.
        if (name.isEmpty())
            answer.remove(QStringLiteral("{organisation}: "));
        return answer.replace(QStringLiteral("{organisation}"), name);
    };
    return {filled(setting::stopAnswer), filled(setting::startAnswer), filled(setting::helpAnswer)};
}

} // namespace switchboard::workspace
