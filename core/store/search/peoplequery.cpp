// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/peoplequery.h"

#include "core/store/search/wordtree.h"

#include <algorithm>

namespace switchboard::store {

namespace {

constexpr qsizetype shortestNumber = 3;

/// All words of a name as people type it, each perhaps not whole.
WordTree nameTree(const QString &text)
{
    WordTree tree;
    for (const QByteArray &word : searchTokenizer().words(text)) {
        WordTree leaf;
        leaf.kind = WordTree::Kind::leaf;
        leaf.leaf.words = {word};
        leaf.leaf.kind = WordLeaf::Kind::prefix;
        tree.nodes.push_back(std::move(leaf));
    }
    return tree;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

/// Written as numbers are: digits and what stands between them.
bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || QStringView(u"+ ().-/").contains(c); });
}

/// What people are looked for by.
struct Wanted
{
    QByteArray expression; ///< empty: nobody
    bool isExact = true;
    WordTree tree;
    QStringList guesses;
};

Result<Wanted> wantedOf(SearchConnection &connection, TermBook &book, const QString &text)
{
    Wanted wanted;
    wanted.tree = nameTree(text);
    TermSource terms(connection, book, TermKind::person);
    if (const Result<void> done = expand(wanted.tree, terms, &wanted.guesses); !done)
        return done.error();
    const WordExpression words = wordExpression(wanted.tree);
    wanted.expression = words.text;
    wanted.isExact = words.isExact;
    return wanted;
}

int bindList(SearchStatement &select, const PersonSearch &search, const QByteArray &sort)
{
    select.bindUtf8(1, sort);
    select.bind(2, search.after.value);
    select.bind(3, qint64(search.limit));
    return SQLITE_OK;
}

Result<QByteArray> sortKeyOf(SearchConnection &connection, ContactId person)
{
    if (!person)
        return QByteArray("");
    Result<SearchStatement> select = connection.prepare("SELECT sort FROM person WHERE contact = ?");
    if (!select)
        return select.error();
    select->bind(1, person.value);
    return select->step() == SQLITE_ROW ? select->utf8(0) : QByteArray("");
}

Result<QList<ContactId>> collect(SearchStatement &select)
{
    QList<ContactId> people;
    int result = SQLITE_ROW;
    while ((result = select.step()) == SQLITE_ROW)
        people.append(ContactId{select.integer(0)});
    if (result != SQLITE_DONE)
        return searchError(result, "search people");
    return people;
}

constexpr char allSql[] = "SELECT contact FROM person WHERE (sort, contact) > (?1, ?2) ORDER BY sort, contact LIMIT ?3";
constexpr char namedSql[] = "SELECT p.contact FROM people CROSS JOIN person p ON p.row = people.rowid"
                            " WHERE people MATCH ?4 AND (p.sort, p.contact) > (?1, ?2)"
                            " ORDER BY p.sort, p.contact LIMIT ?3";
/// A name is more than a company, an address or a tag; whole words more than begun ones.
constexpr char bestSql[] = "SELECT p.contact FROM people CROSS JOIN person p ON p.row = people.rowid"
                           " WHERE people MATCH ?4 AND (p.sort, p.contact) > (?1, ?2)"
                           " ORDER BY bm25(people, 8.0, 3.0, 2.0, 1.0), p.sort, p.contact LIMIT ?3";

Result<QList<ContactId>> find(SearchConnection &connection, TermBook &book, const PersonSearch &search)
{
    const Result<QByteArray> sort = sortKeyOf(connection, search.after);
    if (!sort)
        return sort.error();
    const bool isAll = searchTokenizer().words(search.text).isEmpty();
    if (isAll) {
        Result<SearchStatement> select = connection.prepare(allSql);
        if (!select)
            return select.error();
        bindList(*select, search, *sort);
        return collect(*select);
    }
    // A number is one word however it was written.
    const QString digits = digitsOf(search.text);
    const bool isOfDigits = isNumber(search.text) && digits.size() >= shortestNumber;
    const Result<Wanted> wanted = wantedOf(connection, book, isOfDigits ? digits : search.text);
    if (!wanted)
        return wanted.error();
    if (wanted->expression.isEmpty())
        return QList<ContactId>();
    Result<SearchStatement> select = connection.prepare(search.order == PersonOrder::best ? bestSql : namedSql);
    if (!select)
        return select.error();
    bindList(*select, search, *sort);
    select->bindUtf8(4, wanted->expression);
    return collect(*select);
}

