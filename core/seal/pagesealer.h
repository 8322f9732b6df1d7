// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/secret.h"

#include <QByteArray>

namespace switchboard::seal {

/// Seals and opens the pages of one file, 4 KiB each (XChaCha20-Poly1305, libsodium). The last 40 bytes of a
/// sealed page hold nonce (24) and tag (16); file id and page number are the associated data, so a page
/// cannot be moved within its file nor into another. Cheap to copy, thread-safe.
class PageSealer
{
public:
    static constexpr int pageSize = 4096;
    static constexpr int reservedSize = 40;
    static constexpr int plainSize = pageSize - reservedSize;
    static constexpr int fileIdSize = 16;
    static constexpr int keyCheckSize = 16;

    /// `fileId` is 16 random bytes, kept readable in the file.
    PageSealer(Secret key, QByteArrayView fileId);

    /// Writes the sealed page to `sealed`; of the page at `plain` only the first plainSize bytes count.
    void seal(quint64 number, const unsigned char *plain, unsigned char *sealed) const;

    /// Opens a page where it lies and clears its reserved bytes. False where a byte was changed, the page
    /// comes from another place or the key is another; the page is then cleared.
    [[nodiscard]] bool open(quint64 number, unsigned char *page) const;

    /// Tells a wrong key from damage: 16 bytes that only this key makes, the same in all of its files.
    static QByteArray keyCheck(const Secret &key);

    static QByteArray newFileId();

private:
    Secret m_key;
    QByteArray m_fileId;
};

} // namespace switchboard::seal
