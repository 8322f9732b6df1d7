// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/listing.h"

#include <QSet>

#include <mutex>
#include <stop_token>
#include <vector>

namespace switchboard::workspace {

/// All people in the order of their names, without regard to case and accents; those without one last. Made when it is
/// first asked for, since names lie sealed, and then brought up with the few that changed. Thread-safe.
class NameOrder
{
public:
    /// cancelled where it was stopped.
    Result<QList<ContactId>> people(store::Database &db, const seal::Vault &vault, const std::stop_token &stop);

    void touch(ContactId person); ///< their name may be another now, or they came or went
    void touchAll();

private:
    struct Entry
    {
        QString key;
        ContactId id;

        bool operator<(const Entry &other) const
        {
            if (key.isEmpty() != other.key.isEmpty())
                return other.key.isEmpty();
            return key != other.key ? key < other.key : id < other.id;
        }
    };

    static Entry entryOf(const store::ContactName &person);
    static Result<std::vector<Entry>> readAll(store::Database &db, const seal::Vault &vault,
                                              const std::stop_token &stop);
    Result<void> bringUp(store::Database &db, const seal::Vault &vault, const QSet<ContactId> &touched);

    std::mutex m_mutex; ///< of what was touched
    QSet<ContactId> m_touched;
    bool m_isStale = true;
    std::mutex m_making; ///< of the entries
    std::vector<Entry> m_entries;
    QList<ContactId> m_people; ///< of the entries, for many to share
};

} // namespace switchboard::workspace
