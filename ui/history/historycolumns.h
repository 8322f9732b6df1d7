// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/timewords.h"

namespace switchboard::history {

/// In the order of the model's columns.
enum class Column {
    time,
    direction,
    channel,
    attachment,
    person,
    address,
    text,
    campaign,
    templateName,
    agent,
    sender,
    parts,
    cost,
    error,
    status
};
inline constexpr int columnCount = int(Column::status) + 1;

QList<widgets::TableColumn> columns();

/// What stands in a column of a row; the text of an icon is for readers and copies.
widgets::Cell cellOf(const workspace::HistoryLine &line, Column column, const widgets::TimeWords &times);
QString textOf(const workspace::HistoryLine &line, Column column, const widgets::TimeWords &times);

/// "17 Nov 13:52", of another year "17 Nov 2024, 13:52".
QString momentOf(Timestamp at, const widgets::TimeWords &times);

/// "0.0079": at least three decimals, at most four.
QString costOf(qint64 micros);

} // namespace switchboard::history
