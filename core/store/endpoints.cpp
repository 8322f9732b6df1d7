// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/endpoints.h"

#include "core/store/schema.h"

#include <QSet>

namespace switchboard::store {

Result<EndpointId> findEndpoint(Database &database, const seal::Vault &vault, const Address &address)
{
    for (int version = seal::Vault::addressFormVersion; version > 0; --version) {
        Result<Rows> rows = database.select(QLatin1StringView("SELECT id FROM endpoint WHERE token = ?"),
                                            vault.addressToken(address, version));
        if (!rows)
            return rows.error();
        if (rows->next())
            return rows->id<EndpointId>(0);
    }
    return EndpointId{};
}

Result<EndpointId> findOrAddEndpoint(Transaction &transaction, const Address &address)
{
    const Result<EndpointId> found = findEndpoint(transaction.db(), transaction.vault(), address);
    if (!found || *found)
        return found;
    const EndpointId id = transaction.newId<EndpointId>();
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO endpoint (id, kind, token, address) VALUES (?, ?, ?, ?)"), id, address.kind,
        transaction.vault().addressToken(address),
        transaction.vault().sealText(cell(Table::endpoint, Column::address, id.value), address.normal));
    if (!written)
        return written.error();
    return id;
}

Result<Address> endpointAddress(Database &database, const seal::Vault &vault, EndpointId endpoint)
{
    Result<Rows> rows = database.select(QLatin1StringView("SELECT kind, address FROM endpoint WHERE id = ?"), endpoint);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::notFound, QStringLiteral("no such endpoint"), endpoint.toString()};
    const auto kind = rows->as<AddressKind>(0);
    const Result<QString> text = vault.openText(cell(Table::endpoint, Column::address, endpoint.value), rows->blob(1));
    if (!text)
        return text.error();
    return Address{kind, *text};
}

Result<ContactId> rootOf(Database &database, ContactId contact)
{
    // A root is never merged itself without its aliases being moved along, so one step suffices.
    Result<Rows> rows = database.select(QLatin1StringView("SELECT root_id FROM contact WHERE id = ?"), contact);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->id<ContactId>(0) : contact;
}

Result<ContactId> ownerOf(Database &database, EndpointId endpoint, Timestamp at)
{
    QSet<ContactId> owners;
    ContactId primary;
    {
        Result<Rows> rows = database.select(
            QLatin1StringView(
                "SELECT c.root_id, o.is_primary FROM endpoint_owner o JOIN contact c ON c.id = o.contact_id "
                "WHERE o.endpoint_id = ? AND o.from_at <= ? AND (o.to_at IS NULL OR o.to_at > ?) "
                "AND c.erased_at IS NULL"),
            endpoint, at, at);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            owners.insert(rows->id<ContactId>(0));
            if (rows->integer(1) != 0)
                primary = rows->id<ContactId>(0);
        }
    }
    if (owners.size() <= 1)
        return owners.isEmpty() ? ContactId{} : *owners.cbegin();
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT c.root_id FROM message m JOIN contact c ON c.id = m.contact_id "
                          "WHERE m.endpoint_id = ? AND m.direction = 2 ORDER BY m.created_at DESC, m.id DESC LIMIT 1"),
        endpoint);
    if (!rows)
        return rows.error();
    if (rows->next() && owners.contains(rows->id<ContactId>(0)))
        return rows->id<ContactId>(0);
    return primary;
}

} // namespace switchboard::store
