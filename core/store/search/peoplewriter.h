// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtypes.h"
#include "core/store/search/termwriter.h"

namespace switchboard::store {

/// The statements that change the people and addresses of a search file, inside a writer's transaction.
class PeopleWriter
{
public:
    explicit PeopleWriter(SearchConnection &connection) : m_connection(connection) {}
    Result<void> open();

    /// What a batch says of people and addresses.
    Result<void> apply(const SearchBatch &batch, TermWriter &terms);

private:
    int remove(ContactId person, TermWriter &terms);
    int put(const SearchPerson &person, TermWriter &terms);

    SearchConnection &m_connection;
    SearchStatement m_find, m_insert, m_delete, m_index, m_unindex, m_hold, m_release, m_address, m_dropAddress;
};

/// By what people are sorted in a list: without case and accents, nameless ones last.
QByteArray personSortKey(const SearchPerson &person);

} // namespace switchboard::store
