// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyplan.h"
#include "core/workspace/historyservice.h"
#include "core/workspace/searchfollower.h"

#include <functional>

namespace switchboard::workspace {

/// Answers searches of the history, on a thread of its own: it waits for the store. What it is made of outlives it.
class HistoryFinder
{
public:
    /// An error where the search file cannot be used.
    static Result<HistoryFinder> make(store::Store &store, SearchFollower &follower);

    /// As HistoryService::matches().
    Result<HistoryMatches> matches(const QString &query, HistoryOrder order, int limit, MessageCursor before,
                                   std::stop_token stop) const;

    /// As HistoryService::lines().
    Result<QList<HistoryLine>> lines(const QList<MessageId> &messages, const QString &query) const;

    /// The same with their texts as they are, and nothing found in them.
    Result<QList<HistoryLine>> wholeLines(const QList<MessageId> &messages) const;

    /// Whole messages; those that are gone are left out.
    Result<QList<HistoryRow>> rows(const QList<MessageId> &messages, const QString &query) const;

    /// As HistoryService::facets().
    Result<HistoryFacets> facets(const QString &query, std::stop_token stop) const;

    /// As HistoryService::suggestions().
    Result<QList<SearchSuggestion>> suggestions(text::SearchField field, const QString &part, int limit) const;

    Result<HistoryExtent> extent() const;

private:
    HistoryFinder(store::Store &store, SearchFollower &follower, std::shared_ptr<store::SearchFile> file)
        : m_store(store), m_follower(follower), m_file(std::move(file))
    {}

    using States = QHash<MessageId, MessageState>;
    Result<States> statesOf(const QList<store::SearchHit> &hits) const;

    /// Keeps the hits of people who have one of the tags, or have none of them.
    Result<void> keepTagged(QList<store::SearchHit> &hits, const TagCondition &condition) const;

    /// Takes a page of hits with the states of their messages.
    using TakePage = std::function<void(const QList<store::SearchHit> &, const States &)>;
    Result<store::SearchAnswer> page(const HistoryPlan &plan, store::SearchRequest request, bool withStates,
                                     std::stop_token stop, const TakePage &take) const;

    Result<QStringList> namesFor(text::SearchField field) const;
    Result<QList<SearchSuggestion>> peopleNamed(const QString &part, int limit) const;

    store::Store &m_store;
    SearchFollower &m_follower;
    std::shared_ptr<store::SearchFile> m_file;
};

} // namespace switchboard::workspace
