// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace switchboard::sandbox {

/// The record of what happened, one JSON object a line (docs/sandbox.md); each line is with the kernel before
/// write() returns, so that it outlives the program. Without a file it only counts.
class SandboxLog
{
public:
    SandboxLog() = default;
    ~SandboxLog();

    SandboxLog(const SandboxLog &) = delete;
    SandboxLog &operator=(const SandboxLog &) = delete;

    /// Appends to `file`.
    Result<void> open(const QString &file);

    /// `line` is one JSON object. Fatal where the file cannot take it: a record with holes proves nothing.
    void write(QByteArray line);

    /// Adds one to a number that `stats` shows.
    void count(const QByteArray &what) { ++m_counts[what]; }
    const QHash<QByteArray, qint64> &counts() const { return m_counts; }

private:
    int m_descriptor = -1;
    QHash<QByteArray, qint64> m_counts;
};

} // namespace switchboard::sandbox
