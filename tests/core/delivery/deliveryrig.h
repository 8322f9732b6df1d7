// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/routes.h"
#include "core/policy/flags.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/support/store/teststore.h"

#include <functional>
#include <mutex>

namespace switchboard::test {

/// How long a test waits for something that must come, milliseconds.
constexpr int patience = 30'000;

/// Runs the event loop until `holds()`; false where that takes too long.
bool comes(const std::function<bool()> &holds);

inline const QString ours = QStringLiteral("+15125550100");
inline const QString person = QStringLiteral("+15125550142");

/// Moved by hand, and remembers how long those on it wished to wait; so a test knows that a service came round
/// without looking at any other clock.
class WatchedClock : public ManualClock
{
public:
    milliseconds realDelay(milliseconds wait) const override;

    /// How often exactly so long was asked for.
    int waits(milliseconds wait) const;

    /// From now on, waits of this length and longer end only with a stop.
    void holdFrom(milliseconds wait);

private:
    mutable std::mutex m_mutex;
    mutable QHash<qint64, int> m_waits; ///< guarded by the mutex
    milliseconds m_heldFrom = milliseconds::max();
};

/// A provider's account on a loopback server: takes what is sent, lists and tells what a test put there.
class TestAccount
{
public:
    TestAccount();

    QUrl url() const { return m_server.url(); }

    /// Requests that send.
    int sends() const;
    QList<QByteArray> sentForms() const;

    /// Requests that read, whose target holds `part`.
    int reads(QByteArrayView part = {}) const;
    int requests() const { return int(m_server.requests().size()); }

    /// What it lists; asked by recipient and sender as the real one.
    QList<QJsonObject> messages;

    /// Its answers to what is sent, in order; where they end it takes every text under a new id.
    QList<HttpReply> sendReplies;

    /// Asked first on every request; nothing lets the account answer.
    std::function<std::optional<HttpReply>(const HttpRequest &request)> instead;

private:
    HttpReply answer(const HttpRequest &request);
    HttpReply list(const QByteArray &target) const;

    int m_taken = 0;
    TestHttpServer m_server;
};

/// The routes of a test.
class TestRoutes : public delivery::Routes
{
public:
    delivery::RoutePtr route(SenderId sender) const override;
    QList<delivery::RoutePtr> all() const override { return m_routes; }
    QHash<SenderId, store::Sender> senders() const override { return m_senders; }

    void put(const delivery::RoutePtr &route);

    /// No route any more; `isListed` leaves the sender, as when it goes between two looks.
    void remove(SenderId sender, bool isListed = false);

    /// Told before a route is given.
    std::function<void()> asked;

private:
    QList<delivery::RoutePtr> m_routes;
    QHash<SenderId, store::Sender> m_senders;
};

/// A text with its attempt.
struct Attempted
{
    MessageId message;
    AttemptId attempt;
};

/// All that a service of this folder works on: a store, flags, an account, and one sender with its route.
class DeliveryRig
{
public:
    explicit DeliveryRig(qint64 ratePerThousand = 0, channels::twilio::ClientOptions options = {});

    /// One more sender of the same provider.
    SenderId addSender(const QString &address, const QString &service = {}, qint64 ratePerThousand = 0);

    /// The sender's route, with its provider paused for `reason`.
    void pauseRoute(const QString &reason);

    void setFlag(QLatin1StringView flag, bool isOn);

    MessageId queue(const QString &body, const QString &to = person, const std::function<void(Draft &)> &change = {});

    /// A text that the provider took as `reference`.
    Attempted taken(const QString &body, const QString &reference, const QString &to = person);
    /// A text whose attempt is open, or in doubt.
    Attempted attempted(const QString &body, const QString &to = person, const std::function<void(Draft &)> &change = {});
    Attempted doubted(const QString &body, const QString &to = person, const std::function<void(Draft &)> &change = {});

    MessageState state(MessageId message);
    QList<EventKind> kinds(MessageId message);
    QList<Event> events(MessageId message);
    QList<Message> messages();
    store::OutboxCounts counts();
    QStringList leaseOwners();
    Timestamp nextDue();

    /// Runs `step(Outbox &)` in a write; true where it was done.
    template<class Step>
    bool outbox(Step step)
    {
        return bool(store.write([&](store::Transaction &transaction) {
            store::Outbox outbox(transaction);
            return step(outbox);
        }));
    }

    /// Runs a statement on the writing connection.
    void execute(const QString &sql);

    /// Lets every `change` of a table fail (as in SQL: "INSERT ON event") while `condition` holds, until mend().
    void spoil(const QString &change, const QString &condition);
    void mend();

    /// True once whoever waits `every` has begun and ended at least one whole round from now on.
    bool laps(milliseconds every);

    /// A message of the account, told with what the test changes of it.
    QJsonObject remote(const QString &sid, Timestamp createdAt, const QJsonObject &changes = {}) const;
    QJsonObject inbound(const QString &sid, Timestamp createdAt, const QString &body) const;

    std::shared_ptr<WatchedClock> clock;
    TestStore store;
    TestAccount account;
    policy::Flags flags;
    TestRoutes routes;
    store::Provider provider;
    SenderId sender;

private:
    delivery::RoutePtr makeRoute(const store::Sender &sender) const;

    std::shared_ptr<channels::twilio::TwilioClient> m_client;
    store::Sender m_sender;
};

/// A service from its start to its awaited end.
template<class Service>
class Running
{
public:
    template<class... Values>
    explicit Running(Values &&...values) : m_service(std::forward<Values>(values)...)
    {
        m_service.start();
    }
    ~Running()
    {
        if (!ends())
            qFatal("a service did not close");
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    /// Closes it; true once it has.
    bool ends()
    {
        const QFuture<void> closed = m_service.close();
        return comes([&closed] { return closed.isFinished(); });
    }
    Service *operator->() { return &m_service; }
    Service &operator*() { return m_service; }

private:
    Service m_service;
};

} // namespace switchboard::test

/// QTRY_COMPARE and QTRY_VERIFY that look after every event instead of every 50 ms: what a service does takes many
/// steps of several threads, each of which those would hold up.
#define COMES_TO(actual, expected)                                                                         \
    do {                                                                                                   \
        if (!::switchboard::test::comes([&] { return (actual) == (expected); }))                           \
            QCOMPARE(actual, expected);                                                                    \
    } while (false)
#define COMES(condition) QVERIFY(::switchboard::test::comes([&] { return bool(condition); }))
