// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chunkseal.h"

#include "core/seal/sodium.h"

#include <QIODevice>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

namespace switchboard::seal {
namespace {

constexpr char formatVersion = 1;
constexpr int streamHeadSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr int headSize = 1 + 2 + streamHeadSize;
constexpr int chunkExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr int nameSize = 32;
constexpr unsigned char lastTag = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
constexpr unsigned char innerTag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

// Frozen: stored content depends on them. Exactly 16 characters each.
constexpr char namePurpose[] = "sb content name.";
constexpr char keyPurpose[] = "sb content key .";
static_assert(sizeof namePurpose == crypto_generichash_blake2b_PERSONALBYTES + 1);
static_assert(sizeof keyPurpose == crypto_generichash_blake2b_PERSONALBYTES + 1);

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// Fields and content are sealed by different keys of one generation.
Secret contentKey(const Secret &dataKey)
{
    return Secret::filledBy(Secret::keySize, [&dataKey](std::span<unsigned char> key) {
        crypto_generichash_blake2b_salt_personal(key.data(), key.size(), nullptr, 0, dataKey.data(),
                                                 size_t(dataKey.size()), nullptr,
                                                 reinterpret_cast<const unsigned char *>(keyPurpose));
        return true;
    });
}

/// Names content that passes by in pieces.
class NameMaker
{
public:
    explicit NameMaker(const Secret &key)
    {
        crypto_generichash_blake2b_init_salt_personal(&m_state, key.data(), size_t(key.size()), nameSize, nullptr,
                                                      reinterpret_cast<const unsigned char *>(namePurpose));
    }
    ~NameMaker() { sodium_memzero(&m_state, sizeof m_state); }

    void add(QByteArrayView plain)
    {
        crypto_generichash_blake2b_update(&m_state, bytesOf(plain), size_t(plain.size()));
    }
    ContentName name()
    {
        ContentName name(nameSize, Qt::Uninitialized);
        crypto_generichash_blake2b_final(&m_state, reinterpret_cast<unsigned char *>(name.data()), nameSize);
        return name;
    }

private:
    crypto_generichash_blake2b_state m_state;
};

Error damagedContent(const char *why)
{
    return {ErrorCode::damaged, QLatin1StringView(why)};
}

Result<void> writeAll(QIODevice &target, QByteArrayView bytes)
{
    if (target.write(bytes.data(), bytes.size()) != bytes.size())
        return Error{ErrorCode::storage, QStringLiteral("content cannot be written"), target.errorString()};
    return {};
}

/// Up to `size` bytes; fewer only at the end of the device.
Result<QByteArray> readUpTo(QIODevice &source, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qint64 got = 0;
    while (got < size) {
        const qint64 step = source.read(bytes.data() + got, size - got);
        if (step < 0)
            return Error{ErrorCode::storage, QStringLiteral("content cannot be read"), source.errorString()};
        if (step == 0)
            break;
        got += step;
    }
    bytes.truncate(got);
    return bytes;
}

QByteArray placeOf(const KeyRing &keys, QByteArrayView head)
{
    return keys.workspaceId() + head.first(3).toByteArray();
}

} // namespace

struct ContentSealer::State
{
    State(const KeyRing &keys, QIODevice &device) : target(device), name(keys.mediaNameKey())
    {
        const Secret key = contentKey(*keys.dataKey(keys.generation()));
        head.resize(headSize);
        head[0] = formatVersion;
        qToLittleEndian(keys.generation(), head.data() + 1);
        crypto_secretstream_xchacha20poly1305_init_push(&stream, reinterpret_cast<unsigned char *>(head.data()) + 3,
                                                        key.data());
        place = placeOf(keys, head);
    }
    ~State() { sodium_memzero(&stream, sizeof stream); }

    QIODevice &target;
    NameMaker name;
    crypto_secretstream_xchacha20poly1305_state stream;
    QByteArray head; ///< empty once written
    QByteArray place;
    QByteArray waiting; ///< plain bytes not yet sealed, at most a chunk
    qint64 size = 0;
};

ContentSealer::ContentSealer(const KeyRing &keys, QIODevice &target)
{
    ensureSodium();
    m_state = std::make_unique<State>(keys, target);
    m_state->waiting.reserve(chunkSize);
}

ContentSealer::~ContentSealer() = default;

Result<void> ContentSealer::writeChunk(QByteArrayView chunk, unsigned char tag)
{
    if (!m_state->head.isEmpty()) {
        const Result<void> written = writeAll(m_state->target, m_state->head);
        if (!written)
            return written;
        m_state->head.clear();
    }
    QByteArray sealed(chunk.size() + chunkExtra, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, reinterpret_cast<unsigned char *>(sealed.data()),
                                               nullptr, bytesOf(chunk), size_t(chunk.size()), bytesOf(m_state->place),
                                               size_t(m_state->place.size()), tag);
    return writeAll(m_state->target, sealed);
}

Result<void> ContentSealer::write(QByteArrayView plain)
{
    m_state->name.add(plain);
    m_state->size += plain.size();
    while (!plain.isEmpty()) {
        // A full chunk waits until more comes, since the last one is sealed as the last.
        if (m_state->waiting.size() == chunkSize) {
            const Result<void> written = writeChunk(m_state->waiting, innerTag);
            if (!written)
                return written;
            m_state->waiting.resize(0);
        }
        const qsizetype step = std::min<qsizetype>(plain.size(), chunkSize - m_state->waiting.size());
        m_state->waiting.append(plain.first(step));
        plain = plain.sliced(step);
    }
    return {};
}

Result<SealedContent> ContentSealer::finish()
{
    const Result<void> written = writeChunk(m_state->waiting, lastTag);
    if (!written)
        return written.error();
    return SealedContent{m_state->name.name(), m_state->size};
}

struct ContentOpener::State
{
    State(const KeyRing &ring, ContentName contentName, QIODevice &device)
        : keys(ring), expected(std::move(contentName)), source(device), name(ring.mediaNameKey())
    {}
    ~State() { sodium_memzero(&stream, sizeof stream); }

