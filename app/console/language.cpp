// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Outside of a namespace, as the macro has to be.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace switchboard::app {

namespace {

constexpr QLatin1StringView english{"en"};
constexpr QLatin1StringView spanish{"es"};
constexpr QLatin1StringView pseudo{"pseudo"};

bool isSpoken(const QString &words)
{
    return words == english || words == spanish || words == pseudo;
}

QString firstSpoken(const QStringList &languages)
{
    for (const QString &language : languages) {
        const QString words = language.left(2);
        if (isSpoken(words) && (language.size() == 2 || !language.at(2).isLetter()))
            return words;
    }
    return english;
}

/// Of this language in the system's region where there is such a one, else where most of its readers live.
QLocale localeOf(QLocale::Language language, const QLocale &system)
{
    const QLocale regional(language, system.territory());
    if (system.language() != QLocale::C && regional.language() == language
        && regional.territory() == system.territory())
        return regional;
    return language == QLocale::Spanish ? QLocale(language, QLocale::LatinAmerica)
                                        : QLocale(language, QLocale::UnitedStates);
}

} // namespace

Language languageOf(const QString &asked, const QString &kept, const QLocale &system)
{
    const QString chosen = asked.isEmpty() ? kept : asked;
    const QString words = isSpoken(chosen) ? chosen : firstSpoken(system.uiLanguages());
    return {words, localeOf(words == spanish ? QLocale::Spanish : QLocale::English, system)};
}

SpokenLanguage::SpokenLanguage(const Language &language)
{
    loadTranslations();
    QLocale::setDefault(language.locale);
    if (language.words == pseudo) {
        QCoreApplication::installTranslator(&m_pseudo);
        return;
    }
    if (m_ofQt.load(QStringLiteral("qtbase_") + language.words, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
    if (m_ours.load(QStringLiteral(":/translations/switchboard_") + language.words))
        QCoreApplication::installTranslator(&m_ours);
}

SpokenLanguage::~SpokenLanguage()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_ofQt);
    QCoreApplication::removeTranslator(&m_pseudo);
    QLocale::setDefault(m_before);
}

} // namespace switchboard::app
