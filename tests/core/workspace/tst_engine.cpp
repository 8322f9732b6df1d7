// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/engine.h"

#include "core/store/settings.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace switchboard;
using workspace::Engine;

namespace {

/// Remembers how often it was asked for the pause between two readings.
class CountingClock : public test::ManualClock
{
public:
    milliseconds realDelay(milliseconds wait) const override
    {
        m_seconds += wait == seconds(1) ? 1 : 0;
        return ManualClock::realDelay(wait);
    }
    int pauses() const { return m_seconds; }

private:
    mutable std::atomic<int> m_seconds = 0;
};

store::Sender senderCalled(const QString &name)
{
    store::Sender sender;
    sender.name = name;
    sender.address = QStringLiteral("+15125550100");
    return sender;
}

Result<void> renameTable(store::Transaction &transaction, const QString &from, const QString &to)
{
    return transaction.db().executeOnce(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to));
}

} // namespace

/// When an engine begins, and that it follows each change of its configuration.
class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_shared<CountingClock>();
        m_store = std::make_unique<test::TestStore>(m_clock, test::quickFolder());
        m_flags = std::make_unique<policy::Flags>(m_store->folder() + QStringLiteral("/flags.json"), m_clock);
        m_engine = std::make_unique<Engine>(m_store->store(), *m_flags);
        const auto made = m_store->write([](store::Transaction &transaction) -> Result<SenderId> {
            store::Provider provider;
            provider.kind = QStringLiteral("twilio");
            provider.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
            provider.user = provider.accountSid;
            provider.secret = "test-secret";
            provider.baseUrl = QStringLiteral("http://127.0.0.1:9");
            provider.pausedReason = QStringLiteral("credentials"); // nobody is asked
            const Result<ProviderId> id = store::putProvider(transaction, provider);
            if (!id)
                return id.error();
            store::Sender sender = senderCalled(QStringLiteral("first"));
            sender.provider = *id;
            return store::putSender(transaction, sender);
        });
        QVERIFY(made);
        m_sender = *made;
    }

    void cleanup()
    {
        QSignalSpy closed(m_engine.get(), &Engine::closed);
        m_engine->close();
        QTRY_COMPARE(closed.size(), 1);
        m_engine.reset();
        m_store.reset();
    }

    void aConfigurationThatCannotBeReadIsReadAgain()
    {
        rename(QStringLiteral("sender"), QStringLiteral("lost"));
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        const int before = m_clock->pauses();
        QTRY_VERIFY(m_clock->pauses() >= before + 3);
        QCOMPARE(started.size(), 0);
        rename(QStringLiteral("lost"), QStringLiteral("sender"));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(routeName(), QStringLiteral("first"));
    }

    void aChangeThatCannotBeReadAtOnceIsReadLater()
    {
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QTRY_COMPARE(started.size(), 1);
        const int before = m_clock->pauses();
        QVERIFY(m_store->write([](store::Transaction &transaction) -> Result<void> {
            const auto put = store::putSetting(transaction, QStringLiteral("any"), QStringLiteral("x"));
            return put ? renameTable(transaction, QStringLiteral("sender"), QStringLiteral("lost")) : put;
        }));
        QTRY_VERIFY(m_clock->pauses() >= before + 3);
        QVERIFY(m_store->write([this](store::Transaction &transaction) -> Result<void> {
            const auto renamed = renameTable(transaction, QStringLiteral("lost"), QStringLiteral("sender"));
            return renamed ? call(transaction, m_sender, QStringLiteral("second")) : renamed;
        }));
        QTRY_COMPARE(routeName(), QStringLiteral("second"));
        QCOMPARE(started.size(), 1);
    }

    void itStopsWhileItCannotRead()
    {
        rename(QStringLiteral("sender"), QStringLiteral("lost"));
        m_engine->start();
        QTRY_VERIFY(m_clock->pauses() >= 3);
        // cleanup() waits for its end
    }

    /// What is committed before the ledger's end is known is told by nobody: it must be read.
    void aChangeBeforeTheWatchBeganIsNotMissed()
    {
        rename(QStringLiteral("event"), QStringLiteral("lost"));
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        for (int i = 0; i < 10; ++i)
            QVERIFY(m_store->read([](store::Database &) { return Result<void>(); }));
        QCOMPARE(started.size(), 0);
        QVERIFY(m_store->write([this](store::Transaction &transaction) -> Result<void> {
            const auto renamed = renameTable(transaction, QStringLiteral("lost"), QStringLiteral("event"));
            return renamed ? call(transaction, m_sender, QStringLiteral("second")) : renamed;
        }));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(routeName(), QStringLiteral("second"));
    }

    void ofManyChangesTheLastHolds()
    {
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QFuture<Result<void>> last;
        for (int i = 1; i <= 200; ++i) {
            last = (*m_store)->write([sender = m_sender, i](store::Transaction &transaction) {
                return call(transaction, sender, QString::number(i));
            });
        }
        QVERIFY(test::await(last));
        QTRY_COMPARE(routeName(), QStringLiteral("200"));
        QCOMPARE(started.size(), 1);
    }

private:
    static Result<void> call(store::Transaction &transaction, SenderId id, const QString &name)
    {
        const auto senders = store::allSenders(transaction.db(), transaction.vault());
        if (!senders)
            return senders.error();
        for (store::Sender sender : *senders) {
            if (sender.id != id)
                continue;
            sender.name = name;
            const auto put = store::putSender(transaction, sender);
            return put ? Result<void>() : Result<void>(put.error());
        }
        return Error{ErrorCode::notFound, QStringLiteral("no such sender")};
    }

    void rename(const QString &from, const QString &to)
    {
        QVERIFY(m_store->write([=](store::Transaction &transaction) { return renameTable(transaction, from, to); }));
    }

    QString routeName() const
    {
        const delivery::RoutePtr route = static_cast<const delivery::Routes &>(*m_engine).route(m_sender);
        return route ? route->sender.name : QString();
    }

    std::shared_ptr<CountingClock> m_clock;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<policy::Flags> m_flags;
    std::unique_ptr<Engine> m_engine;
    SenderId m_sender;
};

SWITCHBOARD_TEST(EngineTest)
#include "tst_engine.moc"
