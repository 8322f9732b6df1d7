// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"
#include "tests/fuzz/input.h"

using namespace switchboard;
using namespace switchboard::text;

/// A normal form is one: it is read as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const fuzz::Input input(bytes, size);
    const QString words = QString::fromUtf8(input.bytes);
    const QString region = input.has(0) ? QStringLiteral("US") : QStringLiteral("DE");
    if (const Result<ParsedPhone> phone = parsePhone(words, region)) {
        const Result<ParsedPhone> again = parsePhone(phone->address.normal, region);
        PROMISE(again.ok() && again->address == phone->address);
        PROMISE(!formatPhone(phone->address, region).isEmpty());
    }
    if (const Result<Address> email = parseEmail(words)) {
        const Result<Address> again = parseEmail(email->normal);
        PROMISE(again.ok() && *again == *email);
    }
    (void)parseMailbox(words);
    (void)parseAddress(words, region);
    return 0;
}
