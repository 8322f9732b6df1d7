// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentmeter.h"

#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

namespace {
constexpr int blockGap = 3;
constexpr int mostBlocks = 5;
} // namespace

SegmentMeter::SegmentMeter(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    speakAs(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SegmentMeter::setLook(const SegmentLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    setAccessibleName(look.filled.isEmpty() ? tr("Nothing is written") : tr("%1, %2").arg(look.parts, look.units));
    updateGeometry();
    update();
}

QSize SegmentMeter::sizeHint() const
{
    const int blocks = std::min(int(m_look.filled.size()), mostBlocks);
    const int words = textWidth(m_theme, m_look.parts, Text::caption, Weight::medium)
                      + textWidth(m_theme, m_look.units, Text::caption);
    return {blocks * (m_theme.px(Size::segmentWidth) + blockGap) + words + 3 * m_theme.px(Size::space1),
            m_theme.lineHeight(Text::caption)};
}

void SegmentMeter::paintEvent(QPaintEvent *)
{
    if (m_look.filled.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int width = m_theme.px(Size::segmentWidth);
    const int height = m_theme.px(Size::segmentHeight);
    const int blocks = std::min(int(m_look.filled.size()), mostBlocks);
    const int y = (this->height() - height) / 2;
    int x = 0;
    for (int i = 0; i < blocks; ++i) {
        const double filled = i == blocks - 1 ? m_look.filled.constLast() : m_look.filled[i];
        painter.setBrush(m_theme.color(Color::line));
        painter.drawRoundedRect(x, y, width, height, 2, 2);
        painter.setBrush(m_theme.color(colorsOf(m_look.tone).lamp));
        painter.drawRoundedRect(QRectF(x, y, std::max(2.0, width * std::min(1.0, filled)), height), 2, 2);
        x += width + blockGap;
    }
    x += m_theme.px(Size::space1) - blockGap;
    x += m_theme.px(Size::space1)
         + paintText(painter, m_theme, {x, 0, this->width() - x, this->height()}, m_look.parts, Text::caption,
                     Weight::medium, Color::text);
    paintText(painter, m_theme, {x, 0, this->width() - x, this->height()}, m_look.units, Text::caption, Weight::regular,
              Color::text3);
}

} // namespace switchboard::widgets
