// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

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

void Label::setSelectable()
{
    m_isSelectable = true;
    setCursor(Qt::IBeamCursor);
}

void Label::mousePressEvent(QMouseEvent *event)
{
    if (m_isSelectable) {
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        setFocus(Qt::MouseFocusReason); // given out before this: Ctrl+C is for what is marked here
    }
    QLabel::mousePressEvent(event);
}

void Label::leaveEvent(QEvent *event)
{
    const bool isAsked = QApplication::activePopupWidget() != nullptr; // what its menu does needs the document
    if (m_isSelectable && !hasSelectedText() && !isAsked)
        setTextInteractionFlags(Qt::NoTextInteraction);
    QLabel::leaveEvent(event);
}

void Label::applyTheme()
{
    m_measured = {};
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_color));
    colors.setColor(QPalette::Disabled, QPalette::WindowText, m_theme.color(m_color));
    setPalette(colors);
    update();
}

bool Label::isMarked() const
{
    return textInteractionFlags() & Qt::TextSelectableByMouse;
}

/// A paragraph whose words are being marked is left to QLabel, which knows how; its lines stand closer.
bool Label::isOwnParagraph() const
{
    return m_fit == Fit::wrap && (m_isSelectable || !isMarked());
}

void Label::layOut(QTextLayout &layout, int width, int &height) const
{
    QString words = text();
    words.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout.setText(words);
    layout.setFont(font());
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    // One that can be marked stands as QLabel will have it then, so that nothing moves under the mouse.
    option.setWrapMode(m_isSelectable ? QTextOption::WordWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    height = layOutText(layout, width, m_isSelectable ? fontMetrics().lineSpacing() : m_theme.lineHeight(m_type));
}

int Label::heightForWidth(int width) const
{
    if (!isOwnParagraph())
        return QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    if (m_measured.width != room || m_measured.text != text()) {
        QTextLayout layout;
        int height = 0;
        layOut(layout, room, height);
        m_measured = {text(), room, height};
    }
    return m_measured.height + margins.top() + margins.bottom();
}

QSize Label::sizeHint() const
{
    if (isOwnParagraph()) {
        const int width = QLabel::sizeHint().width();
        return {width, heightForWidth(width)};
    }
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
    if (m_fit != Fit::elide && (!isOwnParagraph() || isMarked())) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    if (isOwnParagraph()) {
        const QRect room = contentsRect();
        QTextLayout layout;
        int height = 0;
        layOut(layout, room.width(), height);
        const bool isMiddle = alignment() & Qt::AlignVCenter;
        painter.setPen(m_theme.color(m_color));
        layout.draw(&painter,
                    {qreal(room.left()), room.top() + (isMiddle ? std::max(0, room.height() - height) / 2 : 0.0)});
        return;
    }
    paintText(painter, m_theme, rect(), text(), m_type, m_weight, m_color, alignment() & Qt::AlignHorizontal_Mask);
    const QString whole = sizeHint().width() > width() + 1 ? text() : QString();
    if (toolTip() != whole)
        setToolTip(whole);
}

} // namespace switchboard::widgets
