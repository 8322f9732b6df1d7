// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchfile.h"
#include "core/store/search/searchscope.h"
#include "core/store/store.h"

namespace switchboard::workspace {

/// A condition on what changes about a message, which only the store knows.
struct StateCondition
{
    QStringList fates;     ///< one of them; empty: one of `errorCodes` is meant
    QList<int> errorCodes;
    bool isNegated = false;

    bool holds(const MessageState &state) const;
};

/// A query as the search file and the store understand it.
struct HistoryPlan
{
    store::SearchRequest request;
    QList<StateCondition> states;
    bool areStatesFound = false; ///< the search file finds what is in the states by itself
    QStringList guesses;         ///< of names
};

/// Every stable word that `status:` knows.
const QStringList &knownFates();

/// Reads a query and finds out whom and what it means: people to their addresses, names of campaigns, templates,
/// agents and tags to their numbers. invalidInput, with the column or the name of the condition, for a query that
/// cannot be read. Waits for the store; not for the thread of a window.
Result<HistoryPlan> planHistory(store::Store &store, const store::SearchFile &file, const QString &query,
                                std::stop_token stop);

} // namespace switchboard::workspace
