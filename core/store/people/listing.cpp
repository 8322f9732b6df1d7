// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/listing.h"

#include "core/store/people/labels.h"
#include "core/store/schema.h"

#include <QSet>

#include <algorithm>

namespace switchboard::store {

namespace {

// A label that nobody ever gave has the id 0, which nothing has; -1 stands for any.
constexpr const char *byNewest =
    "SELECT r.id FROM contact r WHERE r.root_id = r.id AND r.erased_at IS NULL "
    "AND (? = '' OR r.stage = ?) AND (? = '' OR r.owner = ?) AND (? = -1 OR r.household_id = ?) AND (? = -1 "
    "OR r.id IN (SELECT m.root_id FROM contact_tag t JOIN contact m ON m.id = t.contact_id WHERE t.tag_id = ?)) "
    "ORDER BY r.created_at DESC, r.id DESC LIMIT ?";

constexpr const char *byLastActivity =
    "SELECT r.id FROM contact r WHERE r.root_id = r.id AND r.erased_at IS NULL "
    "AND (? = '' OR r.stage = ?) AND (? = '' OR r.owner = ?) AND (? = -1 OR r.household_id = ?) AND (? = -1 "
    "OR r.id IN (SELECT m.root_id FROM contact_tag t JOIN contact m ON m.id = t.contact_id WHERE t.tag_id = ?)) "
    "ORDER BY r.last_activity_at DESC, r.id DESC LIMIT ?";

Result<qint64> single(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    return rows->next() ? rows->integer(0) : qint64(0);
}

/// Adds up over several ids what a statement counts of one.
template<class Ids>
Result<qint64> summed(Database &database, const char *sql, const Ids &ids)
{
    qint64 sum = 0;
    for (const auto &id : ids) {
        const Result<qint64> count = single(database.select(QLatin1StringView(sql), id));
        if (!count)
            return count;
        sum += *count;
    }
    return sum;
}

void sortMostFirst(NameCounts &counts)
{
    std::sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first.compare(b.first, Qt::CaseInsensitive) < 0;
    });
}

Result<NameCounts> wordCounts(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    NameCounts counts;
    while (rows->next())
        counts.append({rows->text(0), rows->integer(1)});
    sortMostFirst(counts);
    return counts;
}

Result<NameCounts> tagCounts(Database &database, const seal::Vault &vault)
{
    Result<Rows> rows = database.select(QLatin1StringView(
        "SELECT t.id, t.name, COUNT(DISTINCT c.root_id) FROM tag t JOIN contact_tag h ON h.tag_id = t.id "
        "JOIN contact c ON c.id = h.contact_id WHERE c.erased_at IS NULL GROUP BY t.id"));
    if (!rows)
        return rows.error();
    NameCounts counts;
    while (rows->next()) {
        const Result<QString> name = vault.openText(cell(Table::tag, Column::name, rows->integer(0)), rows->blob(1));
        if (!name)
            return name.error();
        counts.append({*name, rows->integer(2)});
    }
    sortMostFirst(counts);
    return counts;
}

QString toldName(const Profile &profile)
{
    return profile.name.isEmpty() ? profile.company : profile.name;
}

} // namespace

Result<QList<ContactId>> contactIds(Database &database, const seal::Vault &vault, const ContactFilter &filter,
                                    ContactOrder order, int limit)
{
    const Result<qint64> tag = filter.tag.isEmpty() ? Result<qint64>(-1) : findTag(database, vault, filter.tag);
    if (!tag)
        return tag.error();
    const Result<HouseholdId> household = filter.household.isEmpty() ? Result<HouseholdId>(HouseholdId{-1})
                                                                     : findHousehold(database, vault, filter.household);
    if (!household)
        return household.error();
    const auto text = [](const QString &value) { return value.isNull() ? QStringLiteral("") : value; };
    Result<Rows> rows = database.select(QLatin1StringView(order == ContactOrder::newest ? byNewest : byLastActivity),
                                        text(filter.stage), text(filter.stage), text(filter.owner), text(filter.owner),
                                        household->value, household->value, *tag, *tag, limit);
    if (!rows)
        return rows.error();
    QList<ContactId> ids;
    while (rows->next())
        ids.append(rows->id<ContactId>(0));
    return ids;
}

