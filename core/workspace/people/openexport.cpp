// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/openexport.h"

#include "core/seal/chunkseal.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/messages.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/contactexporter.h"
#include "core/workspace/people/givenfile.h"
#include "core/workspace/people/openjson.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QTemporaryDir>

namespace switchboard::workspace {

namespace {

constexpr int pageSize = 256;

/// A file of one JSON object a line.
class Lines
{
public:
    explicit Lines(const QString &path) : m_file(path) {}

    Result<void> open() { return m_file.open(QIODevice::WriteOnly) ? Result<void>() : Result<void>(unwritable()); }

    Result<void> write(const QJsonObject &object)
    {
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
        return m_file.write(line) == line.size() ? Result<void>() : Result<void>(unwritable());
    }

    Result<void> finish() { return m_file.flush() ? Result<void>() : Result<void>(unwritable()); }

private:
    Error unwritable() const
    {
        return {ErrorCode::storage, QStringLiteral("the file cannot be written"), m_file.errorString()};
    }

    QFile m_file;
};

/// One export from the first file to the last.
class Run
{
public:
    Run(store::Store &store, QString folder, std::stop_token stop, const OpenExportProgressed &progressed)
        : m_store(store), m_target(std::move(folder)), m_stop(std::move(stop)), m_progressed(progressed),
          m_part(QFileInfo(m_target).absoluteFilePath() + QStringLiteral(".part-XXXXXX"))
    {}

    Result<OpenExportReport> run()
    {
        if (QFileInfo::exists(m_target))
            return Error{ErrorCode::alreadyExists, QStringLiteral("there is something already"), m_target};
        if (const Result<void> writable = checkWritable(m_target); !writable)
            return writable.error();
        if (!m_part.isValid())
            return Error{ErrorCode::storage, QStringLiteral("the folder cannot be made"), m_part.errorString()};
        for (const auto step : {&Run::writeTable, &Run::writePeople, &Run::writeNotes, &Run::writeMessages,
                                &Run::writeEvents, &Run::writeSuppressions, &Run::writeMedia}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
            if (m_stop.stop_requested()) {
                m_report = {};
                m_report.wasCancelled = true;
                return m_report;
            }
        }
        m_part.setAutoRemove(false);
        if (!QDir().rename(m_part.path(), m_target)) {
            m_part.setAutoRemove(true);
            return Error{ErrorCode::storage, QStringLiteral("the folder cannot be put in place"), m_target};
        }
        return m_report;
    }

private:
    template<class Read>
    auto read(Read read)
    {
        return waited(m_store.read(std::move(read)));
    }

    /// Asks `page() -> Result<QList<T>>` until it gives none and writes `line(T)` of each.
    template<class Page, class Line>
    Result<void> writeLines(const QString &name, qint64 &count, Page page, Line line)
    {
        Lines lines(m_part.filePath(name));
        if (Result<void> opened = lines.open(); !opened)
            return opened;
        while (!m_stop.stop_requested()) {
            const auto rows = page();
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                break;
            for (const auto &row : *rows) {
                if (Result<void> written = lines.write(line(row)); !written)
                    return written;
            }
            count += rows->size();
            if (m_progressed)
                m_progressed(name, count);
        }
        return lines.finish();
    }

    Result<void> writeTable()
    {
        ExportOptions options;
        options.file = m_part.filePath(QStringLiteral("contacts.csv"));
        const Result<ExportReport> written = exportContacts(m_store, options, m_stop, [this](qint64 done, qint64) {
            if (m_progressed)
                m_progressed(QStringLiteral("contacts.csv"), done);
        });
        return written ? Result<void>() : Result<void>(written.error());
    }

    Result<void> writePeople()
    {
        PeoplePages pages(m_store, store::ContactFilter{});
        return writeLines(
            QStringLiteral("contacts.jsonl"), m_report.people, [&pages] { return pages.next(); },
            [](const PeoplePages::Person &person) { return toJson(person.contact); });
    }

    Result<void> writeNotes()
    {
        store::NoteId after;
        return writeLines(
            QStringLiteral("notes.jsonl"), m_report.notes,
            [&] {
                auto notes = read([vault = m_store.vault(), after](store::Database &db) {
                    return store::notesAfter(db, vault, after, pageSize);
                });
                if (notes && !notes->isEmpty())
                    after = notes->constLast().id;
                return notes;
            },
            [](const store::Note &note) { return toJson(note); });
    }

    struct Story
    {
        Message message;
        QString address;
        QList<Event> events;
    };

