// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/people/contactimporter.h"

namespace switchboard::workspace {

struct HistoryImportOptions
{
    QString file;                          ///< CSV whose first row names the columns, or one JSON object a line
    QString region = QStringLiteral("US"); ///< of numbers without a country code
    QString errorsFile;                    ///< for refused rows; empty: none is written
    bool isDryRun = false;
};

/// read = added + known + refused.
struct HistoryImportReport
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 known = 0; ///< were there already
    qint64 refused = 0;
    QList<RefusedRow> firstRefused; ///< at most 20
    QStringList ignoredColumns;
    QString errorsFile; ///< empty where there is none
    bool isDryRun = false;
    bool wasCancelled = false;
    std::optional<Error> failure; ///< that ended it early; what is counted is in
};

/// Brings what was said before and elsewhere in, batch after batch, each whole: who owned an address at that time is
/// whose message it is. Conversations stay as read and as done as they are; new ones are done. The file again adds
/// nothing. An error where the file cannot be used at all; nothing was written then.
Result<HistoryImportReport> importHistory(store::Store &store, const HistoryImportOptions &options,
                                          std::stop_token stop = {}, const ImportProgressed &progressed = {});

/// The same on a thread of its own.
class HistoryImporter
{
public:
    /// The store outlives the importer.
    HistoryImporter(store::Store &store, HistoryImportOptions options) : m_store(store), m_options(std::move(options))
    {}

    /// Once. `progressed` is called on the importer's thread.
    QFuture<Result<HistoryImportReport>> start(ImportProgressed progressed = {});

    /// Finishes the batch at hand; the report says it was cancelled.
    void cancel() { m_job.requestStop(); }

private:
    store::Store &m_store;
    HistoryImportOptions m_options;
    BackgroundJob<HistoryImportReport> m_job;
};

} // namespace switchboard::workspace
