// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/utf8source.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QIODevice;

namespace switchboard::text {

struct CsvOptions
{
    TextEncoding encoding = TextEncoding::detect;
    char delimiter = 0; ///< 0: detected among comma, semicolon, tab and bar
    int columns = 0;    ///< that each row must have; 0: as many as the first good row
};

struct CsvRow
{
    qint64 line = 0; ///< where the row begins, from 1
    QStringList fields;

    bool operator==(const CsvRow &) const = default;
};

/// Reads comma-separated values (RFC 4180) row by row in bounded memory, whatever the size of the input.
/// Line ends may be CRLF, LF or CR, mixed; blank lines are left out; a quote inside a field that does not
/// begin with one is taken as it is.
///
/// A bad row is an Error with line and column, and reading goes on behind it. Error::detail is one of:
/// encoding (bytes that are not text), nul, unterminated_quote, text_after_quote, too_few_columns,
/// too_many_columns, field_too_long (beyond 1 MiB), row_too_long (beyond 8 MiB). After a quote that was not
/// closed, or closed lines later with text behind it, reading goes on in the line below the opening quote.
class CsvReader
{
public:
    static constexpr qsizetype maxField = 1 << 20;
    static constexpr qsizetype maxRow = 8 << 20;

    /// Asks `nextChunk` for more bytes until it gives none.
    explicit CsvReader(std::function<QByteArray()> nextChunk, CsvOptions options = {});

    /// `device` is open and outlives the reader.
    explicit CsvReader(QIODevice *device, CsvOptions options = {});

    /// The next row or what is wrong with it; nothing at the end.
    std::optional<Result<CsvRow>> next();

    /// The row that next() gave or refused last, as it stood there; of one that is too long the beginning.
    QString lastRow() const;

    /// Known as soon as next() was called once.
    TextEncoding encoding() const { return m_source.encoding(); }
    char delimiter() const { return m_delimiter; }

    /// Bytes of the input taken so far, for progress.
    qint64 bytesRead() const { return m_source.bytesRead(); }

private:
    struct Field
    {
        qsizetype start = 0;
        qsizetype end = 0;
        bool hasQuotes = false; ///< doubled ones inside
    };
    struct Flaw
    {
        const char *reason = nullptr;
        qsizetype at = 0; ///< in the buffer
    };

    bool fill();
    bool has(qsizetype index);
    void begin();
    bool skipBlankLines();
    void dropReadBytes();

    std::optional<Flaw> readRow();
    std::optional<Flaw> readQuoted(qsizetype &at);
    std::optional<Flaw> readPlain(qsizetype &at);
    std::optional<Flaw> checkText() const;
    std::optional<Flaw> checkColumns();
    void recover(const Flaw &flaw);
    void skipLine(qsizetype from);
    void passLineEnd(qsizetype at);
    qsizetype endOfLine(qsizetype from);

    Result<CsvRow> finishRow();
    Error describeFlaw(const Flaw &flaw) const;

    Utf8Source m_source;
    CsvOptions m_options;
    char m_delimiter = ',';
    bool m_isBegun = false;
    QByteArray m_buffer;  ///< UTF-8
    qsizetype m_next = 0; ///< where the next row begins
    qsizetype m_rowStart = 0;
    qsizetype m_rowEnd = 0;
    qsizetype m_openQuote = -1; ///< of the field being read
    qint64 m_line = 1;          ///< of m_next
    qint64 m_rowLine = 1;
    int m_columns = 0;
    QList<Field> m_fields;
};

struct CsvWriterOptions
{
    char16_t delimiter = u',';
    bool withByteOrderMark = false; ///< spreadsheets take UTF-8 without one for an old encoding
    bool guardsFormulas = false;    ///< an apostrophe before what a spreadsheet would run
};

/// Writes rows as RFC 4180 asks: UTF-8, CRLF, quotes where they are needed.
class CsvWriter
{
public:
    /// `device` is open and outlives the writer.
    explicit CsvWriter(QIODevice *device, CsvWriterOptions options = {});

    /// ErrorCode::storage when the device refuses.
    Result<void> write(const QStringList &fields);

private:
    void append(QStringView field, bool isAlone);

    QIODevice *m_device;
    CsvWriterOptions m_options;
    bool m_isBegun = false;
    QString m_line;
};

} // namespace switchboard::text
