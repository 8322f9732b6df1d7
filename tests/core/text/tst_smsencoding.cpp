// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/smsencoding.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchboard;
using text::SmsEncoding;

class SmsEncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEveryVector()
    {
        const QString path = test::sharedPath(QStringLiteral("reference/data/sms_segment_vectors.json"));
        if (path.isEmpty())
            QSKIP("the folder of shared vectors is absent");
        const QJsonArray vectors = QJsonDocument::fromJson(test::readAll(path)).array();
        QCOMPARE(vectors.size(), 111);
        for (const QJsonValue &value : vectors) {
            const QJsonObject vector = value.toObject();
            const text::SmsParts parts = text::smsParts(vector.value(u"text").toString(),
                                                        vector.value(u"smart_encoding").toBool());
            const QByteArray name = vector.value(u"name").toString().toUtf8();
            QList<int> units;
            for (const QJsonValue &count : vector.value(u"units_per_segment").toArray())
                units.append(count.toInt());
            QStringList nonGsm;
            for (const QJsonValue &character : vector.value(u"non_gsm").toArray())
                nonGsm.append(character.toString());
            QVERIFY2(QString(text::name(parts.encoding)) == vector.value(u"encoding").toString(), name.constData());
            QVERIFY2(parts.segments == vector.value(u"segments").toInt(), name.constData());
            QVERIFY2(parts.unitsPerSegment == units, name.constData());
            QVERIFY2(parts.nonGsm == nonGsm, name.constData());
            QVERIFY2(parts.units == std::accumulate(units.begin(), units.end(), 0), name.constData());
        }
    }

    void agreesWithTheTableOfGsmCharacters()
    {
        const QString path = test::sharedPath(QStringLiteral("reference/data/gsm0338_table.json"));
        if (path.isEmpty())
            QSKIP("the folder of shared vectors is absent");
        const QJsonObject table = QJsonDocument::fromJson(test::readAll(path)).object();
        QCOMPARE(table.size(), 137);
        for (uint code = 0; code < 0x10000; ++code) {
            const QString key = QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
            const text::SmsParts parts = text::smsParts(QString(QChar(char16_t(code))));
            const bool isGsm = table.contains(key);
            QVERIFY2((parts.encoding == SmsEncoding::gsm7) == isGsm, qPrintable(key));
            QVERIFY2(parts.units == (isGsm ? table.value(key).toArray().size() : 1), qPrintable(key));
        }
    }

    void agreesWithTheMapOfSmartEncoding()
    {
        const QString path = test::sharedPath(QStringLiteral("reference/data/smart_encoding_map.json"));
        if (path.isEmpty())
            QSKIP("the folder of shared vectors is absent");
        const QJsonObject map = QJsonDocument::fromJson(test::readAll(path)).object();
        QCOMPARE(map.size(), 271);
        for (uint code = 0; code < 0x10000; ++code) {
            const QString key = QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
            const QString character(QChar{char16_t(code)});
            const QString expected = map.contains(key) ? map.value(key).toString() : character;
            QVERIFY2(text::smartEncoded(character) == expected, qPrintable(key));
        }
    }

    void theEmptyTextIsOneEmptySegment()
    {
        const text::SmsParts parts = text::smsParts({});
        QCOMPARE(parts.segments, 1);
        QCOMPARE(parts.unitsPerSegment, QList<int>{0});
        QCOMPARE(parts.unitsLeft(), 160);
    }

    void tellsWhatStillFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("left");
        QTest::newRow("a GSM-7 text has the rest of 160") << QString(100, u'a') << 60;
        QTest::newRow("a full GSM-7 segment has nothing left") << QString(160, u'a') << 0;
        QTest::newRow("a second GSM-7 segment has the rest of 153") << QString(161, u'a') << 145;
        QTest::newRow("a UCS-2 text has the rest of 70") << QStringLiteral("caf\u00e1") << 66;
        QTest::newRow("a second UCS-2 segment has the rest of 67") << QString(71, QChar(0x00e1)) << 63;
    }

    void tellsWhatStillFits()
    {
        QFETCH(QString, text);
        QFETCH(int, left);
        QCOMPARE(text::smsParts(text).unitsLeft(), left);
    }

    void marksWhatForcesUcs2AndHowToAvoidIt()
    {
        const QString text = QStringLiteral("ok \u201chi\u201d \u00e1\U0001F600 a\u0303 \u200b.");
        const QList<text::CharacterMark> marks = text::ucs2Marks(text);
        const QList<text::CharacterMark> expected{
            {3, 1, QStringLiteral("\"")}, {6, 1, QStringLiteral("\"")}, {8, 1, std::nullopt}, {9, 2, std::nullopt},
            {12, 2, QStringLiteral("a~")}, {15, 1, QString()},
        };
        QCOMPARE(marks, expected);
    }

    void aGsmTextHasNoMarks()
    {
        QVERIFY(text::ucs2Marks(u"plain {text} \u20ac\r\n").isEmpty());
        QVERIFY(text::ucs2Marks({}).isEmpty());
    }

    void lineEndsInUcs2AreTwoCharactersThatMayPart()
    {
        const QString text = QString(66, QChar(0x00e1)) + QStringLiteral("\r\n\u00e1\u00e1\u00e1");
        QCOMPARE(text::smsParts(text).unitsPerSegment, (QList<int>{67, 4}));
    }

    void aCharacterLongerThanASegmentIsSplitByCodePoints()
    {
        const QString pile = QStringLiteral("e") + QString(150, QChar(0x0301));
        const text::SmsParts accents = text::smsParts(pile);
        QCOMPARE(accents.unitsPerSegment, (QList<int>{67, 67, 17}));
        QCOMPARE(accents.nonGsm, QStringList{pile});
        QString tags = QStringLiteral("\U0001F3F4");
        for (int i = 0; i < 40; ++i)
            tags += QStringLiteral("\U000E0067");
        QCOMPARE(text::smsParts(tags).unitsPerSegment, (QList<int>{66, 16}));
    }

    void aLoneSurrogateCountsAsOneUnit()
    {
        const QString text = QStringLiteral("a") + QChar(char16_t(0xd83d)) + QStringLiteral("b");
        const text::SmsParts parts = text::smsParts(text);
        QCOMPARE(parts.encoding, SmsEncoding::ucs2);
        QCOMPARE(parts.units, 3);
    }
};

SWITCHBOARD_TEST(SmsEncodingTest)
#include "tst_smsencoding.moc"
