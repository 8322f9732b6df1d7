// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchlooks.h"

#include "core/store/search/wordtree.h"

#include <algorithm>

namespace switchboard::store {

namespace {

/// Bytes of UTF-8 as characters of UTF-16; offsets rise.
class Offsets
{
public:
    explicit Offsets(QByteArrayView utf8) : m_utf8(utf8) {}

    int at(int byte)
    {
        for (; m_byte < byte; ++m_byte) {
            const auto lead = static_cast<unsigned char>(m_utf8[m_byte]);
            m_character += lead >= 0xf0 ? 2 : (lead & 0xc0) == 0x80 ? 0 : 1;
        }
        return m_character;
    }

private:
    QByteArrayView m_utf8;
    int m_byte = 0;
    int m_character = 0;
};

Result<QList<HeldEndpoint>> endpointsOf(SearchConnection &connection, const QList<ContactId> &people)
{
    Result<SearchStatement> select = connection.prepare("SELECT endpoint, since, until FROM holder WHERE person = ?");
    if (!select)
        return select.error();
    QList<ContactId> inOrder = people; // neighbours lie on one page
    std::sort(inOrder.begin(), inOrder.end());
    QList<HeldEndpoint> endpoints;
    for (const ContactId person : std::as_const(inOrder)) {
        select->bind(1, person.value);
        while (select->step() == SQLITE_ROW)
            endpoints.append({EndpointId{select->integer(0)}, fromMs(select->integer(1)), fromMs(select->integer(2))});
        const int result = select->reset();
        if (result != SQLITE_OK)
            return searchError(result, "read the search file");
    }
    return endpoints;
}

} // namespace

/// In one transaction: thousands of people may have a tag, and outside of one each step locks the file.
Result<QList<HeldEndpoint>> readEndpoints(SearchConnection &connection, const QList<ContactId> &people)
{
    if (const Result<void> begun = connection.exec("BEGIN"); !begun)
        return begun.error();
    Result<QList<HeldEndpoint>> endpoints = endpointsOf(connection, people);
    const Result<void> ended = connection.exec("ROLLBACK");
    return endpoints && !ended ? Result<QList<HeldEndpoint>>(ended.error()) : endpoints;
}

Result<QList<EndpointId>> readAddressed(SearchConnection &connection)
{
    Result<SearchStatement> select = connection.prepare("SELECT endpoint FROM address");
    if (!select)
        return select.error();
    QList<EndpointId> endpoints;
    int result = SQLITE_ROW;
    while ((result = select->step()) == SQLITE_ROW)
        endpoints.append(EndpointId{select->integer(0)});
    if (result != SQLITE_DONE)
        return searchError(result, "read the search file");
    return endpoints;
}

Result<QHash<qint64, QString>> readAuthors(SearchConnection &connection)
{
    Result<SearchStatement> select = connection.prepare("SELECT id, name FROM author");
    if (!select)
        return select.error();
    QHash<qint64, QString> authors;
    int result = SQLITE_ROW;
    while ((result = select->step()) == SQLITE_ROW)
        authors.insert(select->integer(0), select->text(1));
    if (result != SQLITE_DONE)
        return searchError(result, "read the search file");
    return authors;
}

Result<SearchExtent> readExtent(SearchConnection &connection)
{
    Result<SearchStatement> select =
        connection.prepare("SELECT documents, (SELECT time FROM document ORDER BY row LIMIT 1),"
                           " (SELECT time FROM document ORDER BY row DESC LIMIT 1),"
                           " coalesce((SELECT max(row) FROM person), 0) FROM state");
    if (!select)
        return select.error();
    const int result = select->step();
    if (result != SQLITE_ROW)
        return searchError(result == SQLITE_DONE ? SQLITE_CORRUPT : result, "read the search file");
    return SearchExtent{select->integer(0), select->integer(3), fromMs(select->integer(1)), fromMs(select->integer(2))};
}

Result<QList<QList<std::pair<int, int>>>> findWords(SearchConnection &connection, TermBook &book,
                                                    const text::QueryNode &words, const QStringList &texts)
{
    WordTree tree = wordTree(words);
    QList<QList<std::pair<int, int>>> found(texts.size());
    if (tree.isEmpty())
        return found;
    if (const Result<void> begun = connection.exec("BEGIN"); !begun)
        return begun.error();
    TermSource terms(connection, book, TermKind::message);
    QStringList guesses;
    const Result<void> expanded = expand(tree, terms, &guesses);
    const Result<void> ended = connection.exec("ROLLBACK");
    if (!expanded || !ended)
        return expanded ? ended.error() : expanded.error();
    const WordMatcher matcher(tree);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QByteArray utf8 = texts[i].toUtf8();
        Offsets offsets(utf8);
        for (const auto &[start, end] : matcher.ranges(searchTokenizer().tokens(utf8))) {
            const int from = offsets.at(start);
            found[i].append({from, offsets.at(end)});
        }
    }
    return found;
}

} // namespace switchboard::store
