// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/cell.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/timewords.h"

#include <QAbstractTableModel>
#include <QCache>

namespace switchboard::contacts {

enum PeopleRoles { PersonRole = widgets::LastCellRole + 1, TagsRole, LoadingRole };

/// The people that a question finds: the ids of all, and what a row shows of those in sight.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { name, phone, email, company, stage, owner, tags, consent, nextStep, lastActivity, columns };

    PeopleModel(workspace::PeopleService &service, const widgets::TimeWords &times, QObject *parent = nullptr);

    void search(const workspace::PeopleQuery &query); ///< the latest wins; the rows before stay until it is answered
    void refresh();                                   ///< the same question, when something has happened
    void setVisible(int first, int last);
    void setTwoLines(bool areTwo); ///< rows have room for a second line

    const workspace::PeopleQuery &query() const { return m_query; }
    bool isWaiting() const { return m_asking.isWaiting(); }
    bool isLoaded() const { return m_isLoaded; } ///< since something was answered
    const QList<ContactId> &people() const { return m_people; }
    int rowOf(ContactId person) const { return int(m_people.indexOf(person)); }
    const workspace::PersonLine *lineOf(ContactId person) const; ///< null where it is not there yet

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_people.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString columnName(int column);

Q_SIGNALS:
    void loaded(); ///< the rows are those of the question
    void failed(const switchboard::Error &error);

private:
    struct Entry
    {
        workspace::PersonLine line;
        int generation = 0;
    };
    void ask();
    void take(const QList<ContactId> &people);
    void exchange(const QList<ContactId> &people);
    void askLines();
    void takeLines(const QList<ContactId> &asked, const QList<workspace::PersonLine> &lines);
    QString textOf(const workspace::PersonLine &line, int column) const;
    widgets::Cell cellOf(const workspace::PersonLine &line, int column) const;

    workspace::PeopleService &m_service;
    const widgets::TimeWords &m_times;
    workspace::PeopleQuery m_query;
    workspace::PeopleQuery m_shown; ///< whose rows these are
    QList<ContactId> m_people;
    QCache<ContactId, Entry> m_lines; ///< of rows looked at last; owns its entries
    widgets::Latest<QList<ContactId>> m_asking;
    widgets::Latest<QList<workspace::PersonLine>> m_reading;
    std::stop_source m_stop;
    int m_generation = 0;
    int m_first = 0; ///< in sight
    int m_last = -1;
    bool m_areTwoLines = false;
    bool m_isLoaded = false;
};

} // namespace switchboard::contacts
