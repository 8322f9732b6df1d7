// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pastmessages.h"

struct sqlite3;
struct sqlite3_stmt;

namespace switchboard::bench {

/// What somebody would do without us: one table of readable rows with two indexes and SQLite's full-text search over
/// the words, kept by a trigger. No events, no states, no people, no seal.
class PlainPeer
{
public:
    explicit PlainPeer(const QString &path);
    ~PlainPeer();

    /// In one transaction.
    void load(const QList<store::PastMessage> &messages);

private:
    void exec(const char *sql);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace switchboard::bench
