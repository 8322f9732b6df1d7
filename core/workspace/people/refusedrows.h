// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/csv.h"

#include <QSaveFile>

#include <memory>

namespace switchboard::workspace {

/// The file of what an import refused: the columns of the original, then line, column and reason. It appears
/// when it is finished, readable by its owner alone, and not at all where nothing was refused.
class RefusedRows
{
public:
    /// An empty path: nothing is written.
    RefusedRows(QString path, QStringList headers) : m_path(std::move(path)), m_headers(std::move(headers)) {}

    Result<void> add(const QStringList &cells, const Error &why, qint64 line);
    Result<void> finish();

    /// Where the rows are; empty where there is no file.
    QString path() const { return m_writer ? m_path : QString(); }

private:
    Result<void> begin();

    QString m_path;
    QStringList m_headers;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<text::CsvWriter> m_writer;
};

/// The stable word of why a row was refused.
QString refusalReason(const Error &why);

} // namespace switchboard::workspace
