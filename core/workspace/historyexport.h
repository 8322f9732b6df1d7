// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyfinder.h"

#include <QIODevice>
#include <QJsonObject>

#include <memory>

namespace switchboard::workspace {

/// Stable names of what an export can have of a message, in the order in which it has them.
const QStringList &historyColumns();

/// A cell as text: times in ISO 8601, money in units, stable words.
QString historyCell(const HistoryLine &line, const QString &column);

/// Writes rows in one format.
class HistoryWriter
{
public:
    virtual ~HistoryWriter() = default;
    virtual Result<void> write(const QList<HistoryLine> &lines) = 0;
    virtual Result<void> finish() { return {}; }
};

using MakeHistoryWriter = std::function<std::unique_ptr<HistoryWriter>(QIODevice *, const QStringList &columns)>;

/// `device` is open and outlives the writer.
std::unique_ptr<HistoryWriter> makeCsvWriter(QIODevice *device, const QStringList &columns);
std::unique_ptr<HistoryWriter> makeJsonWriter(QIODevice *device, const QStringList &columns);

/// A table on pages in landscape. Needs the fonts of a QGuiApplication, and the library workspace_history.
std::unique_ptr<HistoryWriter> makePdfWriter(QIODevice *device, const QStringList &columns, const HistoryPrint &print);

/// Streams what a search finds into a file that only its owner can read, in place only when it is whole. invalidInput
/// for a column that there is not, alreadyExists, storage.
Result<HistoryExportReport> exportHistory(const HistoryFinder &finder, const HistoryExport &what,
                                          const MakeHistoryWriter &makeWriter, std::stop_token stop,
                                          const HistoryExportProgressed &progressed);

} // namespace switchboard::workspace
