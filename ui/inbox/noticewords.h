// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/words/fatewords.h"

namespace switchboard::inbox {

/// What a person may do with one message where it stands.
enum class BubbleAction { why, undo, cancel, send, resend, leave, open };
QString wordOf(BubbleAction action);

/// Why a message did not simply go: shown in its own frame with what changes it.
struct Notice
{
    widgets::Tone tone = widgets::Tone::warning;
    words::FateWords fate;
    QString sentence;
    QList<BubbleAction> actions;
};

/// Nothing where the message takes its ordinary way.
std::optional<Notice> noticeOf(const workspace::ThreadItem &item);

} // namespace switchboard::inbox
