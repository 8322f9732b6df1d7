// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace switchboard::seal {

/// Bytes that must not reach disk or a log: kept in sodium's locked memory, wiped at the end. Copies share
/// the bytes, which nobody can change.
class Secret
{
public:
    static constexpr int keySize = 32;

    Secret() = default;
    static Secret random(int size = keySize);
    static Secret copyOf(QByteArrayView bytes);

    /// Lets `fill` write the bytes in place, so that no copy of them is left elsewhere. Empty where it
    /// answers false.
    static Secret filledBy(int size, const std::function<bool(std::span<unsigned char> bytes)> &fill);

    bool isEmpty() const { return m_size == 0; }
    int size() const { return m_size; }
    const unsigned char *data() const { return m_bytes.get(); }
    QByteArrayView view() const { return QByteArrayView(reinterpret_cast<const char *>(m_bytes.get()), m_size); }
    bool equals(const Secret &other) const; ///< in constant time

private:
    std::shared_ptr<unsigned char> m_bytes;
    int m_size = 0;
};

} // namespace switchboard::seal
