// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace switchboard::widgets {

/// An error in words for people: what it means for them and what they can do.
struct ErrorWords
{
    QString meaning;
    QString advice;
};
ErrorWords wordsFor(const Error &error);

/// What is wrong with a value that was typed: core's few words for it in the user's language, others as they are.
QString wordsOfFlaw(const Error &error);

} // namespace switchboard::widgets
