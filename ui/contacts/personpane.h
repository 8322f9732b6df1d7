// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/parts.h"

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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeNoteBox();
    void ask();
    void showPerson(const workspace::PersonDetail &person);
    QWidget *build(const workspace::PersonDetail &person);
    QVBoxLayout *addSection(QVBoxLayout *body, const QString &head, widgets::Button *aside = nullptr);
    void addRow(QVBoxLayout *section, const QString &name, const QString &value,
                widgets::Color color = widgets::Color::text);
    void addAddresses(QVBoxLayout *body, const workspace::PersonDetail &person);
    void addStage(QVBoxLayout *body, const Contact &contact);
    void addDetails(QVBoxLayout *body, const Contact &contact);
    void addMerged(QVBoxLayout *body, const workspace::PersonDetail &person);
    void addNotes(QVBoxLayout *body, const workspace::PersonDetail &person);
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
    ContactId m_person;
    std::optional<workspace::PersonDetail> m_detail;
    QHash<ContactId, QString> m_notes; ///< begun and not added
    widgets::Latest<workspace::PersonDetail> m_asking;
};

} // namespace switchboard::contacts
