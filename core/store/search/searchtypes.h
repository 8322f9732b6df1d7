// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channel.h"

#include <QList>
#include <QString>

#include <optional>

namespace switchboard::store {

/// What of one message can be found.
struct SearchDocument
{
    MessageId id;
    Timestamp time{};
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    ConversationId conversation;
    ContactId contact;
    QString body;
    QString extra; ///< subject, names, notes: whatever else finds it
};

/// One step of the follower that feeds the file; all of it is kept, or nothing. Of documents with one id the
/// last counts; a removal outweighs them.
struct SearchBatch
{
    QList<SearchDocument> documents = {}; ///< new, or in the place of those with the same id
    QList<MessageId> removals = {};       ///< unknown ids are passed over
    Position cursor = {};                 ///< how far the ledger is read with this batch
    Position head = {};                   ///< end of the ledger, for progress(); none where unknown
};

enum class SearchOrder { newestFirst, bestFirst };

struct SearchRequest
{
    QString expression = {};                  ///< of FTS5, over the columns body and extra; empty: every message
    QList<ConversationId> conversations = {}; ///< any of these; empty: all
    QList<ContactId> contacts = {};           ///< any of these; empty: all
    Timestamp after{};                        ///< this instant or later; the epoch: no bound
    Timestamp before{};                       ///< earlier than this; the epoch: no bound
    std::optional<Channel> channel = {};
    std::optional<Direction> direction = {};
    SearchOrder order = SearchOrder::newestFirst;
    int limit = 50;
    bool withExcerpt = false;
};

struct SearchHit
{
    /// Stand around a found word in `excerpt`; from Unicode's private use area.
    static constexpr char16_t markBegin = u'\uE000';
    static constexpr char16_t markEnd = u'\uE001';

    MessageId id;
    Timestamp time{};
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    ConversationId conversation;
    ContactId contact;
    double score = 0; ///< of bestFirst: higher is better
    QString excerpt;  ///< of withExcerpt: up to 16 words around what was found
};

} // namespace switchboard::store
