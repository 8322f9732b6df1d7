// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/logo.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace switchboard::shell {

void paintSign(QPainter &painter, const QColor &mark, const QColor &quiet)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mark, 2));
    painter.drawEllipse(QPointF(8, 9), 4, 4);
    QPainterPath cord(QPointF(8, 13));
    cord.lineTo(8, 17.5);
    cord.quadTo(8, 21, 11.5, 21);
    cord.lineTo(18, 21);
    painter.drawPath(cord);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    painter.drawEllipse(QPointF(22, 21), 4, 4);
    painter.setBrush(quiet);
    painter.drawEllipse(QPointF(22, 9), 2, 2);
    painter.drawEllipse(QPointF(8, 23), 2, 2);
}

Logo::Logo(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(46);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Logo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(width() / 2 - 15, 5);
    paintSign(painter, m_theme.color(widgets::Color::railMark), m_theme.color(widgets::Color::railText));
}

} // namespace switchboard::shell
