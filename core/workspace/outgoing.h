// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/outboxreads.h"
#include "core/store/store.h"

#include <QFuture>

namespace switchboard::workspace {

/// A text as somebody asks for it on the command line.
struct TextOrder
{
    QString to;   ///< any customary notation; an unknown number becomes an endpoint
    QString from; ///< a number or service of ours; empty: the default one
    QString body;
    QStringList media; ///< public https URLs
    Timestamp dueAt{}; ///< the epoch: now
};

/// Stores it as queued, without an undo delay. invalidInput, with the field in its place, for what cannot be sent;
/// notFound (no_sender, unknown_sender) where there is nothing to send from.
QFuture<Result<MessageId>> orderText(store::Store &store, TextOrder order);

/// Where one message stands; notFound for an unknown id.
QFuture<Result<MessageState>> stateOf(store::Store &store, MessageId message);

/// An attempt that only a person, or time, settles.
struct DoubtRow
{
    MessageId message;
    QString to;
    QString body;
    Timestamp openedAt{};
    bool needsPerson = false;
};

QFuture<Result<QList<DoubtRow>>> doubts(store::Store &store, int limit);
QFuture<Result<void>> decideDoubt(store::Store &store, MessageId message, bool resend);
/// What is held, oldest first, at most `limit`.
QFuture<Result<QList<store::HeldMessage>>> heldMessages(store::Store &store, int limit);

/// Puts one back to the queue, where the gate decides anew; refused where it is not held.
QFuture<Result<void>> releaseMessage(store::Store &store, MessageId message);

/// Puts back all that a restore holds; answers how many.
QFuture<Result<qint64>> releaseRestored(store::Store &store);

QFuture<Result<void>> cancelMessage(store::Store &store, MessageId message);

/// What is on its way: queued, held, in the hands of a provider, or without a final status yet.
struct Unsettled
{
    int queued = 0;
    int held = 0;
    int toRelease = 0; ///< of `held`: until a person releases them
    int attempting = 0;
    int inDoubt = 0; ///< that time may still settle
    int needsPerson = 0;
    int withoutStatus = 0; ///< taken in the last 72 hours, no final status yet

    /// Nothing will change any more without a person.
    bool isIdle() const { return queued + attempting + inDoubt + withoutStatus == 0; }
};

QFuture<Result<Unsettled>> unsettled(store::Store &store);

} // namespace switchboard::workspace
