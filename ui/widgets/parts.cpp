// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts.h"

#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

Badge::Badge(const Theme &theme, const BadgeLook &look, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    speakAs(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setLook(look);
}

void Badge::setLook(const BadgeLook &look)
{
    m_look = look;
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, m_theme, rect(), m_look);
}

Avatar::Avatar(const Theme &theme, Size size, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(theme.px(size), theme.px(size));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Avatar::setPerson(const QString &name, quint64 seed)
{
    m_name = name;
    m_seed = seed;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAvatar(painter, m_theme, rect(), m_name, m_seed);
}

IconView::IconView(const Theme &theme, Icon icon, Size size, Color tint, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_tint(tint)
{
    setFixedSize(theme.px(size), theme.px(size));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IconView::set(Icon icon, Color tint)
{
    m_icon = icon;
    m_tint = tint;
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_theme, rect(), m_icon, m_tint);
}

Line::Line(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Color::line));
}

Surface::Surface(const Theme &theme, Color fill, Qt::Edges lines, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_lines(lines)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setLines(lines);
}

void Surface::setLines(Qt::Edges lines)
{
    m_lines = lines;
    setContentsMargins(lines & Qt::LeftEdge ? 1 : 0, lines & Qt::TopEdge ? 1 : 0, lines & Qt::RightEdge ? 1 : 0,
                       lines & Qt::BottomEdge ? 1 : 0);
    update();
}

void Surface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_fill));
    const QColor line = m_theme.color(Color::line);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace switchboard::widgets
