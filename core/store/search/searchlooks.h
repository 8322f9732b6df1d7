// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"
#include "core/store/search/termsource.h"

namespace switchboard::store {

// Smaller questions to a search file, beside the search itself.

Result<QList<HeldEndpoint>> readEndpoints(SearchConnection &connection, const QList<ContactId> &people);
Result<QList<EndpointId>> readAddressed(SearchConnection &connection);
Result<QHash<qint64, QString>> readAuthors(SearchConnection &connection);
Result<SearchExtent> readExtent(SearchConnection &connection);

/// Where the words of a search stand in each text, in characters of it.
Result<QList<QList<std::pair<int, int>>>> findWords(SearchConnection &connection, TermBook &terms,
                                                    const text::QueryNode &words, const QStringList &texts);

} // namespace switchboard::store
