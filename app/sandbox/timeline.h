// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <queue>

namespace switchboard::sandbox {

/// Does things later, in the order of their times, on the injected clock's steady side.
class Timeline : public QObject
{
    Q_OBJECT

public:
    explicit Timeline(std::shared_ptr<const Clock> clock);

    const Clock &clock() const { return *m_clock; }

    /// From the event loop, never from inside this call. Equal times keep the order of the calls.
    void after(milliseconds wait, std::function<void()> what);

private:
    struct Entry
    {
        milliseconds due;
        quint64 order;
        std::function<void()> what;
    };
    struct Later
    {
        bool operator()(const Entry &left, const Entry &right) const
        {
            return std::pair(left.due, left.order) > std::pair(right.due, right.order);
        }
    };

    void runDue();
    void arm();

    std::shared_ptr<const Clock> m_clock;
    std::priority_queue<Entry, std::vector<Entry>, Later> m_entries;
    quint64 m_order = 0;
    QTimer m_timer;
    milliseconds m_armedFor{-1};
};

} // namespace switchboard::sandbox
