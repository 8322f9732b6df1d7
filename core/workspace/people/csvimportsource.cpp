// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/csvimportsource.h"

#include "core/workspace/people/givenfile.h"

#include <QDateTime>
#include <QRegularExpression>

namespace switchboard::workspace {

namespace {

QStringList parts(const QString &cell, QStringView separators)
{
    QStringList found;
    QString part;
    const auto end = [&found, &part] {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            found.append(trimmed);
        part.clear();
    };
    for (const QChar c : cell) {
        if (separators.contains(c))
            end();
        else
            part += c;
    }
    end();
    return found;
}

Result<Timestamp> readTime(const QString &cell)
{
    QDateTime time = QDateTime::fromString(cell, Qt::ISODateWithMs);
    if (!time.isValid())
        return Error{ErrorCode::invalidInput, QStringLiteral("not a date of ISO 8601"), QStringLiteral("date")};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return fromMs(time.toMSecsSinceEpoch());
}

QString *textOf(Contact &contact, ImportField field)
{
    switch (field) {
    case ImportField::name: return &contact.name;
    case ImportField::firstName: return &contact.firstName;
    case ImportField::lastName: return &contact.lastName;
    case ImportField::company: return &contact.company;
    case ImportField::stage: return &contact.stage;
    case ImportField::source: return &contact.source;
    case ImportField::owner: return &contact.owner;
    case ImportField::household: return &contact.household;
    case ImportField::nextStep: return &contact.nextStep;
    case ImportField::externalId: return &contact.externalId;
    default: return nullptr;
    }
}

void addOnce(QStringList &list, const QStringList &more)
{
    for (const QString &one : more) {
        if (!list.contains(one))
            list.append(one);
    }
}

} // namespace

Result<std::unique_ptr<ImportSource>> CsvImportSource::open(const QString &path, const Mapping &mapping,
                                                            const QString &region)
{
    auto source = std::unique_ptr<CsvImportSource>(new CsvImportSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly))
        return unreadableFile(path);
    source->m_region = region;
    source->m_reader = std::make_unique<text::CsvReader>(&source->m_file);
    if (Result<void> read = source->readHeader(mapping); !read) {
        Error error = read.error();
        error.place.file = path;
        return error;
    }
    return std::unique_ptr<ImportSource>(std::move(source));
}

Result<void> CsvImportSource::readHeader(const Mapping &mapping)
{
    const auto row = m_reader->next();
    if (!row)
        return Error{ErrorCode::invalidInput, QStringLiteral("the file is empty"), QStringLiteral("empty")};
    if (!*row)
        return row->error();
    m_headers = (*row)->fields;
    Result<QList<ImportTarget>> targets =
        mapping.targets.isEmpty() ? mapColumns(m_headers, mapping.words) : checkedTargets(m_headers, mapping.targets);
    if (!targets)
        return targets.error();
    m_targets = std::move(*targets);
    return {};
}

QStringList CsvImportSource::ignoredColumns() const
{
    QStringList ignored;
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        if (m_targets.at(i).field == ImportField::ignored)
            ignored.append(m_headers.at(i));
    }
    return ignored;
}

std::optional<ImportRecord> CsvImportSource::next()
{
    auto row = m_reader->next();
    if (!row)
        return {};
    ImportRecord record;
    if (!*row) {
        record.flaw = row->error();
        record.line = record.flaw->place.line;
        record.cells = {m_reader->lastRow()};
        return record;
    }
    record.line = (*row)->line;
    record.cells = std::move((*row)->fields);
    record.flaw = build(record);
    return record;
}

std::optional<Error> CsvImportSource::build(ImportRecord &record) const
{
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        const QString cell = record.cells.at(i).trimmed();
        if (cell.isEmpty())
            continue;
        std::optional<Error> flaw = take(record.person, i, cell, record.cells);
        if (flaw) {
            flaw->place.line = record.line;
            flaw->place.column = 0;
            flaw->place.field = m_headers.at(i);
            return flaw;
        }
    }
    return completePerson(record.person.contact);
}

QString CsvImportSource::labelFor(const ImportTarget &target, ImportField labelField, const QStringList &cells) const
{
    for (qsizetype i = 0; i < m_targets.size(); ++i) {
        if (m_targets.at(i).field == labelField && m_targets.at(i).ordinal == target.ordinal)
            return cells.at(i).trimmed();
    }
    return target.label;
}

std::optional<Error> CsvImportSource::take(store::ImportedPerson &person, qsizetype column, const QString &cell,
                                           const QStringList &cells) const
{
    const ImportTarget &target = m_targets.at(column);
    Contact &contact = person.contact;
    if (QString *text = textOf(contact, target.field)) {
        *text = cell;
        return {};
    }
    switch (target.field) {
    case ImportField::phone:
        for (const QString &part : parts(cell, u";\n")) {
            if (auto flaw = addPhone(contact, part, labelFor(target, ImportField::phoneLabel, cells), m_region, {}))
                return flaw;
        }
        return {};
    case ImportField::email:
        for (const QString &part : parts(cell, u";\n")) {
            if (auto flaw = addEmail(contact, part, labelFor(target, ImportField::emailLabel, cells), {}))
                return flaw;
        }
        return {};
    case ImportField::tags: addOnce(contact.tags, parts(cell, u",;|\n")); return {};
    case ImportField::property: addOnce(contact.properties, parts(cell, u";|\n")); return {};
    case ImportField::custom: contact.fields.insert(target.custom, cell); return {};
    case ImportField::note: person.note = cell; return {};
    case ImportField::nextStepAt: {
        const Result<Timestamp> time = readTime(cell);
        if (!time)
            return time.error();
        contact.nextStepAt = *time;
        return {};
    }
    default: return {};
    }
}

} // namespace switchboard::workspace
