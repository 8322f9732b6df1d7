// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/sealedfile.h"

#include <QString>

struct sqlite3;

namespace switchboard::store {

/// What sealedOpen() made of a path.
struct SealedOpening
{
    sqlite3 *database = nullptr; ///< null unless `result` is SQLITE_OK
    int result = SQLITE_OK;
    SealedFailure failure = SealedFailure::none;
};

enum class SealedMode { readOnly, readWrite, create };

/// Opens a database through the sealing VFS, which lies over the system's default one and is registered on
/// first use. It opens main database files only: a journal, a log or a temporary file is refused, so no page
/// image can reach another file.
SealedOpening sealedOpen(const QString &path, const seal::Secret &key, SealedMode mode);

/// The sealed file under the main database of a connection that sealedOpen() made.
SealedFile *sealedFileOf(sqlite3 *database);

} // namespace switchboard::store
