// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyexport.h"

#include "core/text/csv.h"
#include "core/workspace/people/givenfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <functional>

namespace switchboard::workspace {

namespace {

constexpr int pageSize = 500;

Error unwritable(const QIODevice &file)
{
    return {ErrorCode::storage, QStringLiteral("the file cannot be written"), file.errorString()};
}

QString timeText(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at)).toOffsetFromUtc(0).toString(Qt::ISODateWithMs);
}

QString moneyText(qint64 micros)
{
    return micros == 0 ? QString() : QString::number(double(micros) / 1e6, 'f', 4);
}

struct ColumnSpec
{
    const char *name;
    QString (*cell)(const HistoryLine &);
};

constexpr ColumnSpec columnSpecs[] = {
    {"id", [](const HistoryLine &line) { return line.message.toString(); }},
    {"time", [](const HistoryLine &line) { return timeText(line.at); }},
    {"channel", [](const HistoryLine &line) { return QString(name(line.channel)); }},
    {"direction", [](const HistoryLine &line) { return QString(name(line.direction)); }},
    {"person", [](const HistoryLine &line) { return line.person; }},
    {"address", [](const HistoryLine &line) { return line.address; }},
    {"sender", [](const HistoryLine &line) { return line.sender; }},
    {"text", [](const HistoryLine &line) { return line.text; }},
    {"status", [](const HistoryLine &line) { return line.fate; }},
    {"error",
     [](const HistoryLine &line) { return line.errorCode == 0 ? QString() : QString::number(line.errorCode); }},
    {"campaign", [](const HistoryLine &line) { return line.campaign; }},
    {"template", [](const HistoryLine &line) { return line.templateName; }},
    {"agent", [](const HistoryLine &line) { return line.author; }},
    {"segments", [](const HistoryLine &line) { return QString::number(line.segments); }},
    {"price", [](const HistoryLine &line) { return moneyText(line.priceMicros); }},
    {"attachment", [](const HistoryLine &line) { return QString::fromLatin1(line.hasAttachment ? "yes" : ""); }},
};

class CsvRows : public HistoryWriter
{
public:
    CsvRows(QIODevice *device, QStringList columns)
        : m_writer(device, {.withByteOrderMark = true, .guardsFormulas = true}), m_columns(std::move(columns))
    {}
    Result<void> write(const QList<HistoryLine> &lines) override
    {
        if (const Result<void> headed = head(); !headed)
            return headed;
        for (const HistoryLine &line : lines) {
            QStringList cells;
            for (const QString &column : std::as_const(m_columns))
                cells.append(historyCell(line, column));
            if (const Result<void> written = m_writer.write(cells); !written)
                return written;
        }
        return {};
    }
    Result<void> finish() override { return head(); }

private:
    Result<void> head() { return std::exchange(m_isHeaded, true) ? Result<void>() : m_writer.write(m_columns); }

    text::CsvWriter m_writer;
    QStringList m_columns;
    bool m_isHeaded = false;
};

/// An array with an object in each line.
class JsonRows : public HistoryWriter
{
public:
    JsonRows(QIODevice *device, QStringList columns) : m_device(device), m_columns(std::move(columns)) {}
    Result<void> write(const QList<HistoryLine> &lines) override
    {
        for (const HistoryLine &line : lines) {
            QJsonObject object;
            for (const QString &column : std::as_const(m_columns))
                object.insert(column, historyCell(line, column));
            const QByteArray begin = std::exchange(m_isBegun, true) ? ",\n" : "[\n";
            if (const Result<void> put = this->put(begin + QJsonDocument(object).toJson(QJsonDocument::Compact)); !put)
                return put;
        }
        return {};
    }
    Result<void> finish() override { return put(m_isBegun ? "\n]\n" : "[]\n"); }

private:
    Result<void> put(const QByteArray &bytes)
    {
        return m_device->write(bytes) == bytes.size() ? Result<void>() : Result<void>(unwritable(*m_device));
    }

    QIODevice *m_device;
    QStringList m_columns;
    bool m_isBegun = false;
};

/// All pages, from the first to the last; false where it was stopped.
Result<bool> writeAll(const HistoryFinder &finder, const HistoryExport &what, HistoryWriter &writer,
                      const std::stop_token &stop, const HistoryExportProgressed &progressed,
                      HistoryExportReport &report)
{
    MessageCursor before;
    for (bool isWhole = false; !isWhole;) {
        const int limit = what.order == HistoryOrder::bestFirst ? 2'000 : pageSize;
        const Result<HistoryMatches> page = finder.matches(what.query, what.order, limit, before, stop);
        if (stop.stop_requested())
            return false;
        if (!page)
            return page.error();
        if (!page->isWhole && page->keys.isEmpty() && page->next == before)
            return Error{ErrorCode::timeout, QStringLiteral("this search takes too long to export it"), {}, true};
        QList<MessageId> ids;
        for (const MessageCursor &key : page->keys)
            ids.append(key.id);
        const Result<QList<HistoryLine>> lines = finder.wholeLines(ids);
        if (!lines)
            return lines.error();
        if (const Result<void> written = writer.write(*lines); !written)
            return written.error();
        report.rows += lines->size();
        isWhole = page->isWhole;
        before = page->next;
        if (progressed)
            progressed(report.rows, isWhole ? report.rows : 0);
    }
    const Result<void> finished = writer.finish();
    return finished ? Result<bool>(true) : Result<bool>(finished.error());
}

} // namespace

const QStringList &historyColumns()
{
    static const QStringList names = [] {
        QStringList all;
        for (const ColumnSpec &spec : columnSpecs)
            all.append(QString::fromLatin1(spec.name));
        return all;
    }();
    return names;
}

QString historyCell(const HistoryLine &line, const QString &column)
{
    const qsizetype index = historyColumns().indexOf(column);
    return index < 0 ? QString() : columnSpecs[index].cell(line);
}

std::unique_ptr<HistoryWriter> makeCsvWriter(QIODevice *device, const QStringList &columns)
{
    return std::make_unique<CsvRows>(device, columns);
}

std::unique_ptr<HistoryWriter> makeJsonWriter(QIODevice *device, const QStringList &columns)
{
    return std::make_unique<JsonRows>(device, columns);
}

Result<HistoryExportReport> exportHistory(const HistoryFinder &finder, const HistoryExport &what,
                                          const MakeHistoryWriter &makeWriter, std::stop_token stop,
                                          const HistoryExportProgressed &progressed)
{
    for (const QString &column : what.columns) {
        if (!historyColumns().contains(column))
            return Error{ErrorCode::invalidInput, QStringLiteral("no such column"), column, false,
                         Place{{}, 0, 0, QStringLiteral("columns")}};
    }
    if (!what.mayReplace && QFileInfo::exists(what.file))
        return Error{ErrorCode::alreadyExists, QStringLiteral("there is a file already"), what.file};
    if (const Result<void> writable = checkWritable(what.file); !writable)
        return writable.error();
    QSaveFile file(what.file);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(file);
    HistoryExportReport report;
    {
        const auto writer = makeWriter(&file, what.columns.isEmpty() ? historyColumns() : what.columns);
        const Result<bool> written = writeAll(finder, what, *writer, stop, progressed, report);
        if (!written)
            return written.error();
        if (!*written)
            return HistoryExportReport{0, true};
    }
    if (!file.commit())
        return unwritable(file);
    return report;
}

} // namespace switchboard::workspace
