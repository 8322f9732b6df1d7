// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/senders.h"

namespace switchboard::sandbox {

void Senders::configure(const Account &account)
{
    m_account = account;
    m_pools.clear();
    m_serviceOf.clear();
    for (const auto &[service, numbers] : account.services) {
        m_pools.insert(service, numbers);
        for (const QByteArray &number : numbers)
            m_serviceOf.insert(number, service);
    }
}

bool Senders::isSender(const QByteArray &number) const
{
    return m_account.senders.isEmpty() || m_account.senders.contains(number) || m_serviceOf.contains(number);
}

bool Senders::isService(const QByteArray &sid) const
{
    return m_account.services.empty() || m_account.services.contains(sid);
}

QByteArray Senders::numberOf(const QByteArray &service, const QByteArray &to)
{
    if (m_account.services.empty() && !m_pools.contains(service)) { // one that nobody described gets a number
        const QByteArray number = "+17375550" + QByteArray::number(100 + m_pools.size() % 900);
        m_pools.insert(service, {number});
        m_serviceOf.insert(number, service);
    }
    const QList<QByteArray> pool = m_pools.value(service);
    return pool.isEmpty() ? QByteArray() : pool.at(qsizetype(Dice().bits("pool", to, 0) % quint64(pool.size())));
}

bool Senders::isInPool(const QByteArray &service, const QByteArray &number) const
{
    return m_account.services.empty() || m_pools.value(service).contains(number);
}

QByteArray Senders::scopeOf(const QByteArray &number) const
{
    return m_serviceOf.value(number, number);
}

bool Senders::optOut(const QByteArray &number, const QByteArray &person)
{
    const qsizetype before = m_optedOut.size();
    m_optedOut.insert({scopeOf(number), person});
    return m_optedOut.size() > before;
}

bool Senders::optIn(const QByteArray &number, const QByteArray &person)
{
    return m_optedOut.remove({scopeOf(number), person});
}

bool Senders::isOptedOut(const QByteArray &number, const QByteArray &person) const
{
    return m_optedOut.contains({scopeOf(number), person});
}

} // namespace switchboard::sandbox