Result<void> addEndpoints(SearchStatement &select, QList<HeldEndpoint> &endpoints)
{
    int result = SQLITE_ROW;
    while ((result = select.step()) == SQLITE_ROW)
        endpoints.append({EndpointId{select.integer(0)}, fromMs(select.integer(1)), fromMs(select.integer(2))});
    return result == SQLITE_DONE ? Result<void>() : Result<void>(searchError(result, "search people"));
}

Result<void> addNamed(SearchConnection &connection, TermBook &book, const QString &text, SearchParty &party)
{
    Result<Wanted> wanted = wantedOf(connection, book, text);
    if (!wanted)
        return wanted.error();
    if (wanted->expression.isEmpty())
        return {};
    Result<SearchStatement> select =
        connection.prepare("SELECT h.endpoint, h.since, h.until FROM people CROSS JOIN person p ON p.row = people.rowid"
                           " CROSS JOIN holder h ON h.person = p.contact WHERE people MATCH ?1");
    if (!select)
        return select.error();
    select->bindUtf8(1, QByteArray("{name addresses} : (" + wanted->expression + ')'));
    party.guesses = wanted->guesses;
    return addEndpoints(*select, party.endpoints);
}

/// A whole number is found by itself; a part of one in all of them.
Result<void> addNumbered(SearchConnection &connection, const QString &digits, SearchParty &party)
{
    Result<SearchStatement> whole =
        connection.prepare("SELECT endpoint, 0, 0 FROM address WHERE text IN ('+' || ?1, '+1' || ?1)");
    if (!whole)
        return whole.error();
    whole->bind(1, digits);
    const Result<void> found = addEndpoints(*whole, party.endpoints);
    if (!found || !party.endpoints.isEmpty())
        return found;
    Result<SearchStatement> select = connection.prepare("SELECT endpoint, 0, 0 FROM address WHERE instr(text, ?1) > 0");
    if (!select)
        return select.error();
    select->bind(1, digits);
    return addEndpoints(*select, party.endpoints);
}

template<class Work>
auto inTransaction(SearchConnection &connection, std::stop_token stop, Work work) -> decltype(work())
{
    const SearchConnection::Stopping stopping(connection, std::move(stop));
    if (const Result<void> begun = connection.exec("BEGIN"); !begun)
        return begun.error();
    auto answer = work();
    const Result<void> ended = connection.exec("ROLLBACK");
    if (answer && !ended)
        return ended.error();
    return answer;
}

} // namespace

Result<QList<ContactId>> runPersonSearch(SearchConnection &connection, TermBook &terms, const PersonSearch &search,
                                         std::stop_token stop)
{
    return inTransaction(connection, std::move(stop), [&] { return find(connection, terms, search); });
}

Result<SearchParty> runPartySearch(SearchConnection &connection, TermBook &terms, const QString &text,
                                   std::stop_token stop)
{
    return inTransaction(connection, std::move(stop), [&]() -> Result<SearchParty> {
        SearchParty party;
        const QString digits = digitsOf(text);
        const bool isOfDigits = isNumber(text) && digits.size() >= shortestNumber;
        const Result<void> found =
            isOfDigits ? addNumbered(connection, digits, party) : addNamed(connection, terms, text, party);
        return found ? Result<SearchParty>(std::move(party)) : Result<SearchParty>(found.error());
    });
}

} // namespace switchboard::store
