// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/scenario/scenario.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox;

class SandboxScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreToldWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::newRow("an unknown key") << QByteArray(R"({"sed": 1})") << "sed";
        QTest::newRow("an unknown key in a rule") << QByteArray(R"({"rules": [{}, {"faults": {"closeAftr": 1}}]})") << "rules[1].faults.closeAftr";
        QTest::newRow("a probability above 1") << QByteArray(R"({"faults": {"closeAfter": 1.5}})") << "faults.closeAfter";
        QTest::newRow("a probability as text") << QByteArray(R"({"faults": {"closeAfter": "often"}})") << "faults.closeAfter";
        QTest::newRow("probabilities above 1 together") << QByteArray(R"({"faults": {"closeAfter": 0.6, "hangAfter": 0.6}})") << "faults.*";
        QTest::newRow("outcomes above 1 together") << QByteArray(R"({"delivery": {"sentForEver": 0.6, "failed": {"30007": 0.6}}})") << "delivery.*";
        QTest::newRow("a range the wrong way round") << QByteArray(R"({"faults": {"latencyMs": [5, 1]}})") << "faults.latencyMs";
        QTest::newRow("a range of three") << QByteArray(R"({"faults": {"latencyMs": [1, 2, 3]}})") << "faults.latencyMs";
        QTest::newRow("a negative time") << QByteArray(R"({"delivery": {"listDelayMs": -1}})") << "delivery.listDelayMs";
        QTest::newRow("an error code that is none") << QByteArray(R"({"delivery": {"failed": {"oops": 1}}})") << "delivery.failed.oops";
        QTest::newRow("an outage that ends before it begins") << QByteArray(R"({"outages": [{"fromMs": 5, "toMs": 5}]})") << "outages[0].toMs";
        QTest::newRow("an unknown kind of outage") << QByteArray(R"({"outages": [{"toMs": 5, "as": "x"}]})") << "outages[0].as";
        QTest::newRow("a reply without a text") << QByteArray(R"({"replies": [{"afterMs": 1}]})") << "replies[0].text";
        QTest::newRow("an unknown handling of opt-outs") << QByteArray(R"({"account": {"optOut": {"default": "x"}}})") << "account.optOut.default";
        QTest::newRow("an account that is none") << QByteArray(R"({"account": {"sid": "AC1"}})") << "account.sid";
        QTest::newRow("a list instead of an object") << QByteArray(R"({"faults": []})") << "faults";
        QTest::newRow("an object instead of a list") << QByteArray(R"({"rules": {}})") << "rules";
        QTest::newRow("a number in a list of texts") << QByteArray(R"({"account": {"senders": ["+15125550100", 5]}})") << "account.senders";
    }

    void mistakesAreToldWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const Result<Scenario> scenario = Scenario::parse(json);
        QVERIFY(!scenario.ok());
        QCOMPARE(scenario.error().code, ErrorCode::invalidInput);
        QCOMPARE(scenario.error().place.field, field);
        QVERIFY(!scenario.error().message.isEmpty());
    }

    void whatIsNotJsonIsToldWithLineAndColumn()
    {
        const Result<Scenario> scenario = Scenario::parse("{\n  \"seed\": 1,\n  oops\n}");
        QVERIFY(!scenario.ok());
        QCOMPARE(scenario.error().place.line, qint64(3));
        QVERIFY(scenario.error().place.column > 0);
        QVERIFY(!Scenario::parse("[]").ok());
        QVERIFY(!Scenario::load(QStringLiteral("/nonexistent/scenario.json")).ok());
    }

    void whatARuleDoesNotNameIsAsAtTheTop()
    {
        const Result<Scenario> scenario = Scenario::parse(R"({
            "rules": [{"to": "+1512*", "delivery": {"sentForEver": 1}}],
            "faults": {"closeAfter": 0.25, "latencyMs": [1, 9]},
            "delivery": {"listDelayMs": [0, 60000]}})");
        QVERIFY(scenario.ok());
        const Behaviour &rule = scenario->rules.at(0).behaviour;
        QCOMPARE(rule.faults.probability[int(Fault::closeAfter)], 0.25);
        QCOMPARE(rule.faults.latencyMs, (Range{1, 9}));
        QCOMPARE(rule.delivery.sentForEver, 1.0);
        QCOMPARE(rule.delivery.listDelayMs, Range()); // delivery is named, and so replaced as a whole
    }

    void wildcards_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << true;
        QTest::newRow("longer text") << QByteArray("abc") << QByteArray("abcd") << false;
        QTest::newRow("star at the end") << QByteArray("ab*") << QByteArray("abcd") << true;
        QTest::newRow("star for nothing") << QByteArray("ab*") << QByteArray("ab") << true;
        QTest::newRow("star in the middle goes back") << QByteArray("a*bc") << QByteArray("abbbc") << true;
        QTest::newRow("question mark is one") << QByteArray("a?c") << QByteArray("abc") << true;
        QTest::newRow("question mark is not nothing") << QByteArray("abc?") << QByteArray("abc") << false;
        QTest::newRow("many stars") << QByteArray("*a*b*") << QByteArray("xxaxxbxx") << true;
        QTest::newRow("star alone fits the empty text") << QByteArray("*") << QByteArray("") << true;
    }

    void wildcards()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QCOMPARE(matchesWildcard(pattern, text), fits);
    }

    void diceAreEvenAndRepeat()
    {
        const Dice dice(7);
        int below = 0;
        for (quint64 i = 0; i < 10'000; ++i)
            below += dice.happens(0.3, "purpose", "+15125550142", i) ? 1 : 0;
        QVERIFY2(below > 2'800 && below < 3'200, qPrintable(QString::number(below)));
        QCOMPARE(Dice(7).roll("a", "b", 3), dice.roll("a", "b", 3));
        QVERIFY(Dice(8).roll("a", "b", 3) != dice.roll("a", "b", 3));
        QVERIFY(dice.roll("a", "b", 4) != dice.roll("a", "b", 3));
        QCOMPARE(dice.within({5, 5}, "a", "b", 1), qint64(5));
        QSet<qint64> drawn;
        for (quint64 i = 0; i < 1'000; ++i)
            drawn.insert(dice.within({1, 3}, "a", "b", i));
        QCOMPARE(drawn, QSet<qint64>({1, 2, 3}));
    }
};

SWITCHBOARD_TEST(SandboxScenarioTest)
#include "tst_scenario.moc"
