// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firstrunstep.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

FirstRunStep::FirstRunStep(const widgets::Theme &theme, const QString &heading, const QString &about)
    : m_theme(theme),
      m_heading(new Label(theme, heading, Text::heading, Weight::semibold, Color::text, Label::Fit::wrap)),
      m_about(new Label(theme, about, Text::body, Weight::regular, Color::text2, Label::Fit::wrap)),
      m_body(new QVBoxLayout), m_buttons(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.px(Size::space2));
    layout->addWidget(m_heading);
    layout->addWidget(m_about);
    m_body->setSpacing(theme.px(Size::space15));
    layout->addLayout(m_body);
    layout->addStretch(1);
    m_buttons->setSpacing(theme.px(Size::space1));
    m_buttons->addStretch(1);
    layout->addLayout(m_buttons);
}

Button *FirstRunStep::addButton(const QString &text, bool isPrimary, const QString &name)
{
    auto *button = new Button(m_theme, text, isPrimary ? ButtonKind::primary : ButtonKind::plain);
    button->setObjectName(name);
    button->setAutoDefault(true); // Enter on it presses it
    m_buttons->addWidget(button);
    return button;
}

Button *FirstRunStep::addLeftButton(const QString &text, const QString &name)
{
    auto *button = new Button(m_theme, text, ButtonKind::plain);
    button->setObjectName(name);
    button->setAutoDefault(true);
    m_buttons->insertWidget(0, button);
    return button;
}

void FirstRunStep::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void FirstRunStep::setAbout(const QString &about)
{
    m_about->setText(about);
}

} // namespace switchboard::settings
