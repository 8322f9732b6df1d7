// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/store/store.h"

#include <QObject>

namespace switchboard::workspace {

/// Tells of every event of the ledger after a position, in order and each once, whichever process appended
/// it: own commits are a hint to look at once, others are seen within `every`. Secrets are not opened.
class LedgerWatch : public QObject
{
    Q_OBJECT

public:
    LedgerWatch(store::Store &store, milliseconds every, QObject *parent = nullptr);

    /// From the present end of the ledger on.
    void start();
    QFuture<void> close();

Q_SIGNALS:
    void eventsSeen(const QList<switchboard::Event> &events);
    void woken();

private:
    QCoro::Task<> run(std::stop_token stop);

    store::Store &m_store;
    milliseconds m_every;
    bool m_isAwake = false;
    TaskScope m_scope;
};

} // namespace switchboard::workspace