    KeyRing keys;
    ContentName expected;
    QIODevice &source;
    NameMaker name;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray place; ///< empty until the head was read
    bool ended = false;
    std::optional<Error> failure;
};

ContentOpener::ContentOpener(const KeyRing &keys, ContentName name, QIODevice &source)
{
    ensureSodium();
    m_state = std::make_unique<State>(keys, std::move(name), source);
}

ContentOpener::~ContentOpener() = default;

Result<void> ContentOpener::readHead()
{
    const Result<QByteArray> head = readUpTo(m_state->source, headSize);
    if (!head)
        return head.error();
    if (head->size() != headSize || head->front() != formatVersion)
        return damagedContent("not sealed content");
    const Secret *dataKey = m_state->keys.dataKey(qFromLittleEndian<quint16>(head->constData() + 1));
    if (!dataKey)
        return Error{ErrorCode::wrongKey, QStringLiteral("content sealed by a data key that is not here")};
    if (crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, bytesOf(*head) + 3,
                                                        contentKey(*dataKey).data())
        != 0)
        return damagedContent("not sealed content");
    m_state->place = placeOf(m_state->keys, *head);
    return {};
}

Result<QByteArray> ContentOpener::readChunk()
{
    const Result<QByteArray> sealed = readUpTo(m_state->source, chunkSize + chunkExtra);
    if (!sealed)
        return sealed;
    if (sealed->size() < chunkExtra)
        return damagedContent("sealed content was cut off");
    QByteArray plain(sealed->size() - chunkExtra, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, reinterpret_cast<unsigned char *>(plain.data()),
                                                   nullptr, &tag, bytesOf(*sealed), size_t(sealed->size()),
                                                   bytesOf(m_state->place), size_t(m_state->place.size()))
        != 0)
        return damagedContent("sealed content was changed");
    m_state->name.add(plain);
    if (tag != lastTag)
        return plain;

    m_state->ended = true;
    const Result<QByteArray> more = readUpTo(m_state->source, 1);
    if (!more)
        return more;
    if (!more->isEmpty())
        return damagedContent("bytes follow sealed content");
    if (m_state->name.name() != m_state->expected)
        return damagedContent("sealed content is not the one named");
    return plain;
}

Result<QByteArray> ContentOpener::nextChunk()
{
    if (m_state->failure)
        return *m_state->failure;
    if (m_state->ended)
        return QByteArray();
    Result<void> head;
    if (m_state->place.isEmpty())
        head = readHead();
    Result<QByteArray> chunk = head ? readChunk() : Result<QByteArray>(head.error());
    if (!chunk)
        m_state->failure = chunk.error();
    return chunk;
}

Result<SealedContent> sealContent(const KeyRing &keys, QIODevice &plain, QIODevice &target)
{
    ContentSealer sealer(keys, target);
    for (;;) {
        const Result<QByteArray> piece = readUpTo(plain, chunkSize);
        if (!piece)
            return piece.error();
        if (piece->isEmpty())
            return sealer.finish();
        const Result<void> written = sealer.write(*piece);
        if (!written)
            return written.error();
    }
}

Result<void> openContent(const KeyRing &keys, const ContentName &name, QIODevice &source, QIODevice &plain)
{
    ContentOpener opener(keys, name, source);
    for (;;) {
        const Result<QByteArray> chunk = opener.nextChunk();
        if (!chunk)
            return chunk.error();
        if (chunk->isEmpty())
            return {};
        const Result<void> written = writeAll(plain, *chunk);
        if (!written)
            return written;
    }
}

ContentName contentName(const KeyRing &keys, QByteArrayView plain)
{
    ensureSodium();
    NameMaker maker(keys.mediaNameKey());
    maker.add(plain);
    return maker.name();
}

bool isContentName(QStringView hex)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return !hex.isEmpty() && std::all_of(hex.cbegin(), hex.cend(), isDigit);
}

} // namespace switchboard::seal
