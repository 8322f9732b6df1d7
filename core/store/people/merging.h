// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

namespace switchboard::store {

/// Makes `alias`, with all who were merged into it, one person with `into`. A merge rewrites no row of either: the
/// contact rows get another root, and the messages of the alias's conversation move into the root's.
/// Messages keep the contact they were taken to be of, addresses their owner: that is how unmerge() knows what
/// belongs where. invalidInput where both are one person already; notFound for one that is not there or erased.
Result<void> merge(Transaction &transaction, ContactId alias, ContactId into);

/// Takes the last merge of `alias` back: it is a root again, with those who came along with it, its
/// conversation and its state. What was written to the person since the merge stays with the other.
/// invalidInput where it was not merged.
Result<void> unmerge(Transaction &transaction, ContactId alias);

} // namespace switchboard::store
