// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace switchboard::test {

/// How often the thread that called resetStoreCalls() first opened, asked or stepped a database since it called that last.
/// The functions of SQLite that all of those go through are replaced in a program that links this.
long storeCalls();
void resetStoreCalls();

} // namespace switchboard::test
