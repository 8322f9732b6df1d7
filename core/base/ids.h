// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace switchboard {

/// A 63-bit id of one kind of thing; kinds do not mix. 0 is "none". JSON shows ids as strings, since
/// JavaScript numbers are exact only to 2^53.
template<class Tag>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    QString toString() const { return QString::number(value); }

    /// None where the text is not a positive decimal number.
    static Id fromString(QStringView text)
    {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        return Id{ok && number > 0 ? number : 0};
    }
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using ContactId = Id<struct ContactTag>;
using EndpointId = Id<struct EndpointTag>;
using ConversationId = Id<struct ConversationTag>;
using MessageId = Id<struct MessageTag>;
using AttemptId = Id<struct AttemptTag>;
using EventId = Id<struct EventTag>;
using SenderId = Id<struct SenderTag>;
using ProviderId = Id<struct ProviderTag>;
using MediaId = Id<struct MediaTag>;
using HouseholdId = Id<struct HouseholdTag>;
using PropertyId = Id<struct PropertyTag>;

/// Place of an event in the ledger; followers keep it as their cursor. Given inside the write transaction.
using Position = Id<struct PositionTag>;

} // namespace switchboard