    static Result<QList<Story>> stories(store::Database &db, const seal::Vault &vault, MessageId after)
    {
        Result<QList<Message>> messages = store::messagesAfter(db, vault, after, pageSize);
        if (!messages)
            return messages.error();
        QList<Story> stories;
        for (Message &message : *messages) {
            const Result<Address> address = store::endpointAddress(db, vault, message.endpoint);
            if (!address && address.error().code != ErrorCode::notFound)
                return address.error();
            Result<QList<Event>> events = store::LedgerReader(db, vault).ofMessage(message.id);
            if (!events)
                return events.error();
            stories.append({std::move(message), address ? address->normal : QString(), std::move(*events)});
        }
        return stories;
    }

    Result<void> writeMessages()
    {
        MessageId after;
        return writeLines(
            QStringLiteral("messages.jsonl"), m_report.messages,
            [&] {
                auto found =
                    read([vault = m_store.vault(), after](store::Database &db) { return stories(db, vault, after); });
                if (found && !found->isEmpty())
                    after = found->constLast().message.id;
                return found;
            },
            [](const Story &story) { return toJson(story.message, story.address, story.events); });
    }

    Result<void> writeEvents()
    {
        Position after;
        return writeLines(
            QStringLiteral("events.jsonl"), m_report.events,
            [&] {
                auto events = read([vault = m_store.vault(), after](store::Database &db) {
                    return store::LedgerReader(db, vault).after(after, pageSize, true);
                });
                if (events && !events->isEmpty())
                    after = events->constLast().position;
                return events;
            },
            [](const Event &event) { return toJson(event); });
    }

    Result<void> writeSuppressions()
    {
        store::SuppressionRow last;
        return writeLines(
            QStringLiteral("suppressions.jsonl"), m_report.suppressions,
            [&] {
                auto rows = read([last](store::Database &db) {
                    return store::suppressionsAfter(db, last.token, last.channel, pageSize);
                });
                if (rows && !rows->isEmpty())
                    last = rows->constLast();
                return rows;
            },
            [](const store::SuppressionRow &row) { return toJson(row); });
    }

    Result<void> writeMedia()
    {
        MediaId after;
        while (!m_stop.stop_requested()) {
            const auto page = read([after](store::Database &db) { return store::keptMediaAfter(db, after, pageSize); });
            if (!page)
                return page.error();
            if (page->isEmpty())
                break;
            after = page->constLast().id;
            for (const store::KeptMedia &media : *page) {
                if (Result<void> opened = openMedia(media); !opened)
                    return opened;
            }
        }
        return {};
    }

    /// A file that is gone or damaged is counted; only a target that cannot be written ends the export.
    Result<void> openMedia(const store::KeptMedia &media)
    {
        if (!QDir().mkpath(m_part.filePath(QStringLiteral("media"))))
            return Error{ErrorCode::storage, QStringLiteral("the folder cannot be made"), m_part.path()};
        const QString suffix = QMimeDatabase().mimeTypeForName(media.contentType).preferredSuffix();
        QFile plain(m_part.filePath(QStringLiteral("media/%1-%2%3")
                                        .arg(media.message.toString(), media.id.toString(),
                                             suffix.isEmpty() ? QString() : QString(u'.' + suffix))));
        if (!plain.open(QIODevice::WriteOnly))
            return Error{ErrorCode::storage, QStringLiteral("a media file cannot be written"), plain.errorString()};
        QFile sealed(m_store.folder() + QStringLiteral("/media/") + media.contentName);
        const bool isOpened = seal::isContentName(media.contentName) && sealed.open(QIODevice::ReadOnly)
                              && seal::openContent(m_store.vault().keys(),
                                                   QByteArray::fromHex(media.contentName.toLatin1()), sealed, plain)
                                     .ok();
        if (plain.error() != QFile::NoError)
            return Error{ErrorCode::storage, QStringLiteral("a media file cannot be written"), plain.errorString()};
        if (!isOpened)
            plain.remove();
        ++(isOpened ? m_report.media : m_report.mediaMissing);
        if (m_progressed)
            m_progressed(QStringLiteral("media"), m_report.media);
        return {};
    }

    store::Store &m_store;
    QString m_target;
    std::stop_token m_stop;
    const OpenExportProgressed &m_progressed;
    QTemporaryDir m_part;
    OpenExportReport m_report;
};

} // namespace

Result<OpenExportReport> exportOpen(store::Store &store, const QString &folder, std::stop_token stop,
                                    const OpenExportProgressed &progressed)
{
    return Run(store, folder, std::move(stop), progressed).run();
}

QFuture<Result<OpenExportReport>> OpenExporter::start(OpenExportProgressed progressed)
{
    return m_job.start([this, progressed = std::move(progressed)](std::stop_token stop) {
        return exportOpen(m_store, m_folder, std::move(stop), progressed);
    });
}

} // namespace switchboard::workspace
