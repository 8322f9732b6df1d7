// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::contacts {

/// Finds one person by words: a field with the best matches below it.
class PersonPicker : public QWidget
{
    Q_OBJECT

public:
    /// `except` is not offered.
    PersonPicker(const ContactsContext &context, ContactId except, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void picked(switchboard::ContactId person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &text);
    void offer(const QList<workspace::PersonLine> &lines);
    void pick();

    const ContactsContext &m_context;
    ContactId m_except;
    QLineEdit *m_edit;
    QListWidget *m_list;
    widgets::Label *m_words;
    widgets::Latest<QList<ContactId>> m_finding;
    widgets::Latest<QList<workspace::PersonLine>> m_reading;
};

} // namespace switchboard::contacts
