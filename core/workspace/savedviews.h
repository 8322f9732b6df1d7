// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/inboxservice.h"

namespace switchboard::workspace {

// What InboxService says of each. What a newer version saved and this one does not know is left out of a query.

QFuture<Result<QList<SavedView>>> savedViews(store::Store &store);
QFuture<Result<qint64>> saveView(store::Store &store, SavedView view);
QFuture<Result<void>> removeView(store::Store &store, qint64 id);

} // namespace switchboard::workspace
