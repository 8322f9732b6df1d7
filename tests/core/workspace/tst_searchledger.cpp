// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/endpoints.h"
#include "core/store/people/merging.h"
#include "core/store/search/searchconnection.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/searchfollower.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <random>

using namespace switchboard;
using namespace switchboard::test;
using store::Transaction;
using workspace::SearchFollower;

namespace {

/// An office at work, as far as the search file can tell: texts that come, leave and end somehow, people who are
/// added, renamed, tagged, merged, parted and erased, in an order that `seed` alone decides.
class Office
{
public:
    Office(TestWorkspace &workspace, unsigned seed) : m_workspace(workspace), m_random(seed) {}

    /// So many steps in one transaction, as far as none of them needs its own.
    Result<void> work(int steps)
    {
        return m_workspace.write([this, steps](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < steps; ++i) {
                const Result<void> done = step(transaction);
                if (!done)
                    return done;
            }
            return {};
        });
    }

    /// Somebody and all who were merged into them.
    Result<void> eraseSomebody()
    {
        const ContactId gone = somebody();
        const auto erased = workspace::eraseContact(m_workspace.store(), gone);
        if (!erased)
            return erased.error();
        ++counts.erasures;
        m_people.removeOne(gone);
        m_merged.removeIf([gone](const Merged &one) { return one.into == gone; });
        return {};
    }

    struct Counts
    {
        int texts = 0, outcomes = 0, changes = 0, merges = 0, partings = 0, erasures = 0;
    } counts;

private:
    struct Merged
    {
        ContactId alias;
        ContactId into;
    };

    Result<void> step(Transaction &transaction)
    {
        const unsigned what = m_random() % 100;
        if (what < 35 || m_people.size() < 20)
            return what % 2 == 0 || m_people.size() < 20 ? addPersonOrText(transaction) : receive(transaction);
        if (what < 60)
            return enqueue(transaction);
        if (what < 72)
            return end(transaction);
        if (what < 90)
            return change(transaction);
        if (what < 96)
            return merge(transaction);
        return part(transaction);
    }

    Result<void> addPersonOrText(Transaction &transaction)
    {
        if (m_people.size() > 150)
            return receive(transaction);
        Contact person;
        person.name = words(2);
        person.endpoints.append({{}, {AddressKind::phone, number()}, {}});
        const Result<ContactId> added = store::People(transaction).add(person, QStringLiteral("agent"));
        if (!added)
            return added.error();
        m_people.append(*added);
        return {};
    }

    Result<void> receive(Transaction &transaction)
    {
        ++counts.texts;
        const QList<store::InboundMedia> media =
            m_random() % 20 == 0 ? QList<store::InboundMedia>{{QStringLiteral("image/png"), QStringLiteral("/one")}}
                                 : QList<store::InboundMedia>();
        const auto stored = store::storeInbound(transaction, m_workspace.inbound(number(), words(8), media));
        return stored ? Result<void>() : Result<void>(stored.error());
    }

