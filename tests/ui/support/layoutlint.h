// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::test {

/// What is cut off or stands outside of its frame in what `root` shows now: labels that do not elide by design with
/// less room than their words need, buttons smaller than their text, children outside their parents. What scrolls
/// is taken as it lies. One line each.
QStringList layoutProblems(QWidget &root);

} // namespace switchboard::test
