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
    int concurrency = 48;                       ///< attempts open at once
    milliseconds leaseLength{60'000};
    milliseconds lookEvery{1'000};              ///< for what another process queued
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
        std::optional<store::OpenedAttempt> attempt; ///< none: the gate kept it
    };

    QCoro::Task<> run(std::stop_token stop);
    QCoro::Task<> deliver(store::Claim claim, std::stop_token stop);
    QCoro::Task<> submit(store::OpenedAttempt attempt, Route route, std::stop_token stop);
    QCoro::Task<> record(store::OpenedAttempt attempt, Route route, channels::SubmitOutcome outcome, std::stop_token stop);
    static Result<Opening> open(store::Transaction &transaction, const policy::Flags &flags, policy::GateLimits limits,
                                const store::Claim &claim, const Route &route);
    static Result<void> apply(store::Transaction &transaction, const store::OpenedAttempt &attempt, const Route &route,
                              const channels::SubmitOutcome &outcome);

    store::Store &m_store;
    const policy::Flags &m_flags;
    const Routes &m_routes;
    DispatcherOptions m_options;
    int m_inFlight = 0;
    Wakeup m_wakeup;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
