// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/themedicon.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace switchboard::shell {

using widgets::Button;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Theme;
using widgets::Weight;

TopBar::TopBar(Theme &theme, QWidget *parent)
    : Surface(theme, Color::surface, Qt::BottomEdge, parent), m_theme(theme),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text)),
      m_summary(new Label(theme, {}, Text::body, Weight::regular, Color::text3)),
      m_look(new Button(theme, {}, widgets::ButtonKind::quiet))
{
    setFixedHeight(theme.px(Size::topbar));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    layout->setSpacing(theme.px(Size::space15));
    auto *left = new QHBoxLayout;
    left->setSpacing(theme.px(Size::space15));
    left->addWidget(m_title);
    left->addWidget(m_summary);
    left->addStretch(1);
    layout->addLayout(left, 1);
    layout->addWidget(makeSearch(), 2);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->addWidget(m_look);
    layout->addLayout(right, 1);

    auto *menu = new QMenu(m_look);
    auto *modes = new QActionGroup(menu);
    const auto addMode = [&](const QString &name, Icon icon, Theme::Mode mode) {
        QAction *action = menu->addAction(widgets::themedIcon(theme, icon, Color::text2), name);
        action->setCheckable(true);
        action->setChecked(theme.mode() == mode);
        modes->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { m_theme.setMode(mode); });
        connect(&theme, &Theme::changed, action, [this, action, mode] { action->setChecked(m_theme.mode() == mode); });
    };
    addMode(tr("As the system"), Icon::system, Theme::Mode::system);
    addMode(tr("Light"), Icon::light, Theme::Mode::light);
    addMode(tr("Dark"), Icon::dark, Theme::Mode::dark);
    m_look->setMenu(menu);
    m_look->setAccessibleName(tr("Light or dark"));
    m_look->setToolTip(tr("Light or dark"));
    connect(&theme, &Theme::changed, this, &TopBar::showLook);
    showLook();
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

/// Greyed until there is something that searches; the reason stands in the field itself.
QWidget *TopBar::makeSearch()
{
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Search comes with History"));
    search->setAccessibleName(tr("Search"));
    search->setToolTip(tr("Search comes in a later version"));
    search->setEnabled(false);
    search->setFixedHeight(m_theme.px(Size::control));
    search->setMaximumWidth(m_theme.px(Size::searchWidth));
    search->addAction(widgets::themedIcon(m_theme, Icon::search, Color::text3), QLineEdit::LeadingPosition);
    return search;
}

void TopBar::showLook()
{
    m_look->setIcon(m_theme.isDark() ? Icon::dark : Icon::light);
}

} // namespace switchboard::shell
