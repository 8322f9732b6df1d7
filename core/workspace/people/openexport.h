// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/people/backgroundjob.h"

#include <functional>

namespace switchboard::workspace {

struct OpenExportReport
{
    qint64 people = 0;
    qint64 notes = 0;
    qint64 messages = 0;
    qint64 events = 0;
    qint64 suppressions = 0;
    qint64 media = 0;
    qint64 mediaMissing = 0;   ///< whose file is not there or damaged
    bool wasCancelled = false; ///< then nothing was written
};

/// `part` is the file being written, e.g. "messages.jsonl".
using OpenExportProgressed = std::function<void(const QString &part, qint64 done)>;

/// Everything of a workspace in open formats, for leaving: contacts.csv, and one JSON object a line in
/// contacts.jsonl, notes.jsonl, messages.jsonl (each with its events), events.jsonl (the whole ledger) and
/// suppressions.jsonl (tokens only); media opened in media/. Written beside `folder` and renamed at the end, readable
/// by its owner alone, in memory that does not grow with the store. alreadyExists where `folder` is there. Blocks.
Result<OpenExportReport> exportOpen(store::Store &store, const QString &folder, std::stop_token stop = {},
                                    const OpenExportProgressed &progressed = {});

/// The same on a thread of its own.
class OpenExporter
{
public:
    OpenExporter(store::Store &store, QString folder) : m_store(store), m_folder(std::move(folder)) {}

    /// Once. `progressed` is called on the exporter's thread.
    QFuture<Result<OpenExportReport>> start(OpenExportProgressed progressed = {});
    void cancel() { m_job.requestStop(); }

private:
    store::Store &m_store;
    QString m_folder;
    BackgroundJob<OpenExportReport> m_job;
};

} // namespace switchboard::workspace
