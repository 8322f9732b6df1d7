// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QTimer>

namespace switchboard::workspace {

/// Ends each snooze at its time by the store's clock, which the ledger tells everybody of. Looks at least once a
/// minute while something is snoozed, for a computer sleeps too.
class SnoozeWaker : public QObject
{
    Q_OBJECT

public:
    explicit SnoozeWaker(store::Store &store, QObject *parent = nullptr);

    /// Something may have been snoozed: finds out when the next one ends.
    void look();

    /// The same where one should have ended by now.
    void lookIfDue();

private:
    void arm(Timestamp next);
    void wake();
    void again(milliseconds wait);

    store::Store &m_store;
    QTimer m_timer;
    Timestamp m_next{};
    bool m_isLooking = false;
    bool m_isWanted = false; ///< again, when the present look is through
};

} // namespace switchboard::workspace
