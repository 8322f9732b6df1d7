// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/historyreads.h"
#include "core/store/search/searchfile.h"
#include "core/store/search/searchscope.h"
#include "core/store/store.h"

namespace switchboard::workspace {

/// A condition on what changes about a message, which only the store knows.
struct StateCondition
{
    QStringList fates; ///< one of them; empty: one of `errorCodes` is meant
    QList<int> errorCodes;
    bool isNegated = false;

    bool holds(const MessageState &state) const;
};

/// A condition on tags that so many people have that each message's address is looked at instead.
struct TagCondition
{
    QList<qint64> tags; ///< one of them
    std::shared_ptr<const store::MergedRoots> merged;
    bool isNegated = false;
};

/// A query as the search file and the store understand it.
struct HistoryPlan
{
    store::SearchRequest request;
    QList<StateCondition> states;
    bool areStatesFound = false; ///< the search file finds what is in the states by itself
    QList<TagCondition> tags;
    QStringList guesses; ///< of names
};

/// Messages of these addresses, as long as they are somebody's.
store::SearchAlternative ofEndpoints(const QList<store::HeldEndpoint> &endpoints, std::optional<Direction> direction);

/// Every stable word that `status:` knows.
const QStringList &knownFates();

/// Reads a query and finds out whom and what it means: people to their addresses, names of campaigns, templates,
/// agents and tags to their numbers. invalidInput, with the column or the name of the condition, for a query that
/// cannot be read. Waits for the store; not for the thread of a window.
Result<HistoryPlan> planHistory(store::Store &store, const store::SearchFile &file, const QString &query,
                                std::stop_token stop);

} // namespace switchboard::workspace
