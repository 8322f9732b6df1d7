// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTest>

namespace switchboard::test {

/// Everything that can be read in the windows now, a line for each part: words of labels, buttons, fields, toasts and open
/// menus, and the rows in view of lists and tables as a screen reader says them.
QStringList screen();

/// Whether a line of the screen has these words.
bool shows(const QString &words);

/// The rows in view of the list of this accessible name, as a screen reader says them; empty where no such list is shown.
QStringList rowsOf(const QString &list);

/// Which of those is the current one; empty where none is.
QString currentRowOf(const QString &list);

/// The heads of the columns that the table of this name shows, from the left.
QStringList columnsOf(const QString &list);

QString menuEntry(); ///< of the open menu, the one that Enter would take
QString focusName(); ///< of what has the focus, as a screen reader says it
QString focusText(); ///< what is written in it

/// The whole screen, other windows too, into build/screenshots/.
void keepPicture(const QString &name);

/// The message of a failure: what was awaited, and the whole screen in words.
QByteArray inVain(const char *condition);

} // namespace switchboard::test

/// Awaits that the condition holds, for as long as a slow machine may need.
#define TRY(condition)                                                                                     \
    do {                                                                                                   \
        if (!QTest::qWaitFor([&] { return bool(condition); }, 15'000))                                     \
            QFAIL(::switchboard::test::inVain(#condition).constData());                                    \
    } while (false)

/// Awaits that these words can be read, or not any more.
#define TRY_SHOWS(words) TRY(::switchboard::test::shows(words))
#define TRY_HIDES(words) TRY(!::switchboard::test::shows(words))

/// A part of a task that has a function of its own; the task ends where the part fails.
#define DO(part)                                                                                           \
    do {                                                                                                   \
        part;                                                                                              \
        if (QTest::currentTestFailed())                                                                    \
            return;                                                                                        \
    } while (false)
