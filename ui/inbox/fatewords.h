// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/messagestate.h"
#include "core/workspace/inboxservice.h"
#include "ui/widgets/painting.h"

namespace switchboard::inbox {

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

/// What a person may do with one message where it stands.
enum class BubbleAction { why, undo, cancel, send, resend, leave };
QString wordOf(BubbleAction action);

/// Why a message did not simply go: shown in its own frame with what changes it.
struct Notice
{
    widgets::Tone tone = widgets::Tone::warning;
    FateWords fate;
    QString sentence;
    QList<BubbleAction> actions;
};

/// Nothing where the message takes its ordinary way.
std::optional<Notice> noticeOf(const workspace::ThreadItem &item);

/// "Accepted by the provider"…, one line of a message's story, and its details.
QString wordsOf(const workspace::TimelineEntry &entry);
QString detailsOf(const workspace::TimelineEntry &entry);
widgets::Tone toneOf(const workspace::TimelineEntry &entry);

} // namespace switchboard::inbox
