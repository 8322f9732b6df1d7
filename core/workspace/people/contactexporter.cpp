// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/contactexporter.h"

#include "core/store/people/notes.h"
#include "core/text/csv.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/exportcolumns.h"
#include "core/workspace/people/givenfile.h"
#include "core/workspace/people/vcardwriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace switchboard::workspace {

namespace {

constexpr int pageSize = 256;

Error unwritable(const QSaveFile &file)
{
    return {ErrorCode::storage, QStringLiteral("the file cannot be written"), file.errorString()};
}

/// One export from the first page to the last.
class Run
{
public:
    Run(store::Store &store, const ExportOptions &options, std::stop_token stop, const ExportProgressed &progressed)
        : m_pages(store, options), m_options(options), m_stop(std::move(stop)), m_progressed(progressed),
          m_file(options.file)
    {}

    Result<ExportReport> run()
    {
        if (!m_options.mayReplace && QFileInfo::exists(m_options.file))
            return Error{ErrorCode::alreadyExists, QStringLiteral("there is a file already"), m_options.file};
        if (const Result<void> writable = checkWritable(m_options.file); !writable)
            return writable.error();
        if (!m_file.open(QIODevice::WriteOnly))
            return unwritable(m_file);
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const Result<void> written = m_options.format == ExportFormat::vcard ? writeCards() : writeTable();
        if (!written)
            return written.error();
        if (m_stop.stop_requested())
            return ExportReport{0, true};
        if (!m_file.commit())
            return unwritable(m_file);
        return m_report;
    }

private:
    template<class Take>
    Result<void> eachPerson(Take take)
    {
        m_pages.restart();
        while (!m_stop.stop_requested()) {
            const auto page = m_pages.next();
            if (!page)
                return page.error();
            if (page->isEmpty())
                break;
            for (const PeoplePages::Person &person : *page) {
                if (const Result<void> taken = take(person); !taken)
                    return taken;
            }
        }
        return {};
    }

    void tellProgress()
    {
        ++m_report.people;
        if (m_progressed && m_report.people % pageSize == 0)
            m_progressed(m_report.people, m_total);
    }

    /// Twice over the people: the first time to see what columns there are.
    Result<void> writeTable()
    {
        ExportColumns columns;
        const Result<void> seen = eachPerson([&](const PeoplePages::Person &person) -> Result<void> {
            columns.widenFor(person.contact);
            ++m_total;
            return {};
        });
        if (!seen)
            return seen;
        text::CsvWriter writer(&m_file, {u',', m_options.isForSpreadsheet, m_options.isForSpreadsheet});
        if (Result<void> written = writer.write(columns.headers()); !written)
            return written;
        return eachPerson([&](const PeoplePages::Person &person) {
            tellProgress();
            return writer.write(columns.row(person.contact, person.notes));
        });
    }

    Result<void> writeCards()
    {
        return eachPerson([&](const PeoplePages::Person &person) -> Result<void> {
            tellProgress();
            const QByteArray card = toVCard(person.contact, person.notes);
            return m_file.write(card) == card.size() ? Result<void>() : Result<void>(unwritable(m_file));
        });
    }

    PeoplePages m_pages;
    const ExportOptions &m_options;
    std::stop_token m_stop;
    const ExportProgressed &m_progressed;
    QSaveFile m_file;
    ExportReport m_report;
    qint64 m_total = 0; ///< 0 while unknown
};

/// Those who are still there.
Result<QList<Contact>> contactsOf(store::Database &db, const seal::Vault &vault, const QList<ContactId> &people)
{
    QList<Contact> contacts;
    for (const ContactId id : people) {
        Result<Contact> contact = store::contact(db, vault, id);
        if (!contact && contact.error().code == ErrorCode::notFound)
            continue;
        if (!contact)
            return contact.error();
        if (!contact->isErased)
            contacts.append(std::move(*contact));
    }
    return contacts;
}

Result<QList<PeoplePages::Person>> withNotes(store::Database &db, const seal::Vault &vault,
                                             Result<QList<Contact>> contacts)
{
    if (!contacts)
        return contacts.error();
    QList<PeoplePages::Person> people;
    for (Contact &contact : *contacts) {
        const Result<QList<store::Note>> notes = store::notesOf(db, vault, contact.id);
        if (!notes)
            return notes.error();
        PeoplePages::Person person{std::move(contact), {}};
        for (const store::Note &note : *notes)
            person.notes.append(note.body);
        people.append(std::move(person));
    }
    return people;
}

} // namespace

Result<QList<PeoplePages::Person>> PeoplePages::nextChosen()
{
    while (m_given < m_chosen.size()) {
        auto reading =
            m_store.read([vault = m_store.vault(), chosen = m_chosen.mid(m_given, pageSize)](store::Database &db) {
                return withNotes(db, vault, contactsOf(db, vault, chosen));
            });
        m_given += pageSize;
        Result<QList<Person>> people = waited(std::move(reading));
        if (!people || !people->isEmpty())
            return people;
    }
    return QList<Person>();
}

Result<QList<PeoplePages::Person>> PeoplePages::next()
{
    if (!m_chosen.isEmpty())
        return nextChosen();
    auto reading = m_store.read([vault = m_store.vault(), filter = m_filter, after = m_after](store::Database &db) {
        return withNotes(db, vault, store::contacts(db, vault, filter, after, pageSize));
    });
    Result<QList<Person>> people = waited(std::move(reading));
    if (people && !people->isEmpty())
        m_after = people->constLast().contact.id;
    return people;
}

Result<ExportReport> exportContacts(store::Store &store, const ExportOptions &options, std::stop_token stop,
                                    const ExportProgressed &progressed)
{
    return Run(store, options, std::move(stop), progressed).run();
}

QFuture<Result<ExportReport>> ContactExporter::start(ExportProgressed progressed)
{
    return m_job.start([this, progressed = std::move(progressed)](std::stop_token stop) {
        return exportContacts(m_store, m_options, std::move(stop), progressed);
    });
}

} // namespace switchboard::workspace
