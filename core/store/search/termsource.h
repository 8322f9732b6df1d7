// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchconnection.h"
#include "core/store/search/searchschema.h"
#include "core/store/search/vocabulary.h"

#include <array>
#include <shared_mutex>

namespace switchboard::store {

/// The words of a search file in memory, read when first needed and kept current. Thread-safe.
class TermBook
{
public:
    /// Runs `look(const Vocabulary &)` on the words as the connection's transaction has them.
    template<class Look>
    auto with(SearchConnection &connection, TermKind kind, Look look) -> Result<decltype(look(Vocabulary{}))>
    {
        if (const Result<void> current = refresh(connection, kind); !current)
            return current.error();
        const std::shared_lock lock(m_mutex);
        return look(m_pages[size_t(kind)].words);
    }

private:
    struct Page
    {
        Vocabulary words;
        QByteArray lastWord; ///< tells one file from the next
        qint64 forgotten = -1;
    };
    Result<void> refresh(SearchConnection &connection, TermKind kind);
    Result<bool> isSameFile(SearchConnection &connection, const Page &page) const;

    std::shared_mutex m_mutex;
    std::array<Page, 2> m_pages;
};

/// What one search asks of the words of a file, within its transaction.
class TermSource
{
public:
    TermSource(SearchConnection &connection, TermBook &book, TermKind kind)
        : m_connection(connection), m_book(book), m_kind(kind)
    {}

    Result<bool> has(const QByteArray &word);

    /// Words that begin so; at most `limit`.
    Result<QList<QByteArray>> withPrefix(const QByteArray &prefix, int limit);

    /// What stands before the third letter of the words that begin with one letter, each once.
    Result<QList<QByteArray>> pairsWith(const QByteArray &letter);

    /// As Vocabulary has them.
    Result<std::optional<QList<TermCount>>> containing(const QByteArray &part, int limit);
    Result<QList<TermCount>> like(const QByteArray &typed, bool isPrefix, int limit);

private:
    Result<SearchStatement *> range(const QByteArray &from, const QByteArray &to, int limit);

    SearchConnection &m_connection;
    TermBook &m_book;
    TermKind m_kind;
    std::optional<SearchStatement> m_has, m_range;
};

} // namespace switchboard::store
