// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/compiling.h"

#include <span>

namespace switchboard::text::liquid {

TagMaker findTag(QByteArrayView name); ///< none where there is no such tag

std::span<const TagEntry> conditionTags(); ///< if, unless, case, ifchanged
std::span<const TagEntry> loopTags();      ///< for, tablerow, break, continue, cycle
std::span<const TagEntry> variableTags();  ///< assign, capture, increment, decrement, echo
std::span<const TagEntry> partialTags();   ///< include, render
std::span<const TagEntry> quietTags();     ///< comment, raw, doc, #

} // namespace switchboard::text::liquid
