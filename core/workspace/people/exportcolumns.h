// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QStringList>

namespace switchboard::workspace {

/// The columns that a set of people needs in a CSV file. Their names are the words of an import's mapping, so that the
/// file comes back in as it went out.
class ExportColumns
{
public:
    /// Makes room for what this person has.
    void widenFor(const Contact &contact);

    QStringList headers() const;
    QStringList row(const Contact &contact, const QStringList &notes) const;

private:
    int m_phones = 1;
    int m_emails = 1;
    QStringList m_fields; ///< sorted
};

} // namespace switchboard::workspace
