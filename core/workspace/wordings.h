// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace switchboard::workspace {

/// A plain sentence and an advice, English source texts in the context "TwilioErrors".
struct CodeText
{
    const char *sentence = nullptr;
    const char *advice = nullptr;
};

/// What a provider's error code means; never empty.
CodeText providerCodeText(int code);

/// What an inbound text asks for, by exact words: "stop", "start", "help" or "none".
struct KeywordReading
{
    QString intent;
    QString matched;
    bool needsReview = false;
};

KeywordReading readKeyword(QStringView text);

} // namespace switchboard::workspace
