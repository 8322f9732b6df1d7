// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/scenario/scenario.h"

#include <QHash>
#include <QSet>

namespace switchboard::sandbox {

/// The account's numbers and services, and who opted out of which.
class Senders
{
public:
    /// The numbers and services change; opt-outs stay.
    void configure(const Account &account);

    bool isSender(const QByteArray &number) const;
    bool isService(const QByteArray &sid) const;

    /// The number through which a service texts `to`: always the same one. Empty where its pool is.
    QByteArray numberOf(const QByteArray &service, const QByteArray &to);

    /// The service that a number belongs to; empty for none.
    QByteArray serviceOf(const QByteArray &number) const { return m_serviceOf.value(number); }

    bool isInPool(const QByteArray &service, const QByteArray &number) const;

    OptOutHandling handlingOf(const QByteArray &number) const { return m_account.optOutHandlingOf(scopeOf(number)); }

    /// True where it was not so before. The scope is the service of the number, or else the number.
    bool optOut(const QByteArray &number, const QByteArray &person);
    bool optIn(const QByteArray &number, const QByteArray &person);
    bool isOptedOut(const QByteArray &number, const QByteArray &person) const;

private:
    QByteArray scopeOf(const QByteArray &number) const;

    Account m_account;
    QHash<QByteArray, QByteArray> m_serviceOf;
    QHash<QByteArray, QList<QByteArray>> m_pools;
    QSet<std::pair<QByteArray, QByteArray>> m_optedOut; // scope, person
};

} // namespace switchboard::sandbox
