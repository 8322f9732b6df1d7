// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyfinder.h"

#include "core/store/historyreads.h"
#include "core/store/outreach.h"
#include "core/store/people/contacts.h"
#include "core/store/providers.h"
#include "core/workspace/ownthread.h"

namespace switchboard::workspace {

namespace {

using text::SearchField;

/// Those that begin with `part` in front of those that only hold it.
QList<SearchSuggestion> fitting(const QStringList &names, const QString &part, int limit)
{
    QList<SearchSuggestion> begun;
    QList<SearchSuggestion> holding;
    for (const QString &name : names) {
        if (name.startsWith(part, Qt::CaseInsensitive))
            begun.append({name, {}});
        else if (name.contains(part, Qt::CaseInsensitive))
            holding.append({name, {}});
    }
    begun += holding;
    return begun.first(std::min<qsizetype>(limit, begun.size()));
}

/// Days and months that people mean most: today, yesterday, and how months began.
QStringList likelyDates(QDate today)
{
    QStringList dates{today.toString(Qt::ISODate), today.addDays(-1).toString(Qt::ISODate),
                      today.addDays(-7).toString(Qt::ISODate)};
    for (int back = 0; back < 24; ++back)
        dates.append(today.addMonths(-back).toString(QStringLiteral("yyyy-MM")));
    return dates;
}

template<class IdType>
Result<QStringList> sorted(const Result<QHash<IdType, QString>> &names)
{
    if (!names)
        return names.error();
    QStringList all = names->values();
    all.sort(Qt::CaseInsensitive);
    return all;
}

} // namespace

Result<QStringList> HistoryFinder::namesFor(SearchField field) const
{
    const seal::Vault vault = m_store.vault();
    switch (field) {
    case SearchField::channel:
        return QStringList{QStringLiteral("sms"), QStringLiteral("email"), QStringLiteral("voice")};
    case SearchField::status: return knownFates();
    case SearchField::has: return QStringList{QStringLiteral("attachment")};
    case SearchField::before:
    case SearchField::after: return likelyDates(QDateTime::fromMSecsSinceEpoch(toMs(m_store.clock().now())).date());
    case SearchField::agent: return sorted(m_file->authors());
    case SearchField::campaign:
        return sorted(waited(m_store.read([vault](store::Database &db) { return store::campaignNames(db, vault); })));
    case SearchField::templateName:
        return sorted(waited(m_store.read([vault](store::Database &db) { return store::templateNames(db, vault); })));
    case SearchField::tag:
        return waited(m_store.read([vault](store::Database &db) { return store::allTags(db, vault); }));
    case SearchField::from:
    case SearchField::to:
    case SearchField::with:
        return waited(m_store.read([vault](store::Database &db) -> Result<QStringList> {
            const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
            if (!senders)
                return senders.error();
            QStringList identities;
            for (const store::Sender &sender : *senders)
                identities.append(sender.identity());
            return identities;
        }));
    case SearchField::error: break;
    }
    return QStringList();
}

Result<QList<SearchSuggestion>> HistoryFinder::peopleNamed(const QString &part, int limit) const
{
    const Result<QList<ContactId>> people = m_file->people({part, store::PersonOrder::best, limit, {}});
    if (!people)
        return people.error();
    const seal::Vault vault = m_store.vault();
    return waited(m_store.read([=](store::Database &db) -> Result<QList<SearchSuggestion>> {
        QList<SearchSuggestion> suggestions;
        for (const ContactId id : *people) {
            const Result<Contact> person = store::contact(db, vault, id);
            if (!person)
                continue; // erased a moment ago
            const QString address =
                person->endpoints.isEmpty() ? QString() : person->endpoints.constFirst().address.normal;
            suggestions.append({person->name.isEmpty() ? address : person->name, address});
        }
        return suggestions;
    }));
}

Result<QList<SearchSuggestion>> HistoryFinder::suggestions(SearchField field, const QString &part, int limit) const
{
    const Result<QStringList> names = namesFor(field);
    if (!names)
        return names.error();
    QList<SearchSuggestion> found = fitting(*names, part, limit);
    if (field != SearchField::from && field != SearchField::to && field != SearchField::with)
        return found;
    Result<QList<SearchSuggestion>> people = peopleNamed(part, limit);
    if (!people)
        return people;
    if (part.isEmpty()) // ours are few, and what is typed first is seldom one of them
        found.clear();
    people->append(found);
    return people->first(std::min<qsizetype>(limit, people->size()));
}

} // namespace switchboard::workspace
