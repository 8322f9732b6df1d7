// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/peoplemodel.h"

#include "ui/widgets/rowchanges.h"

namespace switchboard::contacts {

using widgets::Cell;
using widgets::Color;
using widgets::Icon;
using widgets::Weight;
using workspace::PersonLine;

namespace {

constexpr int mostPeople = 10'000'000;
constexpr int mostLines = 4'096;
constexpr int ahead = 24;               ///< rows that are read beyond those in sight
constexpr qsizetype mostMoved = 10'000; ///< beyond, the list is shown anew

} // namespace

PeopleModel::PeopleModel(workspace::PeopleService &service, const widgets::TimeWords &times, QObject *parent)
    : QAbstractTableModel(parent), m_service(service), m_times(times), m_lines(mostLines), m_asking(this),
      m_reading(this)
{}

void PeopleModel::search(const workspace::PeopleQuery &query)
{
    m_query = query;
    ask();
}

void PeopleModel::refresh()
{
    ++m_generation;
    ask();
}

void PeopleModel::ask()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_asking.ask(m_service.matches(m_query, mostPeople, m_stop.get_token()),
                 [this](const Result<QList<ContactId>> &people) {
                     if (!people) {
                         Q_EMIT failed(people.error());
                         return;
                     }
                     take(*people);
                     m_isLoaded = true;
                     Q_EMIT loaded();
                 });
}

void PeopleModel::take(const QList<ContactId> &people)
{
    const bool isSame = std::exchange(m_shown, m_query) == m_query;
    if (people == m_people) {
        askLines();
        return;
    }
    if (isSame) {
        exchange(people);
    } else {
        beginResetModel();
        m_people = people;
        m_first = 0;
        endResetModel();
    }
    askLines();
}

/// Only what lies between what is the same at both ends is compared, since most changes are small.
void PeopleModel::exchange(const QList<ContactId> &people)
{
    const qsizetype most = std::min(people.size(), m_people.size());
    qsizetype head = 0;
    while (head < most && people.at(head) == m_people.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && people.at(people.size() - 1 - tail) == m_people.at(m_people.size() - 1 - tail))
        ++tail;
    const QList<ContactId> before = m_people.mid(head, m_people.size() - head - tail);
    const QList<ContactId> after = people.mid(head, people.size() - head - tail);
    const auto changes = widgets::rowChanges(before, after, [](ContactId id) { return id; });
    if (changes.isReordered || std::max(before.size(), after.size()) > mostMoved) {
        beginResetModel();
        m_people = people;
        endResetModel();
        return;
    }
    for (const auto &run : changes.removals) {
        beginRemoveRows({}, int(head) + run.first, int(head) + run.first + run.count - 1);
        m_people.remove(head + run.first, run.count);
        endRemoveRows();
    }
    for (const auto &run : changes.insertions) {
        beginInsertRows({}, int(head) + run.first, int(head) + run.first + run.count - 1);
        m_people.insert(head + run.first, run.count, ContactId{});
        std::copy_n(after.cbegin() + run.first, run.count, m_people.begin() + head + run.first);
        endInsertRows();
    }
}

void PeopleModel::setVisible(int first, int last)
{
    m_first = std::max(0, first);
    m_last = last;
    askLines();
}

void PeopleModel::setTwoLines(bool areTwo)
{
    if (areTwo == std::exchange(m_areTwoLines, areTwo) || m_people.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void PeopleModel::askLines()
{
    QList<ContactId> missing;
    const int end = std::min(m_last + ahead, rowCount() - 1);
    for (int row = std::max(0, m_first - ahead); row <= end; ++row) {
        const Entry *entry = m_lines.object(m_people.at(row));
        if (!entry || entry->generation != m_generation)
            missing.append(m_people.at(row));
    }
    if (missing.isEmpty())
        return;
    m_reading.ask(m_service.lines(missing), [this, missing](const Result<QList<PersonLine>> &lines) {
        if (lines)
            takeLines(missing, *lines);
        else
            Q_EMIT failed(lines.error());
    });
}

void PeopleModel::takeLines(const QList<ContactId> &asked, const QList<PersonLine> &lines)
{
    for (const PersonLine &line : lines)
        m_lines.insert(line.contact, new Entry{line, m_generation});
    for (const ContactId person : asked) {
        if (!m_lines.contains(person))
            m_lines.insert(person, new Entry{{person, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, false}, m_generation});
    }
    const int last = std::min(m_last + ahead, rowCount() - 1);
    const int first = std::max(0, m_first - ahead);
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

const PersonLine *PeopleModel::lineOf(ContactId person) const
{
    const Entry *entry = m_lines.object(person);
    return entry ? &entry->line : nullptr;
}

QString PeopleModel::columnName(int column)
{
    switch (column) {
    case name: return tr("Name");
    case phone: return tr("Phone");
    case email: return tr("Email");
    case company: return tr("Company");
    case stage: return tr("Stage");
    case owner: return tr("Owner");
    case tags: return tr("Tags");
    case consent: return tr("Texts");
    case nextStep: return tr("Next step");
    case lastActivity: return tr("Last activity");
    default: return {};
    }
}

QString PeopleModel::textOf(const PersonLine &line, int column) const
{
    switch (column) {
    case name: return line.name;
    case phone: return line.phone;
    case email: return line.email;
    case company: return line.company;
    case stage: return line.stage;
    case owner: return line.owner;
    case tags: return line.tags.join(QStringLiteral(", "));
    case consent: return line.isOptedOut ? tr("Opted out") : QString();
    case nextStep:
        return line.nextStepAt == Timestamp{} ? line.nextStep
               : line.nextStep.isEmpty()      ? m_times.nextMoment(line.nextStepAt)
                                              : tr("%1: %2").arg(m_times.nextMoment(line.nextStepAt), line.nextStep);
    case lastActivity: return line.lastActivityAt == Timestamp{} ? QString() : m_times.shortMoment(line.lastActivityAt);
    default: return {};
    }
}

Cell PeopleModel::cellOf(const PersonLine &line, int column) const
{
    Cell cell{.text = textOf(line, column)};
    switch (column) {
    case name:
        cell.weight = Weight::medium;
        cell.avatar = line.name;
        cell.avatarSeed = quint64(line.contact.value);
        if (m_areTwoLines)
            cell.second = line.company.isEmpty() || line.company == line.name ? line.phone : line.company;
        break;
    case consent:
        if (line.isOptedOut) {
            cell.icon = Icon::ban;
            cell.color = Color::danger;
        }
        break;
    case nextStep:
        if (line.nextStepAt != Timestamp{} && line.nextStepAt < m_times.now()) {
            cell.icon = Icon::clock;
            cell.color = Color::warning;
        }
        break;
    case email:
    case company:
    case owner:
    case lastActivity: cell.color = Color::text2; break;
    default: break;
    }
    return cell;
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContactId person = m_people.at(index.row());
    const PersonLine *line = lineOf(person);
    switch (role) {
    case PersonRole: return person.value;
    case LoadingRole: return line == nullptr;
    case TagsRole: return line ? line->tags : QStringList();
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return line ? textOf(*line, index.column()) : QString();
    case Qt::AccessibleTextRole: return line ? textOf(*line, index.column()) : tr("Loading");
    case widgets::CellRole: return QVariant::fromValue(line ? cellOf(*line, index.column()) : Cell());
    default: return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnName(section);
}

} // namespace switchboard::contacts
