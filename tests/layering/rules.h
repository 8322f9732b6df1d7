// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/layering/source.h"

#include <QStringList>

#include <functional>

namespace switchboard::layering {

/// The module of Qt that a header belongs to ("QtWidgets" for <QPushButton>); empty where it is none's.
using ModuleOf = std::function<QString(const QString &header)>;

/// Looks headers up in the folders of the Qt that this test was built with.
ModuleOf installedQtModules();

// Each rule answers with a line per violation, "path:line: what", in the order of the sources.

/// The order of the floors in ARCHITECTURE.md, and who may see what across them.
QStringList floorViolations(const QList<Source> &sources);

/// No header and its implementation include, over others, themselves.
QStringList circles(const QList<Source> &sources);

/// Core runs without a screen.
QStringList screenViolations(const QList<Source> &sources, const ModuleOf &moduleOf);

/// Statements and drivers of a database live in core/store.
QStringList sqlViolations(const QList<Source> &sources, const ModuleOf &moduleOf);

/// What the house style forbids by name: friends, signals as strings, nested event loops, sleeps.
QStringList forbiddenWords(const QList<Source> &sources);

/// A file fits in the head.
QStringList longFiles(const QList<Source> &sources);

constexpr int mostLines = 599;

} // namespace switchboard::layering
