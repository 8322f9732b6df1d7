// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/recoverycode.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace switchboard;
using namespace switchboard::seal;

namespace {
// The byte 8, 17 zero bytes, then the first two bytes of their BLAKE2b-128.
const QString sample = QStringLiteral("1000-0000-0000-0000-0000-0000-0000-098P");
} // namespace

class RecoveryCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewCodeIsEightGroupsOfFour()
    {
        const QRegularExpression form(QStringLiteral("^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$"));
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString code = makeRecoveryCode();
            QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
            QCOMPARE(readRecoveryCode(code).value().size(), 18);
            seen.insert(code);
        }
        QCOMPARE(seen.size(), 200);
    }

    void readsACodeHoweverItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as shown") << sample;
        QTest::newRow("lower case") << sample.toLower();
        QTest::newRow("without dashes") << QString(sample).remove(u'-');
        QTest::newRow("spaces for dashes") << QString(sample).replace(u'-', u' ');
        QTest::newRow("no-break spaces for dashes") << QString(sample).replace(u'-', QChar(0xa0));
        QTest::newRow("long dashes as a word processor makes them") << QString(sample).replace(u'-', QChar(0x2013));
        QTest::newRow("underscores for dashes") << QString(sample).replace(u'-', u'_');
        QTest::newRow("minus signs for dashes") << QString(sample).replace(u'-', QChar(0x2212));
        QTest::newRow("the letter O for zero") << QString(sample).replace(u'0', u'O');
        QTest::newRow("a small o for zero") << QString(sample).replace(u'0', u'o');
        QTest::newRow("a capital I for one") << QString(sample).replace(u'1', u'I');
        QTest::newRow("a small L for one") << QString(sample).replace(u'1', u'l');
        QTest::newRow("tabs, line ends and space around it") << QStringLiteral("\t ") + sample + QStringLiteral("\r\n");
    }
    void readsACodeHoweverItIsTyped()
    {
        QFETCH(QString, typed);
        QVERIFY(sample.contains(u'0') && sample.contains(u'1'));
        const auto read = readRecoveryCode(typed);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(describe(read.error())));
        QCOMPARE(read->view().toByteArray(), '\x08' + QByteArray(17, '\0'));
    }

    void saysWhatIsWrongWithACode_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<qint64>("column");
        QTest::newRow("nothing") << QString() << QStringLiteral("length") << qint64(0);
        QTest::newRow("only dashes") << QStringLiteral("----") << QStringLiteral("length") << qint64(0);
        QTest::newRow("a character short") << sample.chopped(1) << QStringLiteral("length") << qint64(0);
        QTest::newRow("a character long") << QString(sample + u'0') << QStringLiteral("length") << qint64(0);
        QTest::newRow("a group long") << QString(sample + QStringLiteral("0000")) << QStringLiteral("length")
                                      << qint64(0);
        QTest::newRow("a U") << QString(sample).replace(2, 1, u'U') << QStringLiteral("character") << qint64(3);
        QTest::newRow("a full stop") << QString(sample + u'.') << QStringLiteral("character") << qint64(40);
        QTest::newRow("a letter of another script") << QString(sample).replace(0, 1, QChar(0x0416))
                                                    << QStringLiteral("character") << qint64(1);
        QTest::newRow("a NUL") << QString(sample).replace(0, 1, QChar(0)) << QStringLiteral("character") << qint64(1);
    }
    void saysWhatIsWrongWithACode()
    {
        QFETCH(QString, typed);
        QFETCH(QString, detail);
        QFETCH(qint64, column);
        const Error error = readRecoveryCode(typed).error();
        QCOMPARE(error.code, ErrorCode::invalidInput);
        QCOMPARE(error.detail, detail);
        QCOMPARE(error.place.column, column);
        QVERIFY(typed.size() < 8 || !describe(error).contains(typed.left(8)));
    }

    void noticesEverySingleWrongCharacter()
    {
        const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        int tried = 0;
        int missed = 0;
        for (qsizetype i = 0; i < sample.size(); ++i) {
            if (sample.at(i) == u'-')
                continue;
            for (const QChar other : alphabet) {
                if (other == sample.at(i))
                    continue;
                ++tried;
                const auto read = readRecoveryCode(QString(sample).replace(i, 1, other));
                missed += read.ok() ? 1 : 0;
            }
        }
        QCOMPARE(tried, 32 * 31);
        QCOMPARE(missed, 0);
    }
};

SWITCHBOARD_TEST(RecoveryCodeTest)
#include "tst_recoverycode.moc"
