// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/parts.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class DenseTable;
class EmptyState;
class ErrorState;
class LoadingBars;
class MessageBar;
} // namespace switchboard::widgets

namespace switchboard::contacts {

class ChoiceBar;
class FilterBar;
class PeopleModel;

/// The list of people with what narrows it above and what can be done with the chosen below.
class PeopleListPane : public widgets::Surface
{
    Q_OBJECT

public:
    PeopleListPane(const ContactsContext &context, PeopleModel &model, QWidget *parent = nullptr);

    FilterBar &filters() { return *m_filters; }
    ChoiceBar &choiceBar() { return *m_choice; }
    widgets::DenseTable &table() { return *m_table; }

    ContactId current() const;
    QList<ContactId> chosen() const; ///< in the order of the list
    void select(ContactId person);   ///< now, or as soon as they are in the list; filters that hide them go
    bool isSelecting() const { return bool(m_wanted); }
    void load(); ///< what the filters say
    void move(int step);
    void focusList();
    void setFacets(const workspace::PeopleFacets &facets);
    void showColumns();     ///< a menu to tick
    void switchRowHeight(); ///< between dense and comfortable

Q_SIGNALS:
    void currentChanged(switchboard::ContactId person);
    void chosenChanged();
    void opened(); ///< Enter or a double click
    void newAsked();
    void importAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void connectModel();
    void keepPlace();
    void showState();
    void showCounts();
    void fail(const Error &error);
    void applyRowHeight();
    void fitColumns();

    const ContactsContext &m_context;
    PeopleModel &m_model;
    FilterBar *m_filters;
    widgets::MessageBar *m_problem;
    widgets::DenseTable *m_table;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    widgets::EmptyState *m_nothing;
    widgets::ErrorState *m_error;
    widgets::LoadingBars *m_loading;
    ChoiceBar *m_choice;
    workspace::PeopleFacets m_facets;
    ContactId m_current;
    ContactId m_wanted; ///< to be selected when they come
    bool m_isRestoring = false;
    bool m_areColumnsKept = false; ///< the user's, not ours
};

} // namespace switchboard::contacts
