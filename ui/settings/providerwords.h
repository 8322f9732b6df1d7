// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settingsservice.h"
#include "ui/widgets/painting.h"

namespace switchboard::settings {

/// What a provider's row says: a word with its tone, and a sentence with what to do where something is wrong.
struct ProviderWords
{
    QString word;
    widgets::Tone tone = widgets::Tone::neutral;
    QString sentence; ///< empty where all is well
};

/// Before a test: only what is known without asking.
ProviderWords wordsOf(const workspace::ProviderRow &row);

/// What a test found.
ProviderWords wordsOf(const workspace::ProviderProbe &probe);

/// "Twilio", with what tells two accounts apart.
QString nameOf(const workspace::ProviderRow &row);

} // namespace switchboard::settings
