// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/message.h"
#include "core/store/transaction.h"

namespace switchboard::store {

/// A file that came with a message and still lies at the provider.
struct InboundMedia
{
    QString contentType;
    QString source; ///< the provider's URI
};

/// A text that a provider received for us.
struct InboundText
{
    ProviderId provider;
    SenderId sender;   ///< of ours, that it was written to
    QString reference; ///< the provider's id; the same one is stored once
    Address from;
    QString body;
    Timestamp at{}; ///< when the provider had it
    QList<InboundMedia> media;
};

/// Without any id where the text was withheld: its sender was erased after writing it.
struct StoredInbound
{
    MessageId message;
    ConversationId conversation;
    ContactId contact; ///< none where the endpoint is nobody's
    EndpointId endpoint;

    bool isWithheld() const { return !message; }
};

/// Whether who had the address was erased after that instant, and nobody else had it then: nothing of it is taken in.
Result<bool> isOfErased(Transaction &transaction, const Address &address, Timestamp at);

/// Stores it with its event; nothing where this reference was stored before. Of a text that an erased person wrote up
/// to their erasure only the reference is stored, for a restore has us read such texts again. What they write later is
/// stored as anybody's, and so is what somebody else wrote who had the address then.
Result<std::optional<StoredInbound>> storeInbound(Transaction &transaction, const InboundText &text);

/// Those of the provider's references that are stored already.
Result<QSet<QString>> knownInbound(Database &database, ProviderId provider, const QStringList &among);

/// From when on a sender's messages are polled; the epoch where it never was.
Result<Timestamp> pollCursor(Database &database, SenderId sender);
Result<void> movePollCursor(Transaction &transaction, SenderId sender, Timestamp since);
Result<Timestamp> lastPollAt(Database &database);

} // namespace switchboard::store
