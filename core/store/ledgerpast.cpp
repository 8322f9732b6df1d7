// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened before and elsewhere, many messages at once: the second half of store::Ledger.

#include "core/store/ledger.h"

#include <algorithm>
#include <tuple>

namespace switchboard::store {

namespace {

Result<int> insertState(Database &db, MessageId message, const MessageState &state)
{
    return db.execute(
        QLatin1StringView("INSERT INTO message_state (message_id, intent, attempt_id, attempts, status, error_code, "
                          "reference, reason, needs_person, price) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        message, state.intent, state.attempt, state.attempts, state.status, state.errorCode, nullable(state.reference),
        nullable(state.reason), state.needsPerson, state.priceMicros);
}

void take(PastSummary::Talk &talk, const NewStory &story, const Event &first)
{
    if (std::tie(talk.newestAt, talk.newest) < std::tie(first.at, first.message)) {
        talk.newestAt = first.at;
        talk.newest = first.message;
        talk.channel = story.channel;
    }
    if (first.kind == EventKind::messageReceived)
        ++talk.received;
    else if (story.isAnswer)
        talk.lastAnswer = std::max(talk.lastAnswer, first.at);
}

void takeWaiting(PastSummary::Talk &talk, const Event &first)
{
    if (first.kind == EventKind::messageReceived && first.at > talk.lastAnswer
        && (talk.firstWaiting == Timestamp{} || first.at < talk.firstWaiting))
        talk.firstWaiting = first.at;
}

template<class Value, class Key>
std::vector<std::pair<Key, Value>> inOrder(const QHash<Key, Value> &values)
{
    std::vector<std::pair<Key, Value>> pairs;
    pairs.reserve(size_t(values.size()));
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        pairs.emplace_back(value.key(), value.value());
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return pairs;
}

/// Of two messages at one instant the later id is the newer one, as in a thread. A conversation that was joined into
/// another is not found.
#define NEWEST_SQL                                                                                                     \
    "last_channel = CASE WHEN last_message_id IS NULL OR last_at < ?1 OR (last_at = ?1 AND last_message_id < ?2) "     \
    "THEN ?4 ELSE last_channel END, "                                                                                  \
    "last_message_id = CASE WHEN last_message_id IS NULL OR last_at < ?1 OR (last_at = ?1 AND last_message_id < ?2) "  \
    "THEN ?2 ELSE last_message_id END, last_at = MAX(last_at, ?1) WHERE id = ?3 AND (contact_id IS NULL OR EXISTS "    \
    "(SELECT 1 FROM contact c WHERE c.id = contact_id AND c.root_id = c.id AND c.erased_at IS NULL))"

constexpr QLatin1StringView quietUpdate(
    "UPDATE conversation SET is_done = CASE WHEN last_message_id IS NULL THEN 1 ELSE is_done END, " NEWEST_SQL);

// Who waits is the oldest inbound behind the newest answer; of what was there, only what still counts is known.
constexpr QLatin1StringView newsUpdate(
    "UPDATE conversation SET unread = unread + ?5, is_done = CASE WHEN ?5 > 0 OR ?6 > 0 THEN 0 ELSE is_done END, "
    "snoozed_until = CASE WHEN ?5 > 0 THEN 0 ELSE snoozed_until END, waits_since = CASE WHEN is_done = 0 AND "
    "waits_since > ?6 THEN CASE WHEN ?7 > 0 THEN MIN(waits_since, ?7) ELSE waits_since END "
    "WHEN ?7 > 0 AND ?7 >= last_at THEN ?7 ELSE 0 END, " NEWEST_SQL);

#undef NEWEST_SQL

Result<void> bringUpToDate(Database &db, const PastSummary &summary, bool isNews)
{
    for (const auto &[conversation, talk] : summary.talks) {
        const Result<int> moved = isNews
                                      ? db.execute(newsUpdate, talk.newestAt, talk.newest, conversation, talk.channel,
                                                   talk.received, talk.lastAnswer, talk.firstWaiting)
                                      : db.execute(quietUpdate, talk.newestAt, talk.newest, conversation, talk.channel);
        if (!moved)
            return moved.error();
        if (*moved == 0)
            return Error{ErrorCode::locked, QStringLiteral("a conversation was joined into another meanwhile"),
                         conversation.toString(), true};
    }
    for (const auto &[contact, at] : summary.lastActivity) {
        const Result<int> touched = db.execute(
            QLatin1StringView("UPDATE contact SET last_activity_at = ? WHERE id = ? AND last_activity_at < ?"), at,
            contact, at);
        if (!touched)
            return touched.error();
    }
    return {};
}

} // namespace

PastSummary::PastSummary(std::span<const NewStory> stories)
{
    QHash<ConversationId, Talk> byConversation;
    QHash<ContactId, Timestamp> byContact;
    for (const NewStory &story : stories) {
        const Event &first = story.events.constFirst().event;
        if (first.conversation)
            take(byConversation[first.conversation], story, first);
        if (first.contact) {
            Timestamp &last = byContact[first.contact];
            last = std::max(last, first.at);
        }
    }
    for (const NewStory &story : stories) {
        const Event &first = story.events.constFirst().event;
        if (first.conversation)
            takeWaiting(byConversation[first.conversation], first);
    }
    talks = inOrder(byConversation);
    lastActivity = inOrder(byContact);
}

Result<void> Ledger::appendPast(std::span<const NewStory> stories, const PastSummary &follow, bool isNews)
{
    if (stories.empty())
        return {};
    Database &db = m_transaction.db();
    Position last;
    for (const NewStory &story : stories) {
        for (const SealedEvent &event : story.events) {
            const Result<Position> position = insert(event);
            if (!position)
                return position.error();
            last = *position;
        }
    }
    // One table after the other: its pages stay at hand.
    for (const NewStory &story : stories) {
        const MessageId message = story.events.constFirst().event.message;
        if (const Result<int> written = insertState(db, message, story.state); !written)
            return written.error();
    }
    if (const Result<void> done = bringUpToDate(db, follow, isNews); !done)
        return done;
    Event told = stories.back().events.constLast().event;
    told.position = last;
    m_transaction.appended().append(std::move(told));
    return {};
}

} // namespace switchboard::store
