// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/engine.h"

#include "core/store/providers.h"
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
        m_pauses += wait == seconds(1) ? 1 : 0;
        return ManualClock::realDelay(wait);
    }
    int pauses() const { return m_pauses; }

private:
    mutable std::atomic<int> m_pauses = 0;
};

/// What is renamed cannot be read, and no event tells of it.
Result<void> renameTable(store::Transaction &transaction, QLatin1StringView from, QLatin1StringView to)
{
    return transaction.db().executeOnce(QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to));
}

constexpr QLatin1StringView senders("sender");
constexpr QLatin1StringView events("event");
constexpr QLatin1StringView lost("lost");

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
        m_flags = std::make_unique<policy::Flags>(policy::Flags::filePath(m_store->folder()), m_clock);
        m_engine = std::make_unique<Engine>(m_store->store(), *m_flags);
        store::Provider provider;
        provider.kind = QStringLiteral("twilio");
        provider.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
        provider.user = provider.accountSid;
        provider.secret = "test-secret";
        provider.baseUrl = QStringLiteral("http://127.0.0.1:9");
        const auto made = m_store->write(
            [provider](store::Transaction &transaction) { return store::putProvider(transaction, provider); });
        QVERIFY(made);
        m_provider = *made;
        call(QStringLiteral("first"));
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
        rename(senders, lost);
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        const int before = m_clock->pauses();
        QTRY_VERIFY(m_clock->pauses() >= before + 3);
        QCOMPARE(started.size(), 0);
        rename(lost, senders);
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(routeName(), QStringLiteral("first"));
    }

    void aChangeThatCannotBeReadAtOnceIsReadLater()
    {
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QTRY_COMPARE(started.size(), 1);
        QVERIFY(m_store->write([sender = named(QStringLiteral("second"))](store::Transaction &transaction) -> Result<void> {
            const auto put = store::putSender(transaction, sender);
            return put ? renameTable(transaction, senders, lost) : Result<void>(put.error());
        }));
        letReadersWork();
        QCOMPARE(routeName(), QStringLiteral("first"));
        rename(lost, senders);
        QTRY_COMPARE(routeName(), QStringLiteral("second"));
        QCOMPARE(started.size(), 1);
    }

    void itStopsWhileItCannotRead()
    {
        rename(senders, lost);
        m_engine->start();
        QTRY_VERIFY(m_clock->pauses() >= 3);
        // cleanup() waits for its end
    }

    /// Of what is committed before the ledger's end is known no event is seen: it must be read.
    void aChangeBeforeTheWatchBeganIsNotMissed()
    {
        rename(events, lost);
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        letReadersWork();
        QCOMPARE(started.size(), 0);
        QVERIFY(m_store->write([sender = named(QStringLiteral("second"))](store::Transaction &transaction) -> Result<void> {
            if (const auto renamed = renameTable(transaction, lost, events); !renamed)
                return renamed;
            const auto put = store::putSender(transaction, sender);
            return put ? Result<void>() : Result<void>(put.error());
        }));
        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(routeName(), QStringLiteral("second"));
    }

    /// With so many senders that a reading takes longer than a change and is under way when the next one comes.
    void ofManyChangesTheLastHolds()
    {
        addOtherSenders(1'000);
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QTRY_COMPARE(started.size(), 1);
        for (int i = 0; i < 20; ++i) {
            call(QStringLiteral("one"));
            call(QStringLiteral("another"));
            call(QString::number(i));
            QTRY_COMPARE(routeName(), QString::number(i));
        }
        QCOMPARE(started.size(), 1);
    }

private:
    store::Sender named(const QString &name) const
    {
        store::Sender sender;
        sender.provider = m_provider;
        sender.name = name;
        sender.address = QStringLiteral("+15125550100");
        return sender;
    }

    /// Gives the sender that name.
    void call(const QString &name)
    {
        const auto put = m_store->write(
            [sender = named(name)](store::Transaction &transaction) { return store::putSender(transaction, sender); });
        QVERIFY(put);
        m_sender = *put;
    }

    void addOtherSenders(int count)
    {
        QVERIFY(m_store->write([other = named({}), count](store::Transaction &transaction) mutable -> Result<void> {
            for (int i = 0; i < count; ++i) {
                other.address = QStringLiteral("Other%1").arg(i);
                if (const auto put = store::putSender(transaction, other); !put)
                    return put.error();
            }
            return {};
        }));
    }

    void rename(QLatin1StringView from, QLatin1StringView to)
    {
        QVERIFY(m_store->write([=](store::Transaction &transaction) { return renameTable(transaction, from, to); }));
    }

    /// Through all that waits for a reader by now.
    void letReadersWork()
    {
        for (int i = 0; i < 10; ++i)
            QVERIFY(m_store->read([](store::Database &) { return Result<void>(); }));
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
    ProviderId m_provider;
    SenderId m_sender;
};

SWITCHBOARD_TEST(EngineTest)
#include "tst_engine.moc"
