// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace switchboard::test {

/// Adds a test class to the one program of its folder; use SWITCHBOARD_TEST.
bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> make);

} // namespace switchboard::test

/// Registers a QTest class. The program runs all of them in the order of their names, or those named
/// by `--class Name`; all other arguments go to QTest.
#define SWITCHBOARD_TEST(Class)                                                                            \
    [[maybe_unused]] static const bool registered##Class =                                                 \
        ::switchboard::test::registerTest(#Class, [] { return std::unique_ptr<QObject>(new Class); });
