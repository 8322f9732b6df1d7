// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QIcon>

namespace switchboard::widgets {

class Theme;

/// An icon that takes its tint from the theme each time it is painted, and so follows light and dark.
QIcon themedIcon(const Theme &theme, Icon icon, Color tint);

} // namespace switchboard::widgets
