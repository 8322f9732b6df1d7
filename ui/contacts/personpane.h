// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/paneparts.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class EmptyState;
class ErrorState;
class LoadingBars;
} // namespace switchboard::widgets

namespace switchboard::contacts {

class MergedRow;
class NoteRow;
class PersonHead;

/// Everything about one person.
class PersonPane : public widgets::Surface
{
    Q_OBJECT

public:
    explicit PersonPane(const ContactsContext &context, QWidget *parent = nullptr);

    void open(ContactId person); ///< none shows that nobody is chosen
    void refresh();              ///< what is shown stays until the answer is there
    ContactId person() const { return m_person; }
    const std::optional<workspace::PersonDetail> &detail() const { return m_detail; }
    void setChosen(qint64 count); ///< several: their number instead
    void focusNote();
    void unmerge();                  ///< the only one at once; of several the focus goes to the first, to choose
    void takeNote(ContactId person); ///< what was begun of them is a note now

Q_SIGNALS:
    void loaded();
    void unmergeAsked(switchboard::ContactId alias, const QString &name);
    void historyAsked();
    void noteAsked(const QString &body);

private:
    QWidget *makeNoteBox();
    void ask();
    void showPerson(const workspace::PersonDetail &person);
    void fill(const workspace::PersonDetail &person);
    void forget();
    widgets::PaneSection *addSection(const QString &head);
    void showAddresses(const workspace::PersonDetail &person);
    void showStage(const Contact &contact);
    void showDetails(const Contact &contact);
    void showMerged(const workspace::PersonDetail &person);
    void showNotes(const workspace::PersonDetail &person);
    void giveNote();

    const ContactsContext &m_context;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_nobody;
    widgets::ErrorState *m_error;
    QWidget *m_whole;
    PersonHead *m_head;
    QScrollArea *m_scroll;
    widgets::LoadingBars *m_loading;
    QPlainTextEdit *m_note;
    widgets::Button *m_addNote;
    QVBoxLayout *m_body; ///< of the sections
    widgets::PaneSection *m_addressSection;
    widgets::Button *m_history;
    widgets::Label *m_noAddress;
    widgets::RowPool<widgets::AddressRow> m_addresses;
    widgets::PaneSection *m_stageSection;
    QVBoxLayout *m_stageRows; ///< above the tags
    widgets::FactRows m_stage;
    widgets::TagsRow *m_tags;
    widgets::PaneSection *m_detailsSection;
    widgets::FactRows m_details;
    widgets::PaneSection *m_mergedSection;
    widgets::RowPool<MergedRow> m_merged;
    widgets::PaneSection *m_notesSection;
    widgets::Label *m_noNote;
    widgets::RowPool<NoteRow> m_notesRows;
    ContactId m_person;
    std::optional<workspace::PersonDetail> m_detail;
    QHash<ContactId, QString> m_begun; ///< notes not added yet
    widgets::Latest<workspace::PersonDetail> m_asking;
};

} // namespace switchboard::contacts
