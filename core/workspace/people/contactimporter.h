// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/store.h"
#include "core/workspace/people/backgroundjob.h"
#include "core/workspace/people/importmapping.h"

#include <QFuture>
#include <QStringList>

#include <functional>

namespace switchboard::workspace {

enum class ImportFormat { detect, csv, vcard };

/// What a file's name says it is.
ImportFormat importFormatOf(const QString &file);

struct ImportOptions
{
    QString file;
    ImportFormat format = ImportFormat::detect;
    QStringList map;                           ///< "COLUMN=FIELD", for CSV
    QList<ImportTarget> targets;               ///< of each column of CSV; where there are any, `map` does not count
    QString region = QStringLiteral("US");     ///< of numbers without a country code
    QString errorsFile;                        ///< for refused rows; empty: none is written
    QString source = QStringLiteral("import"); ///< stable word of where the people came from
    bool isDryRun = false;
};

/// A row that was not taken.
struct RefusedRow
{
    qint64 line = 0;
    QString column;
    QString reason; ///< stable word

    bool operator==(const RefusedRow &) const = default;
};

/// read = added + merged + unchanged + refused.
struct ImportReport
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 merged = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    QList<RefusedRow> firstRefused; ///< at most 20
    QStringList ignoredColumns;
    QString errorsFile; ///< empty where there is none
    bool isDryRun = false;
    bool wasCancelled = false;
    std::optional<Error> failure; ///< that ended it early; what is counted is in
};

struct ImportProgress
{
    qint64 bytes = 0; ///< of the file, read so far
    qint64 totalBytes = 0;
    qint64 rows = 0; ///< settled so far
};

using ImportProgressed = std::function<void(const ImportProgress &)>;

/// Brings the people of a file in, on the calling thread, while the writer commits batch after batch: what is in
/// stays in, each person whole. A stop finishes the batches at hand. The file again adds nothing. An error where
/// the file cannot be used at all; nothing was written then.
Result<ImportReport> importContacts(store::Store &store, const ImportOptions &options, std::stop_token stop = {},
                                    const ImportProgressed &progressed = {});

/// The same on a thread of its own.
class ContactImporter
{
public:
    /// The store outlives the importer.
    ContactImporter(store::Store &store, ImportOptions options) : m_store(store), m_options(std::move(options)) {}

    /// Once. `progressed` is called on the importer's thread.
    QFuture<Result<ImportReport>> start(ImportProgressed progressed = {});

    /// Finishes the batches at hand; the report says it was cancelled.
    void cancel() { m_job.requestStop(); }

private:
    store::Store &m_store;
    ImportOptions m_options;
    BackgroundJob<ImportReport> m_job;
};

} // namespace switchboard::workspace
