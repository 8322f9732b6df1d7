// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace switchboard::layering {

/// One #include of a file.
struct Include
{
    int line = 0;
    QString header;       ///< as written, without quotes or brackets
    bool isQuoted = false;

    bool operator==(const Include &) const = default;
};

/// One string literal; literals that stand side by side are one.
struct Literal
{
    int line = 0;
    QString text;
};

/// A C++ file as the rules see it: comments are gone, and words in strings are not code.
struct Source
{
    QString path;         ///< below the project, e.g. "core/base/clock.h"
    int lines = 0;
    QString code;         ///< comments, strings and characters blanked; lines keep their numbers
    QList<Include> includes;
    QList<Literal> literals;
};

/// Reads C++ text apart: comments, ordinary and raw strings, characters and digit separators.
Source parseSource(const QString &path, const QString &text);

/// Every .h and .cpp below the named folders of `root`, in the order of their paths.
QList<Source> readSources(const QString &root, const QStringList &folders);

} // namespace switchboard::layering
