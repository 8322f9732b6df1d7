// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/state.h"

namespace switchboard::sandbox {

State::State(std::shared_ptr<const Clock> clock, Scenario initial)
    : dice(initial.seed), book(dice), webhooks(log), timeline(std::move(clock))
{
    use(std::move(initial));
}

void State::use(Scenario next)
{
    scenario = std::make_shared<const Scenario>(std::move(next));
    dice = Dice(scenario->seed);
    senders.configure(scenario->account);
    m_turns.clear();
}

std::shared_ptr<const Behaviour> State::behaviourFor(const QByteArray &to, const QByteArray &sender,
                                                     const QByteArray &body)
{
    int number = 0;
    for (const Rule &rule : scenario->rules) {
        ++number;
        const bool fits = (rule.to.isEmpty() || matchesWildcard(rule.to, to))
                          && (rule.from.isEmpty() || matchesWildcard(rule.from, sender))
                          && (rule.bodyHas.isEmpty() || body.contains(rule.bodyHas));
        if (!fits || (rule.times > 0 && turn("rule" + QByteArray::number(number), to) >= quint64(rule.times)))
            continue;
        return {scenario, &rule.behaviour};
    }
    return {scenario, &scenario->behaviour};
}

quint64 State::turn(const QByteArray &purpose, const QByteArray &key)
{
    return m_turns[purpose + ' ' + key]++;
}

} // namespace switchboard::sandbox
