// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/agents.h"

namespace switchboard::store {

Result<QStringList> agentNames(Database &database)
{
    // From one name to the next in its index: as many steps as there are names, not as there are rows.
    Result<Rows> rows = database.select(QLatin1StringView(
        "WITH RECURSIVE assignees(name) AS (SELECT MIN(assignee) FROM conversation WHERE assignee IS NOT NULL UNION "
        "ALL "
        "SELECT (SELECT MIN(v.assignee) FROM conversation v WHERE v.assignee > a.name) FROM assignees a "
        "WHERE a.name IS NOT NULL), "
        "owners(name) AS (SELECT MIN(owner) FROM contact WHERE owner IS NOT NULL UNION ALL "
        "SELECT (SELECT MIN(c.owner) FROM contact c WHERE c.owner > o.name) FROM owners o WHERE o.name IS NOT NULL) "
        "SELECT name FROM assignees WHERE name <> '' UNION SELECT name FROM owners WHERE name <> ''"));
    if (!rows)
        return rows.error();
    QStringList names;
    while (rows->next())
        names.append(rows->text(0));
    return names;
}

} // namespace switchboard::store
