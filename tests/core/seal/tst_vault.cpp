// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/vault.h"
#include "tests/core/seal/fixedring.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace switchboard;
using namespace switchboard::seal;

namespace {
constexpr Cell cell{3, 7, 1'234'567'890'123};
} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("zero bytes") << QByteArray(5, '\0');
        QTest::newRow("a text message") << QByteArray(160, 'm');
        QTest::newRow("no text at all") << QByteArray::fromHex("00ff80c1fe");
        QTest::newRow("ten megabytes") << QByteArray(10 * 1024 * 1024, 'z');
    }
    void opensWhatItSealed()
    {
        QFETCH(QByteArray, plain);
        const Vault vault(KeyRing::generate());
        const QByteArray sealed = vault.seal(cell, plain);
        QCOMPARE(sealed.size(), plain.size() + 43);
        QCOMPARE(vault.open(cell, sealed).value(), plain);
    }

    void opensTheTextItSealed_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << QString();
        QTest::newRow("ASCII") << QStringLiteral("See you at 5");
        QTest::newRow("umlauts and an emoji") << QStringLiteral("Grüße 🎉");
        QTest::newRow("a NUL inside") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        QTest::newRow("starts with a byte order mark") << QString(QChar(0xfeff)) + QStringLiteral("a");
        QTest::newRow("10,000 characters of three bytes each") << QString(10'000, QChar(0x20ac));
    }
    void opensTheTextItSealed()
    {
        QFETCH(QString, plain);
        const Vault vault(KeyRing::generate());
        const QByteArray sealed = vault.sealText(cell, plain);
        QCOMPARE(sealed.size(), plain.toUtf8().size() + 43);
        QCOMPARE(vault.openText(cell, sealed).value(), plain);
        QCOMPARE(vault.open(cell, sealed).value(), plain.toUtf8());
    }

    void refusesBytesThatAreNoText()
    {
        const Vault vault(KeyRing::generate());
        const auto text = vault.openText(cell, vault.seal(cell, QByteArray::fromHex("61ff62")));
        QCOMPARE(text.error().code, ErrorCode::damaged);
    }

    void neverSealsTheSameTwice()
    {
        const Vault vault(KeyRing::generate());
        QSet<QByteArray> nonces;
        for (int i = 0; i < 1000; ++i)
            nonces.insert(vault.seal(cell, "same").mid(3, 24));
        QCOMPARE(nonces.size(), 1000);
    }

    void showsNothingOfThePlainText()
    {
        const Vault vault(KeyRing::generate());
        const QString canary = QStringLiteral("heliotrope-canary-4711");
        QVERIFY(!vault.sealText(cell, canary).contains("heliotrope"));
        QVERIFY(!vault.seal(cell, canary.toUtf8()).contains("canary"));
        QVERIFY(!vault.textToken(u"external_id", canary).contains("canary"));
        QVERIFY(!vault.commitment("salt", canary.toUtf8()).contains("canary"));
    }

    void refusesEveryFlippedBit()
    {
        const Vault vault(KeyRing::generate());
        const QByteArray sealed = vault.seal(cell, "twelve bytes");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = sealed;
                changed[i] = char(changed[i] ^ (1 << bit));
                const auto opened = vault.open(cell, changed);
                QVERIFY2(!opened.ok(), qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
                const bool inGeneration = i == 1 || i == 2;
                QCOMPARE(opened.error().code, inGeneration ? ErrorCode::wrongKey : ErrorCode::damaged);
            }
        }
    }

    void refusesEveryOtherLength()
    {
        const Vault vault(KeyRing::generate());
        const QByteArray sealed = vault.seal(cell, "twelve bytes");
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QCOMPARE(vault.open(cell, sealed.first(size)).error().code, ErrorCode::damaged);
        QCOMPARE(vault.open(cell, QByteArray(sealed + '\0')).error().code, ErrorCode::damaged);
        QCOMPARE(vault.openText(cell, {}).error().code, ErrorCode::damaged);
    }

    void refusesAValueFromAnotherPlace_data()
    {
        QTest::addColumn<qint16>("table");
        QTest::addColumn<qint16>("column");
        QTest::addColumn<qint64>("row");
        QTest::newRow("another row") << cell.table << cell.column << cell.row + 1;
        QTest::newRow("a row that differs in its highest bits") << cell.table << cell.column
                                                              << (cell.row | (1LL << 62));
        QTest::newRow("another column") << cell.table << qint16(cell.column + 1) << cell.row;
        QTest::newRow("another table") << qint16(cell.table + 1) << cell.column << cell.row;
        QTest::newRow("table and column swapped") << cell.column << cell.table << cell.row;
    }
    void refusesAValueFromAnotherPlace()
    {
        QFETCH(qint16, table);
        QFETCH(qint16, column);
        QFETCH(qint64, row);
        const Vault vault(KeyRing::generate());
        const auto opened = vault.open(Cell{table, column, row}, vault.seal(cell, "plain"));
        QCOMPARE(opened.error().code, ErrorCode::damaged);
    }

    void refusesAValueFromAnotherWorkspaceEvenUnderTheSameKeys()
    {
        QByteArray plain = test::fixedPlainRing();
        plain[0] = 'x';
        const Vault twin(KeyRing::unwrap(test::fixedWrappedRing(plain), test::fixedWorkspaceKey()).value());
        const Vault vault(test::fixedRing());
        QVERIFY(twin.keys().dataKey(1)->equals(*vault.keys().dataKey(1)));
        QCOMPARE(twin.open(cell, vault.seal(cell, "plain")).error().code, ErrorCode::damaged);
    }

    void refusesTheKeysOfAnotherWorkspace()
    {
        const Vault vault(KeyRing::generate());
        const Vault other(KeyRing::generate());
        QVERIFY(!other.open(cell, vault.seal(cell, "plain")).ok());
    }

    void opensOldGenerationsAndSealsWithTheNewest()
    {
        const Vault old(KeyRing::generate());
        const Vault rekeyed(old.keys().withNewDataKey());
        const QByteArray before = old.seal(cell, "before");
        QCOMPARE(rekeyed.open(cell, before).value(), QByteArray("before"));
        const QByteArray after = rekeyed.seal(cell, "after");
        QCOMPARE(after.mid(1, 2), QByteArray("\2\0", 2));
        QCOMPARE(rekeyed.open(cell, after).value(), QByteArray("after"));
    }

    void namesAGenerationItHasNoKeyFor()
    {
        const Vault old(KeyRing::generate());
        const Vault rekeyed(old.keys().withNewDataKey());
        const Error error = old.open(cell, rekeyed.seal(cell, "after")).error();
        QCOMPARE(error.code, ErrorCode::wrongKey);
        QCOMPARE(error.detail, QStringLiteral("2"));
    }

    void opensAFieldSealedBefore()
    {
        // Made by libsodium alone as the format is written down, under the fixed ring; must open for ever.
        const QByteArray sealed = QByteArray::fromHex("0101004e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4e4ed0c3e76c"
                                                    "d5134a1f12a03c06ef326d021b711d83352005a57feb2613328d1ceb030638b5");
        QCOMPARE(Vault(test::fixedRing()).open(cell, sealed).value(), QByteArray("kept since version 1"));
    }
};

SWITCHBOARD_TEST(VaultTest)
#include "tst_vault.moc"
