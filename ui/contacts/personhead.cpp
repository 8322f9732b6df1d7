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
    for (const QString &id :
         {QStringLiteral("contacts.write"), QStringLiteral("contacts.call"), QStringLiteral("contacts.edit"),
          QStringLiteral("contacts.merge"), QStringLiteral("contacts.erase")}) {
        QAction *action = context.actions.action(id);
        auto *button =
            new Button(theme, {}, id == QLatin1StringView("contacts.write") ? ButtonKind::primary : ButtonKind::plain,
                       ButtonSize::small);
        widgets::follow(button, action);
        buttons->addWidget(button);
    }
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
