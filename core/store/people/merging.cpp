// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/merging.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/contacts.h"
#include "core/store/people/joining.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::store {

namespace {

Result<ContactId> livingRoot(Transaction &transaction, ContactId contact)
{
    const Result<ContactRow> row = contactRow(transaction.db(), transaction.vault(), contact);
    if (!row)
        return row.error();
    if (row->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), contact.toString()};
    return row->root;
}

Result<void> setRoot(Database &db, const QList<ContactId> &contacts, ContactId root)
{
    for (const ContactId contact : contacts) {
        const Result<int> written =
            db.execute(QLatin1StringView("UPDATE contact SET root_id = ? WHERE id = ?"), root, contact);
        if (!written)
            return written.error();
    }
    return {};
}

Result<QList<QPair<ConversationId, EndpointId>>> conversationsOf(Database &db, ContactId contact)
{
    Result<Rows> rows =
        db.select(QLatin1StringView("SELECT id, endpoint_id FROM conversation WHERE contact_id = ?"), contact);
    if (!rows)
        return rows.error();
    QList<QPair<ConversationId, EndpointId>> found;
    while (rows->next())
        found.append({rows->id<ConversationId>(0), rows->id<EndpointId>(1)});
    return found;
}

QJsonArray toJson(const QList<ContactId> &ids)
{
    QJsonArray array;
    for (const ContactId id : ids)
        array.append(id.toString());
    return array;
}

/// What the newest merge of a contact wrote down.
Result<QJsonObject> lastMerge(Database &db, ContactId alias)
{
    Result<Rows> rows = db.select(
        QLatin1StringView("SELECT data FROM event WHERE contact_id = ? AND kind = ? ORDER BY position DESC LIMIT 1"),
        alias, EventKind::contactMerged);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Error{ErrorCode::damaged, QStringLiteral("a merge left no event"), alias.toString()};
    return QJsonDocument::fromJson(rows->blob(0)).object();
}

Result<void> tell(Transaction &transaction, EventKind kind, ContactId alias, const QJsonObject &data)
{
    Event event;
    event.kind = kind;
    event.contact = alias;
    event.data = QJsonDocument(data).toJson(QJsonDocument::Compact);
    const Result<Event> appended = Ledger(transaction).append(std::move(event));
    return appended ? Result<void>() : Result<void>(appended.error());
}

} // namespace

Result<void> merge(Transaction &transaction, ContactId alias, ContactId into)
{
    Database &db = transaction.db();
    const Result<ContactId> from = livingRoot(transaction, alias);
    if (!from)
        return from.error();
    const Result<ContactId> root = livingRoot(transaction, into);
    if (!root)
        return root.error();
    if (*from == *root)
        return Error{ErrorCode::invalidInput, QStringLiteral("they are one person already"), root->toString()};
    const Result<QList<ContactId>> members = membersOf(db, *from);
    if (!members)
        return members.error();
    const auto own = conversationsOf(db, *from);
    if (!own)
        return own.error();
    if (const Result<void> moved = setRoot(db, *members, *root); !moved)
        return moved;
    QJsonArray joins;
    for (const auto &[conversation, endpoint] : *own) {
        const Result<ConversationId> target = conversationFor(transaction, *root, endpoint);
        if (!target)
            return target.error();
        const Result<JoinedConversation> joined = joinConversations(transaction, conversation, *target);
        if (!joined)
            return joined.error();
        joins.append(joined->toJson());
    }
    return tell(transaction, EventKind::contactMerged, *from,
                {{QStringLiteral("into"), root->toString()},
                 {QStringLiteral("members"), toJson(*members)},
                 {QStringLiteral("conversations"), joins}});
}

Result<void> unmerge(Transaction &transaction, ContactId alias)
{
    Database &db = transaction.db();
    const Result<ContactId> root = livingRoot(transaction, alias);
    if (!root)
        return root.error();
    if (*root == alias)
        return Error{ErrorCode::invalidInput, QStringLiteral("this person was not merged"), alias.toString()};
    const Result<QJsonObject> merged = lastMerge(db, alias);
    if (!merged)
        return merged.error();
    QList<ContactId> members;
    const QJsonArray recorded = merged->value(QLatin1StringView("members")).toArray();
    for (const QJsonValue &member : recorded)
        members.append(ContactId::fromString(member.toString()));
    if (const Result<void> moved = setRoot(db, members, alias); !moved)
        return moved;
    const QJsonArray joins = merged->value(QLatin1StringView("conversations")).toArray();
    for (const QJsonValue &join : joins) {
        if (const Result<void> parted =
                partConversations(transaction, JoinedConversation::fromJson(join.toObject()), members);
            !parted)
            return parted;
    }
    return tell(transaction, EventKind::contactUnmerged, alias, {{QStringLiteral("from"), root->toString()}});
}

} // namespace switchboard::store
