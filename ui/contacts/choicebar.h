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

/// Below the list: how many there are, and, where several are chosen, what can be done with all of them.
class ChoiceBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit ChoiceBar(const widgets::Theme &theme, QWidget *parent = nullptr);

    void addButton(widgets::Button *button); ///< for all who are chosen
    void setCounts(qint64 found, bool isNarrowed, qint64 all, qint64 chosen);
    void setWaiting(bool isWaiting);
    QString words() const;

Q_SIGNALS:
    void clearAsked();

private:
    const widgets::Theme &m_theme;
    widgets::Label *m_words;
    widgets::Label *m_note;
    QWidget *m_bulk;
    widgets::Button *m_clear;
};

} // namespace switchboard::contacts
