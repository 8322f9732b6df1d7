// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"

#include <QIODevice>

#include <algorithm>
#include <bit>

namespace switchboard::text {

namespace {

constexpr qsizetype compactionSize = 256 << 10;
constexpr int detectionRows = 20;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// How often `delimiter` stands outside quotes in each of the first rows.
QList<int> countsPerRow(QByteArrayView sample, char delimiter)
{
    QList<int> counts;
    int count = 0;
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : sample) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (!isQuoted && isLineEnd(c)) {
            if (!isBlank)
                counts.append(count);
            if (counts.size() == detectionRows)
                return counts;
            count = 0;
            isBlank = true;
            continue;
        }
        isBlank = false;
        count += !isQuoted && c == delimiter;
    }
    if (!isBlank)
        counts.append(count);
    return counts;
}

/// The candidate that stands equally often in most rows; of equals the one that stands more often.
char detectDelimiter(QByteArrayView sample)
{
    char best = ',';
    std::pair<qsizetype, int> bestScore{0, 0};
    for (const char candidate : {',', ';', '\t', '|'}) {
        const QList<int> counts = countsPerRow(sample, candidate);
        if (counts.isEmpty() || counts.first() == 0)
            continue;
        const std::pair score{qsizetype(counts.count(counts.first())), counts.first()};
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

qint64 lineEnds(QByteArrayView bytes)
{
    qint64 count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        count += bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < bytes.size() && bytes[i + 1] == '\n'));
    return count;
}

/// Index of the first byte that breaks the rules of UTF-8.
qsizetype firstBrokenByte(QByteArrayView bytes)
{
    const char *begin = bytes.data();
    qsizetype good = 0;
    for (qsizetype step = std::bit_floor(size_t(bytes.size())); step > 0;) {
        // The longest proper prefix that ends between two characters.
        qsizetype end = std::min(good + step, bytes.size());
        while (end > good && end < bytes.size() && (uchar(bytes[end]) & 0xc0) == 0x80)
            --end;
        if (end > good && QUtf8StringView(begin + good, end - good).isValidUtf8())
            good = end;
        else
            step /= 2;
    }
    return good;
}

} // namespace

CsvReader::CsvReader(std::function<QByteArray()> nextChunk, CsvOptions options)
    : m_source(std::move(nextChunk), options.encoding), m_options(options), m_columns(options.columns)
{}

CsvReader::CsvReader(QIODevice *device, CsvOptions options) : CsvReader(chunksOf(device), options) {}

bool CsvReader::fill()
{
    const QByteArray more = m_source.next();
    m_buffer += more;
    return !more.isEmpty();
}

/// True where the input goes on to `index` of the buffer.
bool CsvReader::has(qsizetype index)
{
    while (index >= m_buffer.size()) {
        if (!fill())
            return false;
    }
    return true;
}

void CsvReader::begin()
{
    m_isBegun = true;
    fill();
    m_delimiter = m_options.delimiter != 0 ? m_options.delimiter : detectDelimiter(m_buffer);
}

std::optional<Result<CsvRow>> CsvReader::next()
{
    if (!m_isBegun)
        begin();
    dropReadBytes();
    const bool isAtEnd = !skipBlankLines();
    m_rowStart = m_rowEnd = m_next;
    m_rowLine = m_line;
    if (isAtEnd)
        return std::nullopt;
    const std::optional<Flaw> flaw = readRow();
    if (!flaw)
        return finishRow();
    const Error error = describeFlaw(*flaw);
    recover(*flaw);
    return error;
}

void CsvReader::dropReadBytes()
{
    if (m_next < compactionSize)
        return;
    m_buffer.remove(0, m_next);
    m_next = 0;
}

/// False at the end of the input.
bool CsvReader::skipBlankLines()
{
    while (has(m_next)) {
        if (!isLineEnd(m_buffer[m_next]))
            return true;
        passLineEnd(m_next);
        dropReadBytes();
    }
    return false;
}

/// Reads the fields up to the end of the row, where m_rowEnd then is.
std::optional<CsvReader::Flaw> CsvReader::readRow()
{
    m_fields.clear();
    qsizetype at = m_rowStart;
    for (;;) {
        m_openQuote = -1;
        const bool isQuoted = has(at) && m_buffer[at] == '"';
        if (const auto flaw = isQuoted ? readQuoted(at) : readPlain(at))
            return flaw;
        if (at - m_rowStart > maxRow)
            return Flaw{"row_too_long", at};
        if (!has(at) || isLineEnd(m_buffer[at]))
            break;
        ++at;
    }
    m_rowEnd = at;
    if (const auto flaw = checkText())
        return flaw;
    return checkColumns();
}

std::optional<CsvReader::Flaw> CsvReader::readPlain(qsizetype &at)
{
    const qsizetype start = at;
    for (;; ++at) {
        const char *const data = m_buffer.constData();
        const qsizetype size = m_buffer.size();
        while (at < size && data[at] != m_delimiter && data[at] != '\n' && data[at] != '\r')
            ++at;
        if (at - start > maxField)
            return Flaw{"field_too_long", start};
        if (!has(at))
            break;
        if (m_buffer[at] == m_delimiter || isLineEnd(m_buffer[at]))
            break;
    }
    m_fields.append({start, at, false});
    return std::nullopt;
}

