// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/store/store.h"

#include <QObject>

namespace switchboard::delivery {

/// What somebody must do regularly: takes over the leases of dead owners (at once at the start, so that a
/// crash is noticed), and lets the audit chain follow the ledger. Lives on the engine thread.
class Housekeeper : public QObject
{
    Q_OBJECT

public:
    Housekeeper(store::Store &store, milliseconds every, QObject *parent = nullptr);

    void start();
    QFuture<void> close();

Q_SIGNALS:
    /// Leases were freed; something may be due.
    void leasesFreed();

private:
    QCoro::Task<> run(std::stop_token stop);
    QCoro::Task<> takeOver(std::stop_token stop);
    QCoro::Task<> extendAudit(std::stop_token stop);

    store::Store &m_store;
    milliseconds m_every;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
