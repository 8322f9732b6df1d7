// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace switchboard::test {

/// One text of a .ts file with its translation, which has several forms where it counts something.
struct TranslatedText
{
    QString context;
    QString source;
    QString comment;
    QStringList forms;
    bool counts = false;
    bool isFinished = true;

    QString id() const { return QStringLiteral("%1 “%2” %3").arg(context, source, comment).trimmed(); }
};

/// What such a file holds, in its order; empty where it cannot be read.
QList<TranslatedText> readTranslations(const QString &file);

/// "%1" and "%n" of a text, sorted.
QStringList placeholdersOf(const QString &text);

/// How a text ends: its colon, full stop, ellipsis, question mark, and blanks.
QString endOf(const QString &text);

/// The words of a text that are typed, not read, and are the same in every language: "status:failed", "STOP", "flags.json".
QStringList fixedWordsOf(const QString &text);

} // namespace switchboard::test
