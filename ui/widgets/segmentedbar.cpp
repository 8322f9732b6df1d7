// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedbar.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace switchboard::widgets {

namespace {

constexpr int least = 4; // pixels of a share, so that none is lost, not even at the rounded ends

qint64 sumOf(const QList<BarSegment> &segments)
{
    qint64 sum = 0;
    for (const BarSegment &segment : segments)
        sum += segment.count;
    return sum;
}

} // namespace

void paintSegmentedBar(QPainter &painter, const Theme &theme, const QRect &rect, const QList<BarSegment> &segments)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath edge;
    edge.addRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    painter.setClipPath(edge, Qt::IntersectClip);
    painter.fillRect(rect, theme.color(Color::line));
    // Each has its least; what is left is shared out.
    const qint64 sum = sumOf(segments);
    const auto count = std::count_if(segments.begin(), segments.end(), [](const auto &part) { return part.count > 0; });
    const double room = rect.width() - double(count) * least - double(count - 1);
    qint64 before = 0;
    int shared = 0;
    int x = rect.left();
    for (const BarSegment &segment : segments) {
        if (segment.count <= 0)
            continue;
        before += segment.count;
        const int share = int(room * double(before) / double(sum) + 0.5) - shared;
        shared += share;
        painter.fillRect(x, rect.top(), least + share, rect.height(), theme.color(segment.color));
        x += least + share;
        painter.fillRect(x++, rect.top(), 1, rect.height(), theme.color(Color::surface));
    }
    painter.restore();
}

SegmentedBar::SegmentedBar(const Theme &theme, bool hasLegend, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_hasLegend(hasLegend)
{
    speakAs(*this, QAccessible::StaticText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(hasLegend);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SegmentedBar::setSegments(const QList<BarSegment> &segments)
{
    m_segments = segments;
    QStringList spoken;
    for (const BarSegment &segment : segments)
        spoken.append(wordsOf(segment));
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    if (!m_hasLegend)
        setToolTip(spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QString SegmentedBar::wordsOf(const BarSegment &segment) const
{
    return tr("%1 %2").arg(segment.word, QLocale().toString(segment.count));
}

/// The height of the legend; paints it where there is a painter.
int SegmentedBar::layLegend(int width, QPainter *painter) const
{
    const int line = m_theme.lineHeight(Text::caption);
    const int lamp = m_theme.px(Size::lamp);
    const int gap = m_theme.px(Size::space15);
    QPoint at(0, 0);
    for (const BarSegment &segment : m_segments) {
        const QString words = wordsOf(segment);
        const int needs = lamp + 6 + textWidth(m_theme, words, Text::caption);
        if (at.x() > 0 && at.x() + needs > width)
            at = {0, at.y() + line};
        if (painter) {
            const int top = m_theme.px(Size::barHeight) + m_theme.px(Size::space05) + at.y();
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(segment.color));
            painter->drawEllipse(at.x(), top + (line - lamp) / 2, lamp, lamp);
            paintText(*painter, m_theme, {at.x() + lamp + 6, top, width - at.x() - lamp - 6, line}, words,
                      Text::caption, Weight::regular, Color::text2);
        }
        at.rx() += needs + gap;
    }
    return m_segments.isEmpty() ? 0 : at.y() + line;
}

int SegmentedBar::heightForWidth(int width) const
{
    const int bar = m_theme.px(Size::barHeight);
    return m_hasLegend ? bar + m_theme.px(Size::space05) + layLegend(width, nullptr) : bar;
}

QSize SegmentedBar::sizeHint() const
{
    constexpr int usual = 240;
    return {usual, heightForWidth(usual)};
}

void SegmentedBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSegmentedBar(painter, m_theme, {0, 0, width(), m_theme.px(Size::barHeight)}, m_segments);
    if (m_hasLegend)
        layLegend(width(), &painter);
}

} // namespace switchboard::widgets