    Result<void> enqueue(Transaction &transaction)
    {
        ++counts.texts;
        const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, {AddressKind::phone, number()});
        if (!endpoint)
            return endpoint.error();
        Draft draft;
        draft.endpoint = *endpoint;
        draft.sender = m_workspace.sender();
        draft.body = words(10);
        draft.author = m_random() % 2 ? QStringLiteral("Sam") : QStringLiteral("Avery");
        const Result<MessageId> queued = store::Outbox(transaction).enqueue(draft, ours);
        return queued ? Result<void>() : Result<void>(queued.error());
    }

    Result<void> end(Transaction &transaction)
    {
        store::Outbox outbox(transaction);
        const auto claims = outbox.claim(3, std::chrono::minutes(1), m_workspace.clock().sinceBoot());
        if (!claims)
            return claims.error();
        for (const store::Claim &claim : *claims) {
            Result<store::OpenedAttempt> prepared = outbox.prepare(claim);
            if (!prepared)
                return prepared.error();
            const QByteArray nothing = QByteArrayLiteral("{}");
            Result<void> done;
            if (prepared->equal)
                done = outbox.giveBack(claim, m_workspace.clock().now() + std::chrono::hours(1));
            else if (m_random() % 8 == 0)
                done = outbox.block(claim, QStringLiteral("opted_out"), nothing);
            else if (m_random() % 8 == 0)
                done = outbox.hold(claim, QStringLiteral("quiet_hours"), store::untilReleased, nothing);
            else
                done = sendAndEnd(outbox, claim, *prepared);
            if (!done)
                return done;
            ++counts.outcomes;
        }
        return {};
    }

    Result<void> sendAndEnd(store::Outbox &outbox, const store::Claim &claim, const store::OpenedAttempt &attempt)
    {
        const Result<void> opened = outbox.open(claim, attempt, QByteArrayLiteral("{}"));
        if (!opened)
            return opened;
        static const SmsStatus ends[] = {SmsStatus::delivered, SmsStatus::delivered, SmsStatus::delivered, SmsStatus::sent,
                                         SmsStatus::failed, SmsStatus::undelivered};
        const SmsStatus status = ends[m_random() % std::size(ends)];
        const bool isBad = status == SmsStatus::failed || status == SmsStatus::undelivered;
        return outbox.accepted(attempt.attempt, QStringLiteral("SMout%1").arg(++m_sent), status,
                               isBad ? 30'003 + int(m_random() % 4) : 0);
    }

    Result<void> change(Transaction &transaction)
    {
        ++counts.changes;
        store::People people(transaction);
        const ContactId person = somebody();
        if (m_random() % 4 == 0) {
            const auto linked = people.ownership().link(person, {AddressKind::phone, number()}, {{}, QStringLiteral("agent"), {}, false});
            return linked ? Result<void>() : Result<void>(linked.error());
        }
        store::ContactChange change;
        if (m_random() % 2)
            change.texts.insert(QStringLiteral("name"), words(2));
        else
            change.texts.insert(QStringLiteral("company"), words(1));
        (m_random() % 3 ? change.addTags : change.removeTags).append(QStringLiteral("tag%1").arg(m_random() % 12));
        const auto changed = people.change(person, change);
        return changed ? Result<void>() : Result<void>(changed.error());
    }

    /// Of somebody who has nobody merged into them, into somebody else.
    Result<void> merge(Transaction &transaction)
    {
        const ContactId alias = somebody();
        const ContactId into = somebody();
        const bool hasOthers = std::any_of(m_merged.cbegin(), m_merged.cend(), [alias](const Merged &one) { return one.into == alias; });
        if (alias == into || hasOthers)
            return {};
        ++counts.merges;
        m_people.removeOne(alias);
        m_merged.append({alias, into});
        return store::merge(transaction, alias, into);
    }

    Result<void> part(Transaction &transaction)
    {
        if (m_merged.isEmpty())
            return {};
        ++counts.partings;
        const Merged one = m_merged.takeAt(qsizetype(m_random() % size_t(m_merged.size())));
        m_people.append(one.alias);
        return store::unmerge(transaction, one.alias);
    }

    ContactId somebody() { return m_people.at(qsizetype(m_random() % size_t(m_people.size()))); }
    QString number() { return QStringLiteral("+1512555%1").arg(m_random() % 300, 4, 10, QLatin1Char('0')); }
    QString words(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(QStringLiteral("word%1").arg(std::min(m_random() % 900, m_random() % 900)));
        return all.join(u' ');
    }

    TestWorkspace &m_workspace;
    std::mt19937 m_random;
    QList<ContactId> m_people;
    QList<Merged> m_merged;
    int m_sent = 0;
};

