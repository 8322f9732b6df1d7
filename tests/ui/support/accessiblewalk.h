// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::test {

/// What somebody who does not see the window, or has no mouse, would stumble over in what `root` shows now: controls
/// without a name or with a role that says nothing, icons alone without a tool-tip, controls that Tab does not
/// reach. One line each; empty where all is well.
QStringList accessibleProblems(QWidget &root);

/// How many controls accessibleProblems() looks at, so that a test can tell that it looked at all.
int accessibleControls(QWidget &root);

} // namespace switchboard::test
