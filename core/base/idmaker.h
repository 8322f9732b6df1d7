// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <memory>
#include <mutex>

namespace switchboard {

/// Makes ids: 42 bits of milliseconds since 1970 of when the thing happened, 9 bits of the slot that this
/// process holds in the store, 12 bits of counter, of which the upper half is for things of the past. Ids of things
/// that happen now never go back, even when the wall clock does. Thread-safe.
class IdMaker
{
public:
    static constexpr int slotCount = 512;

    /// `floor` is the first instant not yet spent by earlier holders of the slot.
    IdMaker(std::shared_ptr<const Clock> clock, int slot, Timestamp floor);

    template<class IdType>
    IdType next()
    {
        return IdType{nextValue()};
    }

    /// For a thing of the past (an import, a text that is polled). Never one that next() gave. Among 2,048 in a row no
    /// two are the same; beyond, and against those of an earlier holder of the slot, only likely so: a store answers a
    /// clash and the caller asks again.
    template<class IdType>
    IdType nextAt(Timestamp happened)
    {
        return IdType{valueAt(happened)};
    }

    /// Instant up to which ids were spent; the store reserves ahead of it.
    Timestamp spentUntil() const;

    static Timestamp timeOf(qint64 id);
    static int slotOf(qint64 id);

private:
    qint64 nextValue();
    qint64 valueAt(Timestamp happened);

    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    int m_slot;
    qint64 m_lastMs;
    int m_counter = 0;
    int m_pastCounter;
};

} // namespace switchboard
