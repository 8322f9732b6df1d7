// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/tasks/tasktest.h"

namespace switchboard::test {

// What the tasks of the inbox look at.
inline const QString threads = QStringLiteral("Conversations");
inline const QString messages = QStringLiteral("Messages");
inline const QString ann = QStringLiteral("Ann Example");
inline const QString ben = QStringLiteral("Ben Sample");

/// As it is said; empty where nothing is shown.
inline QString newestMessage()
{
    const QStringList rows = rowsOf(messages);
    return rows.isEmpty() ? QString() : rows.constLast();
}

/// By the palette: its words, until the command of that name is the one that Enter does.
inline void command(const QString &words, const QString &name)
{
    press("Ctrl+K");
    TRY(focusName() == QStringLiteral("What to do, or whom to find"));
    type(words);
    TRY(currentRowOf(QStringLiteral("What was found")).contains(name));
    press("Return");
}

} // namespace switchboard::test