Result<QString> contactName(Database &database, const seal::Vault &vault, ContactId root)
{
    const Result<QList<ContactId>> members = membersOf(database, root);
    if (!members)
        return members.error();
    for (const ContactId member : *members) {
        const Result<ContactRow> row = contactRow(database, vault, member);
        if (!row)
            return row.error();
        if (const QString name = toldName(row->profile); !name.isEmpty())
            return name;
    }
    return QString();
}

Result<QList<ContactName>> contactNames(Database &database, const seal::Vault &vault, ContactId after, int limit)
{
    QList<ContactName> names;
    {
        Result<Rows> rows = database.select(
            QLatin1StringView("SELECT id, profile FROM contact WHERE id > ? AND root_id = id AND erased_at IS NULL "
                              "ORDER BY id LIMIT ?"),
            after.value, limit);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            const auto id = rows->id<ContactId>(0);
            const Result<Profile> profile = openProfile(vault, id, rows->blob(1));
            if (!profile)
                return profile.error();
            names.append({id, toldName(*profile)});
        }
    }
    for (ContactName &nameless : names) {
        if (!nameless.name.isEmpty())
            continue;
        Result<QString> name = contactName(database, vault, nameless.id);
        if (!name)
            return name.error();
        nameless.name = std::move(*name);
    }
    return names;
}

Result<ContactFacets> contactFacets(Database &database, const seal::Vault &vault)
{
    const Result<qint64> people = contactCount(database);
    if (!people)
        return people.error();
    Result<NameCounts> tags = tagCounts(database, vault);
    if (!tags)
        return tags.error();
    Result<NameCounts> stages = wordCounts(
        database.select(QLatin1StringView("SELECT stage, COUNT(*) FROM contact WHERE root_id = id AND erased_at IS "
                                          "NULL AND stage IS NOT NULL GROUP BY stage")));
    if (!stages)
        return stages.error();
    Result<NameCounts> owners = wordCounts(
        database.select(QLatin1StringView("SELECT owner, COUNT(*) FROM contact WHERE root_id = id AND erased_at IS "
                                          "NULL AND owner IS NOT NULL GROUP BY owner")));
    if (!owners)
        return owners.error();
    return ContactFacets{*people, std::move(*tags), std::move(*stages), std::move(*owners)};
}

Result<qint64> messageCount(Database &database, ContactId root)
{
    return single(database.select(QLatin1StringView("SELECT COUNT(*) FROM message m JOIN conversation v "
                                                    "ON v.id = m.conversation_id WHERE v.contact_id = ?"),
                                  root));
}

Result<ErasureReach> erasureReach(Database &database, const ErasureTarget &target)
{
    constexpr const char *ofPeople = "SELECT COUNT(*) FROM message m JOIN conversation v ON v.id = m.conversation_id "
                                     "WHERE v.contact_id = ?";
    constexpr const char *ofNobody = "SELECT COUNT(*) FROM message m JOIN endpoint e ON e.id = m.endpoint_id "
                                     "JOIN conversation v ON v.id = m.conversation_id "
                                     "WHERE e.token = ? AND m.contact_id IS NULL AND v.contact_id IS NULL";
    constexpr const char *filesOfPeople =
        "SELECT COUNT(*) FROM media f JOIN message m ON m.id = f.message_id JOIN conversation v "
        "ON v.id = m.conversation_id WHERE v.contact_id = ?";
    constexpr const char *filesOfNobody =
        "SELECT COUNT(*) FROM media f JOIN message m ON m.id = f.message_id JOIN endpoint e ON e.id = m.endpoint_id "
        "JOIN conversation v ON v.id = m.conversation_id "
        "WHERE e.token = ? AND m.contact_id IS NULL AND v.contact_id IS NULL";
    ErasureReach reach;
    reach.addresses = target.tokens.size();
    const auto add = [](qint64 &to, const Result<qint64> &count) {
        if (count)
            to += *count;
        return count ? Result<void>() : Result<void>(count.error());
    };
    for (const Result<void> &counted :
         {add(reach.messages, summed(database, ofPeople, target.contacts)),
          add(reach.messages, summed(database, ofNobody, target.tokens)),
          add(reach.files, summed(database, filesOfPeople, target.contacts)),
          add(reach.files, summed(database, filesOfNobody, target.tokens)),
          add(reach.notes, summed(database, "SELECT COUNT(*) FROM note WHERE contact_id = ?", target.contacts))}) {
        if (!counted)
            return counted.error();
    }
    return reach;
}

} // namespace switchboard::store
