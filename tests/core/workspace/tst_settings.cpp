// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings.h"
#include "core/workspace/settingwriter.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::checkedSetting;
using workspace::SettingKind;
using workspace::Settings;
using workspace::SettingSpec;
using workspace::settingSpec;
using workspace::settingSpecs;
namespace setting = switchboard::workspace::setting;

/// Which settings there are, what they may be, and how they are kept.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingIsToldAndHasADefaultThatFits()
    {
        QSet<QString> keys;
        for (const SettingSpec &spec : settingSpecs()) {
            QVERIFY2(!keys.contains(spec.key), spec.key.data());
            keys.insert(QString(spec.key));
            QCOMPARE(settingSpec(QString(spec.key)), &spec);
            QVERIFY2(spec.meaning && QByteArrayView(spec.meaning).size() > 10, spec.key.data());
            const Result<QString> stored = checkedSetting(spec, QString(spec.fallback));
            QVERIFY2(stored.ok(), spec.key.data());
            QCOMPARE(*stored, QString(spec.fallback));
            QCOMPARE(Settings().text(spec.key), QString(spec.fallback));
        }
        for (const QLatin1StringView key :
             {setting::organisation, setting::agent, setting::region, setting::undoSeconds, setting::dailySpend,
              setting::concurrency, setting::pollSeconds, setting::stopAnswer, setting::startAnswer,
              setting::helpAnswer})
            QVERIFY2(keys.contains(QString(key)), key.data());
        QVERIFY(!settingSpec(u"sms.undo"));
        QVERIFY(!settingSpec(u""));
    }

    void takesWhatFitsAndRefusesTheRest_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("stored"); // null: refused
        const auto row = [](const char *sentence, QLatin1StringView key, const QString &value, const QString &stored) {
            QTest::newRow(sentence) << QString(key) << value << stored;
        };
        const QString no;
        row("a name of a business", setting::organisation, QStringLiteral("Example & Co"),
            QStringLiteral("Example & Co"));
        row("no name of a business", setting::organisation, QStringLiteral(""), QStringLiteral(""));
        row("the longest text", setting::helpAnswer, QString(4096, u'x'), QString(4096, u'x'));
        row("a text that is longer", setting::helpAnswer, QString(4097, u'x'), no);
        row("a country", setting::region, QStringLiteral("GB"), QStringLiteral("GB"));
        row("a country in small letters", setting::region, QStringLiteral("de"), QStringLiteral("DE"));
        row("a country of three letters", setting::region, QStringLiteral("USA"), no);
        row("no country", setting::region, QStringLiteral(""), no);
        row("digits as a country", setting::region, QStringLiteral("44"), no);
        row("a country and a line end", setting::region, QStringLiteral("US\nx"), no);
        row("no time to take back", setting::undoSeconds, QStringLiteral("0"), QStringLiteral("0"));
        row("a day to take back", setting::undoSeconds, QStringLiteral("86400"), QStringLiteral("86400"));
        row("more than a day", setting::undoSeconds, QStringLiteral("86401"), no);
        row("less than no time", setting::undoSeconds, QStringLiteral("-1"), no);
        row("half a second", setting::undoSeconds, QStringLiteral("0.5"), no);
        row("words for a number", setting::undoSeconds, QStringLiteral("five"), no);
        row("nothing for a number", setting::pollSeconds, QStringLiteral(""), no);
        row("a number with spaces and zeros", setting::concurrency, QStringLiteral(" 007 "), QStringLiteral("7"));
        row("a number beyond all bounds", setting::concurrency, QStringLiteral("99999999999"), no);
        row("a whole amount", setting::dailySpend, QStringLiteral("25"), QStringLiteral("25"));
        row("an amount with cents", setting::dailySpend, QStringLiteral(" 25.50 "), QStringLiteral("25.50"));
        row("the smallest amount", setting::dailySpend, QStringLiteral("0.000001"), QStringLiteral("0.000001"));
        row("a smaller amount", setting::dailySpend, QStringLiteral("0.0000001"), no);
        row("an amount of ten digits", setting::dailySpend, QStringLiteral("1234567890"), no);
        row("a debt", setting::dailySpend, QStringLiteral("-5"), no);
        row("an amount with a currency", setting::dailySpend, QStringLiteral("$5"), no);
        row("an amount with a comma", setting::dailySpend, QStringLiteral("5,50"), no);
        row("an amount that ends in a point", setting::dailySpend, QStringLiteral("5."), no);
    }

    void takesWhatFitsAndRefusesTheRest()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, stored);
        const Result<QString> checked = checkedSetting(*settingSpec(key), value);
        QCOMPARE(wordOf(checked), stored.isNull() ? QStringLiteral("invalid_input") : QStringLiteral("ok"));
        if (checked) {
            QCOMPARE(*checked, stored);
        } else {
            QCOMPARE(checked.error().place.field, key);
            QVERIFY(checked.error().message.endsWith(QLatin1StringView("is expected")));
        }
    }

    void aSwitchIsOnOrOff()
    {
        const SettingSpec spec{QLatin1StringView("sample.switch"), SettingKind::boolean, QLatin1StringView("false"),
                               ""};
        QCOMPARE(valueOf(checkedSetting(spec, QStringLiteral("true"))), QStringLiteral("true"));
        QCOMPARE(valueOf(checkedSetting(spec, QStringLiteral("false"))), QStringLiteral("false"));
        for (const QString &value : {QStringLiteral("yes"), QStringLiteral("True"), QStringLiteral("1"), QString()})
            QCOMPARE(wordOf(checkedSetting(spec, value)), QStringLiteral("invalid_input"));
        const Settings settings(
            {{QString(spec.key), QStringLiteral("true")}, {QStringLiteral("sample.other"), QStringLiteral("false")}});
        QVERIFY(settings.boolean(spec.key));
        QVERIFY(!settings.boolean(QLatin1StringView("sample.other")));
    }

    void readsMoneyToTheMillionth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("nothing") << QStringLiteral("0") << qint64(0);
        QTest::newRow("whole") << QStringLiteral("25") << qint64(25'000'000);
        QTest::newRow("a half") << QStringLiteral("0.5") << qint64(500'000);
        QTest::newRow("cents") << QStringLiteral("12.05") << qint64(12'050'000);
        QTest::newRow("the smallest") << QStringLiteral("0.000001") << qint64(1);
        QTest::newRow("the largest") << QStringLiteral("999999999.999999") << qint64(999'999'999'999'999);
    }

    void readsMoneyToTheMillionth()
    {
        QFETCH(QString, text);
        const Settings settings({{QString(setting::dailySpend), text}});
        QTEST(settings.moneyMicros(setting::dailySpend), "micros");
    }

    void answersToKeywordsNameTheBusiness()
    {
        const Settings named({{QString(setting::organisation), QStringLiteral("Example")},
                              {QString(setting::helpAnswer), QStringLiteral("Call {organisation}. {organisation}!")}});
        QCOMPARE(named.keywordAnswers().stop,
                 QStringLiteral("Example: you are opted out and will get no more texts. Reply START to opt in again."));
        QCOMPARE(named.keywordAnswers().help, QStringLiteral("Call Example. Example!"));
        // Without a name the sentence begins with what follows it.
        QVERIFY(Settings().keywordAnswers().stop.startsWith(QStringLiteral("you are opted out")));
        QVERIFY(Settings().keywordAnswers().start.startsWith(QStringLiteral("you will get texts again")));
    }

    void whatIsSetIsThereWhenItIsOpenedAgain()
    {
        TestWorkspace workspace;
        QVERIFY(await(workspace::setSetting(workspace.store(), QString(setting::region), QStringLiteral("gb"))).ok());
        QVERIFY(
            await(workspace::setSetting(workspace.store(), QString(setting::undoSeconds), QStringLiteral("9"))).ok());
        const auto again = workspace.openedAgain();
        const Settings settings = valueOf(await(again->settings()));
        QCOMPARE(settings.text(setting::region), QStringLiteral("GB"));
        QCOMPARE(settings.integer(setting::undoSeconds), 9);
        QCOMPARE(settings.text(setting::agent), QStringLiteral("Agent"));
    }

    void whatIsRefusedChangesNothing()
    {
        TestWorkspace workspace;
        store::Store &store = workspace.store();
        QVERIFY(await(workspace::setSetting(store, QString(setting::undoSeconds), QStringLiteral("9"))).ok());
        QCOMPARE(wordOf(await(workspace::setSetting(store, QString(setting::undoSeconds), QStringLiteral("nine")))),
                 QStringLiteral("invalid_input"));
        const auto unknown = await(workspace::setSetting(store, QStringLiteral("sms.undo"), QStringLiteral("1")));
        QCOMPARE(wordOf(unknown), QStringLiteral("not_found"));
        QCOMPARE(unknown.error().place.field, QStringLiteral("sms.undo"));
        QCOMPARE(valueOf(await(workspace->settings())).integer(setting::undoSeconds), 9);
    }

    void tellsThatTheyCannotBeRead()
    {
        TestWorkspace workspace;
        {
            const MissingTable missing(workspace, QStringLiteral("setting"));
            QCOMPARE(wordOf(await(workspace->settings())), QStringLiteral("internal"));
        }
        workspace->close();
        QCOMPARE(wordOf(await(workspace->settings())), QStringLiteral("closed"));
        QCOMPARE(wordOf(await(workspace::setSetting(workspace.store(), QString(setting::agent), QStringLiteral("x")))),
                 QStringLiteral("closed"));
    }
};

SWITCHBOARD_TEST(SettingsTest)
#include "tst_settings.moc"
