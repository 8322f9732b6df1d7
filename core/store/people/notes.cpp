// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/notes.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/people/contacts.h"
#include "core/store/schema.h"
#include "core/text/mentions.h"

namespace switchboard::store {

namespace {

Result<QList<Note>> collect(Result<Rows> rows, const seal::Vault &vault)
{
    if (!rows)
        return rows.error();
    QList<Note> notes;
    while (rows->next()) {
        Note note{rows->id<NoteId>(0), rows->id<ContactId>(1), rows->id<ConversationId>(5), rows->time(2), {}, {}};
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

Error blank()
{
    return {ErrorCode::invalidInput, QStringLiteral("a note without text"), QStringLiteral("empty"), false,
            Place{{}, 0, 0, QStringLiteral("body")}};
}

/// Stores it with its event; one of `contact` and `conversation` is whose it is, `within` where it was written.
Result<NoteId> insert(Transaction &transaction, const Note &note, ConversationId within)
{
    const NoteId id = transaction.newId<NoteId>();
    const seal::Vault &vault = transaction.vault();
    const Timestamp when = note.at == Timestamp{} ? transaction.now() : note.at;
    const QByteArray author =
        note.author.isEmpty() ? QByteArray() : vault.sealText(cell(Table::note, Column::author, id.value), note.author);
    const Result<int> written = transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO note (id, contact_id, conversation_id, at, author, body) VALUES (?, ?, ?, ?, ?, ?)"),
        id, note.contact, note.conversation, when, author,
        vault.sealText(cell(Table::note, Column::body, id.value), note.body));
    if (!written)
        return written.error();
    Event event;
    event.kind = EventKind::noteAdded;
    event.at = when;
    event.contact = note.contact;
    event.conversation = within;
    event.data = "{\"note\":\"" + QByteArray::number(id.value) + "\"}";
    const Result<Event> appended = Ledger(transaction).append(std::move(event));
    return appended ? Result<NoteId>(id) : Result<NoteId>(appended.error());
}

Result<void> tellNamed(Transaction &transaction, NoteId note, ConversationId conversation, const Note &written,
                       const QStringList &agents)
{
    for (const text::Mention &mention : text::mentions(written.body, agents)) {
        if (mention.name == written.author)
            continue;
        const Result<int> told = transaction.db().execute(
            QLatin1StringView("INSERT INTO mention (note_id, agent, conversation_id, seen_at) VALUES (?, ?, ?, 0) "
                              "ON CONFLICT (note_id, agent) DO NOTHING"),
            note, mention.name, conversation);
        if (!told)
            return told.error();
    }
    return {};
}

} // namespace

Result<NoteId> addNote(Transaction &transaction, ContactId contact, const QString &author, const QString &body,
                       Timestamp at)
{
    if (body.trimmed().isEmpty())
        return blank();
    const Result<ContactRow> row = contactRow(transaction.db(), transaction.vault(), contact);
    if (!row)
        return row.error();
    if (row->isErased)
        return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), contact.toString()};
    return insert(transaction, {{}, contact, {}, at, author, body}, {});
}

Result<NoteId> addThreadNote(Transaction &transaction, ConversationId conversation, const QString &author,
                             const QString &body, const QStringList &agents)
{
    if (body.trimmed().isEmpty())
        return blank();
    const Result<ConversationId> living = livingConversation(transaction, conversation);
    if (!living)
        return living.error();
    const Result<ConversationRow> row = store::conversation(transaction.db(), *living);
    if (!row)
        return row.error();
    if (row->contact) {
        const Result<ContactRow> person = contactRow(transaction.db(), transaction.vault(), row->contact);
        if (!person)
            return person.error();
        if (person->isErased)
            return Error{ErrorCode::notFound, QStringLiteral("this person was erased"), row->contact.toString()};
    }
    const Note note{{}, row->contact, row->contact ? ConversationId{} : row->id, {}, author, body};
    const Result<NoteId> id = insert(transaction, note, row->id);
    if (!id)
        return id;
    const Result<void> told = tellNamed(transaction, *id, row->id, note, agents);
    return told ? id : Result<NoteId>(told.error());
}

Result<QList<Note>> notesIn(Database &database, const seal::Vault &vault, ConversationId conversation, int limit,
                            MessageCursor before)
{
    const Result<ConversationRow> row = store::conversation(database, conversation);
    if (!row && row.error().code == ErrorCode::notFound)
        return QList<Note>();
    if (!row)
        return row.error();
    Result<QList<Note>> notes =
        row->contact
            ? collect(
                database.select(QLatin1StringView(
                                    "SELECT n.id, n.contact_id, n.at, n.author, n.body, n.conversation_id FROM note n "
                                    "WHERE n.contact_id IN (SELECT id FROM contact WHERE id = ? OR (root_id = ? AND "
                                    "root_id <> id)) AND n.at <= ? AND (n.at < ? OR n.id < ?) "
                                    "ORDER BY n.at DESC, n.id DESC LIMIT ?"),
                                row->contact, row->contact, before.at, before.at, before.id, limit),
                vault)
            : collect(
                database.select(QLatin1StringView(
                                    "SELECT n.id, n.contact_id, n.at, n.author, n.body, n.conversation_id FROM note n "
                                    "WHERE n.conversation_id = ? AND n.at <= ? AND (n.at < ? OR n.id < ?) "
                                    "ORDER BY n.at DESC, n.id DESC LIMIT ?"),
                                conversation, before.at, before.at, before.id, limit),
                vault);
    if (notes)
        std::reverse(notes->begin(), notes->end());
    return notes;
}

Result<QList<Note>> notesOf(Database &database, const seal::Vault &vault, ContactId contact)
{
    const Result<ContactId> root = rootOf(database, contact);
    if (!root)
        return root.error();
    return collect(
        database.select(
            QLatin1StringView("SELECT n.id, n.contact_id, n.at, n.author, n.body, n.conversation_id FROM note n "
                              "JOIN contact c ON c.id = n.contact_id "
                              "WHERE c.id = ? OR (c.root_id = ? AND c.root_id <> c.id) ORDER BY n.at, n.id"),
            *root, *root),
        vault);
}

Result<std::optional<QString>> unseenMentionBy(Database &database, const seal::Vault &vault, NoteId note,
                                               const QString &agent)
{
    Result<Rows> rows =
        database.select(QLatin1StringView("SELECT n.author FROM mention m JOIN note n ON n.id = m.note_id "
                                          "WHERE m.note_id = ? AND m.agent = ? AND m.seen_at = 0"),
                        note, agent.isNull() ? QStringLiteral("") : agent);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<QString>();
    if (rows->isNull(0))
        return std::optional(QString());
    Result<QString> author = vault.openText(cell(Table::note, Column::author, note.value), rows->blob(0));
    return author ? Result<std::optional<QString>>(std::move(*author)) : Result<std::optional<QString>>(author.error());
}

Result<QList<Note>> notesAfter(Database &database, const seal::Vault &vault, NoteId after, int limit)
{
    return collect(
        database.select(
            QLatin1StringView(
                "SELECT id, contact_id, at, author, body, conversation_id FROM note WHERE id > ? ORDER BY id LIMIT ?"),
            after.value, limit),
        vault);
}

} // namespace switchboard::store
