// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/errorfact.h"

#include <span>

namespace switchboard::channels::twilio {

/// The fact for a code; an unknown code gets the default of its range (category "unknown").
ErrorFact errorFact(int code);

/// The fact when Twilio gave no code.
ErrorFact errorFactForHttp(int httpStatus);

/// The code's own text, or that of its class; never empty.
ErrorText errorText(int code);
ErrorText errorText(RefusalClass kind);

/// All codes that are known, ascending.
std::span<const ErrorFact> knownErrors();

} // namespace switchboard::channels::twilio
