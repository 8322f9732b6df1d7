// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace switchboard::store {

/// An attempt that may or may not have been taken.
struct DoubtfulAttempt
{
    AttemptId attempt;
    MessageId message;
    SenderId sender;
    EndpointId endpoint;
    Address to;
    QString body;
    int mediaCount = 0;
    Timestamp openedAt{};
    bool needsPerson = false;
};

struct OutboxCounts
{
    int queued = 0;
    int held = 0;
    int toRelease = 0; ///< of `held`: until a person releases them
    int attempting = 0;
    int inDoubt = 0;
};

/// An intent that is held, and what for.
struct HeldMessage
{
    MessageId message;
    Address to;   ///< empty where it cannot be read
    QString body; ///< empty where it cannot be read
    bool isReadable = true;
    QString reason; ///< stable word
    Timestamp createdAt{};
    Timestamp dueAt{};     ///< when it was meant to leave
    Timestamp heldUntil{}; ///< `untilReleased` where a person releases it
};

/// What is held, oldest first.
Result<QList<HeldMessage>> heldMessages(Database &database, const seal::Vault &vault, int limit);

/// What waits at all.
Result<OutboxCounts> outboxCounts(Database &database);

/// Owners that hold leases now.
Result<QStringList> leaseOwners(Database &database);

/// When the next queued intent is due; none where nothing waits, or a person only.
Result<std::optional<Timestamp>> nextDue(Database &database);

/// Attempts in doubt that the provider may still settle, without those that wait for a person; oldest first.
Result<QList<DoubtfulAttempt>> unsettledAttempts(Database &database, const seal::Vault &vault, int limit);

/// Attempts in doubt, oldest first.
Result<QList<DoubtfulAttempt>> doubtfulAttempts(Database &database, const seal::Vault &vault, int limit);

/// The other attempts to the same person whose outcome is not known yet: in doubt, or leaving just now.
Result<QList<DoubtfulAttempt>> othersUnderWay(Database &database, const seal::Vault &vault,
                                              const DoubtfulAttempt &than);

/// Those of the provider's references that an attempt of ours already claims.
Result<QStringList> claimedReferences(Database &database, const QStringList &among);

} // namespace switchboard::store
