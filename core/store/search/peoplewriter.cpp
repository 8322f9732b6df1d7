// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/peoplewriter.h"

namespace switchboard::store {

QByteArray personSortKey(const SearchPerson &person)
{
    const QList<QByteArray> words = searchTokenizer().words(person.name);
    if (!words.isEmpty())
        return words.join(' ');
    // Behind every letter of every script.
    return "\xf4\x8f\xbf\xbf" + person.addresses.value(0).toUtf8();
}

Result<void> PeopleWriter::open()
{
    const std::pair<SearchStatement *, const char *> statements[] = {
        {&m_find, "SELECT row, name, company, addresses, tags FROM person WHERE contact = ?"},
        {&m_insert, "INSERT INTO person(contact, sort, name, company, addresses, tags) VALUES(?, ?, ?, ?, ?, ?)"},
        {&m_delete, "DELETE FROM person WHERE row = ?"},
        {&m_index, "INSERT INTO people(rowid, name, company, addresses, tags) VALUES(?, ?, ?, ?, ?)"},
        {&m_unindex, "INSERT INTO people(people, rowid, name, company, addresses, tags) VALUES('delete', ?, ?, ?, ?, "
                     "?)"},
        {&m_hold, "INSERT OR IGNORE INTO holder VALUES(?, ?, ?, ?)"},
        {&m_release, "DELETE FROM holder WHERE person = ?"},
        {&m_address, "INSERT OR REPLACE INTO address VALUES(?, ?)"},
        {&m_dropAddress, "DELETE FROM address WHERE endpoint = ?"},
    };
    for (const auto &[statement, sql] : statements) {
        Result<SearchStatement> prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(prepared).value();
    }
    return {};
}

int PeopleWriter::remove(ContactId person, TermWriter &terms)
{
    m_find.bind(1, person.value);
    if (m_find.step() != SQLITE_ROW)
        return m_find.reset();
    const qint64 row = m_find.integer(0);
    m_unindex.bind(1, row);
    for (int i = 1; i <= 4; ++i)
        m_unindex.bindUtf8(i + 1, m_find.utf8(i));
    m_find.reset();
    terms.listen(TermKind::person, false);
    int result = m_unindex.run();
    terms.pause();
    m_delete.bind(1, row);
    result = result == SQLITE_OK ? m_delete.run() : result;
    m_release.bind(1, person.value);
    return result == SQLITE_OK ? m_release.run() : result;
}

int PeopleWriter::put(const SearchPerson &person, TermWriter &terms)
{
    const QString addresses = person.addresses.join(u' ');
    const QString tags = person.tags.join(u'\n');
    m_insert.bind(1, person.id.value);
    m_insert.bindUtf8(2, personSortKey(person));
    m_insert.bind(3, person.name);
    m_insert.bind(4, person.company);
    m_insert.bind(5, addresses);
    m_insert.bind(6, tags);
    int result = m_insert.run();
    m_index.bind(1, m_connection.lastRow());
    m_index.bind(2, person.name);
    m_index.bind(3, person.company);
    m_index.bind(4, addresses);
    m_index.bind(5, tags);
    terms.listen(TermKind::person, true);
    result = result == SQLITE_OK ? m_index.run() : result;
    terms.pause();
    for (const HeldEndpoint &held : person.endpoints) {
        m_hold.bind(1, person.id.value);
        m_hold.bind(2, held.endpoint.value);
        m_hold.bind(3, toMs(held.from));
        m_hold.bind(4, toMs(held.until));
        result = result == SQLITE_OK ? m_hold.run() : result;
    }
    return result;
}

Result<void> PeopleWriter::apply(const SearchBatch &batch, TermWriter &terms)
{
    QHash<ContactId, const SearchPerson *> wanted;
    for (const SearchPerson &person : batch.people)
        wanted.insert(person.id, &person);
    for (const ContactId person : batch.lostPeople)
        wanted.insert(person, nullptr);
    int result = SQLITE_OK;
    for (auto it = wanted.cbegin(); it != wanted.cend() && result == SQLITE_OK; ++it)
        result = remove(it.key(), terms);
    for (auto it = wanted.cbegin(); it != wanted.cend() && result == SQLITE_OK; ++it)
        result = *it ? put(**it, terms) : SQLITE_OK;
    for (const SearchAddress &address : batch.addresses) {
        m_address.bind(1, address.endpoint.value);
        m_address.bind(2, address.text);
        result = result == SQLITE_OK ? m_address.run() : result;
    }
    for (const EndpointId endpoint : batch.lostAddresses) {
        m_dropAddress.bind(1, endpoint.value);
        result = result == SQLITE_OK ? m_dropAddress.run() : result;
    }
    return result == SQLITE_OK ? Result<void>() : searchError(result, "change the people of the search file");
}

} // namespace switchboard::store
