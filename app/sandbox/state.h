// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxlog.h"
#include "app/sandbox/scenario/scenario.h"
#include "app/sandbox/timeline.h"
#include "app/sandbox/twilio/messagebook.h"
#include "app/sandbox/twilio/senders.h"
#include "app/sandbox/twilio/webhooks.h"

namespace switchboard::sandbox {

/// What the parts of the sandbox share. Belongs to one thread.
struct State
{
    State(std::shared_ptr<const Clock> clock, Scenario initial);

    const Clock &clock() const { return timeline.clock(); }

    /// Takes effect for what comes from now on; messages and opt-outs stay.
    void use(Scenario next);

    /// How the sandbox behaves towards this recipient; counts the requests for rules that hold a few times.
    std::shared_ptr<const Behaviour> behaviourFor(const QByteArray &to, const QByteArray &sender,
                                                  const QByteArray &body);

    /// How often `purpose` came up for `key` before, so that each time has its own chance.
    quint64 turn(const QByteArray &purpose, const QByteArray &key);

    SandboxLog log;
    std::shared_ptr<const Scenario> scenario;
    Dice dice;
    MessageBook book;
    Senders senders;
    Webhooks webhooks;
    Timeline timeline; // last: what waits in it refers to the rest

private:
    QHash<QByteArray, quint64> m_turns;
};

} // namespace switchboard::sandbox
