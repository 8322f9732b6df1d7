// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::widgets {
class ActionTable;
class Theme;
class TimeWords;
class UiState;
class UndoList;
} // namespace switchboard::widgets

namespace switchboard::shell {

/// Key in the state: whether a window that is closed goes on in the tray.
inline constexpr QLatin1StringView staysInTrayKey("window/staysInTray");

/// What the parts of a window share; all of it outlives the window.
struct FrameParts
{
    widgets::Theme &theme;
    const widgets::TimeWords &times;
    widgets::ActionTable &actions;
    widgets::UndoList &undo;
    widgets::UiState &state;
};

} // namespace switchboard::shell
