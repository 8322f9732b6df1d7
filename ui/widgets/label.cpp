// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

Label::Label(const Theme &theme, const QString &text, Text type, Weight weight, Color color, Fit fit, QWidget *parent)
    : QLabel(text, parent), m_theme(theme), m_type(type), m_weight(weight), m_color(color), m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(fit == Fit::wrap);
    setFont(theme.font(type, weight));
    if (fit == Fit::elide)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &Label::applyTheme);
    applyTheme();
}

void Label::setColor(Color color)
{
    m_color = color;
    applyTheme();
}

void Label::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, m_theme.color(m_color));
    setPalette(colors);
    update();
}

QSize Label::sizeHint() const
{
    if (m_fit != Fit::elide)
        return QLabel::sizeHint();
    return {textWidth(m_theme, text(), m_type, m_weight), m_theme.lineHeight(m_type)};
}

QSize Label::minimumSizeHint() const
{
    if (m_fit != Fit::elide)
        return QLabel::minimumSizeHint();
    return {std::min(sizeHint().width(), m_theme.px(Size::space4)), m_theme.lineHeight(m_type)};
}

void Label::paintEvent(QPaintEvent *event)
{
    if (m_fit != Fit::elide) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paintText(painter, m_theme, rect(), text(), m_type, m_weight, m_color, alignment() & Qt::AlignHorizontal_Mask);
    const QString whole = sizeHint().width() > width() + 1 ? text() : QString();
    if (toolTip() != whole)
        setToolTip(whole);
}

} // namespace switchboard::widgets
