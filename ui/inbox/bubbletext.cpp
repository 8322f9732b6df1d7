// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bubbletext.h"

#include <QPainter>
#include <QRegularExpression>
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

void paint(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QString &text, Text type,
           const QList<QTextLayout::FormatRange> &formats)
{
    QTextLayout layout(withLineSeparators(text), theme.font(type));
    layout.setFormats(formats);
    layOut(layout, rect.width(), theme.lineHeight(type));
    painter.setPen(theme.color(Color::text));
    layout.draw(&painter, rect.topLeft());
}

} // namespace

QSize bubbleTextSize(const widgets::Theme &theme, const QString &text, Text type, int width)
{
    if (text.isEmpty())
        return {0, 0};
    QTextLayout layout(withLineSeparators(text), theme.font(type));
    return layOut(layout, width, theme.lineHeight(type));
}

void paintBubbleText(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QString &text, Text type)
{
    paint(painter, theme, rect, text, type, {});
}

void paintNoteText(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QString &text)
{
    static const QRegularExpression mention(QStringLiteral("(?<!\\w)@[\\w.]*\\w"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QList<QTextLayout::FormatRange> formats;
    for (auto it = mention.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        QTextLayout::FormatRange range{int(match.capturedStart()), int(match.capturedLength()), {}};
        range.format.setForeground(theme.color(Color::accentText));
        formats.append(range);
    }
    paint(painter, theme, rect, text, Text::body, formats);
}

} // namespace switchboard::inbox
