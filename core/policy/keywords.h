// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace switchboard::policy {

/// What an inbound text asks for.
enum class ReplyIntent : qint8 { none = 0, stop = 1, start = 2, help = 3 };

struct KeywordVerdict
{
    ReplyIntent intent = ReplyIntent::none;
    QString matched;          ///< the word of our list; empty for none
    bool needsReview = false; ///< doubtful: a person should look (comes with the phrase reader)

    bool operator==(const KeywordVerdict &) const = default;
};

QLatin1StringView name(ReplyIntent intent);

/// Whether the whole text is one of the words that revoke consent (47 CFR 64.1200(a)(10)), or one of
/// Twilio's default STOP, START and HELP words. Case, surrounding punctuation, quotes and spaces do not
/// matter; a word inside a sentence does not count. YES means start only to somebody who had opted out,
/// which the caller knows.
KeywordVerdict classifyKeyword(QStringView text);

} // namespace switchboard::policy
