// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QRadioButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class MessageBar;
}

namespace switchboard::contacts {

class PersonPicker;

/// Makes two people one: chosen, looked at side by side, and which of them stays.
class MergeSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// Without an `other` it is asked for first.
    MergeSheet(const ContactsContext &context, ContactId person, ContactId other, QWidget *over);

    void openFirst(); ///< with the focus where it is needed

Q_SIGNALS:
    void merged(switchboard::ContactId alias, const QString &aliasName, switchboard::ContactId into,
                const QString &intoName);

private:
    void choose(ContactId other);
    void compare();
    QWidget *sideOf(const workspace::PersonDetail &person, QRadioButton *keep);
    void merge();
    void fail(const Error &error);

    const ContactsContext &m_context;
    ContactId m_person;
    ContactId m_other;
    std::optional<workspace::PersonDetail> m_first;
    std::optional<workspace::PersonDetail> m_second;
    widgets::MessageBar *m_bar;
    QStackedWidget *m_stack;
    PersonPicker *m_picker;
    QWidget *m_sides;
    QHBoxLayout *m_row;
    QRadioButton *m_keepFirst = nullptr;
    QRadioButton *m_keepSecond = nullptr;
    widgets::Button *m_back;
    widgets::Button *m_merge;
    widgets::Latest<workspace::PersonDetail> m_readingFirst;
    widgets::Latest<workspace::PersonDetail> m_readingSecond;
    widgets::Latest<void> m_merging;
};

} // namespace switchboard::contacts
