// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/policy/flags.h"
#include "core/store/database.h"
#include "core/store/providers.h"

#include <QList>

namespace switchboard::policy {

/// What a check says. `hold` waits for something that will change, `block` is for good.
enum class Outcome : qint8 { pass = 0, hold = 1, block = 2 };

QLatin1StringView name(Outcome outcome);

struct Verdict
{
    QLatin1StringView check;  ///< stable word
    Outcome outcome = Outcome::pass;
    QString reason;           ///< stable word; empty where it passed without a remark
    Timestamp until{};        ///< of a hold: when to ask again
};

/// What a message is judged by.
struct GateQuestion
{
    Channel channel = Channel::sms;
    Address to;
    QString body;
    int mediaCount = 0;
    int segments = 0;
    Purpose purpose = Purpose::normal;
    store::Sender sender;
    Timestamp now{};
};

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
