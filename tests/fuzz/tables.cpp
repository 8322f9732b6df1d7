// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"
#include "core/text/vcard.h"
#include "tests/fuzz/input.h"

#include <QBuffer>

using namespace switchboard;
using namespace switchboard::text;

namespace {

/// The bytes in pieces, as a file gives them.
std::function<QByteArray()> pieces(const QByteArray &bytes, qsizetype size)
{
    return [bytes, size, at = qsizetype(0)]() mutable {
        const QByteArray piece = bytes.mid(at, size);
        at += piece.size();
        return piece;
    };
}

/// All good rows; every bad one has its line.
QList<CsvRow> rowsOf(const QByteArray &bytes, qsizetype piece, const CsvOptions &options)
{
    CsvReader reader(pieces(bytes, piece), options);
    QList<CsvRow> rows;
    qint64 last = 0;
    while (const auto row = reader.next()) {
        if (!*row) {
            PROMISE(row->error().place.line >= 1 && row->error().place.column >= 1);
            continue;
        }
        PROMISE((*row)->line > last || (*row)->line == 1);
        last = (*row)->line;
        rows.append(**row);
    }
    PROMISE(reader.bytesRead() <= bytes.size());
    return rows;
}

void readCsv(const fuzz::Input &input)
{
    CsvOptions options;
    if (input.has(1))
        options.delimiter = ';';
    const QList<CsvRow> rows = rowsOf(input.bytes, 1 << 16, options);
    PROMISE(rows == rowsOf(input.bytes, 7, options)); // wherever the pieces begin
    for (const CsvRow &row : rows)
        PROMISE(row.fields.size() == rows.constFirst().fields.size());
    // What is written is read back, but for a mark of byte order, which no field begins with.
    if (input.bytes.contains("\xef\xbb\xbf"))
        return;
    QBuffer written;
    written.open(QIODevice::WriteOnly);
    CsvWriter writer(&written, {});
    for (const CsvRow &row : rows)
        PROMISE(writer.write(row.fields).ok());
    CsvOptions plain;
    plain.delimiter = ',';
    const QList<CsvRow> again = rowsOf(written.data(), 1 << 16, plain);
    PROMISE(again.size() == rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        PROMISE(again.at(i).fields == rows.at(i).fields);
}

QList<VCard> cardsOf(const QByteArray &bytes, qsizetype piece)
{
    VCardReader reader(pieces(bytes, piece));
    QList<VCard> cards;
    while (const auto card = reader.next()) {
        if (*card)
            cards.append(**card);
        else
            PROMISE(card->error().place.line >= 1);
    }
    return cards;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const fuzz::Input input(bytes, size);
    if (input.has(0))
        PROMISE(cardsOf(input.bytes, 1 << 16) == cardsOf(input.bytes, 5));
    else
        readCsv(input);
    return 0;
}
