// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channel.h"

#include <QString>

#include <optional>

namespace switchboard {

/// Open are those neither done, snoozed nor spam; unread and mine are among them.
enum class ThreadFilter { open, unread, mine, snoozed, done, spam };

/// Oldest first is, among the open, who waits longest for an answer, then the others by their newest message.
enum class ThreadOrder { newestFirst, oldestFirst };

/// Which threads a list shows; empty members do not narrow it.
struct ThreadQuery
{
    ThreadFilter filter = ThreadFilter::open;
    ThreadOrder order = ThreadOrder::newestFirst;
    std::optional<Channel> channel = {};
    QString assignee = {};
    QString tag = {};

    bool operator==(const ThreadQuery &) const = default;
};

struct ThreadCounts
{
    int open = 0;
    int unread = 0;
    int mine = 0;
    int snoozed = 0;
    int spam = 0;

    bool operator==(const ThreadCounts &) const = default;
};

/// What is to change about conversations; what has no value stays.
struct ConversationChange
{
    std::optional<bool> isDone = {};
    std::optional<bool> isSpam = {};
    std::optional<bool> isBlocked = {};         ///< nothing is sent to its number, and what comes from it is spam
    EndpointId number = {};                     ///< whose block that is, of its person's; none: of the newest message
    std::optional<Timestamp> snoozedUntil = {}; ///< the epoch: not snoozed
    std::optional<QString> assignee = {};       ///< empty: nobody's
    std::optional<int> unread = {};

    bool operator==(const ConversationChange &) const = default;
};

/// A change of one conversation, e.g. the one that takes another back.
struct ConversationStep
{
    ConversationId conversation;
    ConversationChange change;

    bool operator==(const ConversationStep &) const = default;
};

} // namespace switchboard
