// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personhead.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QHBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

PersonHead::PersonHead(const ContactsContext &context, QWidget *parent)
    : Surface(context.theme, Color::surface, Qt::BottomEdge, parent),
      m_avatar(new widgets::Avatar(context.theme, Size::avatarLarge)),
      m_name(new Label(context.theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::elide)),
      m_second(new Label(context.theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide))
{
    const widgets::Theme &theme = context.theme;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                               theme.px(Size::space15));
    layout->setSpacing(theme.px(Size::space15));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space15));
    row->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_second);
    row->addLayout(words, 1);
    layout->addLayout(row);
    auto *buttons = new widgets::FlowLayout(theme.px(Size::space1));
    const auto add = [&](const char *name, ButtonKind kind) {
        QAction *action = context.actions.action(QStringLiteral("contacts.") + QString::fromLatin1(name));
        auto *button = new Button(theme, context.actions.specOf(action).name, kind, ButtonSize::small);
        const QString why = action->toolTip(); // of one that cannot be used
        widgets::follow(button, action);
        if (!action->isEnabled() && QLatin1StringView(name) == QLatin1StringView("call"))
            button->setToolTip(why);
        buttons->addWidget(button);
    };
    add("write", ButtonKind::primary);
    for (const char *name : {"call", "edit", "merge"})
        add(name, ButtonKind::plain);
    QAction *erase = context.actions.action(QStringLiteral("contacts.erase"));
    auto *eraseButton =
        Button::ofIcon(theme, widgets::Icon::remove, context.actions.specOf(erase).name, ButtonSize::small);
    widgets::follow(eraseButton, erase);
    row->addWidget(eraseButton, 0, Qt::AlignTop);
    layout->addLayout(buttons);
}

void PersonHead::setPerson(const QString &name, const QString &second, quint64 seed)
{
    m_avatar->setPerson(name, seed);
    m_name->setText(name);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

} // namespace switchboard::contacts
