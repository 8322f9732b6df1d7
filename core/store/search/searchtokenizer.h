// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringView>

#include <sqlite3.h>

#include <functional>
#include <memory>

namespace switchboard::store {

/// How often each word was written, as far as somebody listens.
using TermCounts = QHash<QByteArray, qint64>;

/// Listens to the words that go through a connection's tokenizer into an index, or out of one.
struct TermTap
{
    TermCounts *counts = nullptr; ///< none: nobody listens
    int sign = 1;                 ///< -1 while words leave
};

/// A word as the index has it (case and accents folded), and where it stands, in bytes of UTF-8.
struct SearchToken
{
    QByteArray word;
    int start = 0;
    int end = 0;
};

/// Splits and folds texts as the index does: FTS5's own unicode61 without diacritics.
class SearchTokenizer
{
public:
    SearchTokenizer();
    ~SearchTokenizer();
    SearchTokenizer(const SearchTokenizer &) = delete;
    SearchTokenizer &operator=(const SearchTokenizer &) = delete;

    QList<SearchToken> tokens(QByteArrayView utf8) const;
    QList<QByteArray> words(QStringView text) const;

    /// Makes the tokenizer "switchboard" known to a connection: unicode61, but for a text that begins with
    /// scopeBegin, which is cut into the tokens of searchscope.h as they are. `tap` outlives the connection.
    static int addTo(sqlite3 *database, TermTap *tap);

    static constexpr char scopeBegin = '\x01';

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// The tokenizer of this thread.
const SearchTokenizer &searchTokenizer();

} // namespace switchboard::store
