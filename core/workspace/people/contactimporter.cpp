// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/contactimporter.h"

#include "core/store/people/importing.h"
#include "core/store/people/scratchstore.h"
#include "core/workspace/people/csvimportsource.h"
#include "core/workspace/people/givenfile.h"
#include "core/workspace/people/refusedrows.h"
#include "core/workspace/people/vcardimportsource.h"

#include <QFileInfo>

#include <deque>

namespace switchboard::workspace {

namespace {

// Small, since what an operation can take back is kept in a list that each of its statements walks; the writer commits
// all that wait together.
constexpr qsizetype batchSize = 32;
constexpr size_t batchesAtHand = 24;
constexpr qsizetype refusedKept = 20;

using Answers = Result<QList<store::ImportAnswer>>;
using People = QList<store::ImportedPerson>;

/// Where batches go: the store's writer, or a copy of the store that is thrown away.
class Sink
{
public:
    static Result<std::unique_ptr<Sink>> open(store::Store &store, bool isDryRun)
    {
        auto sink = std::unique_ptr<Sink>(new Sink(store));
        if (isDryRun) {
            auto scratch = store::ScratchStore::copyOf(store.folder(), store.context());
            if (!scratch)
                return scratch.error();
            sink->m_scratch = std::move(*scratch);
        }
        return sink;
    }

    QFuture<Answers> submit(People people, const QString &source)
    {
        const auto operation = [people = std::move(people), source](store::Transaction &transaction) -> Answers {
            return store::importPeople(transaction, people, source);
        };
        if (!m_scratch)
            return m_store.write(operation);
        QPromise<Answers> promise;
        promise.start();
        promise.addResult(m_scratch->write(operation));
        promise.finish();
        return promise.future();
    }

    void tellEnd(const ImportReport &report)
    {
        if (m_scratch || report.added + report.merged == 0)
            return;
        const qint64 added = report.added;
        const qint64 merged = report.merged;
        m_store
            .write([added, merged](store::Transaction &transaction) {
                return store::tellImported(transaction, added, merged);
            })
            .waitForFinished();
    }

private:
    explicit Sink(store::Store &store) : m_store(store) {}

    store::Store &m_store;
    std::unique_ptr<store::ScratchStore> m_scratch;
};

/// One import from the first batch to the last.
class Run
{
public:
    Run(Sink &sink, ImportSource &source, const ImportOptions &options, const ImportProgressed &progressed)
        : m_sink(sink), m_source(source), m_options(options), m_progressed(progressed),
          m_refused(options.errorsFile, source.headers())
    {
        m_report.isDryRun = options.isDryRun;
        m_report.ignoredColumns = source.ignoredColumns();
        m_totalBytes = QFileInfo(options.file).size();
    }

    ImportReport run(const std::stop_token &stop)
    {
        while (!m_report.failure && !m_isAtEnd) {
            if (stop.stop_requested()) {
                m_report.wasCancelled = true;
                break;
            }
            readBatch();
            while (m_atHand.size() >= batchesAtHand)
                settleOldest();
        }
        while (!m_atHand.empty())
            settleOldest();
        m_sink.tellEnd(m_report);
        keep(m_refused.finish());
        m_report.errorsFile = m_refused.path();
        return std::move(m_report);
    }

private:
    struct Batch
    {
        QList<ImportRecord> records; ///< flawed ones among them, so that refusals come in the file's order
        QFuture<Answers> answers;
        qint64 bytes = 0;
    };

    void readBatch()
    {
        Batch batch;
        People people;
        people.reserve(batchSize);
        qint64 weight = 0;
        while (batch.records.size() < batchSize && weight < 4'000'000) {
            auto record = m_source.next();
            if (!record) {
                m_isAtEnd = true;
                break;
            }
            for (const QString &text : std::as_const(record->cells))
                weight += text.size();
            if (!record->flaw)
                people.append(std::move(record->person));
            batch.records.append(std::move(*record));
        }
        batch.bytes = m_source.bytesRead();
        if (batch.records.isEmpty())
            return;
        batch.answers = m_sink.submit(std::move(people), m_options.source);
        m_atHand.push_back(std::move(batch));
    }

    void settleOldest()
    {
        Batch batch = std::move(m_atHand.front());
        m_atHand.pop_front();
        batch.answers.waitForFinished();
        const Answers answers = batch.answers.takeResult();
        if (!answers) {
            keep(answers.error());
            return;
        }
        qsizetype next = 0;
        for (const ImportRecord &record : std::as_const(batch.records)) {
            ++m_report.read;
            if (record.flaw)
                refuse(record, *record.flaw);
            else
                count(record, answers->at(next++));
        }
        if (m_progressed)
            m_progressed({batch.bytes, m_totalBytes, m_report.read});
    }

    void count(const ImportRecord &record, const store::ImportAnswer &answer)
    {
        switch (answer.outcome) {
        case store::ImportOutcome::added: ++m_report.added; break;
        case store::ImportOutcome::merged: ++m_report.merged; break;
        case store::ImportOutcome::unchanged: ++m_report.unchanged; break;
        case store::ImportOutcome::refused: refuse(record, *answer.refusal); break;
        }
    }

    void refuse(const ImportRecord &record, const Error &why)
    {
        ++m_report.refused;
        if (m_report.firstRefused.size() < refusedKept)
            m_report.firstRefused.append({record.line, why.place.field, refusalReason(why)});
        keep(m_refused.add(record.cells, why, record.line));
    }

    void keep(const Result<void> &done)
    {
        if (!done && !m_report.failure)
            m_report.failure = done.error();
    }

    Sink &m_sink;
    ImportSource &m_source;
    const ImportOptions &m_options;
    const ImportProgressed &m_progressed;
    RefusedRows m_refused;
    ImportReport m_report;
    std::deque<Batch> m_atHand;
    qint64 m_totalBytes = 0;
    bool m_isAtEnd = false;
};

} // namespace

ImportFormat importFormatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QLatin1StringView("vcf") || suffix == QLatin1StringView("vcard") ? ImportFormat::vcard
                                                                                      : ImportFormat::csv;
}

Result<ImportReport> importContacts(store::Store &store, const ImportOptions &options, std::stop_token stop,
                                    const ImportProgressed &progressed)
{
    const ImportFormat format = options.format == ImportFormat::detect ? importFormatOf(options.file) : options.format;
    auto source = format == ImportFormat::vcard
                      ? VCardImportSource::open(options.file, options.region)
                      : CsvImportSource::open(options.file, {options.map, options.targets}, options.region);
    if (!source)
        return source.error();
    if (const Result<void> writable = checkWritable(options.errorsFile); !writable)
        return writable.error();
    auto sink = Sink::open(store, options.isDryRun);
    if (!sink)
        return sink.error();
    return Run(**sink, **source, options, progressed).run(stop);
}

QFuture<Result<ImportReport>> ContactImporter::start(ImportProgressed progressed)
{
    return m_job.start([this, progressed = std::move(progressed)](std::stop_token stop) {
        return importContacts(m_store, m_options, std::move(stop), progressed);
    });
}

} // namespace switchboard::workspace
