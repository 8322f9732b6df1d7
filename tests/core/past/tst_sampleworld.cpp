// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/maker.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/support/sampleworld/speech.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTest>

using namespace switchboard;
using namespace switchboard::test;

namespace {

constexpr int size = 20'000;

QByteArray digest(quint64 seed)
{
    const Plot plot = makePlot(seed, size, toMs(sampleWorldNow));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Beat &beat : plot.beats) {
        hash.addData(QStringLiteral("%1 %2 %3").arg(beat.at).arg(beat.person).arg(int(beat.fate)).toUtf8());
        hash.addData(wordsOf(beat, samplePerson(seed, beat.person), plot).toUtf8());
    }
    return hash.result().toHex();
}

} // namespace

class TestSampleWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameSeed()
    {
        QCOMPARE(digest(1), digest(1));
        QVERIFY(digest(1) != digest(2));
    }

    void hasAsManyMessagesAsAskedForInTheOrderOfTime()
    {
        const Plot plot = makePlot(1, size, toMs(sampleWorldNow));
        QCOMPARE(plot.beats.size(), size_t(size));
        for (size_t i = 1; i < plot.beats.size(); ++i)
            QVERIFY(plot.beats[i - 1].at < plot.beats[i].at);
        QVERIFY(plot.beats.back().at < toMs(sampleWorldNow));
        QVERIFY(plot.beats.back().at > toMs(sampleWorldNow) - 86'400'000);
        QVERIFY(plot.beats.front().at < toMs(sampleWorldNow) - 600 * 86'400'000LL);
    }

    void sendsNothingToSomebodyWhoOptedOut()
    {
        const Plot plot = makePlot(1, size, toMs(sampleWorldNow));
        int stops = 0;
        for (const Beat &beat : plot.beats) {
            const qint64 stoppedAt = plot.stoppedAt[size_t(beat.person)];
            stops += beat.kind == BeatKind::stop;
            if (beat.direction == Direction::outbound && stoppedAt != 0 && beat.at > stoppedAt)
                QCOMPARE(beat.fate, BeatFate::blocked);
        }
        QVERIFY(stops > 50);
    }

    void hasEveryKindOfMessage()
    {
        const Plot plot = makePlot(1, size, toMs(sampleWorldNow));
        QSet<int> kinds;
        QSet<int> fates;
        for (const Beat &beat : plot.beats) {
            kinds.insert(int(beat.kind));
            fates.insert(int(beat.fate));
        }
        QCOMPARE(kinds.size(), 10);
        QCOMPARE(fates.size(), 6);
    }

    void hasNumbersOfNobody()
    {
        QSet<Address> numbers;
        for (int i = 0; i < 100'000; ++i) {
            const Address phone = samplePerson(1, i).phone;
            QCOMPARE(phone.normal.size(), 12);
            QCOMPARE(phone.normal.mid(5, 3), QStringLiteral("555"));
            QVERIFY(phone.normal != QStringLiteral("+15125550100"));
            numbers.insert(phone);
        }
        QCOMPARE(numbers.size(), 100'000);
    }

    void namesItsKeyFile()
    {
        const OwnSampleWorld own;
        QVERIFY(QFileInfo::exists(own.folder() + QStringLiteral("/store.db")));
        const auto wraps = store::Store::keyWraps(own.folder());
        QVERIFY(wraps);
        QCOMPARE(wraps->size(), 1);
        QCOMPARE(wraps->constFirst().kind, QStringLiteral("keyfile"));
    }

    void isWhatItsEventsSay()
    {
        QTemporaryDir place(quickFolder() + QStringLiteral("/world-XXXXXX"));
        WorldMaker maker({place.filePath(QStringLiteral("workspace")), place.filePath(QStringLiteral("key")), 3'000, 7, sampleWorldNow, {}});
        QVERIFY(maker.begin());
        store::PastFeed feed(maker.store(), false);
        QVERIFY(feed.add(maker.next(2'000)));
        QVERIFY(feed.add(maker.next(2'000)));
        QVERIFY(maker.next(1).isEmpty());
        QVERIFY(feed.finish());
        const Result<void> settled = maker.settle();
        QVERIFY2(settled, settled ? "" : qPrintable(describe(settled.error())));
        const auto report = await(maker.store().write([](store::Transaction &transaction) { return store::rebuildStates(transaction); }));
        QVERIFY(report);
        QVERIFY(report->differing.isEmpty());
        QVERIFY(report->messages >= 3'000);
    }
};

SWITCHBOARD_TEST(TestSampleWorld)
#include "tst_sampleworld.moc"
