// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"
#include "core/text/when.h"
#include "tests/support/testmain.h"
#include "ui/history/pastday.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimeZone>

namespace switchboard::test {

/// Which language the console speaks, and that its words and dates are of the same one.
class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguageIsAskedForOrChosenOrTheSystems_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QLocale>("locale");
        const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
        const QLocale mexico(QLocale::Spanish, QLocale::Mexico);
        const QLocale germany(QLocale::German, QLocale::Germany);
        const QLocale states(QLocale::English, QLocale::UnitedStates);
        const QLocale latin(QLocale::Spanish, QLocale::LatinAmerica);
        const QString none;
        const auto en = QStringLiteral("en");
        const auto es = QStringLiteral("es");
        const auto system = QStringLiteral("system");
        QTest::newRow("the system's English keeps its region") << none << none << britain << en << britain;
        QTest::newRow("the system's Spanish keeps its region") << none << none << mexico << es << mexico;
        QTest::newRow("a system of neither is English") << none << none << germany << en << QLocale(QLocale::English, QLocale::Germany);
        QTest::newRow("a system of no language is English") << none << none << QLocale::c() << en << states;
        QTest::newRow("Spanish was chosen in the States") << none << es << states << es << QLocale(QLocale::Spanish, QLocale::UnitedStates);
        QTest::newRow("Spanish was chosen where it is not spoken") << none << es << germany << es << latin;
        QTest::newRow("Spanish was chosen, English is asked for") << en << es << mexico << en << states;
        QTest::newRow("Spanish was chosen, the system's is asked for") << system << es << britain << en << britain;
        QTest::newRow("what was kept is no language") << none << QStringLiteral("xx") << mexico << es << mexico;
        QTest::newRow("the pseudo-locale counts in English") << QStringLiteral("pseudo") << es << mexico << QStringLiteral("pseudo") << states;
    }

    void theLanguageIsAskedForOrChosenOrTheSystems()
    {
        QFETCH(QString, asked);
        QFETCH(QString, kept);
        QFETCH(QLocale, system);
        const app::Language language = app::languageOf(asked, kept, system);
        QTEST(language.words, "words");
        QTEST(language.locale, "locale");
    }

    void wordsAndDatesAreOfOneLanguage()
    {
        const QDate day(2026, 11, 17);
        const QString before = QLocale().toString(day, QStringLiteral("dddd"));
        {
            const app::SpokenLanguage spanish({QStringLiteral("es"), QLocale(QLocale::Spanish, QLocale::Mexico)});
            QCOMPARE(QCoreApplication::translate("Places", "Inbox"), QStringLiteral("Bandeja"));
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancelar")); // Qt's own
            QCOMPARE(QLocale().toString(day, QStringLiteral("dddd")), QStringLiteral("martes"));
        }
        QCOMPARE(QCoreApplication::translate("Places", "Inbox"), QStringLiteral("Inbox"));
        QCOMPARE(QLocale().toString(day, QStringLiteral("dddd")), before);
    }

    void whatIsCountedHasItsPlural()
    {
        const auto unread = [](int count) { return QCoreApplication::translate("switchboard::shell::TrayDesk", "Switchboard: %n unread", nullptr, count); };
        const auto people = [](int count) { return QCoreApplication::translate("switchboard::shell::PaletteContents", "Show %n more people", nullptr, count); };
        {
            const app::SpokenLanguage english({QStringLiteral("en"), QLocale(QLocale::English)});
            QCOMPARE(people(1), QStringLiteral("Show 1 more person"));
            QCOMPARE(people(3), QStringLiteral("Show 3 more people"));
        }
        const app::SpokenLanguage spanish({QStringLiteral("es"), QLocale(QLocale::Spanish)});
        QCOMPARE(people(1), QStringLiteral("Mostrar 1 persona m\u00e1s"));
        QCOMPARE(people(3), QStringLiteral("Mostrar 3 personas m\u00e1s"));
        QCOMPARE(unread(2), QStringLiteral("Switchboard: 2 sin leer"));
    }

    void whatTheHintsTellToTypeIsUnderstood()
    {
        const app::SpokenLanguage spanish({QStringLiteral("es"), QLocale(QLocale::Spanish)});
        const auto words = [](const char *context, const char *hint) {
            QString text = QCoreApplication::translate(context, hint);
            return text.remove(u'\u2026').split(QStringLiteral(", "));
        };
        const Timestamp now = fromMs(1'795'000'000'000);
        for (const QString &when : words("switchboard::inbox::SnoozePopover", "fri 9, in 3 h, 14 dec\u2026") + words("switchboard::contacts::PersonSheet", "tomorrow 9, fri, in 3 days"))
            QVERIFY2(text::parseWhen(when, now, QTimeZone::utc()), qPrintable(when));
        for (const QString &day : words("switchboard::history::JumpPopover", "3 March 2025, last Monday, 2 years ago"))
            QVERIFY2(history::pastDay(day, QDate(2026, 11, 17)), qPrintable(day));
    }

    void thePseudoLocaleShowsWhatIsCutOff()
    {
        const app::SpokenLanguage pseudo({QStringLiteral("pseudo"), QLocale(QLocale::English)});
        QCOMPARE(QCoreApplication::translate("Places", "Inbox"), QString::fromUtf8("[Ínbóx··]"));
        QCOMPARE(QCoreApplication::translate("Places", "%1 at &all"), QString::fromUtf8("[%1 át &áll····]").replace(QString::fromUtf8("&á"), QStringLiteral("&a")));
    }
};

SWITCHBOARD_TEST(LanguageTest)

} // namespace switchboard::test

#include "tst_language.moc"
