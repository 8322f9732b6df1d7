// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/keyring.h"

#include <QByteArray>
#include <QStringView>

#include <memory>

class QIODevice;

namespace switchboard::seal {

/// Keyed BLAKE2b-256 of the plain content: equal content has one name, and the name tells nothing to who has
/// no key.
using ContentName = QByteArray;

struct SealedContent
{
    ContentName name;
    qint64 size = 0; ///< of the plain content, bytes
};

/// Plain bytes of a chunk; all but the last are this long.
constexpr int chunkSize = 256 * 1024;

/// Seals large content (media, recordings) into a device as it comes. What it writes is: version (1 byte), key
/// generation (2, little-endian), stream header (24), then each chunk with 17 bytes more than its plain ones.
/// Holds one chunk in memory.
class ContentSealer
{
public:
    /// `target` is open for writing and outlives the sealer.
    ContentSealer(const KeyRing &keys, QIODevice &target);
    ~ContentSealer();

    /// storage where the device refuses the bytes; the sealer is of no use after that.
    Result<void> write(QByteArrayView plain);

    /// Writes the last chunk and names the content. Nothing may be written after it.
    Result<SealedContent> finish();

private:
    struct State;
    Result<void> writeChunk(QByteArrayView chunk, unsigned char tag);

    std::unique_ptr<State> m_state;
};

/// Opens what a ContentSealer wrote, chunk by chunk.
class ContentOpener
{
public:
    /// `source` is open for reading, holds the content to its end and outlives the opener.
    ContentOpener(const KeyRing &keys, ContentName name, QIODevice &source);
    ~ContentOpener();

    /// The next plain bytes; empty at the end. damaged where bytes were changed, moved, cut off or added, or
    /// the content is not the one named (told at the last chunk only: what came before must then be thrown
    /// away); wrongKey where its generation is not in the ring. After an error every call repeats it.
    Result<QByteArray> nextChunk();

private:
    struct State;
    Result<void> readHead();
    Result<QByteArray> readChunk();

    std::unique_ptr<State> m_state;
};

/// Seals all of `plain`, from where it stands, into `target`.
Result<SealedContent> sealContent(const KeyRing &keys, QIODevice &plain, QIODevice &target);

/// Opens all of `source` into `plain`; on an error what was written there must be thrown away.
Result<void> openContent(const KeyRing &keys, const ContentName &name, QIODevice &source, QIODevice &plain);

/// The name of content that is at hand whole.
ContentName contentName(const KeyRing &keys, QByteArrayView plain);

/// Whether a text can be a content name in hex, which names the file that it is kept in. To be asked of each name
/// before it becomes part of a path: a store that is damaged or from elsewhere may say anything.
bool isContentName(QStringView hex);

} // namespace switchboard::seal
