// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/startpane.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int cardWidth = 520;
}

StartPane::StartPane(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_state(new widgets::EmptyState(theme, true)),
      m_held(new Label(theme, {}, Text::body, Weight::medium, Color::text)),
      m_why(new Button(theme, tr("See why"), ButtonKind::plain, ButtonSize::small)),
      m_new(new Button(theme, tr("New"), ButtonKind::plain, ButtonSize::small))
{
    auto *card = new widgets::Card(theme);
    m_heldRow = new QWidget;
    auto *held = new QVBoxLayout(m_heldRow);
    held->setContentsMargins({});
    held->setSpacing(0);
    held->addWidget(makeRow(Icon::hold, Color::warning, m_held, tr("until the time is right, or you decide"), m_why));
    held->addWidget(new widgets::Line(theme));
    auto *rows = new QWidget;
    auto *list = new QVBoxLayout(rows);
    list->setContentsMargins({});
    list->setSpacing(0);
    list->addWidget(m_heldRow);
    list->addWidget(makeRow(Icon::write, Color::text2,
                            new Label(theme, tr("Write to someone"), Text::body, Weight::medium, Color::text),
                            tr("by name or number"), m_new));
    card->addRow(rows);
    card->setMaximumWidth(cardWidth);
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space3), 0, theme.px(Size::space3), theme.px(Size::space4));
    layout->addStretch(2);
    layout->addWidget(m_state);
    layout->addSpacing(theme.px(Size::space1));
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(card, 100);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(3);
    m_heldRow->hide();
    m_state->hide();
    connect(m_why, &QPushButton::clicked, this, &StartPane::heldAsked);
}

QWidget *StartPane::makeRow(Icon icon, Color tint, Label *title, const QString &advice, Button *button)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space1), m_theme.px(Size::space15),
                               m_theme.px(Size::space1));
    layout->setSpacing(m_theme.px(Size::space15));
    layout->addWidget(new widgets::IconView(m_theme, icon, Size::iconPlace, tint));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(new Label(m_theme, advice, Text::caption, Weight::regular, Color::text3));
    layout->addLayout(words, 1);
    layout->addWidget(button);
    return row;
}

void StartPane::useActions(const widgets::ActionTable &actions)
{
    widgets::follow(m_new, actions.action(QStringLiteral("inbox.new")), widgets::KeyCap::shown);
}

void StartPane::setText(const QString &title, const QString &advice)
{
    m_state->setText(title, advice);
    m_state->show();
}

void StartPane::setHeld(int count)
{
    m_held->setText(count == 1 ? tr("1 message is held") : tr("%1 messages are held").arg(count));
    m_heldRow->setVisible(count > 0);
}

} // namespace switchboard::inbox
