// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chain.h"
#include "tests/core/seal/fixedring.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <functional>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

using Entries = std::vector<ChainEntry>;

Entries soundChain(const Vault &vault, int count)
{
    Entries entries;
    QByteArray previous;
    for (int i = 0; i < count; ++i) {
        ChainEntry entry{EventId{1000 + i}, EventKind::messageQueued, fromMs(1'800'000'000'000 + i),
                         vault.commitment("salt", QByteArray::number(i)), {}};
        entry.link = vault.chainLink(previous, entry.id, entry.kind, entry.at, entry.commitment);
        previous = entry.link;
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

using Change = std::function<void(Entries &)>;
Q_DECLARE_METATYPE(Change)

class ChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundChainHolds()
    {
        const Vault vault(test::fixedRing());
        const Entries entries = soundChain(vault, 100);
        QVERIFY(!firstBadLink(vault, {}, entries));
        QVERIFY(!firstBadLink(vault, {}, {}));
        QVERIFY(!firstBadLink(vault, entries[39].link, std::span(entries).subspan(40)));
    }

    void findsTheFirstBadPlace_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::size_t>("bad");
        QTest::newRow("the first event has another id")
            << Change([](Entries &e) { e[0].id.value++; }) << std::size_t(0);
        QTest::newRow("an event is of another kind")
            << Change([](Entries &e) { e[3].kind = EventKind::messageHeld; }) << std::size_t(3);
        QTest::newRow("a time was moved by a millisecond")
            << Change([](Entries &e) { e[4].at += milliseconds(1); }) << std::size_t(4);
        QTest::newRow("a commitment was changed")
            << Change([](Entries &e) { e[5].commitment[0] = char(e[5].commitment[0] ^ 1); }) << std::size_t(5);
        QTest::newRow("a link was changed")
            << Change([](Entries &e) { e[6].link[31] = char(e[6].link[31] ^ 1); }) << std::size_t(6);
        QTest::newRow("a link is missing") << Change([](Entries &e) { e[6].link.clear(); }) << std::size_t(6);
        QTest::newRow("an event was taken out") << Change([](Entries &e) { e.erase(e.begin() + 2); }) << std::size_t(2);
        QTest::newRow("the first event was taken out")
            << Change([](Entries &e) { e.erase(e.begin()); }) << std::size_t(0);
        QTest::newRow("two events changed places")
            << Change([](Entries &e) { std::swap(e[7], e[8]); }) << std::size_t(7);
        QTest::newRow("an event stands twice")
            << Change([](Entries &e) { e.insert(e.begin() + 1, ChainEntry(e[1])); }) << std::size_t(2);
        QTest::newRow("two places are bad")
            << Change([](Entries &e) { e[9].id.value++; e[2].id.value++; }) << std::size_t(2);
    }
    void findsTheFirstBadPlace()
    {
        QFETCH(Change, change);
        QFETCH(std::size_t, bad);
        const Vault vault(test::fixedRing());
        Entries entries = soundChain(vault, 10);
        change(entries);
        const auto found = firstBadLink(vault, {}, entries);
        QVERIFY(found.has_value());
        QCOMPARE(*found, bad);
    }

    void aRunAfterAnotherLinkIsBadFromItsStart()
    {
        const Vault vault(test::fixedRing());
        const Entries entries = soundChain(vault, 10);
        QCOMPARE(*firstBadLink(vault, entries[3].link, std::span(entries).subspan(5)), std::size_t(0));
        QCOMPARE(*firstBadLink(Vault(KeyRing::generate()), {}, entries), std::size_t(0));
    }
};

SWITCHBOARD_TEST(ChainTest)
#include "tst_chain.moc"
