// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/notes.h"

#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/contacts.h"
#include "core/store/schema.h"

namespace switchboard::store {

namespace {

Result<QList<Note>> collect(Result<Rows> rows, const seal::Vault &vault)
{
    if (!rows)
        return rows.error();
    QList<Note> notes;
    while (rows->next()) {
        Note note{rows->id<NoteId>(0), rows->id<ContactId>(1), rows->time(2), {}, {}};
        if (!rows->isNull(3)) {
            const Result<QString> author =
                vault.openText(cell(Table::note, Column::author, note.id.value), rows->blob(3));
            if (!author)
                return author.error();
            note.author = *author;
        }
        const Result<QString> body = vault.openText(cell(Table::note, Column::body, note.id.value), rows->blob(4));
        if (!body)
            return body.error();
        note.body = *body;
        notes.append(std::move(note));
    }
    return notes;
}

} // namespace

Result<NoteId> addNote(Transaction &transaction, ContactId contact, const QString &author, const QString &body,
                       Timestamp at)
{
    if (body.trimmed().isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("a note without text")};
    const Result<ContactRow> row = contactRow(transaction.db(), transaction.vault(), contact);
    if (!row)
        return row.error();
    if (row->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), contact.toString()};
    const NoteId id = transaction.newId<NoteId>();
    const seal::Vault &vault = transaction.vault();
    const Timestamp when = at == Timestamp{} ? transaction.now() : at;
    const QByteArray sealedAuthor =
        author.isEmpty() ? QByteArray() : vault.sealText(cell(Table::note, Column::author, id.value), author);
    const Result<int> written = transaction.db().execute(
        QLatin1StringView("INSERT INTO note (id, contact_id, at, author, body) VALUES (?, ?, ?, ?, ?)"), id, contact,
        when, sealedAuthor, vault.sealText(cell(Table::note, Column::body, id.value), body));
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::noteAdded;
    event.at = when;
    event.contact = contact;
    event.data = "{\"note\":\"" + QByteArray::number(id.value) + "\"}";
    const Result<Event> appended = Ledger(transaction).append(std::move(event));
    return appended ? Result<NoteId>(id) : Result<NoteId>(appended.error());
}

Result<QList<Note>> notesOf(Database &database, const seal::Vault &vault, ContactId contact)
{
    const Result<ContactId> root = rootOf(database, contact);
    if (!root)
        return root.error();
    return collect(database.select(
                       QLatin1StringView("SELECT n.id, n.contact_id, n.at, n.author, n.body FROM note n "
                                         "JOIN contact c ON c.id = n.contact_id "
                                         "WHERE c.id = ? OR (c.root_id = ? AND c.root_id <> c.id) ORDER BY n.at, n.id"),
                       *root, *root),
                   vault);
}

Result<QList<Note>> notesAfter(Database &database, const seal::Vault &vault, NoteId after, int limit)
{
    return collect(
        database.select(
            QLatin1StringView("SELECT id, contact_id, at, author, body FROM note WHERE id > ? ORDER BY id LIMIT ?"),
            after.value, limit),
        vault);
}

} // namespace switchboard::store
