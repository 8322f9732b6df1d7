// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/labels.h"

#include "core/store/schema.h"

namespace switchboard::store {

namespace {

Result<qint64> idOf(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(0);
}

seal::Token tagToken(const seal::Vault &vault, const QString &name)
{
    return vault.textToken(u"tag", foldedLabel(name));
}

seal::Token householdToken(const seal::Vault &vault, const QString &name)
{
    return vault.textToken(u"household", foldedLabel(name));
}

} // namespace

QString foldedLabel(const QString &name)
{
    return name.simplified().normalized(QString::NormalizationForm_C).toCaseFolded();
}

Result<qint64> findTag(Database &database, const seal::Vault &vault, const QString &name)
{
    return idOf(database.select(QLatin1StringView("SELECT id FROM tag WHERE token = ?"), tagToken(vault, name)));
}

Result<HouseholdId> findHousehold(Database &database, const seal::Vault &vault, const QString &name)
{
    const Result<qint64> id = idOf(
        database.select(QLatin1StringView("SELECT id FROM household WHERE token = ?"), householdToken(vault, name)));
    return id ? Result<HouseholdId>(HouseholdId{*id}) : Result<HouseholdId>(id.error());
}

Result<QStringList> tagsOf(Database &database, const seal::Vault &vault, ContactId contact)
{
    Result<Rows> rows = database.select(
        QLatin1StringView(
            "SELECT t.id, t.name FROM contact_tag c JOIN tag t ON t.id = c.tag_id WHERE c.contact_id = ?"),
        contact);
    if (!rows)
        return rows.error();
    QStringList tags;
    while (rows->next()) {
        const Result<QString> name = vault.openText(cell(Table::tag, Column::name, rows->integer(0)), rows->blob(1));
        if (!name)
            return name.error();
        tags.append(*name);
    }
    tags.sort();
    return tags;
}

Result<QString> householdName(Database &database, const seal::Vault &vault, HouseholdId household)
{
    if (!household)
        return QString();
    Result<Rows> rows = database.select(QLatin1StringView("SELECT name FROM household WHERE id = ?"), household);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return QString();
    return vault.openText(cell(Table::household, Column::name, household.value), rows->blob(0));
}

Result<qint64> Labels::tag(const QString &name)
{
    const QString folded = foldedLabel(name);
    if (const qint64 known = m_tags.value(folded))
        return known;
    Result<qint64> id = findTag(m_transaction.db(), m_transaction.vault(), name);
    if (!id)
        return id;
    if (*id == 0) {
        id = m_transaction.newId<ContactId>().value;
        const Result<int> written = m_transaction.db().execute(
            QLatin1StringView("INSERT INTO tag (id, token, name) VALUES (?, ?, ?)"), *id,
            tagToken(m_transaction.vault(), name),
            m_transaction.vault().sealText(cell(Table::tag, Column::name, *id), name.simplified()));
        if (!written)
            return written.error();
    }
    m_tags.insert(folded, *id);
    return id;
}

Result<HouseholdId> Labels::household(const QString &name)
{
    const QString folded = foldedLabel(name);
    if (folded.isEmpty())
        return HouseholdId{};
    if (const HouseholdId known = m_households.value(folded))
        return known;
    Result<HouseholdId> id = findHousehold(m_transaction.db(), m_transaction.vault(), name);
    if (!id)
        return id;
    if (!*id) {
        id = m_transaction.newId<HouseholdId>();
        const Result<int> written = m_transaction.db().execute(
            QLatin1StringView("INSERT INTO household (id, token, name) VALUES (?, ?, ?)"), *id,
            householdToken(m_transaction.vault(), name),
            m_transaction.vault().sealText(cell(Table::household, Column::name, id->value), name.simplified()));
        if (!written)
            return written.error();
    }
    m_households.insert(folded, *id);
    return id;
}

Result<bool> Labels::addTag(ContactId contact, const QString &name)
{
    if (foldedLabel(name).isEmpty())
        return false;
    const Result<qint64> id = tag(name);
    if (!id)
        return id.error();
    const Result<int> written = m_transaction.db().execute(
        QLatin1StringView(
            "INSERT INTO contact_tag (contact_id, tag_id) VALUES (?, ?) ON CONFLICT (contact_id, tag_id) DO NOTHING"),
        contact, *id);
    return written ? Result<bool>(*written > 0) : Result<bool>(written.error());
}

Result<bool> Labels::removeTag(ContactId contact, const QString &name)
{
    const Result<qint64> id = findTag(m_transaction.db(), m_transaction.vault(), name);
    if (!id)
        return id.error();
    const Result<int> removed = m_transaction.db().execute(
        QLatin1StringView("DELETE FROM contact_tag WHERE contact_id = ? AND tag_id = ?"), contact, *id);
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return false;
    const Result<void> dropped = dropUnusedTag(*id);
    return dropped ? Result<bool>(true) : Result<bool>(dropped.error());
}

Result<void> Labels::clearTags(ContactId contact)
{
    QList<qint64> tags;
    {
        Result<Rows> rows = m_transaction.db().select(
            QLatin1StringView("SELECT tag_id FROM contact_tag WHERE contact_id = ?"), contact);
        if (!rows)
            return rows.error();
        while (rows->next())
            tags.append(rows->integer(0));
    }
    const Result<int> removed =
        m_transaction.db().execute(QLatin1StringView("DELETE FROM contact_tag WHERE contact_id = ?"), contact);
    if (!removed)
        return removed.error();
    for (const qint64 tag : std::as_const(tags)) {
        if (const Result<void> dropped = dropUnusedTag(tag); !dropped)
            return dropped;
    }
    return {};
}

Result<void> Labels::dropUnusedTag(qint64 tag)
{
    m_tags.clear();
    const Result<int> dropped = m_transaction.db().execute(
        QLatin1StringView("DELETE FROM tag WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = ?)"),
        tag, tag);
    return dropped ? Result<void>() : Result<void>(dropped.error());
}

Result<void> Labels::dropEmptyHousehold(HouseholdId household)
{
    m_households.clear();
    const Result<int> dropped = m_transaction.db().execute(
        QLatin1StringView(
            "DELETE FROM household WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact WHERE household_id = ?)"),
        household, household);
    return dropped ? Result<void>() : Result<void>(dropped.error());
}

} // namespace switchboard::store
