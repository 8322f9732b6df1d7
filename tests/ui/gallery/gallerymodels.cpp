// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/gallerymodels.h"

namespace switchboard::test {

using namespace widgets;

namespace {

enum Column { timeColumn, wayColumn, channelColumn, personColumn, textColumn, campaignColumn, agentColumn, partsColumn, costColumn, statusColumn };

struct Sample
{
    const char *person;
    const char *text;
    const char *campaign;
    const char *agent;
    const char *parts;
    const char *cost;
    const char *status;
    Icon statusIcon;
    Color statusColor;
    Icon channel;
    Color channelColor;
    bool isIncoming;
};

const Sample samples[] = {
    {"Marisol V.", "Is the 248k before or after closing costs?", "", "", "", "", "Received", Icon::incoming, Color::text2, Icon::sms, Color::smsText, true},
    {"Carol & Dev", "We can move closing to the 9th, just say so", "", "Avery", "1", "0.011", "Delivered", Icon::checks, Color::success, Icon::sms, Color::smsText, false},
    {"Marisol V.", "Call, 6 min 42 s. Asked about closing costs", "", "Avery", "", "0.062", "Answered", Icon::check, Color::success, Icon::voice, Color::voiceText, true},
    {"Hector M.", "stop texting me about closing please", "Nov sellers", "", "", "", "Opted out", Icon::ban, Color::danger, Icon::sms, Color::smsText, true},
    {"June P.", "Offer and closing summary, 9 Demo Way", "Nov sellers", "Jordan", "", "0.001", "Bounced", Icon::alert, Color::danger, Icon::email, Color::emailText, false},
    {"Lena S.", "The closing date can move, tell me what suits you and we write it in", "Nov sellers", "Avery", "1", "0.012", "By email", Icon::split, Color::success, Icon::sms, Color::smsText, false},
    {"Ivan D.", "The closing date can move, tell me what suits you and we write it in", "Nov sellers", "Avery", "1", "", "Held", Icon::hold, Color::warning, Icon::sms, Color::smsText, false},
    {"Kim H.", "Voicemail, 0:24: about your closing date", "Callbacks", "Jordan", "", "0.014", "Voicemail", Icon::voicemail, Color::info, Icon::voice, Color::voiceText, false},
};

struct Person
{
    const char *name;
    const char *address;
    const char *place;
    const char *tag;
    bool isAllowed;
};

const Person people[] = {
    {"Marisol V.", "(512) 555-0142", "1427 Juniper Ln, Austin TX", "needs roof", true},
    {"Priya K.", "priya@example.com", "88 Sample Ct, Round Rock TX", "", true},
    {"Hector M.", "(512) 555-0161", "9 Demo Way, Pflugerville TX", "do not call", false},
    {"محمد العربي", "(512) 555-0177", "12 Right Hand Rd, Austin TX", "referral", true},
    {"Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Hubert Blaine the Younger", "(512) 555-0190", "One Very Long Street Name That Goes On And On Until The End Of Its Column 12345, Dripping Springs TX", "a tag that is longer than its cell", true},
    {"🌵 Cactus & Co. 🌵", "hello@example.com", "", "", true},
};

} // namespace

MessagesModel::MessagesModel(int rows, QObject *parent) : QAbstractTableModel(parent), m_rows(rows) {}

QList<TableColumn> MessagesModel::columns()
{
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    return {{.id = text("time"), .title = text("Time"), .width = 124, .canHide = false, .canSort = true},
            {.id = text("way"), .title = {}, .width = 32, .spoken = text("In or out")},
            {.id = text("channel"), .title = {}, .width = 36, .spoken = text("Channel")},
            {.id = text("person"), .title = text("Contact"), .width = 112, .canHide = false},
            {.id = text("text"), .title = text("Message"), .isStretching = true, .canHide = false},
            {.id = text("campaign"), .title = text("Campaign"), .width = 96},
            {.id = text("agent"), .title = text("Agent"), .width = 68},
            {.id = text("parts"), .title = text("Parts"), .width = 52, .alignment = Qt::AlignRight},
            {.id = text("cost"), .title = text("Cost $"), .width = 64, .canSort = true, .alignment = Qt::AlignRight},
            {.id = text("status"), .title = text("Status"), .width = 120}};
}

void MessagesModel::prepend(int rows)
{
    beginInsertRows({}, 0, rows - 1);
    m_rows += rows;
    m_prepended += rows;
    endInsertRows();
}

int MessagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : statusColumn + 1;
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    if (role != CellRole && role != Qt::DisplayRole)
        return {};
    ++m_asked;
    // Of one that came in later, the number is below zero.
    const int message = (index.row() - m_prepended + 24 * 60 * 100) % (24 * 60 * 100);
    const Sample &sample = samples[size_t(message) % std::size(samples)];
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    Cell cell;
    switch (index.column()) {
    case timeColumn:
        cell = {.text = QStringLiteral("17 Nov %1:%2").arg(23 - message / 60 % 24, 2, 10, QLatin1Char('0')).arg(59 - message % 60, 2, 10, QLatin1Char('0')), .color = Color::text2};
        break;
    case wayColumn: cell = {.icon = sample.isIncoming ? Icon::incoming : Icon::outgoing, .color = Color::text3}; break;
    case channelColumn: cell = {.icon = sample.channel, .color = sample.channelColor}; break;
    case personColumn: cell = {.text = text(sample.person), .weight = Weight::medium}; break;
    case textColumn:
        cell = {.text = text(sample.text)};
        cell.marks = {{int(cell.text.indexOf(QLatin1StringView("closing"))), 7}};
        break;
    case campaignColumn: cell = {.text = text(sample.campaign), .color = Color::text2}; break;
    case agentColumn: cell = {.text = text(sample.agent), .color = Color::text2}; break;
    case partsColumn: cell = {.text = text(sample.parts), .color = Color::text2, .alignment = Qt::AlignRight}; break;
    case costColumn: cell = {.text = text(sample.cost), .color = Color::text2, .alignment = Qt::AlignRight}; break;
    case statusColumn: cell = {.text = text(sample.status), .icon = sample.statusIcon, .color = sample.statusColor, .weight = Weight::medium}; break;
    }
    return role == CellRole ? QVariant::fromValue(cell) : QVariant(cell.text);
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const TableColumn column = columns().value(section);
    return column.title.isEmpty() ? column.spoken : column.title;
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(people));
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (role != CellRole && role != Qt::DisplayRole)
        return {};
    const Person &person = people[index.row()];
    Cell cell;
    switch (index.column()) {
    case 0: {
        const QString name = QString::fromUtf8(person.name);
        cell = {.text = name, .second = QString::fromUtf8(person.address), .weight = Weight::medium, .avatar = name, .avatarSeed = quint64(index.row())};
        break;
    }
    case 1: cell = {.text = QString::fromUtf8(person.place), .color = Color::text2}; break;
    case 2: cell = {.text = QString::fromUtf8(person.tag), .isBadge = true}; break;
    default:
        cell = person.isAllowed ? Cell{.text = QStringLiteral("Allowed"), .icon = Icon::check, .color = Color::success, .weight = Weight::medium}
                                : Cell{.text = QStringLiteral("Opted out"), .icon = Icon::ban, .color = Color::danger, .weight = Weight::medium};
    }
    return role == CellRole ? QVariant::fromValue(cell) : QVariant(cell.text);
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{QStringLiteral("Person"), QStringLiteral("Place"), QStringLiteral("Tag"), QStringLiteral("Consent")}.value(section);
}

} // namespace switchboard::test