std::optional<CsvReader::Flaw> CsvReader::readQuoted(qsizetype &at)
{
    m_openQuote = at;
    Field field{at + 1, at + 1, false};
    for (++at;;) {
        const qsizetype quote = m_buffer.indexOf('"', at);
        if ((quote < 0 ? m_buffer.size() : quote) - field.start > maxField)
            return Flaw{"field_too_long", m_openQuote};
        if (quote < 0) {
            at = m_buffer.size();
            if (!has(at))
                return Flaw{"unterminated_quote", m_openQuote};
            continue;
        }
        at = quote + 1;
        if (!has(at) || m_buffer[at] != '"') {
            field.end = quote;
            break;
        }
        field.hasQuotes = true;
        ++at;
    }
    if (has(at) && m_buffer[at] != m_delimiter && !isLineEnd(m_buffer[at]))
        return Flaw{"text_after_quote", at};
    m_fields.append(field);
    return std::nullopt;
}

std::optional<CsvReader::Flaw> CsvReader::checkText() const
{
    const QByteArrayView row = QByteArrayView(m_buffer).sliced(m_rowStart, m_rowEnd - m_rowStart);
    if (!QUtf8StringView(row.data(), row.size()).isValidUtf8())
        return Flaw{"encoding", m_rowStart + firstBrokenByte(row)};
    const qsizetype nul = row.indexOf('\0');
    if (nul >= 0)
        return Flaw{"nul", m_rowStart + nul};
    return std::nullopt;
}

std::optional<CsvReader::Flaw> CsvReader::checkColumns()
{
    if (m_columns == 0)
        m_columns = int(m_fields.size());
    if (m_fields.size() < m_columns)
        return Flaw{"too_few_columns", m_rowEnd};
    if (m_fields.size() > m_columns)
        return Flaw{"too_many_columns", m_fields.at(m_columns).start};
    return std::nullopt;
}

Result<CsvRow> CsvReader::finishRow()
{
    CsvRow row{m_rowLine, {}};
    row.fields.reserve(m_fields.size());
    for (const Field &field : std::as_const(m_fields)) {
        QString text = QString::fromUtf8(m_buffer.constData() + field.start, field.end - field.start);
        if (field.hasQuotes)
            text.replace(QLatin1StringView("\"\""), QLatin1StringView("\""));
        row.fields.append(std::move(text));
    }
    passLineEnd(m_rowEnd);
    return row;
}

/// Moves to where the next row probably begins.
void CsvReader::recover(const Flaw &flaw)
{
    const QByteArrayView reason(flaw.reason);
    if (reason == "encoding" || reason == "nul" || reason.endsWith("columns"))
        return passLineEnd(m_rowEnd);
    if (reason != "text_after_quote")
        return skipLine(flaw.at);
    const QByteArrayView quoted = QByteArrayView(m_buffer).sliced(m_openQuote, flaw.at - m_openQuote);
    skipLine(lineEnds(quoted) > 0 ? m_openQuote : flaw.at);
}

/// Goes on behind the line that `from` is in; keeps only the beginning of an endless one.
void CsvReader::skipLine(qsizetype from)
{
    qsizetype at = from;
    for (;;) {
        at = endOfLine(at);
        if (at < m_buffer.size())
            break;
        if (at - m_rowStart > 2 * maxRow) {
            m_buffer.truncate(std::max(from, m_rowStart + maxRow));
            at = m_buffer.size();
        }
        if (!fill())
            break;
    }
    m_rowEnd = at;
    passLineEnd(at);
}

/// Index of the line end in what is in the buffer, or the buffer's size.
qsizetype CsvReader::endOfLine(qsizetype from)
{
    const auto end = std::find_if(m_buffer.cbegin() + from, m_buffer.cend(), isLineEnd);
    return end - m_buffer.cbegin();
}

/// Moves behind the line end at `at` and counts all lines since the last place.
void CsvReader::passLineEnd(qsizetype at)
{
    const bool isPair = has(at) && m_buffer[at] == '\r' && has(at + 1) && m_buffer[at + 1] == '\n';
    m_line += lineEnds(QByteArrayView(m_buffer).sliced(m_next, at - m_next)) + 1;
    m_next = std::min(at + (isPair ? 2 : 1), m_buffer.size());
}

Error CsvReader::describeFlaw(const Flaw &flaw) const
{
    const QByteArrayView before = QByteArrayView(m_buffer).sliced(m_rowStart, flaw.at - m_rowStart);
    qsizetype lineStart = before.size();
    while (lineStart > 0 && !isLineEnd(before[lineStart - 1]))
        --lineStart;
    const QString text = QString::fromUtf8(before.sliced(lineStart));
    const QByteArrayView reason(flaw.reason);
    QString message = QStringLiteral("bad row");
    if (reason.startsWith("too_"))
        message = QStringLiteral("%1 columns instead of %2").arg(m_fields.size()).arg(m_columns);
    return {ErrorCode::invalidInput,
            message,
            QLatin1String(flaw.reason),
            false,
            {{}, m_rowLine + lineEnds(before), text.toUcs4().size() + 1, {}}};
}

QString CsvReader::lastRow() const
{
    return QString::fromUtf8(m_buffer.constData() + m_rowStart, m_rowEnd - m_rowStart);
}

} // namespace switchboard::text
