// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/workspace/inboxservice.h"

#include <QString>

namespace switchboard::ctl {

/// One line: place, what is wrong as a plain sentence, and what to do.
QString sentenceOf(const Error &error);

/// A stable word of the core (why a message is held, blocked, in doubt…) in plain words; the word itself where we
/// have none.
QString reasonText(const QString &word);

/// One event of a message in plain words, with the reason and, for a provider's code, its sentence and advice.
QString eventText(const workspace::TimelineEntry &entry);

/// A message's fate in plain words: "delivered", "held by a policy", …
QString fateText(const QString &word);

/// The sentence and the advice of a provider's error code, e.g. "30003: The phone is switched off. Try later."
QString codeText(int code);

} // namespace switchboard::ctl
