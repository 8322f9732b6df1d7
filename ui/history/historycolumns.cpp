// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycolumns.h"

#include "ui/widgets/painting.h"
#include "ui/words/fatewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchboard::history {

using widgets::Cell;
using widgets::Color;
using widgets::Icon;
using widgets::TableColumn;
using workspace::HistoryLine;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryColumns)
};

bool isThisYear(const QDateTime &then, const widgets::TimeWords &times)
{
    return then.date().year() == times.dateOf(times.now()).year();
}

bool isInbound(const HistoryLine &line)
{
    return line.direction == Direction::inbound;
}

words::FateWords fateOf(const HistoryLine &line)
{
    return words::wordsOfFate(isInbound(line) ? QStringLiteral("received") : line.fate);
}

QList<widgets::TextMark> marksOf(const HistoryLine &line)
{
    QList<widgets::TextMark> marks;
    for (const workspace::FoundRange &range : line.found)
        marks.append({range.start, range.length});
    return marks;
}

} // namespace

QList<TableColumn> columns()
{
    const auto right = Qt::AlignRight;
    const auto id = [](const char *word) { return QString::fromLatin1(word); };
    return {
        {.id = id("time"), .title = Words::tr("Time"), .width = 148, .canHide = false, .canSort = true},
        {.id = id("direction"), .title = {}, .width = 30, .spoken = Words::tr("Direction")},
        {.id = id("channel"), .title = {}, .width = 32, .spoken = Words::tr("Channel")},
        {.id = id("attachment"), .title = {}, .width = 32, .isShown = false, .spoken = Words::tr("Attachment")},
        {.id = id("person"), .title = Words::tr("Contact"), .width = 116},
        {.id = id("address"), .title = Words::tr("Address"), .width = 128, .isShown = false},
        {.id = id("text"), .title = Words::tr("Message"), .width = 320, .isStretching = true, .canHide = false},
        {.id = id("campaign"), .title = Words::tr("Campaign"), .width = 100},
        {.id = id("template"), .title = Words::tr("Template"), .width = 100, .isShown = false},
        {.id = id("agent"), .title = Words::tr("Agent"), .width = 68},
        {.id = id("sender"), .title = Words::tr("Our number"), .width = 128, .isShown = false},
        {.id = id("segments"), .title = Words::tr("Parts"), .width = 50, .alignment = right},
        {.id = id("price"), .title = Words::tr("Cost $"), .width = 62, .alignment = right},
        {.id = id("error"), .title = Words::tr("Error"), .width = 62, .isShown = false, .alignment = right},
        {.id = id("status"), .title = Words::tr("Status"), .width = 128},
    };
}

QString momentOf(Timestamp at, const widgets::TimeWords &times)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMs(at), times.zone());
    return QLocale().toString(then, isThisYear(then, times) ? Words::tr("d MMM HH:mm") : Words::tr("d MMM yyyy HH:mm"));
}

QString costOf(qint64 micros)
{
    const bool needsFour = (micros + 50) / 100 % 10 != 0;
    return QLocale().toString(double(micros) / 1e6, 'f', needsFour ? 4 : 3);
}

QString textOf(const HistoryLine &line, Column column, const widgets::TimeWords &times)
{
    switch (column) {
    case Column::time: return momentOf(line.at, times);
    case Column::direction: return isInbound(line) ? Words::tr("In") : Words::tr("Out");
    case Column::channel: return words::channelWord(line.channel);
    case Column::attachment: return line.hasAttachment ? Words::tr("Attachment") : QString();
    case Column::person: return line.person.isEmpty() ? line.address : line.person;
    case Column::address: return line.address;
    case Column::text: return line.text;
    case Column::campaign: return line.campaign;
    case Column::templateName: return line.templateName;
    case Column::agent: return line.author;
    case Column::sender: return line.sender;
    case Column::parts: return line.segments > 0 ? QLocale().toString(line.segments) : QString();
    case Column::cost: return line.priceMicros != 0 ? costOf(line.priceMicros) : QString();
    case Column::error: return line.errorCode != 0 ? QString::number(line.errorCode) : QString();
    case Column::status: {
        const QString word = fateOf(line).word;
        return word.isEmpty() ? QString(line.fate).replace(u'_', u' ') : word;
    }
    }
    return {};
}

Cell cellOf(const HistoryLine &line, Column column, const widgets::TimeWords &times)
{
    Cell cell{.text = textOf(line, column, times), .color = Color::text2};
    switch (column) {
    case Column::direction:
        return {.text = {}, .icon = isInbound(line) ? Icon::incoming : Icon::outgoing, .color = Color::text3};
    case Column::channel:
        return {.text = {}, .icon = words::channelIcon(line.channel), .color = words::channelColor(line.channel)};
    case Column::attachment:
        if (line.hasAttachment)
            return {.text = {}, .icon = Icon::clip, .color = Color::text3};
        break;
    case Column::person:
        cell.color = Color::text;
        cell.weight = widgets::Weight::medium;
        break;
    case Column::text:
        cell.color = Color::text;
        cell.marks = marksOf(line);
        break;
    case Column::parts:
    case Column::cost:
    case Column::error: cell.alignment = Qt::AlignRight; break;
    case Column::status: {
        const words::FateWords fate = fateOf(line);
        cell.icon = fate.icon;
        cell.color = widgets::colorsOf(fate.tone).text;
        cell.weight = widgets::Weight::medium;
        break;
    }
    default: break;
    }
    return cell;
}

} // namespace switchboard::history
