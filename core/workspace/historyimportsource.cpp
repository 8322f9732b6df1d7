// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyimportsource.h"

#include "core/text/addresses.h"
#include "core/workspace/people/givenfile.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::workspace {

namespace {

constexpr qint64 longestLine = 8 << 20;

Error flaw(const char *word, const QString &field, const QString &message)
{
    Error error{ErrorCode::invalidInput, message, QString::fromLatin1(word)};
    error.place.field = field;
    return error;
}

/// ISO 8601, in UTC where no offset is told, or whole seconds or milliseconds since 1970.
std::optional<Timestamp> timeOf(const QString &cell)
{
    bool isNumber = false;
    const qint64 number = cell.toLongLong(&isNumber);
    if (isNumber)
        return number > 0 ? std::optional(fromMs(number < 100'000'000'000 ? number * 1'000 : number)) : std::nullopt;
    QDateTime time = QDateTime::fromString(cell, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return fromMs(time.toMSecsSinceEpoch());
}

std::optional<Direction> directionOf(const QString &word)
{
    const QString folded = word.toLower();
    for (const char *in : {"in", "inbound", "incoming", "received"}) {
        if (folded == QLatin1StringView(in))
            return Direction::inbound;
    }
    for (const char *out : {"out", "outbound", "outgoing", "outbound-api", "outbound-reply", "sent"}) {
        if (folded == QLatin1StringView(out))
            return Direction::outbound;
    }
    return std::nullopt;
}

std::optional<Channel> channelOf(const QString &word)
{
    const QString folded = word.toLower();
    if (folded.isEmpty() || folded == QLatin1StringView("mms") || folded == QLatin1StringView("text"))
        return Channel::sms;
    if (folded == QLatin1StringView("call"))
        return Channel::voice;
    return channelFromName(folded);
}

/// What was told of something that was sent; nothing where it would not be over yet.
std::optional<SmsStatus> statusOf(const QString &word)
{
    const QString folded = word.toLower();
    if (folded.isEmpty())
        return SmsStatus::sent;
    for (const char *done : {"completed", "answered"}) {
        if (folded == QLatin1StringView(done))
            return SmsStatus::delivered;
    }
    for (const char *missed : {"no-answer", "busy", "missed", "bounced"}) {
        if (folded == QLatin1StringView(missed))
            return SmsStatus::undelivered;
    }
    const std::optional<SmsStatus> status = smsStatusFromName(folded);
    if (!status || *status < SmsStatus::sent || *status == SmsStatus::receiving || *status == SmsStatus::received)
        return std::nullopt;
    return status;
}

/// The cells of one row by the names of their columns.
class Cells
{
public:
    Cells(const QStringList &columns, const QStringList &cells) : m_columns(columns), m_cells(cells) {}

    QString at(const char *column) const
    {
        const qsizetype index = m_columns.indexOf(QLatin1StringView(column));
        return index < 0 || index >= m_cells.size() ? QString() : m_cells.at(index).trimmed();
    }

private:
    const QStringList &m_columns;
    const QStringList &m_cells;
};

std::optional<Error> readWay(const Cells &cells, const QString &region, ToldMessage &message)
{
    const auto direction = directionOf(cells.at("direction"));
    if (!direction)
        return flaw("direction", QStringLiteral("direction"), QStringLiteral("in or out is expected"));
    const auto channel = channelOf(cells.at("channel"));
    if (!channel)
        return flaw("channel", QStringLiteral("channel"), QStringLiteral("sms, email or voice is expected"));
    message.direction = *direction;
    message.channel = *channel;
    const bool isInbound = *direction == Direction::inbound;
    const char *const otherColumn = isInbound ? "from" : "to";
    const auto other = text::parseAddress(cells.at(otherColumn), region);
    if (!other) {
        Error error = other.error();
        error.place.field = QString::fromLatin1(otherColumn);
        return error;
    }
    message.other = other->address;
    message.ours = cells.at(isInbound ? "to" : "from");
    return {};
}

std::optional<Error> readFate(const Cells &cells, ToldMessage &message)
{
    message.code = cells.at("error").toInt();
    message.reference = cells.at("id").left(64);
    message.priceMicros = std::max<qint64>(0, qRound64(std::abs(cells.at("price").toDouble()) * 1e6));
    if (message.direction == Direction::inbound) {
        message.status = SmsStatus::received;
        return {};
    }
    const auto status = statusOf(cells.at("status"));
    if (!status)
        return flaw("status", QStringLiteral("status"),
                    QStringLiteral("sent, delivered, undelivered, failed, canceled or read is expected"));
    message.status = *status;
    return {};
}

std::optional<Error> readMessage(const Cells &cells, const QString &region, ToldMessage &message)
{
    const auto at = timeOf(cells.at("at"));
    if (!at)
        return flaw("date", QStringLiteral("at"), QStringLiteral("a time of ISO 8601 is expected"));
    message.at = *at;
    if (auto wrong = readWay(cells, region, message))
        return wrong;
    if (auto wrong = readFate(cells, message))
        return wrong;
    message.body = cells.at("body").normalized(QString::NormalizationForm_C);
    message.mediaUrls = cells.at("media").split(u' ', Qt::SkipEmptyParts);
    if (message.body.isEmpty() && message.mediaUrls.isEmpty())
        return flaw("empty", QStringLiteral("body"), QStringLiteral("there are no words in it"));
    message.author = cells.at("author");
    message.campaign = cells.at("campaign").simplified();
    message.templateName = cells.at("template").simplified();
    return {};
}

QString cellOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &each : value.toArray())
            parts.append(each.toString());
        return parts.join(u' ');
    }
    return value.toVariant().toString();
}

} // namespace

