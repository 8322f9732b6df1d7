// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/recoverycode.h"

#include "core/seal/sodium.h"

#include <sodium.h>

#include <array>
#include <cstring>

namespace switchboard::seal {
namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int randomSize = 18;
constexpr int sumSize = 2;
constexpr int codeSize = randomSize + sumSize;
constexpr int bitsEach = 5;
constexpr int characters = codeSize * 8 / bitsEach;
constexpr int groupSize = 4;

/// The two bytes that tell a slip of the pen; they protect nothing.
std::array<unsigned char, sumSize> checksum(const unsigned char *random)
{
    std::array<unsigned char, crypto_generichash_blake2b_BYTES_MIN> hash;
    crypto_generichash_blake2b(hash.data(), hash.size(), random, randomSize, nullptr, 0);
    return {hash[0], hash[1]};
}

/// 0 to 31, or -1 where the character is no part of a code.
int valueOf(QChar typed)
{
    const char16_t upper = typed.toUpper().unicode();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    if (upper == 0 || upper > 0x7f)
        return -1;
    const char *found = std::strchr(alphabet, char(upper));
    return found ? int(found - alphabet) : -1;
}

bool isBetween(QChar typed)
{
    return typed.isSpace() || typed.category() == QChar::Punctuation_Dash || typed == u'_' || typed == QChar(0x2212);
}

Error badCode(QLatin1StringView detail, const QString &message)
{
    return {ErrorCode::invalidInput, message, detail};
}

/// Five bits a character, the first one highest; false where there are too few or too many.
bool unpack(QStringView typed, std::span<unsigned char> bytes)
{
    unsigned bits = 0;
    int held = 0;
    std::size_t at = 0;
    for (const QChar character : typed) {
        if (isBetween(character))
            continue;
        bits = (bits << bitsEach) | unsigned(valueOf(character));
        held += bitsEach;
        if (held >= 8) {
            if (at == bytes.size())
                return false;
            held -= 8;
            bytes[at++] = static_cast<unsigned char>(bits >> held);
        }
        bits &= 0xffU;
    }
    return at == bytes.size() && held == 0;
}

QString pack(std::span<const unsigned char> bytes)
{
    QString text;
    text.reserve(characters + characters / groupSize - 1);
    unsigned bits = 0;
    int held = 0;
    int count = 0;
    for (const unsigned char byte : bytes) {
        bits = ((bits & 0xffU) << 8) | byte;
        for (held += 8; held >= bitsEach;) {
            held -= bitsEach;
            if (count > 0 && count % groupSize == 0)
                text += u'-';
            text += QLatin1Char(alphabet[(bits >> held) & 31U]);
            ++count;
        }
    }
    return text;
}

} // namespace

QString makeRecoveryCode()
{
    const Secret code = Secret::filledBy(codeSize, [](std::span<unsigned char> bytes) {
        randombytes_buf(bytes.data(), randomSize);
        const auto sum = checksum(bytes.data());
        std::memcpy(bytes.data() + randomSize, sum.data(), sumSize);
        return true;
    });
    return pack({code.data(), std::size_t(code.size())});
}

Result<Secret> readRecoveryCode(QStringView typed)
{
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (isBetween(typed.at(i)) || valueOf(typed.at(i)) >= 0)
            continue;
        Error error = badCode(QLatin1StringView("character"),
                              QStringLiteral("a recovery code has only digits and letters other than U"));
        error.place.column = i + 1;
        return error;
    }
    const Secret code =
        Secret::filledBy(codeSize, [typed](std::span<unsigned char> bytes) { return unpack(typed, bytes); });
    if (code.isEmpty())
        return badCode(QLatin1StringView("length"), QStringLiteral("a recovery code has 32 characters"));
    const auto sum = checksum(code.data());
    if (std::memcmp(sum.data(), code.data() + randomSize, sumSize) != 0)
        return badCode(QLatin1StringView("checksum"), QStringLiteral("a character of the recovery code is wrong"));
    return Secret::copyOf(code.view().first(randomSize));
}

} // namespace switchboard::seal
