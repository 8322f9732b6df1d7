// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bubbletext.h"

#include "core/text/mentions.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Text;
using widgets::Weight;

namespace {

/// Breaks a text into lines of a fixed height.
QSize layOut(QTextLayout &layout, int width, int lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    int y = 0;
    qreal natural = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y + (lineHeight - line.height()) / 2));
        natural = std::max(natural, line.naturalTextWidth());
        y += lineHeight;
    }
    layout.endLayout();
    return {int(std::ceil(natural)), y};
}

QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar(QChar::LineSeparator));
}

} // namespace

const BubbleTexts::Lines &BubbleTexts::lines(const QString &text, Text type, int width)
{
    const BubbleTextKey key{text, type, width};
    const QFont font = m_theme.font(type);
    if (const Lines *kept = m_lines.object(key); kept && kept->font == font)
        return *kept;
    auto made = std::make_unique<Lines>();
    made->layout.setText(withLineSeparators(text));
    made->layout.setFont(font);
    made->font = font;
    made->size = layOut(made->layout, width, m_theme.lineHeight(type));
    const Lines &answer = *made;
    m_lines.insert(key, made.release());
    return answer;
}

QSize BubbleTexts::size(const QString &text, Text type, int width)
{
    return text.isEmpty() ? QSize(0, 0) : lines(text, type, width).size;
}

void BubbleTexts::paint(QPainter &painter, const QRect &rect, const QString &text, Text type)
{
    painter.setPen(m_theme.color(Color::text));
    lines(text, type, rect.width()).layout.draw(&painter, rect.topLeft());
}

void BubbleTexts::paintNote(QPainter &painter, const QRect &rect, const QString &text)
{
    QList<QTextLayout::FormatRange> names;
    for (const text::Mention &mention : text::mentions(text, m_agents)) {
        QTextLayout::FormatRange range{int(mention.at), int(mention.length), {}};
        range.format.setForeground(m_theme.color(Color::accentText));
        names.append(range);
    }
    painter.setPen(m_theme.color(Color::text));
    lines(text, Text::body, rect.width()).layout.draw(&painter, rect.topLeft(), names);
}

} // namespace switchboard::inbox
