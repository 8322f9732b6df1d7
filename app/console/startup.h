// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/unlock.h"
#include "ui/widgets/theme.h"

#include <QString>

namespace switchboard::app {

/// What the command line asked for.
struct Startup
{
    QString folder;
    workspace::UnlockSources sources;
    QString look;        ///< "light", "dark" or "system"; empty: as it was chosen last
    QString language;    ///< "en", "es", "pseudo" or "system"; empty: as it was chosen last
    int exitStatus = -1; ///< 0 or above: end at once
};

/// Reads the command line; --help and mistakes end the program with their text.
Startup readStartup(int argc, char **argv);

/// The look to begin with: what the command line asked for, else what was chosen last.
widgets::Theme::Mode lookOf(const QString &asked, const QString &kept);

} // namespace switchboard::app
