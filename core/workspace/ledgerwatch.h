// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QObject>
#include <QTimer>

namespace switchboard::workspace {

/// Tells of every event of the ledger after a position, in order and each once, whichever process appended
/// it: those of this process come from its commits, those of others are read within `every`. Secrets are not
/// opened. May be destroyed at any time on its own thread.
class LedgerWatch : public QObject
{
    Q_OBJECT

public:
    LedgerWatch(store::Store &store, milliseconds every, QObject *parent = nullptr);

    /// From the present end of the ledger on, and from the first commit of this process since the watch was made where
    /// that is earlier: who asked meanwhile is told of it. Where the end cannot be read, tries again after `every`.
    void start();

Q_SIGNALS:
    /// The end is known: what is committed from now on will be told, and what was before can be read.
    void started();
    void eventsSeen(const QList<switchboard::Event> &events);

private:
    void follow(const QList<Event> &committed);
    void look();
    void take(const Result<QList<Event>> &events);

    store::Store &m_store;
    QTimer m_timer;
    Position m_seen;
    Position m_early; ///< of the first event that was committed here before the end was known
    bool m_isStarted = false;
    bool m_isLooking = false;
    bool m_hasHint = false;
};

} // namespace switchboard::workspace
