// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/fatewords.h"

#include <QCoreApplication>

namespace switchboard::words {

using widgets::Color;
using widgets::Icon;
using widgets::Tone;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FateWords)
};

struct FateRow
{
    QLatin1StringView fate;
    const char *word;
    Icon icon;
    Tone tone;
};

constexpr FateRow fates[] = {
    {QLatin1StringView("queued"), QT_TRANSLATE_NOOP("FateWords", "Queued"), Icon::clock, Tone::neutral},
    {QLatin1StringView("scheduled"), QT_TRANSLATE_NOOP("FateWords", "Scheduled"), Icon::schedule, Tone::neutral},
    {QLatin1StringView("accepted"), QT_TRANSLATE_NOOP("FateWords", "Accepted"), Icon::clock, Tone::neutral},
    {QLatin1StringView("attempting"), QT_TRANSLATE_NOOP("FateWords", "Sending"), Icon::send, Tone::neutral},
    {QLatin1StringView("sending"), QT_TRANSLATE_NOOP("FateWords", "Sending"), Icon::send, Tone::neutral},
    {QLatin1StringView("submitted"), QT_TRANSLATE_NOOP("FateWords", "Submitted"), Icon::check, Tone::neutral},
    {QLatin1StringView("sent"), QT_TRANSLATE_NOOP("FateWords", "Sent"), Icon::check, Tone::neutral},
    {QLatin1StringView("delivered"), QT_TRANSLATE_NOOP("FateWords", "Delivered"), Icon::checks, Tone::success},
    {QLatin1StringView("partially_delivered"), QT_TRANSLATE_NOOP("FateWords", "Partly delivered"), Icon::alert,
     Tone::warning},
    {QLatin1StringView("read"), QT_TRANSLATE_NOOP("FateWords", "Read"), Icon::checks, Tone::success},
    {QLatin1StringView("held"), QT_TRANSLATE_NOOP("FateWords", "Held"), Icon::hold, Tone::warning},
    {QLatin1StringView("in_doubt"), QT_TRANSLATE_NOOP("FateWords", "In doubt"), Icon::doubt, Tone::warning},
    {QLatin1StringView("blocked"), QT_TRANSLATE_NOOP("FateWords", "Blocked"), Icon::ban, Tone::danger},
    {QLatin1StringView("failed"), QT_TRANSLATE_NOOP("FateWords", "Failed"), Icon::failed, Tone::danger},
    {QLatin1StringView("undelivered"), QT_TRANSLATE_NOOP("FateWords", "Not delivered"), Icon::failed, Tone::danger},
    {QLatin1StringView("canceled"), QT_TRANSLATE_NOOP("FateWords", "Taken back"), Icon::canceled, Tone::neutral},
    {QLatin1StringView("received"), QT_TRANSLATE_NOOP("FateWords", "Received"), Icon::incoming, Tone::neutral},
    {QLatin1StringView("expired"), QT_TRANSLATE_NOOP("FateWords", "Expired"), Icon::clock, Tone::warning},
};

} // namespace

FateWords wordsOfFate(QAnyStringView fate)
{
    for (const FateRow &row : fates) {
        if (fate == row.fate)
            return {Words::tr(row.word), row.icon, row.tone};
    }
    return {};
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::sms: return Words::tr("SMS");
    case Channel::email: return Words::tr("Email");
    case Channel::voice: return Words::tr("Voice");
    }
    return {};
}

Icon channelIcon(Channel channel)
{
    return channel == Channel::email ? Icon::email : channel == Channel::voice ? Icon::voice : Icon::sms;
}

Icon channelMark(Channel channel)
{
    return channel == Channel::email ? Icon::emailMark : channel == Channel::voice ? Icon::voiceMark : Icon::smsMark;
}

Color channelColor(Channel channel)
{
    return channel == Channel::email ? Color::emailText : channel == Channel::voice ? Color::voiceText : Color::smsText;
}

} // namespace switchboard::words
