// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/errorfact.h"

#include <span>

namespace switchboard::channels::twilio {

/// A code with words of its own.
struct ErrorTextRow
{
    int code;
    ErrorText text;
};

// Both ascending by code.
std::span<const ErrorFact> errorFactRows();
std::span<const ErrorTextRow> errorTextRows();

} // namespace switchboard::channels::twilio
