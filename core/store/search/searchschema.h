// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/search/searchconnection.h"

#include <algorithm>

namespace switchboard::store {

/// What a search file says of itself.
struct SearchState
{
    int schema = 0;
    Position cursor;
    QByteArray origin;    ///< of which store it was made
    qint64 documents = 0; ///< how many there are
    qint64 reach = 0;     ///< see SearchRows
    qint64 forgotten = 0; ///< rises whenever words left the vocabulary
    qint64 loose = 0;     ///< documents written since the index was last in one piece

    /// Whether so little is loose that searches are hardly slower for it.
    bool isTidy() const { return loose < std::max<qint64>(5'000, documents / 10); }
};

/// Raise it with any change of the tables or of what is fed into them: older files are made again.
constexpr int searchSchemaVersion = 5;

/// Makes the tables of a new file, in one transaction.
Result<void> makeSearchTables(SearchConnection &connection, const QByteArray &origin);

/// notFound where the tables are not there.
Result<SearchState> readSearchState(SearchConnection &connection);

/// Which words a row of the table `term` counts.
enum class TermKind { message = 0, person = 1 };

} // namespace switchboard::store
