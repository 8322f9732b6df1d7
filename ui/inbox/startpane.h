// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parts.h"

namespace switchboard::widgets {
class ActionTable;
class Button;
class Card;
class EmptyState;
class Label;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// What stands in the middle while no conversation is open: how things are, and what can be done next.
class StartPane : public QWidget
{
    Q_OBJECT

public:
    explicit StartPane(const widgets::Theme &theme, QWidget *parent = nullptr);

    void useActions(const widgets::ActionTable &actions); ///< once they are there
    void setText(const QString &title, const QString &advice); ///< until then nothing is claimed
    void setHeld(int count); ///< messages that wait for something

Q_SIGNALS:
    void heldAsked();

private:
    QWidget *makeRow(widgets::Icon icon, widgets::Color tint, widgets::Label *title, const QString &advice,
                     widgets::Button *button);

    const widgets::Theme &m_theme;
    widgets::EmptyState *m_state;
    widgets::Label *m_held;
    widgets::Button *m_why;
    widgets::Button *m_new;
    QWidget *m_heldRow;
};

} // namespace switchboard::inbox
