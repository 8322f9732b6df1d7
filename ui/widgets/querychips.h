// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace switchboard::widgets {

/// A condition of a search, "status:failed", as a chip shows it.
struct QueryChip
{
    QString key;   ///< without the colon
    QString value; ///< without quotes; of a list as written: `sms,email`
    bool isNegated = false;

    QString text() const; ///< as it stands in a query

    bool operator==(const QueryChip &) const = default;
};

/// A query taken apart into chips and the words that are left. Conditions in brackets or beside OR stay words.
struct ChippedQuery
{
    QList<QueryChip> chips;
    QString words;

    bool operator==(const ChippedQuery &) const = default;
};

/// `keys` are the words before a colon that make a chip.
ChippedQuery chipsOf(const QString &query, const QStringList &keys);

/// The whole again: what chipsOf() took apart.
QString queryOf(const ChippedQuery &chipped);

} // namespace switchboard::widgets
