// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/gate.h"

#include "core/policy/checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace switchboard::policy {

QByteArray GateAnswer::toJson() const
{
    QJsonArray rows;
    for (const Verdict &verdict : verdicts) {
        QJsonArray row{verdict.check, name(verdict.outcome)};
        if (!verdict.reason.isEmpty())
            row.append(verdict.reason);
        rows.append(row);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("gate"), rows}}).toJson(QJsonDocument::Compact);
}

Gate::Gate(const Flags &flags, const seal::Vault &vault, GateLimits limits)
    : m_flags(flags), m_vault(vault), m_limits(limits)
{}

Result<GateAnswer> Gate::ask(store::Database &database, const GateQuestion &question) const
{
    const ChannelFlagCheck flag(m_flags);
    const OptOutCheck optOut(m_vault);
    const ContentCheck content;
    const SpendLimitCheck spend(m_limits.dailySpendMicros);
    const std::array<const Check *, 4> order{&flag, &optOut, &content, &spend};

    GateAnswer answer;
    for (const Check *check : order) {
        Result<Verdict> verdict = check->ask(database, question);
        if (!verdict)
            return verdict.error();
        verdict->check = check->name();
        answer.verdicts.append(*verdict);
        if (verdict->outcome != Outcome::pass) {
            answer.outcome = verdict->outcome;
            answer.reason = verdict->reason;
            answer.until = verdict->until;
            break;
        }
    }
    return answer;
}

} // namespace switchboard::policy
