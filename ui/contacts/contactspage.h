// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace switchboard::widgets {
class MessageBar;
class PaneLayout;
} // namespace switchboard::widgets

namespace switchboard::contacts {

class PeopleDeeds;
class PeopleListPane;
class PeopleModel;
class PersonPane;

/// People: the list, one of them beside it, and what can be done with them.
class ContactsPage : public widgets::Page
{
    Q_OBJECT

public:
    ContactsPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::PeopleService &service,
                 widgets::ActionTable &actions, widgets::UndoList &undo, widgets::UiState &state,
                 widgets::FileDialogs dialogs = widgets::desktopFileDialogs(), QWidget *parent = nullptr);

    QString title() const override;
    void openPerson(ContactId person); ///< in the list and beside it
    void newPerson();
    void importPeople();

Q_SIGNALS:
    void conversationAsked(switchboard::ConversationId conversation);
    void searchAsked(const QString &query); ///< in the history

protected:
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addActions();
    void connectParts();
    void connectDeeds();
    void refresh();
    void askFacets();
    void showChosen();
    void editCurrent();
    void mergeChosen();
    void tagChosen();
    void exportChosen();
    void searchHistory();
    void tell(bool isGood, const QString &sentence);
    QString whom(const QList<ContactId> &people) const;

    ContactsContext m_context;
    PeopleModel *m_model;
    PeopleListPane *m_list = nullptr;
    PersonPane *m_person = nullptr;
    PeopleDeeds *m_deeds;
    widgets::PaneLayout *m_panes = nullptr;
    widgets::MessageBar *m_bar;
    widgets::Latest<workspace::PeopleFacets> m_facets;
    bool m_isStale = true; ///< since something happened while nobody looked
};

} // namespace switchboard::contacts