const QStringList &historyImportColumns()
{
    static const QStringList columns =
        QStringLiteral("at direction channel from to body author status error price id campaign template media")
            .split(u' ');
    return columns;
}

Result<std::unique_ptr<HistoryImportSource>> HistoryImportSource::open(const QString &path, const QString &region)
{
    auto source = std::unique_ptr<HistoryImportSource>(new HistoryImportSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly))
        return unreadableFile(path);
    source->m_region = region;
    if (source->m_file.peek(1) == "{") {
        source->m_headers = historyImportColumns();
        source->m_columns = source->m_headers;
        return source;
    }
    source->m_csv = std::make_unique<text::CsvReader>(&source->m_file);
    if (const Result<void> read = source->readHeader(); !read) {
        Error error = read.error();
        error.place.file = path;
        return error;
    }
    return source;
}

Result<void> HistoryImportSource::readHeader()
{
    const auto row = m_csv->next();
    if (!row)
        return Error{ErrorCode::invalidInput, QStringLiteral("the file is empty"), QStringLiteral("empty")};
    if (!*row)
        return row->error();
    m_headers = (*row)->fields;
    for (const QString &header : std::as_const(m_headers))
        m_columns.append(header.trimmed().toLower());
    for (const char *needed : {"at", "direction", "body"}) {
        if (!m_columns.contains(QLatin1StringView(needed)))
            return flaw("column_missing", QString::fromLatin1(needed),
                        QStringLiteral("the first row names no column \"%1\"").arg(QLatin1StringView(needed)));
    }
    return {};
}

QStringList HistoryImportSource::ignoredColumns() const
{
    QStringList ignored;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (!historyImportColumns().contains(m_columns.at(i)))
            ignored.append(m_headers.at(i));
    }
    return ignored;
}

qint64 HistoryImportSource::bytesRead() const
{
    return m_csv ? m_csv->bytesRead() : m_file.pos();
}

std::optional<ToldRow> HistoryImportSource::next()
{
    std::optional<ToldRow> row = m_csv ? nextCsv() : nextJson();
    if (row && !row->flaw)
        row->flaw = readMessage(Cells(m_columns, row->cells), m_region, row->message);
    return row;
}

std::optional<ToldRow> HistoryImportSource::nextCsv()
{
    auto row = m_csv->next();
    if (!row)
        return {};
    ToldRow told;
    if (!*row) {
        told.flaw = row->error();
        told.line = told.flaw->place.line;
        told.cells = {m_csv->lastRow()};
        return told;
    }
    told.line = (*row)->line;
    told.cells = std::move((*row)->fields);
    return told;
}

std::optional<ToldRow> HistoryImportSource::nextJson()
{
    QByteArray line;
    while (line.isEmpty()) {
        if (m_file.atEnd())
            return {};
        line = m_file.readLine(longestLine).trimmed();
        ++m_line;
    }
    ToldRow told;
    told.line = m_line;
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(line, &wrong);
    if (!document.isObject()) {
        told.cells = {QString::fromUtf8(line.left(1'000))};
        told.flaw = flaw("json", {}, wrong.errorString());
        return told;
    }
    const QJsonObject object = document.object();
    for (const QString &column : std::as_const(m_columns))
        told.cells.append(cellOf(object.value(column)));
    return told;
}

} // namespace switchboard::workspace
