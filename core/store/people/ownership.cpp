// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/ownership.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/joining.h"
#include "core/store/schema.h"

namespace switchboard::store {

namespace {

QString safeLabel(const QString &label)
{
    const QString folded = label.trimmed().toLower();
    return folded.isEmpty() || endpointLabels().contains(folded) ? folded : QStringLiteral("other");
}

} // namespace

const QStringList &endpointLabels()
{
    static const QStringList labels{QStringLiteral("mobile"), QStringLiteral("home"), QStringLiteral("work"),
                                    QStringLiteral("main"),   QStringLiteral("fax"),  QStringLiteral("other")};
    return labels;
}

Result<QList<OwnedEndpoint>> endpointsOf(Database &database, const seal::Vault &vault, ContactId contact)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT e.id, e.kind, e.address, o.from_at, o.to_at, o.is_primary, o.label, o.source "
                          "FROM endpoint_owner o JOIN endpoint e ON e.id = o.endpoint_id WHERE o.contact_id = ? "
                          "ORDER BY e.id, o.from_at"),
        contact);
    if (!rows)
        return rows.error();
    QList<OwnedEndpoint> owned;
    while (rows->next()) {
        const auto id = rows->id<EndpointId>(0);
        const Result<QString> address = vault.openText(cell(Table::endpoint, Column::address, id.value), rows->blob(2));
        if (!address)
            return address.error();
        owned.append({{id, {rows->as<AddressKind>(1), *address}, rows->text(6)},
                      {id, contact, rows->time(3), rows->time(4), rows->integer(5) != 0, rows->text(7)}});
    }
    return owned;
}

Result<QList<ContactId>> currentOwners(Database &database, EndpointId endpoint)
{
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT DISTINCT c.root_id FROM endpoint_owner o JOIN contact c ON c.id = o.contact_id "
                          "WHERE o.endpoint_id = ? AND o.to_at IS NULL AND c.erased_at IS NULL ORDER BY c.root_id"),
        endpoint);
    if (!rows)
        return rows.error();
    QList<ContactId> owners;
    while (rows->next())
        owners.append(rows->id<ContactId>(0));
    return owners;
}

Result<bool> Ownership::link(ContactId contact, const Address &address, const Link &how)
{
    const Result<EndpointId> endpoint = findOrAddEndpoint(m_transaction, address);
    if (!endpoint)
        return endpoint.error();
    const Result<bool> isNew = insert(contact, *endpoint, how);
    if (!isNew || !*isNew)
        return isNew;
    const Result<ConversationId> adopted = adoptUnresolved(contact, *endpoint, how.from.value_or(Timestamp{}));
    if (!adopted)
        return adopted.error();
    const Result<void> told = tell(EventKind::endpointLinked, contact, *endpoint, how.source, *adopted);
    return told ? Result<bool>(true) : Result<bool>(told.error());
}

Result<EndpointId> Ownership::linkQuietly(ContactId contact, const Address &address, const Link &how)
{
    // Most addresses of a person who is being added were never met: then two statements are enough.
    const Result<EndpointId> fresh = addUnmet(address);
    if (!fresh)
        return fresh;
    if (*fresh) {
        const Result<void> written = write(contact, *fresh, how, how.from.value_or(Timestamp{}), true);
        return written ? fresh : Result<EndpointId>(written.error());
    }
    const Result<EndpointId> endpoint = findOrAddEndpoint(m_transaction, address);
    if (!endpoint)
        return endpoint;
    const Result<bool> isNew = insert(contact, *endpoint, how);
    if (!isNew)
        return isNew.error();
    const Result<ConversationId> adopted = adoptUnresolved(contact, *endpoint, how.from.value_or(Timestamp{}));
    return adopted ? endpoint : Result<EndpointId>(adopted.error());
}

Result<EndpointId> Ownership::addUnmet(const Address &address)
{
    const seal::Vault &vault = m_transaction.vault();
    const EndpointId id = m_transaction.newId<EndpointId>();
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO endpoint (id, kind, token, address) VALUES (?, ?, ?, ?) ON CONFLICT (token) DO NOTHING"),
        id, address.kind, vault.addressToken(address),
        vault.sealText(cell(Table::endpoint, Column::address, id.value), address.normal));
    if (!written)
        return written.error();
    return *written > 0 ? id : EndpointId{};
}

Result<void> Ownership::write(ContactId contact, EndpointId endpoint, const Link &how, Timestamp from, bool isPrimary)
{
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO endpoint_owner (endpoint_id, contact_id, from_at, is_primary, label, source) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (endpoint_id, contact_id, from_at) DO UPDATE SET to_at = NULL"),
        endpoint, contact, from, isPrimary, safeLabel(how.label), how.source);
    return written ? Result<void>() : Result<void>(written.error());
}

