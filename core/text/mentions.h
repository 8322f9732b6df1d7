// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace switchboard::text {

/// A name behind an @, by its place in the text.
struct Mention
{
    qsizetype at = 0; ///< of the @
    qsizetype length = 0;
    QString name; ///< as among the names

    bool operator==(const Mention &) const = default;
};

/// Finds "@Ana Example" wherever one of the names follows an @ that begins a word; the longest name counts, case does
/// not, and a name ends where its word does.
QList<Mention> mentions(QStringView text, const QStringList &names);

} // namespace switchboard::text
