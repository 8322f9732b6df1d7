// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/base/wakeup.h"
#include "core/delivery/routes.h"
#include "core/policy/gate.h"
#include "core/store/outbox.h"
#include "core/store/store.h"

#include <QObject>

namespace switchboard::delivery {

struct DispatcherOptions
{
    int concurrency = 48; ///< attempts open at once
    milliseconds leaseLength{60'000};
    milliseconds lookEvery{1'000}; ///< for what another process queued
    policy::GateLimits limits;
};

/// Sends what is due: leases it, asks the gate and records the attempt in one transaction, submits, records
/// the outcome. Any number of dispatchers, in any number of processes, may share a store. Lives on the
/// engine thread.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    Dispatcher(store::Store &store, const policy::Flags &flags, const Routes &routes, DispatcherOptions options,
               QObject *parent = nullptr);

    void start();

    /// Stops claiming, lets open attempts end (a request that left is awaited), then finishes.
    QFuture<void> close();

    /// Something may be due now.
    void wake();

    void setLimits(policy::GateLimits limits) { m_options.limits = limits; }
    int inFlight() const { return m_inFlight; }

private:
    /// What became of a claim inside the transaction.
    struct Opening
    {
        std::optional<store::OpenedAttempt> attempt; ///< none: it was kept back, by the gate or as unreadable
    };

    /// What one transaction took from the queue.
    struct Haul
    {
        QList<store::OpenedAttempt> opened; ///< may leave now
        QList<store::Claim> claims;         ///< to be opened each by itself: not due yet, or not opened here
        int count = 0;                      ///< of all that was claimed
    };

    /// What a claim and the opening of an attempt need to know, as values for the writer's thread.
    struct Terms
    {
        const policy::Flags *flags = nullptr;
        policy::GateLimits limits;
        milliseconds leaseLength{};
        milliseconds sinceBoot{};
        QHash<SenderId, store::Sender> senders;
    };

    QCoro::Task<> run(std::stop_token stop);
    QCoro::Task<> deliver(store::Claim claim, std::stop_token stop);
    QCoro::Task<> send(store::OpenedAttempt attempt, std::stop_token stop);
    QCoro::Task<> submit(store::OpenedAttempt attempt, RoutePtr route, std::stop_token stop);
    QCoro::Task<> record(store::OpenedAttempt attempt, ProviderId provider, channels::SubmitOutcome outcome,
                         std::stop_token stop);
    Terms terms() const;
    void finished();
    static Result<Haul> haul(store::Transaction &transaction, const Terms &terms, int room, bool opens);
    static Result<Opening> open(store::Transaction &transaction, const Terms &terms, const store::Claim &claim);
    static Result<void> apply(store::Transaction &transaction, const store::OpenedAttempt &attempt, ProviderId provider,
                              const channels::SubmitOutcome &outcome);

    store::Store &m_store;
    const policy::Flags &m_flags;
    const Routes &m_routes;
    DispatcherOptions m_options;
    int m_inFlight = 0;
    bool m_opensAtOnce = true; ///< attempts are opened in the transaction that claims them
    Wakeup m_wakeup;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
