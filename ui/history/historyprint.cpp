// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyprint.h"

#include "ui/history/historycolumns.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchboard::history {

using workspace::HistoryPrint;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryPrint)
};

/// Where a column stands in the list.
using Indexes = QHash<QString, int>;

Indexes indexes()
{
    Indexes found;
    const QList<widgets::TableColumn> all = columns();
    for (int i = 0; i < all.size(); ++i)
        found.insert(all.at(i).id, i);
    return found;
}

QString headOf(const QString &column)
{
    const int index = indexes().value(column, -1);
    if (index < 0) // what no list shows
        return column == QLatin1StringView("id") ? Words::tr("Number") : column;
    const widgets::TableColumn found = columns().at(index);
    return found.title.isEmpty() ? found.spoken : found.title;
}

} // namespace

HistoryPrint printOf(const QString &query, qint64 found, const widgets::TimeWords &times)
{
    HistoryPrint print;
    print.title = query.isEmpty() ? Words::tr("Messages") : Words::tr("Messages: %1").arg(query);
    const QString printed =
        Words::tr("Printed %1, times in %2")
            .arg(times.moment(times.now()), QString::fromLatin1(times.zone().id()).replace(u'_', u' '));
    const QString count = found == 1 ? Words::tr("1 message") : Words::tr("%1 messages").arg(QLocale().toString(found));
    print.details = found < 0 ? printed : Words::tr("%1. %2").arg(count, printed);
    print.head = headOf;
    print.cell = [times, places = indexes()](const workspace::HistoryLine &line, const QString &column) {
        const int index = places.value(column, -1);
        if (index == int(Column::time))
            return momentOf(line.at, times);
        return index < 0 ? line.message.toString() : textOf(line, Column(index), times);
    };
    print.foot = [](int page) { return Words::tr("Page %1").arg(page); };
    return print;
}

} // namespace switchboard::history
