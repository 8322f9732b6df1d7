// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/sheet.h"

namespace switchboard::widgets {
class TagEdit;
}

namespace switchboard::contacts {

/// Tags that one or many people get or lose.
class TagSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// `has` are the tags that are offered to be taken away.
    TagSheet(const ContactsContext &context, const QString &whom, const QStringList &has, const QStringList &known,
             QWidget *over);

Q_SIGNALS:
    void chosen(const QStringList &added, const QStringList &removed);

private:
    void give();
    static QStringList tagsOf(const widgets::TagEdit *edit);

    widgets::TagEdit *m_add;
    widgets::TagEdit *m_remove;
};

} // namespace switchboard::contacts
