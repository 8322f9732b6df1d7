// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/nameorder.h"

#include "core/store/endpoints.h"

#include <algorithm>

namespace switchboard::workspace {

namespace {

constexpr int page = 1'000;
constexpr qsizetype mostTouched = 2'000; ///< beyond, all of it is read again

/// Lower case without accents and without what is neither letter nor digit.
QString sortKey(const QString &name)
{
    QString key;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            key += c;
        else if (c.isSpace() && !key.isEmpty() && !key.endsWith(u' '))
            key += u' ';
    }
    return key;
}

} // namespace

NameOrder::Entry NameOrder::entryOf(const store::ContactName &person)
{
    return {sortKey(person.name), person.id};
}

void NameOrder::touch(ContactId person)
{
    const std::lock_guard lock(m_mutex);
    m_touched.insert(person);
    if (m_touched.size() > mostTouched)
        m_isStale = true;
}

void NameOrder::touchAll()
{
    const std::lock_guard lock(m_mutex);
    m_isStale = true;
}

Result<std::vector<NameOrder::Entry>> NameOrder::readAll(store::Database &db, const seal::Vault &vault,
                                                         const std::stop_token &stop)
{
    std::vector<Entry> entries;
    ContactId after;
    for (;;) {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("the list is not wanted any more")};
        const Result<QList<store::ContactName>> names = store::contactNames(db, vault, after, page);
        if (!names)
            return names.error();
        for (const store::ContactName &name : *names)
            entries.push_back(entryOf(name));
        if (names->size() < page)
            break;
        after = names->constLast().id;
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

Result<void> NameOrder::bringUp(store::Database &db, const seal::Vault &vault, const QSet<ContactId> &touched)
{
    std::vector<Entry> fresh;
    for (const ContactId id : touched) {
        const Result<store::ContactRow> row = store::contactRow(db, vault, id);
        if (!row && row.error().code == ErrorCode::notFound)
            continue;
        if (!row)
            return row.error();
        if (row->isErased || row->root != id)
            continue;
        const Result<QString> name = store::contactName(db, vault, id);
        if (!name)
            return name.error();
        fresh.push_back(entryOf({id, *name}));
    }
    std::erase_if(m_entries, [&touched](const Entry &entry) { return touched.contains(entry.id); });
    std::sort(fresh.begin(), fresh.end());
    std::vector<Entry> merged;
    merged.reserve(m_entries.size() + fresh.size());
    std::merge(m_entries.begin(), m_entries.end(), fresh.begin(), fresh.end(), std::back_inserter(merged));
    m_entries = std::move(merged);
    return {};
}

Result<QList<ContactId>> NameOrder::people(store::Database &db, const seal::Vault &vault, const std::stop_token &stop)
{
    const std::lock_guard making(m_making);
    QSet<ContactId> touched;
    bool isStale = false;
    {
        const std::lock_guard lock(m_mutex);
        touched = std::exchange(m_touched, {});
        isStale = std::exchange(m_isStale, false);
    }
    Result<void> done;
    if (isStale) {
        Result<std::vector<Entry>> all = readAll(db, vault, stop);
        if (all)
            m_entries = std::move(*all);
        else
            done = all.error();
    } else if (!touched.isEmpty()) {
        done = bringUp(db, vault, touched);
    }
    if (!done) {
        touchAll();
        return done.error();
    }
    if (isStale || !touched.isEmpty()) {
        m_people.clear();
        m_people.reserve(qsizetype(m_entries.size()));
        for (const Entry &entry : m_entries)
            m_people.append(entry.id);
    }
    return m_people;
}

} // namespace switchboard::workspace
