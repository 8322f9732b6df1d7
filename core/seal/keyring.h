// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/secret.h"

#include <QByteArray>

#include <map>

namespace switchboard::seal {

/// All keys of a workspace but the one that wraps them. Copies share the same locked memory.
class KeyRing
{
public:
    /// A new workspace: every key fresh, data generation 1.
    static KeyRing generate();

    /// Opens what wrap() made. wrongKey where `workspaceKey` is another; damaged where bytes changed.
    static Result<KeyRing> unwrap(QByteArrayView wrapped, const Secret &workspaceKey);

    /// The whole ring sealed under the workspace key; what the store keeps.
    QByteArray wrap(const Secret &workspaceKey) const;

    QByteArray workspaceId() const { return m_workspaceId; } ///< 16 random bytes, no secret
    quint16 generation() const { return m_generation; }      ///< seals new values
    const Secret *dataKey(quint16 generation) const;         ///< null where unknown
    const Secret &addressKey() const { return m_address; }
    const Secret &suppressionKey() const { return m_suppression; }
    const Secret &searchKey() const { return m_search; }
    const Secret &mediaNameKey() const { return m_mediaName; }
    const Secret &auditKey() const { return m_audit; }
    const Secret &reportKey() const { return m_report; } ///< Ed25519 seed

    /// The same ring with one more data key, which seals from now on.
    KeyRing withNewDataKey() const;

private:
    Secret plain() const;
    static Result<KeyRing> fromPlain(const Secret &plain);

    QByteArray m_workspaceId;
    quint16 m_generation = 0;
    std::map<quint16, Secret> m_data;
    Secret m_address, m_suppression, m_search, m_mediaName, m_audit, m_report;
};

} // namespace switchboard::seal
