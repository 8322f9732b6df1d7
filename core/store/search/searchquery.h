// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchtypes.h"

#include <stop_token>

namespace switchboard::store {

/// Runs one request on one connection, in one read transaction. invalidInput where FTS5 does not understand
/// the expression, cancelled where `stop` was requested.
///
/// Newest first is exact, in the order (time, id) down. The walk goes over the rows as they arrived and ends
/// early where the peak (see searchschema.cpp) shows that nothing newer can follow. What it costs: a history
/// that was imported after newer messages lies in front of them and is walked through.
Result<QList<SearchHit>> runSearch(SearchConnection &connection, const SearchRequest &request, std::stop_token stop);

} // namespace switchboard::store
