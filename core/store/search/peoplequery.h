// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"
#include "core/store/search/termsource.h"

#include <stop_token>

namespace switchboard::store {

/// People as a list shows them, in one read transaction.
Result<QList<ContactId>> runPersonSearch(SearchConnection &connection, TermBook &terms, const PersonSearch &search,
                                         std::stop_token stop);

/// The addresses that a name, an address or a part of either stands for, in one read transaction.
Result<SearchParty> runPartySearch(SearchConnection &connection, TermBook &terms, const QString &text,
                                   std::stop_token stop);

} // namespace switchboard::store
