// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/csv.h"
#include "core/workspace/people/importmapping.h"
#include "core/workspace/people/importsource.h"

#include <QFile>

#include <memory>

namespace switchboard::workspace {

/// People in a CSV file whose first row names the columns.
class CsvImportSource : public ImportSource
{
public:
    /// How columns are told: each by its target where there are any, else some by "COLUMN=FIELD" and others by guess.
    struct Mapping
    {
        QStringList words = {};
        QList<ImportTarget> targets = {};
    };

    /// invalidInput where the first row is no header that can be used; storage where the file cannot be read.
    static Result<std::unique_ptr<ImportSource>> open(const QString &path, const Mapping &mapping,
                                                      const QString &region);

    QStringList headers() const override { return m_headers; }
    QStringList ignoredColumns() const override;
    std::optional<ImportRecord> next() override;
    qint64 bytesRead() const override { return m_reader->bytesRead(); }

private:
    CsvImportSource() = default;
    Result<void> readHeader(const Mapping &mapping);
    std::optional<Error> build(ImportRecord &record) const;
    std::optional<Error> take(store::ImportedPerson &person, qsizetype column, const QString &cell,
                              const QStringList &cells) const;
    QString labelFor(const ImportTarget &target, ImportField labelField, const QStringList &cells) const;

    QFile m_file;
    QString m_region;
    std::unique_ptr<text::CsvReader> m_reader;
    QStringList m_headers;
    QList<ImportTarget> m_targets;
};

} // namespace switchboard::workspace
