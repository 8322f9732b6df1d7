// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keyring.h"
#include "tests/core/seal/fixedring.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

QList<Secret> keysOf(const KeyRing &ring)
{
    return {*ring.dataKey(ring.generation()), ring.addressKey(),   ring.suppressionKey(), ring.searchKey(),
            ring.mediaNameKey(),              ring.auditKey(),     ring.reportKey()};
}

} // namespace

class KeyRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRingHasAllItsKeysAndNoTwoAlike()
    {
        const KeyRing ring = KeyRing::generate();
        QCOMPARE(ring.workspaceId().size(), 16);
        QCOMPARE(ring.generation(), quint16(1));
        QSet<QByteArray> seen;
        for (const Secret &key : keysOf(ring) + keysOf(KeyRing::generate())) {
            QCOMPARE(key.size(), Secret::keySize);
            seen.insert(key.view().toByteArray());
        }
        QCOMPARE(seen.size(), 14);
        QVERIFY(ring.workspaceId() != KeyRing::generate().workspaceId());
        QVERIFY(!ring.dataKey(0));
        QVERIFY(!ring.dataKey(2));
    }

    void unwrapsWhatItWrapped()
    {
        const Secret workspaceKey = Secret::random();
        const KeyRing ring = KeyRing::generate().withNewDataKey().withNewDataKey();
        const KeyRing again = KeyRing::unwrap(ring.wrap(workspaceKey), workspaceKey).value();
        QCOMPARE(again.workspaceId(), ring.workspaceId());
        QCOMPARE(again.generation(), quint16(3));
        for (quint16 generation = 1; generation <= 3; ++generation)
            QVERIFY(again.dataKey(generation)->equals(*ring.dataKey(generation)));
        for (qsizetype i = 0; i < keysOf(ring).size(); ++i)
            QVERIFY(keysOf(again).at(i).equals(keysOf(ring).at(i)));
    }

    void unwrapsTheFormatAsWrittenDown()
    {
        const KeyRing ring = test::fixedRing();
        QCOMPARE(ring.workspaceId(), QByteArray(16, 'w'));
        QByteArray all;
        for (const Secret &key : keysOf(ring))
            all += key.view();
        QCOMPARE(all, test::fixedPlainRing().sliced(22));
    }

    void showsNoKeyAndNeverWrapsTheSameTwice()
    {
        const Secret workspaceKey = Secret::random();
        const KeyRing ring = KeyRing::generate();
        const QByteArray wrapped = ring.wrap(workspaceKey);
        for (const Secret &key : keysOf(ring) + QList{workspaceKey})
            QVERIFY(!wrapped.contains(key.view().first(8)));
        QVERIFY(!wrapped.contains(ring.workspaceId()));
        QVERIFY(wrapped != ring.wrap(workspaceKey));
    }

    void tellsAnotherKeyFromChangedBytes()
    {
        const Secret workspaceKey = Secret::random();
        const QByteArray wrapped = KeyRing::generate().wrap(workspaceKey);
        QCOMPARE(KeyRing::unwrap(wrapped, Secret::random()).error().code, ErrorCode::wrongKey);
        QCOMPARE(KeyRing::unwrap(wrapped, Secret()).error().code, ErrorCode::wrongKey);
        for (qsizetype i = 0; i < wrapped.size(); ++i) {
            QByteArray changed = wrapped;
            changed[i] = char(changed[i] ^ 0x20);
            QCOMPARE(KeyRing::unwrap(changed, workspaceKey).error().code, ErrorCode::damaged);
        }
        for (qsizetype size = 0; size < wrapped.size(); ++size)
            QCOMPARE(KeyRing::unwrap(wrapped.first(size), workspaceKey).error().code, ErrorCode::damaged);
        QCOMPARE(KeyRing::unwrap(QByteArray(wrapped + 'x'), workspaceKey).error().code, ErrorCode::damaged);
    }

    void refusesSealedNonsense_data()
    {
        QTest::addColumn<QByteArray>("plain");
        const QByteArray good = test::fixedPlainRing();
        QTest::newRow("a byte short") << good.chopped(1);
        QTest::newRow("a byte long") << good + 'x';
        QTest::newRow("hardly anything") << QByteArray("x");
        QTest::newRow("its own generation missing") << QByteArray(good).replace(16, 2, "\2\0", 2);
        QTest::newRow("more data keys told than there are") << QByteArray(good).replace(18, 2, "\377\377", 2);
        QTest::newRow("no data key told") << QByteArray(good).replace(18, 2, "\0\0", 2);
    }
    void refusesSealedNonsense()
    {
        QFETCH(QByteArray, plain);
        const auto ring = KeyRing::unwrap(test::fixedWrappedRing(plain), test::fixedWorkspaceKey());
        QCOMPARE(ring.error().code, ErrorCode::damaged);
    }

    void refusesAForgedChecksumOverChangedBytes()
    {
        // Who has no key can make the checksum fit; the tag still tells.
        QByteArray plain = test::fixedPlainRing();
        const QByteArray one = test::fixedWrappedRing(plain);
        plain[30] = char(plain[30] ^ 1);
        const QByteArray other = test::fixedWrappedRing(plain);
        QVERIFY(one != other);
        QCOMPARE(KeyRing::unwrap(QByteArray(one.chopped(16) + other.last(16)), test::fixedWorkspaceKey()).error().code,
                 ErrorCode::damaged);
    }

    void aNewDataKeyLeavesTheOthersAlone()
    {
        const KeyRing ring = KeyRing::generate();
        const KeyRing rekeyed = ring.withNewDataKey();
        QCOMPARE(rekeyed.generation(), quint16(2));
        QCOMPARE(ring.generation(), quint16(1));
        QVERIFY(!ring.dataKey(2));
        QVERIFY(rekeyed.dataKey(1)->equals(*ring.dataKey(1)));
        QVERIFY(!rekeyed.dataKey(2)->equals(*ring.dataKey(1)));
        QVERIFY(rekeyed.suppressionKey().equals(ring.suppressionKey()));
    }
};

SWITCHBOARD_TEST(KeyRingTest)
#include "tst_keyring.moc"
