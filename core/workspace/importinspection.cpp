// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/importinspection.h"

#include "core/text/csv.h"
#include "core/text/vcard.h"
#include "core/workspace/people/givenfile.h"

#include <QFile>

namespace switchboard::workspace {

namespace {

constexpr int sampleRows = 20;

Result<ImportSample> sampleOfTable(QFile &file)
{
    text::CsvReader reader(&file);
    const auto head = reader.next();
    if (!head)
        return Error{ErrorCode::invalidInput, QStringLiteral("the file is empty"), QStringLiteral("empty")};
    if (!*head)
        return head->error();
    ImportSample sample;
    sample.headers = (*head)->fields;
    const Result<QList<ImportTarget>> guesses = mapColumns(sample.headers, {});
    sample.guesses = guesses ? *guesses : QList<ImportTarget>(sample.headers.size());
    while (sample.rows.size() < sampleRows) {
        const auto row = reader.next();
        if (!row)
            break;
        if (*row)
            sample.rows.append((*row)->fields);
    }
    return sample;
}

Result<ImportSample> sampleOfCards(QFile &file)
{
    text::VCardReader reader(&file);
    ImportSample sample;
    sample.format = ImportFormat::vcard;
    while (sample.rows.size() < sampleRows) {
        const auto card = reader.next();
        if (!card)
            break;
        if (*card)
            sample.rows.append({(*card)->formattedName});
    }
    return sample;
}

} // namespace

Result<ImportSample> inspectImport(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(path);
    Result<ImportSample> sample =
        importFormatOf(path) == ImportFormat::vcard ? sampleOfCards(file) : sampleOfTable(file);
    if (sample)
        return sample;
    Error error = sample.error();
    error.place.file = path;
    return error;
}

} // namespace switchboard::workspace
