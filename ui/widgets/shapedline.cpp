// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedline.h"

#include <QPainter>

#include <cmath>

namespace switchboard::widgets {

namespace {

constexpr QChar ellipsis(0x2026);
constexpr int slack = 8;

/// Without line breaks, and no longer than could be seen where a letter takes `pixels` at least.
QString oneLine(const QString &text, int room, int pixels)
{
    QString line = text.left(room / pixels + slack);
    line.replace(u'\n', u' ');
    return line;
}

} // namespace

ShapedLine::ShapedLine(const QString &text, const QFont &font, int room) : m_layout(QString(), font), m_room(room)
{
    m_layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    m_layout.setTextOption(option);
    // Most letters take more than four pixels; some take two.
    QString line = oneLine(text, room, 4);
    shape(line);
    if (line.size() < text.size() && m_line.horizontalAdvance() <= room) {
        line = oneLine(text, room, 2);
        shape(line);
    }
    if (std::round(m_line.horizontalAdvance()) <= room)
        return;
    const qreal dots = QFontMetricsF(font).horizontalAdvance(ellipsis);
    const int end = m_line.xToCursor(std::max(0.0, room - dots), QTextLine::CursorBetweenCharacters);
    const bool isOver = m_line.cursorToX(end) > room - dots;
    shape(line.left(isOver ? m_layout.previousCursorPosition(end) : end) + ellipsis);
}

void ShapedLine::shape(const QString &text)
{
    m_layout.setText(text);
    m_layout.beginLayout();
    m_line = m_layout.createLine();
    m_line.setLineWidth(1 << 20);
    m_layout.endLayout();
}

int ShapedLine::width() const
{
    return std::min(m_room, int(std::round(m_line.horizontalAdvance())));
}

void ShapedLine::draw(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const
{
    const qreal left = alignment & Qt::AlignRight     ? rect.width() - m_line.naturalTextWidth()
                       : alignment & Qt::AlignHCenter ? (rect.width() - m_line.naturalTextWidth()) / 2
                                                      : 0;
    m_line.draw(&painter, {rect.x() + left, rect.y() + (rect.height() - m_line.height()) / 2});
}

const ShapedLine &ShapedLines::line(const QString &text, const QFont &font, int fontKey, int room)
{
    // As long as can be seen: the same beginning is the same line.
    const ShapedLineKey key{text.left(room / 2 + slack), fontKey, room};
    if (const ShapedLine *known = m_lines.object(key))
        return *known;
    auto *made = new ShapedLine(key.text, font, room);
    m_lines.insert(key, made);
    return *made;
}

} // namespace switchboard::widgets