/// What a search file holds of the world, whatever the order it came in: its own numbers of rows are left out.
QStringList contentOf(const QString &path, const seal::Secret &key)
{
    auto connection = store::SearchConnection::open(path, key, store::SealedMode::readOnly);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(describe(connection.error())));
    QStringList all;
    for (const char *sql :
         {"SELECT 'message ' || d.id || ' ' || time || ' ' || kind || ' ' || endpoint || ' ' || sender || ' ' || COALESCE(a.name, '') || ' '"
          " || media || ' ' || body || '|' || extra FROM document d JOIN content c ON c.row = d.row LEFT JOIN author a ON a.id = d.author ORDER BY d.id",
          "SELECT 'term ' || kind || ' ' || word || ' ' || count FROM term ORDER BY kind, word",
          "SELECT 'fate ' || d.id || ' ' || fate || ' ' || error FROM remark r JOIN document d ON d.row = r.row ORDER BY d.id",
          "SELECT 'person ' || contact || ' ' || sort || ' ' || name || ' ' || company || ' ' || addresses || ' ' || tags FROM person ORDER BY contact",
          "SELECT 'holder ' || person || ' ' || endpoint || ' ' || since || ' ' || until FROM holder ORDER BY person, endpoint, since, until",
          "SELECT 'address ' || endpoint || ' ' || text FROM address ORDER BY endpoint",
          "SELECT 'state ' || documents || ' ' || cursor FROM state"}) {
        auto select = (*connection)->prepare(sql);
        if (!select)
            qFatal("cannot read: %s", qPrintable(describe(select.error())));
        const qsizetype before = all.size();
        while (select->step() == SQLITE_ROW)
            all.append(QString::fromUtf8(select->utf8(0)));
        if (all.size() == before)
            qFatal("nothing is there to compare: %s", sql);
    }
    return all;
}

} // namespace

/// The search file follows the ledger through whatever happens in it.
class SearchLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandStepsOfTheLedgerEqualAFileMadeFromScratch_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed : {20'261'201U, 1U, 2U})
            QTest::addRow("%u", seed) << seed;
    }

    void tenThousandStepsOfTheLedgerEqualAFileMadeFromScratch()
    {
        QFETCH(const unsigned, seed);
        TestWorkspace workspace;
        Office office(workspace, seed);
        constexpr int steps = 10'000;
        constexpr int atOnce = 50;
        for (int done = 0; done < steps; done += atOnce) {
            const Result<void> worked = office.work(atOnce);
            QVERIFY2(worked.ok(), worked ? "" : qPrintable(describe(worked.error())));
            if (done == steps / 4) // by then there is something that the file begins with
                QVERIFY(workspace->startSearch().waitUntilCurrent(std::chrono::minutes(1)).ok());
            if (done % 100 == 0) {
                const Result<void> erased = office.eraseSomebody();
                QVERIFY2(erased.ok(), erased ? "" : qPrintable(describe(erased.error())));
            }
        }
        const Office::Counts &counts = office.counts;
        QVERIFY(counts.texts > 3'000 && counts.outcomes > 500 && counts.changes > 500 && counts.merges > 100
                && counts.partings > 100 && counts.erasures == 100);

        const seal::Vault vault = workspace.store().vault();
        const QString path = SearchFollower::filePath(workspace.folder());
        QVERIFY(workspace->startSearch().waitUntilCurrent(std::chrono::minutes(1)).ok());
        workspace.shut();
        const QStringList followed = contentOf(path, vault.keys().searchKey());
        QVERIFY(QFile::remove(path));
        const auto again = workspace.openedAgain();
        QVERIFY(again->startSearch().waitUntilCurrent(std::chrono::minutes(1)).ok());
        QVERIFY((*again->startSearch().file())->checkIndex().ok());
        again->close();
        const QStringList fresh = contentOf(path, vault.keys().searchKey());
        for (qsizetype i = 0; i < std::min(followed.size(), fresh.size()); ++i)
            QCOMPARE(followed.at(i), fresh.at(i));
        QCOMPARE(followed.size(), fresh.size());
    }
};

SWITCHBOARD_TEST(SearchLedgerTest)
#include "tst_searchledger.moc"
