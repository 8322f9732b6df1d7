// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/channel.h"
#include "core/model/messagestate.h"
#include "core/store/transaction.h"

#include <span>
#include <vector>

namespace switchboard::store {

/// An event with all of it ready that needs no transaction, so that any thread can make it so.
struct SealedEvent
{
    Event event; ///< its secret is not there any more
    QByteArray secret;
    QByteArray salt;
    QByteArray commitment;
};

/// All events of a message that was not there before, in order, at least one. The first is what it began with: messageQueued or
/// messageReceived.
struct NewStory
{
    QList<SealedEvent> events;
    MessageState state; ///< what they add up to
    Channel channel = Channel::sms;
    bool isAnswer = false; ///< a person wrote it, who so answers whoever waits
};

/// What stories come to for conversations and people; made on any thread.
struct PastSummary
{
    struct Talk
    {
        MessageId newest;
        Timestamp newestAt{};
        Channel channel = Channel::sms; ///< of the newest
        Timestamp lastAnswer{};
        Timestamp firstWaiting{}; ///< the oldest inbound behind the newest answer
        int received = 0;
    };

    explicit PastSummary(std::span<const NewStory> stories);

    // In the order of their ids, so that neighbours in the file are written together.
    std::vector<std::pair<ConversationId, Talk>> talks;
    std::vector<std::pair<ContactId, Timestamp>> lastActivity;
};

/// The one door: every change of a message's state is an event appended here, and in the same transaction
/// the message's state, its conversation and its person's last activity follow. Nobody else writes those.
class Ledger
{
public:
    explicit Ledger(Transaction &transaction) : m_transaction(transaction) {}

    /// Gives the event its id, time (where it has none) and position, seals its secret, commits to it for
    /// the audit chain, and brings the state of its message up to date.
    Result<Event> append(Event event);

    /// Makes an event ready that has its id and time.
    static SealedEvent sealed(const seal::Vault &vault, Event event);

    /// Appends what happened before and elsewhere, with the meaning of append() but for this: conversations and people
    /// (`follow`) are brought up to date once for all, and unless it `isNews` the conversations stay as read and as done as they
    /// are; one that had no message is done. Only the last event is among the transaction's own, so whoever follows the
    /// ledger reads the others there. `locked` where a conversation is no living one any more: find it anew and try again.
    Result<void> appendPast(std::span<const NewStory> stories, const PastSummary &follow, bool isNews);

    /// The bytes that an audit commitment is over: every field, and the secret in plain.
    static QByteArray plainForAudit(const Event &event, QByteArrayView plainSecret);

private:
    Result<Position> insert(const SealedEvent &sealed);
    Result<void> project(const Event &event);

    Transaction &m_transaction;
};

/// Reads events; works on any connection.
class LedgerReader
{
public:
    LedgerReader(Database &database, const seal::Vault &vault) : m_database(database), m_vault(vault) {}

    /// At most `limit` events after `after`, in order. Secrets stay empty unless `openSecrets`.
    Result<QList<Event>> after(Position after, int limit, bool openSecrets = false);
    Result<QList<Event>> ofMessage(MessageId message);
    Result<Position> head();

private:
    Result<QList<Event>> collect(Result<Rows> rows, bool openSecrets);

    Database &m_database;
    const seal::Vault &m_vault;
};

/// Reads the projected state of one message; none where there is no such message.
Result<MessageState> messageState(Database &database, MessageId message);

struct RebuildReport
{
    qint64 messages = 0;
    qint64 events = 0;
    QList<MessageId> differing; ///< whose stored state was not what their events add up to
};

/// Makes the projected state of every message again from its events and says what differed.
Result<RebuildReport> rebuildStates(Transaction &transaction);

} // namespace switchboard::store
