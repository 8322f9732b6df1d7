// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outreach.h"

#include "core/store/people/labels.h"
#include "core/store/schema.h"

namespace switchboard::store {

namespace {

/// What differs between the two tables of names.
template<class IdType>
struct Names;

template<>
struct Names<CampaignId>
{
    static constexpr Table table = Table::campaign;
    static constexpr QStringView purpose = u"campaign";
    static constexpr QLatin1StringView find{"SELECT id FROM campaign WHERE token = ?"};
    static constexpr QLatin1StringView all{"SELECT id, name FROM campaign"};
    static constexpr QLatin1StringView insert{"INSERT INTO campaign (id, token, name, created_at) VALUES (?, ?, ?, ?)"};
};

template<>
struct Names<TemplateId>
{
    static constexpr Table table = Table::messageTemplate;
    static constexpr QStringView purpose = u"template";
    static constexpr QLatin1StringView find{"SELECT id FROM template WHERE token = ?"};
    static constexpr QLatin1StringView all{"SELECT id, name FROM template"};
    static constexpr QLatin1StringView insert{"INSERT INTO template (id, token, name, created_at) VALUES (?, ?, ?, ?)"};
};

template<class IdType>
seal::Token tokenOf(const seal::Vault &vault, const QString &name)
{
    return vault.textToken(Names<IdType>::purpose, foldedLabel(name));
}

template<class IdType>
Result<IdType> find(Database &database, const seal::Vault &vault, const QString &name)
{
    Result<Rows> rows = database.select(Names<IdType>::find, tokenOf<IdType>(vault, name));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->template id<IdType>(0) : IdType{};
}

template<class IdType>
Result<IdType> named(Transaction &transaction, const QString &name)
{
    if (foldedLabel(name).isEmpty())
        return Error{ErrorCode::invalidInput, QStringLiteral("a name is expected")};
    const Result<IdType> known = find<IdType>(transaction.db(), transaction.vault(), name);
    if (!known || *known)
        return known;
    const IdType id = transaction.newId<IdType>();
    const Result<int> written = transaction.db().execute(
        Names<IdType>::insert, id, tokenOf<IdType>(transaction.vault(), name),
        transaction.vault().sealText(cell(Names<IdType>::table, Column::name, id.value), name.simplified()),
        transaction.now());
    return written ? Result<IdType>(id) : Result<IdType>(written.error());
}

template<class IdType>
Result<QHash<IdType, QString>> allNames(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows = database.select(Names<IdType>::all);
    if (!rows)
        return rows.error();
    QHash<IdType, QString> names;
    while (rows->next()) {
        const IdType id = rows->template id<IdType>(0);
        const Result<QString> name = vault.openText(cell(Names<IdType>::table, Column::name, id.value), rows->blob(1));
        if (!name)
            return name.error();
        names.insert(id, *name);
    }
    return names;
}

} // namespace

Result<CampaignId> campaignNamed(Transaction &transaction, const QString &name)
{
    return named<CampaignId>(transaction, name);
}

Result<TemplateId> templateNamed(Transaction &transaction, const QString &name)
{
    return named<TemplateId>(transaction, name);
}

Result<CampaignId> findCampaign(Database &database, const seal::Vault &vault, const QString &name)
{
    return find<CampaignId>(database, vault, name);
}

Result<TemplateId> findTemplate(Database &database, const seal::Vault &vault, const QString &name)
{
    return find<TemplateId>(database, vault, name);
}

Result<QHash<CampaignId, QString>> campaignNames(Database &database, const seal::Vault &vault)
{
    return allNames<CampaignId>(database, vault);
}

Result<QHash<TemplateId, QString>> templateNames(Database &database, const seal::Vault &vault)
{
    return allNames<TemplateId>(database, vault);
}

} // namespace switchboard::store
