// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::test {

/// Presses and releases keys at the window that has the focus, by the way that a keyboard's keys take: "J", "Ctrl+Return",
/// "Shift+Down". A key that no window can take is a failure of the test.
void press(const char *keys, int times = 1);

/// The letters of a text, one key each.
void type(const QString &text);

} // namespace switchboard::test
