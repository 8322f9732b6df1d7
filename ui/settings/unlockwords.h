// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace switchboard::settings {

/// Why a workspace is not open: what happened, what it means, what to do.
struct ClosedWords
{
    QString happened;
    QString meaning;
    QString advice;
};
ClosedWords wordsOfClosed(const Error &error);

/// Why it did not open by itself, by what the computer keeps; empty where nothing was expected to.
QString sentenceOfOwnWay(const Error &error);

/// Why what was typed does not open it.
QString refusalOfPassphrase(const Error &error);
QString refusalOfCode(const Error &error, const QString &typed);

} // namespace switchboard::settings
