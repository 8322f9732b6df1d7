// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchboard::test {

/// How often the thread that called resetStoreCalls() first opened, asked or stepped a database since it called that last.
/// The functions of SQLite that all of those go through are replaced in a program that links this.
long storeCalls();
void resetStoreCalls();

/// While it lives, calls of this thread are a test's own and do not count.
class OwnStoreCalls
{
public:
    OwnStoreCalls();
    ~OwnStoreCalls();
    OwnStoreCalls(const OwnStoreCalls &) = delete;
    OwnStoreCalls &operator=(const OwnStoreCalls &) = delete;

private:
    bool m_wasWatched;
};

} // namespace switchboard::test