Result<bool> Ownership::insert(ContactId contact, EndpointId endpoint, const Link &how)
{
    Database &db = m_transaction.db();
    bool wasOwned = false;
    bool isOwned = false;
    {
        Result<Rows> rows = db.select(
            QLatin1StringView("SELECT contact_id, to_at FROM endpoint_owner WHERE endpoint_id = ?"), endpoint);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            wasOwned = true;
            isOwned = isOwned || rows->isNull(1);
            if (rows->isNull(1) && rows->id<ContactId>(0) == contact)
                return false;
        }
    }
    const Timestamp from = how.from.value_or(wasOwned ? m_transaction.now() : Timestamp{});
    if (const Result<void> written = write(contact, endpoint, how, from, how.isPrimary || !isOwned); !written)
        return written.error();
    if (how.isPrimary && isOwned) {
        const Result<int> others = db.execute(
            QLatin1StringView("UPDATE endpoint_owner SET is_primary = 0 WHERE endpoint_id = ? AND contact_id <> ?"),
            endpoint, contact);
        if (!others)
            return others.error();
    }
    return true;
}

Result<void> Ownership::unlink(ContactId contact, EndpointId endpoint, Timestamp at)
{
    const Result<int> ended = m_transaction.db().execute(
        QLatin1StringView(
            "UPDATE endpoint_owner SET to_at = ? WHERE endpoint_id = ? AND contact_id = ? AND to_at IS NULL"),
        at, endpoint, contact);
    if (!ended)
        return ended.error();
    if (*ended == 0)
        return Error{ErrorCode::notFound, QStringLiteral("the address is not this person's"), endpoint.toString()};
    return tell(EventKind::endpointUnlinked, contact, endpoint, {}, {});
}

Result<bool> Ownership::relabel(ContactId contact, EndpointId endpoint, const QString &label)
{
    const Result<int> changed = m_transaction.db().execute(
        QLatin1StringView("UPDATE endpoint_owner SET label = ? WHERE endpoint_id = ? AND contact_id = ? "
                          "AND to_at IS NULL AND COALESCE(label, '') <> COALESCE(?, '')"),
        safeLabel(label), endpoint, contact, safeLabel(label));
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return false;
    const Result<void> told = tell(EventKind::endpointLinked, contact, endpoint, QStringLiteral("label"), {});
    return told ? Result<bool>(true) : Result<bool>(told.error());
}

Result<void> Ownership::reassign(EndpointId endpoint, ContactId to, Timestamp at, const Link &how)
{
    QList<ContactId> before;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView("SELECT contact_id FROM endpoint_owner WHERE endpoint_id = ? AND to_at IS NULL"),
            endpoint);
        if (!rows)
            return rows.error();
        while (rows->next())
            before.append(rows->id<ContactId>(0));
    }
    for (const ContactId owner : std::as_const(before)) {
        if (const Result<void> ended = unlink(owner, endpoint, at); !ended)
            return ended;
    }
    Link since = how;
    since.from = at;
    const Result<bool> begun = insert(to, endpoint, since);
    return begun ? tell(EventKind::endpointLinked, to, endpoint, how.source, {}) : Result<void>(begun.error());
}

Result<ConversationId> Ownership::adoptUnresolved(ContactId contact, EndpointId endpoint, Timestamp from)
{
    Database &db = m_transaction.db();
    ConversationId unresolved;
    {
        Result<Rows> rows =
            db.select(QLatin1StringView(
                          "SELECT id FROM conversation WHERE contact_id IS NULL AND endpoint_id = ? AND NOT EXISTS "
                          "(SELECT 1 FROM message m WHERE m.conversation_id = conversation.id AND m.created_at < ?)"),
                      endpoint, from);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return ConversationId{};
        unresolved = rows->id<ConversationId>(0);
    }
    const Result<QList<ContactId>> owners = currentOwners(db, endpoint);
    if (!owners)
        return owners.error();
    if (owners->size() != 1)
        return ConversationId{};
    const Result<int> claimed = db.execute(
        QLatin1StringView("UPDATE message SET contact_id = ? WHERE conversation_id = ? AND contact_id IS NULL"),
        contact, unresolved);
    if (!claimed)
        return claimed.error();
    const Result<int> noted = db.execute(
        QLatin1StringView("UPDATE note SET contact_id = ?, conversation_id = NULL WHERE conversation_id = ?"), contact,
        unresolved);
    if (!noted)
        return noted.error();
    const Result<ConversationId> own = conversationFor(m_transaction, owners->constFirst(), endpoint);
    if (!own)
        return own;
    const Result<JoinedConversation> joined = joinConversations(m_transaction, unresolved, *own);
    return joined ? own : Result<ConversationId>(joined.error());
}

Result<void> Ownership::tell(EventKind kind, ContactId contact, EndpointId endpoint, const QString &reason,
                             ConversationId adopted)
{
    Event event;
    event.kind = kind;
    event.contact = contact;
    event.conversation = adopted;
    event.reference = reason;
    event.data = "{\"endpoint\":\"" + QByteArray::number(endpoint.value) + "\"}";
    const Result<Event> appended = Ledger(m_transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace switchboard::store
