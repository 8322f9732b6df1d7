// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/contacts.h"
#include "core/store/store.h"
#include "core/workspace/people/backgroundjob.h"

namespace switchboard::workspace {

enum class ExportFormat { csv, vcard };

struct ExportOptions
{
    QString file;
    ExportFormat format = ExportFormat::csv;
    store::ContactFilter filter;
    QList<ContactId> people;       ///< these alone, in this order; empty: all whom the filter lets through
    bool isForSpreadsheet = false; ///< CSV: with a byte order mark, and formulas made harmless
    bool mayReplace = false;       ///< an existing file
};

struct ExportReport
{
    qint64 people = 0;
    bool wasCancelled = false; ///< then nothing was written
};

using ExportProgressed = std::function<void(qint64 done, qint64 total)>;

/// Writes people in memory that does not grow with their number. The file is there when it is whole, readable by
/// its owner alone. alreadyExists where there is one and it may not be replaced. Blocks.
Result<ExportReport> exportContacts(store::Store &store, const ExportOptions &options, std::stop_token stop = {},
                                    const ExportProgressed &progressed = {});

/// The same on a thread of its own.
class ContactExporter
{
public:
    ContactExporter(store::Store &store, ExportOptions options) : m_store(store), m_options(std::move(options)) {}

    /// Once. `progressed` is called on the exporter's thread.
    QFuture<Result<ExportReport>> start(ExportProgressed progressed = {});
    void cancel() { m_job.requestStop(); }

private:
    store::Store &m_store;
    ExportOptions m_options;
    BackgroundJob<ExportReport> m_job;
};

/// People with the texts of their notes, page by page, for exports.
class PeoplePages
{
public:
    struct Person
    {
        Contact contact;
        QStringList notes;
    };

    PeoplePages(store::Store &store, store::ContactFilter filter) : m_store(store), m_filter(std::move(filter)) {}
    PeoplePages(store::Store &store, const ExportOptions &options)
        : m_store(store), m_filter(options.filter), m_chosen(options.people)
    {}

    /// Empty at the end. One of the chosen who is gone is passed over.
    Result<QList<Person>> next();
    void restart()
    {
        m_after = {};
        m_given = 0;
    }

private:
    Result<QList<Person>> nextChosen();

    store::Store &m_store;
    store::ContactFilter m_filter;
    QList<ContactId> m_chosen;
    ContactId m_after;
    qsizetype m_given = 0; ///< of the chosen
};

} // namespace switchboard::workspace
