// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mentions.h"
#include "core/text/searchquery.h"
#include "core/text/smsencoding.h"
#include "core/text/when.h"
#include "tests/fuzz/input.h"

#include <QTimeZone>

#include <numeric>

using namespace switchboard;
using namespace switchboard::text;

namespace {

void split(const QString &words, bool isSmart)
{
    const SmsParts parts = smsParts(words, isSmart);
    PROMISE(parts.unitsPerSegment.size() == parts.segments);
    PROMISE(std::accumulate(parts.unitsPerSegment.cbegin(), parts.unitsPerSegment.cend(), 0) == parts.units);
    for (const CharacterMark &mark : ucs2Marks(words))
        PROMISE(mark.start >= 0 && mark.length > 0 && mark.start + mark.length <= words.size());
    PROMISE(smartEncoded(smartEncoded(words)) == smartEncoded(words));
}

} // namespace

/// Texts, searches, moments and names as people type them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const fuzz::Input input(bytes, size);
    const QString words = QString::fromUtf8(input.bytes);
    switch (input.choice % 4) {
    case 0: split(words, input.has(3)); break;
    case 1: (void)parseSearch(words); break;
    case 2: (void)parseWhen(words, fromMs(1'796'000'000'000), QTimeZone("America/Chicago")); break;
    default:
        for (const Mention &mention : mentions(words, {QStringLiteral("Avery"), QStringLiteral("Sam Example")}))
            PROMISE(mention.at >= 0 && mention.at + mention.length <= words.size());
    }
    return 0;
}
