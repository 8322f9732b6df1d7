// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toggle.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

namespace {
constexpr int room = 3; // around the knob, and around the whole for the focus
}

Toggle::Toggle(const Theme &theme, const QString &text, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Toggle::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : m_theme.px(Size::space1) + textWidth(m_theme, text(), Text::body);
    return {m_theme.px(Size::switchWidth) + 2 * room + words, m_theme.px(Size::switchHeight) + 2 * room};
}

void Toggle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect track(room, (height() - m_theme.px(Size::switchHeight)) / 2, m_theme.px(Size::switchWidth),
                      m_theme.px(Size::switchHeight));
    const qreal round = track.height() / 2.0;
    painter.setPen(isEnabled() ? QPen(Qt::NoPen) : QPen(m_theme.color(Color::line)));
    const Color fill = !isEnabled()  ? Color::hover
                       : isChecked() ? (underMouse() ? Color::accentHover : Color::accent)
                                     : Color::lineControl;
    painter.setBrush(m_theme.color(fill));
    painter.drawRoundedRect(track, round, round);
    const int knob = m_theme.px(Size::switchKnob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(isEnabled() ? Color::surface : Color::text3));
    painter.drawEllipse(isChecked() ? track.right() + 1 - room - knob : track.left() + room, track.top() + room, knob,
                        knob);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Color::accent), m_theme.px(Size::focus)));
        painter.drawRoundedRect(QRectF(track).adjusted(-2, -2, 2, 2), round + 2, round + 2);
    }
    const int left = track.right() + 1 + m_theme.px(Size::space1);
    paintText(painter, m_theme, {left, 0, width() - left, height()}, text(), Text::body, Weight::regular,
              isEnabled() ? Color::text : Color::text3);
}

} // namespace switchboard::widgets
