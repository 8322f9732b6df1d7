// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace switchboard::text {

/// A name behind an @, by its place in the text.
struct Mention
{
    qsizetype at = 0; ///< of the @
    qsizetype length = 0;
    QString name; ///< as among the names

    bool operator==(const Mention &) const = default;
};

/// The longest name of an agent, in letters.
inline constexpr int longestAgentName = 60;

/// A name that an agent can be known by, as it is kept: without blanks around and with single ones within. None where
/// nothing is left, where it is too long, or where it has control characters.
std::optional<QString> agentName(const QString &typed);

/// Whether the @ at this place begins a name, and is not within an address of email, say.
bool canBeginMention(QStringView text, qsizetype at);

/// Finds "@Ana Example" wherever one of the names follows an @ that begins a word; the longest name counts, case does
/// not, and a name ends where its word does.
QList<Mention> mentions(QStringView text, const QStringList &names);

} // namespace switchboard::text
