// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"
#include "core/store/search/termsource.h"

#include <stop_token>

namespace switchboard::store {

/// Runs one request on one connection, in one read transaction. `cancelled` where `stop` was requested; where the
/// request's patience ends first, the answer has what was found until then and says where to go on.
///
/// Newest first is exact, in the order (time, id) down: rows follow it (see searchrows.h). What FTS5 cannot say, or
/// says at the price of too many lists, is judged row by row: conditions with hundreds of addresses, parts of words
/// that thousands have, and a handful of candidates whose texts are read instead.
Result<SearchAnswer> runSearch(SearchConnection &connection, TermBook &terms, const SearchRequest &request,
                               std::stop_token stop);

} // namespace switchboard::store
