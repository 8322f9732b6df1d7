// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"
#include "core/store/reports.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

#include <numeric>
#include <random>

using namespace switchboard;

namespace {

Result<MessageState> stateOf(test::TestStore &store, MessageId message)
{
    return store.read([message](store::Database &db) { return store::messageState(db, message); });
}

/// A message that the provider has accepted as `reference`.
Result<MessageId> submitted(store::Transaction &transaction, SenderId sender, const QString &body, const QString &reference)
{
    const Result<MessageId> queued = test::queue(transaction, sender, QStringLiteral("+15125550142"), body);
    if (!queued)
        return queued.error();
    const Result<store::OpenedAttempt> attempt = test::claimAndOpen(transaction);
    if (!attempt)
        return attempt.error();
    if (const Result<void> taken = store::Outbox(transaction).accepted(attempt->attempt, reference, SmsStatus::accepted, 0); !taken)
        return taken.error();
    return *queued;
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyOrdersOfReportsEndAlikeInTheStore()
    {
        test::TestStore store;
        const Result<SenderId> sender = store.write([](store::Transaction &transaction) { return test::addSender(transaction); });
        QVERIFY(sender);
        const std::array<std::pair<SmsStatus, int>, 7> reports{{{SmsStatus::accepted, 0},
                                                                {SmsStatus::queued, 0},
                                                                {SmsStatus::sending, 0},
                                                                {SmsStatus::sent, 0},
                                                                {SmsStatus::failed, 30008},
                                                                {SmsStatus::undelivered, 30005},
                                                                {SmsStatus::delivered, 0}}};
        std::mt19937 random(50);
        std::array<int, 7> order{};
        std::iota(order.begin(), order.end(), 0);
        for (int round = 0; round < 50; ++round) {
            std::shuffle(order.begin(), order.end(), random);
            const QString reference = QStringLiteral("SM%1").arg(round, 32, 10, QLatin1Char('0'));
            const Result<MessageId> message = store.write([&](store::Transaction &transaction) {
                return submitted(transaction, *sender, QStringLiteral("text %1").arg(round), reference);
            });
            QVERIFY(message);
            for (int pass = 0; pass < 2; ++pass) {
                for (const int i : order) {
                    const QList<store::Report> one{{reference, reports[size_t(i)].first, reports[size_t(i)].second, std::nullopt}};
                    QVERIFY(store.write([&](store::Transaction &transaction) { return store::takeReports(transaction, one); }));
                }
            }
            const Result<MessageState> state = stateOf(store, *message);
            QVERIFY(state);
            QCOMPARE(state->status, SmsStatus::delivered);
            QCOMPARE(state->errorCode, 0);
            QCOMPARE(state->intent, IntentState::submitted);
        }
    }

    void rebuildFindsNothingDifferentAndMendsWhatIs()
    {
        test::TestStore store;
        const Result<SenderId> sender = store.write([](store::Transaction &transaction) { return test::addSender(transaction); });
        const Result<MessageId> message = store.write([&](store::Transaction &transaction) {
            return submitted(transaction, *sender, QStringLiteral("hello"), QStringLiteral("SM1"));
        });
        QVERIFY(message);
        Result<store::RebuildReport> report = store.write([](store::Transaction &transaction) { return store::rebuildStates(transaction); });
        QVERIFY(report);
        QCOMPARE(report->messages, 1);
        QVERIFY(report->differing.isEmpty());

        const MessageState before = *stateOf(store, *message);
        QVERIFY(store.write([&](store::Transaction &transaction) {
            return transaction.db().execute(QLatin1StringView("UPDATE message_state SET status = 100 WHERE message_id = ?"), *message);
        }));
        report = store.write([](store::Transaction &transaction) { return store::rebuildStates(transaction); });
        QVERIFY(report);
        QCOMPARE(report->differing, QList<MessageId>{*message});
        QCOMPARE(*stateOf(store, *message), before);
    }

    void secretsAreOpenedOnlyWhenAskedFor()
    {
        test::TestStore store;
        QVERIFY(store.write([](store::Transaction &transaction) -> Result<Event> {
            Event event;
            event.kind = EventKind::noteAdded;
            event.secret = "kept between us";
            return store::Ledger(transaction).append(event);
        }));
        const auto read = [&](bool openSecrets) {
            const seal::Vault vault = store->vault();
            return store.read([=](store::Database &db) { return store::LedgerReader(db, vault).after({}, 10, openSecrets); });
        };
        QVERIFY(read(false)->constLast().secret.isEmpty());
        QCOMPARE(read(true)->constLast().secret, QByteArray("kept between us"));
    }
};

SWITCHBOARD_TEST(LedgerTest)
#include "tst_ledger.moc"
