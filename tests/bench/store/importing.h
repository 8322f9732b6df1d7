// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::bench {

/// The sealed import through the ledger and a plain SQLite with FTS5, piece by piece in turns.
void measureImport(int messages, const QString &folder);

/// The import with the search file following it: when each of them was complete, from the start of the import on.
void measureIndexing(int messages, const QString &folder);

} // namespace switchboard::bench
