// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/channel.h"
#include "ui/widgets/painting.h"

namespace switchboard::words {

/// A fate as icon, word and tone; empty word where there is nothing to tell.
struct FateWords
{
    QString word;
    widgets::Icon icon = widgets::Icon::info;
    widgets::Tone tone = widgets::Tone::neutral;
};

/// Of a stable word of fate(), "delivered", "in_doubt"…
FateWords wordsOfFate(QAnyStringView fate);

QString channelWord(Channel channel);
widgets::Icon channelIcon(Channel channel);
widgets::Icon channelMark(Channel channel);   ///< filled, for the disc of an avatar
widgets::Color channelColor(Channel channel); ///< as text

} // namespace switchboard::words
