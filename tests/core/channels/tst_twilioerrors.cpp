// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/errors.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::channels;
using namespace switchboard::channels::twilio;

class TwilioErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryCodeOfTheReference()
    {
        const QString path = test::sharedPath(QStringLiteral("reference/data/twilio_error_codes.csv"));
        if (path.isEmpty())
            QSKIP("the shared table of error codes is absent");
        int count = 0;
        for (const QByteArray &line : test::readAll(path).split('\n').sliced(1)) {
            const int code = line.left(line.indexOf(',')).toInt();
            if (code == 0)
                continue;
            ++count;
            const ErrorFact fact = errorFact(code);
            QCOMPARE(fact.code, code);
            // The category is a cell of its own; titles may hold commas, so it is searched for.
            QVERIFY2(line.contains(QByteArray("," + QByteArray(fact.category.data()) + ",")), line.constData());
        }
        QCOMPARE(count, int(knownErrors().size()));
    }

    void knowsWhatToDo_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<RefusalClass>("kind");
        QTest::addColumn<Retry>("retry");
        QTest::newRow("credentials") << 20003 << RefusalClass::configuration << Retry::never;
        QTest::newRow("too many requests") << 20429 << RefusalClass::retry << Retry::soon;
        QTest::newRow("a server's error") << 20500 << RefusalClass::retry << Retry::afterLook;
        QTest::newRow("an invalid number") << 21211 << RefusalClass::permanent << Retry::never;
        QTest::newRow("a country that is off concerns this person only") << 21408 << RefusalClass::permanent << Retry::never;
        QTest::newRow("opted out") << 21610 << RefusalClass::compliance << Retry::never;
        QTest::newRow("queue full") << 21611 << RefusalClass::retry << Retry::later;
        QTest::newRow("a landline") << 21614 << RefusalClass::permanent << Retry::never;
        QTest::newRow("an empty pool") << 21704 << RefusalClass::configuration << Retry::never;
        QTest::newRow("blocked by the carrier") << 30004 << RefusalClass::compliance << Retry::never;
        QTest::newRow("filtered") << 30007 << RefusalClass::permanent << Retry::never;
        QTest::newRow("the day's cap") << 30023 << RefusalClass::retry << Retry::nextDay;
        QTest::newRow("unregistered") << 30034 << RefusalClass::configuration << Retry::never;
        QTest::newRow("fraud protection lifts by itself") << 30450 << RefusalClass::retry << Retry::later;
        QTest::newRow("quiet hours") << 30610 << RefusalClass::compliance << Retry::inWindow;
        QTest::newRow("unknown, of the server") << 20599 << RefusalClass::retry << Retry::afterLook;
        QTest::newRow("unknown, of webhooks") << 11999 << RefusalClass::configuration << Retry::never;
        QTest::newRow("unknown, of services") << 21799 << RefusalClass::configuration << Retry::never;
        QTest::newRow("unknown, of look-ups") << 60650 << RefusalClass::retry << Retry::later;
        QTest::newRow("unknown altogether") << 99999 << RefusalClass::permanent << Retry::never;
    }

    void knowsWhatToDo()
    {
        QFETCH(const int, code);
        QFETCH(const RefusalClass, kind);
        QFETCH(const Retry, retry);
        QCOMPARE(errorFact(code).kind, kind);
        QCOMPARE(errorFact(code).retry, retry);
        QCOMPARE(errorFact(code).code, code);
    }

    void everyCodeHasASentenceAndAnAdvice()
    {
        int own = 0;
        for (const ErrorFact &fact : knownErrors()) {
            const ErrorText text = errorText(fact.code);
            QVERIFY(QByteArray(text.sentence).endsWith('.'));
            QVERIFY(QByteArray(text.advice).endsWith('.'));
            own += text.sentence != errorText(fact.kind).sentence;
        }
        QVERIFY2(own >= 45, qPrintable(QString::number(own)));
        QVERIFY(QByteArray(errorText(21610).sentence).contains("STOP"));
        QCOMPARE(errorText(99999).sentence, errorText(RefusalClass::permanent).sentence);
    }

    void anAnswerWithoutACodeGoesByItsStatus()
    {
        QCOMPARE(errorFactForHttp(401).kind, RefusalClass::configuration);
        QCOMPARE(errorFactForHttp(407).kind, RefusalClass::configuration);
        QCOMPARE(errorFactForHttp(429).kind, RefusalClass::retry);
        QCOMPARE(errorFactForHttp(413).kind, RefusalClass::permanent);
    }
};

SWITCHBOARD_TEST(TwilioErrorsTest)
#include "tst_twilioerrors.moc"
