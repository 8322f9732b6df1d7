// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchschema.h"

namespace switchboard::store {

/// Keeps the table `term`, which counts the words of an index, in step with what goes into it.
class TermWriter
{
public:
    explicit TermWriter(SearchConnection &connection) : m_connection(connection) {}
    Result<void> open();

    /// Counts what the connection's tokenizer sees from now on, as coming or as leaving words.
    void listen(TermKind kind, bool isComing);
    void pause() { m_connection.tap().counts = nullptr; }

    /// Writes what was counted. A word that nobody wrote any more goes.
    Result<void> flush();

    /// Forgets what was counted and not written.
    void clear();

private:
    int add(TermKind kind, const QByteArray &word, qint64 change, bool *isGone);

    SearchConnection &m_connection;
    TermCounts m_counts[2]; ///< by kind
    SearchStatement m_add, m_drop, m_forget;
};

} // namespace switchboard::store
