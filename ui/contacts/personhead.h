// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/parts.h"

namespace switchboard::widgets {
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::contacts {

/// Who it is, and what can be done with them.
class PersonHead : public widgets::Surface
{
    Q_OBJECT

public:
    PersonHead(const ContactsContext &context, QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &second, quint64 seed);

private:
    widgets::Avatar *m_avatar;
    widgets::Label *m_name;
    widgets::Label *m_second;
};

} // namespace switchboard::contacts
