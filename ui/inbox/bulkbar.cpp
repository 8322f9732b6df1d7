// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bulkbar.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QAction>
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

BulkBar::BulkBar(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::accentSoft, Qt::BottomEdge, parent), m_theme(theme),
      m_count(new Label(theme, {}, Text::body, Weight::semibold, Color::accentText)), m_buttons(new QWidget)
{
    setFixedHeight(theme.px(Size::paneHeader) + theme.px(Size::control));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 0, 8, 0);
    layout->setSpacing(0);
    layout->addStretch(1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_count);
    head->addStretch(1);
    auto *clear = Button::ofIcon(theme, Icon::close, tr("Choose none (Esc)"), ButtonSize::small);
    head->addWidget(clear);
    layout->addLayout(head);
    layout->addWidget(m_buttons);
    connect(clear, &QPushButton::clicked, this, &BulkBar::clearAsked);
}

void BulkBar::useActions(const widgets::ActionTable &actions)
{
    auto *layout = new QHBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 6, 12);
    layout->setSpacing(6);
    const auto add = [&](const QString &id, const QString &name, Icon icon) {
        auto *button = new Button(m_theme, name, ButtonKind::plain, ButtonSize::mini);
        button->setIcon(icon);
        button->setObjectName(id);
        widgets::follow(button, actions.action(id));
        layout->addWidget(button);
    };
    add(QStringLiteral("inbox.assign"), tr("Assign"), Icon::user);
    add(QStringLiteral("inbox.snooze"), tr("Snooze"), Icon::snooze);
    add(QStringLiteral("inbox.done"), tr("Done"), Icon::check);
    add(QStringLiteral("inbox.spam"), tr("Spam"), Icon::ban);
    layout->addStretch(1);
}

void BulkBar::setCount(int count)
{
    m_count->setText(count == 1 ? tr("1 conversation chosen") : tr("%1 conversations chosen").arg(count));
    setAccessibleName(m_count->text());
}

QString BulkBar::words() const
{
    return m_count->text();
}

QRect BulkBar::placeOf(const QString &action) const
{
    const auto *button = m_buttons->findChild<Button *>(action);
    return button ? QRect(button->mapTo(window(), QPoint()), button->size()) : QRect();
}

} // namespace switchboard::inbox
