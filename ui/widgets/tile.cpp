// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

Tile::Tile(const Theme &theme, const QString &name, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(name);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setOpens(false);
    updateName();
}

void Tile::setFigure(const QString &figure, const QString &caption)
{
    m_figure = figure;
    m_caption = caption;
    updateName();
}

void Tile::setChange(const QString &words, Tone tone)
{
    m_change = words;
    m_changeTone = tone;
    updateName();
}

void Tile::setOpens(bool opens)
{
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !opens);
}

void Tile::updateName()
{
    QStringList words{text(), m_figure, m_change, m_caption};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize Tile::sizeHint() const
{
    const int figure = textWidth(m_theme, m_figure, Text::figure, Weight::semibold);
    const int change =
        m_change.isEmpty() ? 0 : m_theme.px(Size::space1) + textWidth(m_theme, m_change, Text::caption, Weight::medium);
    const int widest = std::max(
        {figure + change, textWidth(m_theme, text(), Text::body), textWidth(m_theme, m_caption, Text::caption)});
    return {widest + 2 * m_theme.px(Size::space15) + 2, m_theme.px(Size::tile)};
}

QSize Tile::minimumSizeHint() const
{
    return {m_theme.px(Size::tile), m_theme.px(Size::tile)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isHovered = underMouse() && focusPolicy() != Qt::NoFocus;
    paintBox(painter, m_theme, rect(), Size::radiusMedium, isHovered ? Color::hover : Color::surface, Color::line);
    const QRect inner = rect().adjusted(m_theme.px(Size::space15), 10, -m_theme.px(Size::space15), 0);
    QRect line(inner.left(), inner.top(), inner.width(), m_theme.lineHeight(Text::body));
    paintText(painter, m_theme, line, text(), Text::body, Weight::regular, Color::text2);
    line = {inner.left(), line.bottom() + 1, inner.width(), m_theme.lineHeight(Text::figure)};
    const int used = paintText(painter, m_theme, line, m_figure, Text::figure, Weight::semibold, Color::text);
    QRect change = line.adjusted(used + m_theme.px(Size::space1), 8, 0, 0);
    paintText(painter, m_theme, change, m_change, Text::caption, Weight::medium, colorsOf(m_changeTone).text);
    line = {inner.left(), line.bottom() + 1, inner.width(), m_theme.lineHeight(Text::caption)};
    paintText(painter, m_theme, line, m_caption, Text::caption, Weight::regular, Color::text3);
    if (hasFocus())
        paintFocusRing(painter, m_theme, rect(), Size::radiusMedium);
}

} // namespace switchboard::widgets
