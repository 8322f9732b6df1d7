// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/flags.h"
#include "core/policy/verdict.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <QList>

namespace switchboard::policy {

/// The limits that an admin sets.
struct GateLimits
{
    qint64 dailySpendMicros = 0; ///< 0: no limit
};

struct GateAnswer
{
    Outcome outcome = Outcome::pass;
    QString reason;
    Timestamp until{};
    QList<Verdict> verdicts; ///< of every check that was asked, in order

    /// As stored with the attempt: `{"gate":[["opt_out","pass"],…]}`.
    QByteArray toJson() const;
};

/// Asks every policy in one fixed order; the first that does not pass decides. Fails closed: a check that
/// cannot read what it needs is an error, and the message stays where it is.
class Gate
{
public:
    Gate(const Flags &flags, const seal::Vault &vault, GateLimits limits);

    /// The last reads before a message leaves: run it in the transaction that records the attempt.
    Result<GateAnswer> ask(store::Database &database, const GateQuestion &question) const;

private:
    const Flags &m_flags;
    const seal::Vault &m_vault;
    GateLimits m_limits;
};

} // namespace switchboard::policy
