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

} // namespace switchboard::widgets
