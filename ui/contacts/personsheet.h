// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormGrid;
class FormRow;
class MessageBar;
class TagEdit;
} // namespace switchboard::widgets

namespace switchboard::contacts {

class AddressRows;
class FieldRows;

/// The form of a person. What was typed stays whatever the answer is; leaving it asks first.
class PersonSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// An `edit` of nobody makes a new person.
    PersonSheet(const ContactsContext &context, const workspace::PersonEdit &edit, QWidget *over);

    void setFacets(const workspace::PeopleFacets &facets); ///< what is offered

Q_SIGNALS:
    void saved(switchboard::ContactId person);
    void mergeAsked(switchboard::ContactId person, switchboard::ContactId other);
    void otherAsked(switchboard::ContactId other); ///< to be shown instead

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeForm();
    void fill(const workspace::PersonEdit &edit);
    std::optional<workspace::PersonEdit> typed(); ///< nothing where the time is none
    void save(bool mayShare);
    void take(const Result<ContactId> &saved);
    void tellOther(const Error &error);
    void showOther(const workspace::PersonLine &other, int place);
    void clearErrors();

    const ContactsContext &m_context;
    workspace::PersonEdit m_before;
    QLineEdit *m_name;
    QLineEdit *m_company;
    AddressRows *m_addresses;
    QComboBox *m_stage;
    QComboBox *m_owner;
    widgets::TagEdit *m_tags;
    QLineEdit *m_nextStep;
    QLineEdit *m_when;
    QLineEdit *m_household;
    QLineEdit *m_source;
    QPlainTextEdit *m_properties;
    FieldRows *m_fields;
    widgets::FormRow *m_nameRow = nullptr;
    widgets::FormRow *m_whenRow = nullptr;
    widgets::MessageBar *m_bar;
    widgets::MessageBar *m_otherBar;
    widgets::Button *m_merge;
    widgets::Button *m_share;
    widgets::Button *m_save;
    ContactId m_other;
    QString m_whenBefore; ///< as it was shown, so that what was not touched is kept to the second
    bool m_isChanged = false;
    widgets::Latest<ContactId> m_saving;
    widgets::Latest<QList<workspace::PersonLine>> m_asking;
};

} // namespace switchboard::contacts
