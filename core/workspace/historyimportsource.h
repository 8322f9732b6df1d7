// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/address.h"
#include "core/model/channel.h"
#include "core/model/smsstatus.h"
#include "core/text/csv.h"

#include <QFile>

#include <memory>

namespace switchboard::workspace {

/// A message as a file tells of it.
struct ToldMessage
{
    Timestamp at{};
    Direction direction = Direction::inbound;
    Channel channel = Channel::sms;
    Address other; ///< whom it came from or went to
    QString ours;  ///< the number or service of ours, as written
    QString body;
    QStringList mediaUrls;
    QString author;
    SmsStatus status = SmsStatus::none;
    int code = 0;
    qint64 priceMicros = 0;
    QString reference; ///< the provider's id
    QString campaign;
    QString templateName;
};

/// A row of the file, or why it cannot be taken.
struct ToldRow
{
    qint64 line = 0;
    QStringList cells; ///< as they stood, for the file of refused rows
    ToldMessage message;
    std::optional<Error> flaw;
};

/// Past messages in a CSV file whose first row names its columns, or as one JSON object a line, read in bounded memory
/// on one thread. The names are those of historyImportColumns().
class HistoryImportSource
{
public:
    /// invalidInput where the file cannot be read or has no column "at" or "body".
    static Result<std::unique_ptr<HistoryImportSource>> open(const QString &path, const QString &region);

    const QStringList &headers() const { return m_headers; }
    QStringList ignoredColumns() const;

    /// Nothing at the end.
    std::optional<ToldRow> next();
    qint64 bytesRead() const;

private:
    HistoryImportSource() = default;
    Result<void> readHeader();
    std::optional<ToldRow> nextCsv();
    std::optional<ToldRow> nextJson();

    QFile m_file;
    QString m_region;
    std::unique_ptr<text::CsvReader> m_csv; ///< none: JSON lines
    QStringList m_headers;                  ///< as the file has them
    QStringList m_columns;                  ///< the same, folded
    qint64 m_line = 0;
};

/// Every column that is read.
const QStringList &historyImportColumns();

} // namespace switchboard::workspace
