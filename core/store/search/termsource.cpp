// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/termsource.h"

namespace switchboard::store {

namespace {

/// Behind every word that begins so: no text has this byte.
QByteArray behind(const QByteArray &prefix)
{
    return prefix + '\xff';
}

/// The first `count` letters of UTF-8.
QByteArray firstLetters(const QByteArray &word, int count)
{
    qsizetype at = 0;
    for (; at < word.size(); ++at) {
        if ((static_cast<unsigned char>(word[at]) & 0xc0) != 0x80 && count-- == 0)
            break;
    }
    return word.first(at);
}

} // namespace

Result<bool> TermBook::isSameFile(SearchConnection &connection, const Page &page) const
{
    if (page.words.lastId() == 0)
        return true;
    Result<SearchStatement> select = connection.prepare("SELECT word FROM term WHERE id = ?");
    if (!select)
        return select.error();
    select->bind(1, page.words.lastId());
    return select->step() == SQLITE_ROW && select->utf8(0) == page.lastWord;
}

Result<void> TermBook::refresh(SearchConnection &connection, TermKind kind)
{
    const Result<SearchState> state = readSearchState(connection);
    if (!state)
        return state.error();
    const std::unique_lock lock(m_mutex);
    Page &page = m_pages[size_t(kind)];
    const Result<bool> isSame = isSameFile(connection, page);
    if (!isSame)
        return isSame.error();
    if (page.forgotten != state->forgotten || !*isSame)
        page = {{}, {}, state->forgotten};
    Result<SearchStatement> select =
        connection.prepare("SELECT id, word, count FROM term WHERE id > ? AND +kind = ? ORDER BY id");
    if (!select)
        return select.error();
    select->bind(1, page.words.lastId());
    select->bind(2, qint64(kind));
    int result = SQLITE_ROW;
    while ((result = select->step()) == SQLITE_ROW) {
        page.lastWord = select->utf8(1);
        page.words.add(select->integer(0), page.lastWord, select->integer(2));
    }
    if (result == SQLITE_DONE)
        return {};
    page = {};
    return searchError(result, "read the words of the search file");
}

Result<bool> TermSource::has(const QByteArray &word)
{
    if (!m_has) {
        Result<SearchStatement> select = m_connection.prepare("SELECT 1 FROM term WHERE kind = ? AND word = ?");
        if (!select)
            return select.error();
        m_has = std::move(*select);
    }
    m_has->bind(1, qint64(m_kind));
    m_has->bindUtf8(2, word);
    const int result = m_has->step();
    m_has->reset();
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return searchError(result, "read the words of the search file");
    return result == SQLITE_ROW;
}

Result<SearchStatement *> TermSource::range(const QByteArray &from, const QByteArray &to, int limit)
{
    if (!m_range) {
        Result<SearchStatement> select = m_connection.prepare(
            "SELECT word FROM term WHERE kind = ? AND word >= ? AND word < ? ORDER BY word LIMIT ?");
        if (!select)
            return select.error();
        m_range = std::move(*select);
    }
    m_range->reset();
    m_range->bind(1, qint64(m_kind));
    m_range->bindUtf8(2, from);
    m_range->bindUtf8(3, to);
    m_range->bind(4, qint64(limit));
    return &*m_range;
}

Result<QList<QByteArray>> TermSource::withPrefix(const QByteArray &prefix, int limit)
{
    const Result<SearchStatement *> select = range(prefix, behind(prefix), limit);
    if (!select)
        return select.error();
    QList<QByteArray> words;
    int result = SQLITE_ROW;
    while ((result = (*select)->step()) == SQLITE_ROW)
        words.append((*select)->utf8(0));
    (*select)->reset();
    if (result != SQLITE_DONE)
        return searchError(result, "read the words of the search file");
    return words;
}

Result<QList<QByteArray>> TermSource::pairsWith(const QByteArray &letter)
{
    QList<QByteArray> pairs;
    for (QByteArray from = letter;;) {
        const Result<SearchStatement *> select = range(from, behind(letter), 1);
        if (!select)
            return select.error();
        const int result = (*select)->step();
        if (result == SQLITE_DONE)
            return pairs;
        if (result != SQLITE_ROW)
            return searchError(result, "read the words of the search file");
        pairs.append(firstLetters((*select)->utf8(0), 2));
        from = pairs.constLast() == letter ? letter + '\x01' : behind(pairs.constLast());
        (*select)->reset();
    }
}

Result<std::optional<QList<TermCount>>> TermSource::containing(const QByteArray &part, int limit)
{
    return m_book.with(m_connection, m_kind, [&](const Vocabulary &words) { return words.containing(part, limit); });
}

Result<QList<TermCount>> TermSource::like(const QByteArray &typed, bool isPrefix, int limit)
{
    return m_book.with(m_connection, m_kind,
                       [&](const Vocabulary &words) { return words.like(typed, isPrefix, limit); });
}

} // namespace switchboard::store
