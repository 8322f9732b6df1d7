// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/choicerow.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int least = 160;
}

ChoiceRow::ChoiceRow(const widgets::Theme &theme, widgets::Icon icon, const QString &name, const QString &aside,
                     QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_aside(aside)
{
    setText(name);
    setAccessibleName(aside.isEmpty() ? name : tr("%1, %2").arg(name, aside));
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceRow::sizeHint() const
{
    return {least, m_theme.px(Size::control)};
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); break;
    case Qt::Key_Down: focusNextChild(); break;
    case Qt::Key_Up: focusPreviousChild(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        widgets::paintBox(painter, m_theme, rect(), Size::radiusSmall, isDown() ? Color::pressed : Color::hover);
    const int icon = m_theme.px(Size::iconInline);
    const int padding = m_theme.px(Size::space1);
    QRect words = rect().adjusted(padding, 0, -padding, 0);
    widgets::paintIcon(painter, m_theme, {words.left(), (height() - icon) / 2, icon, icon}, m_icon, Color::text2);
    words.setLeft(words.left() + icon + padding);
    words.setLeft(words.left() + padding
                  + widgets::paintText(painter, m_theme, words, text(), Text::body, Weight::regular, Color::text));
    widgets::paintText(painter, m_theme, words, m_aside, Text::body, Weight::regular, Color::text3, Qt::AlignRight);
    if (hasFocus())
        widgets::paintFocusRing(painter, m_theme, rect(), Size::radiusSmall);
}

} // namespace switchboard::inbox
