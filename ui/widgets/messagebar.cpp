// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace switchboard::widgets {

namespace {
Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::success: return Icon::check;
    case Tone::info:
    case Tone::accent:
    case Tone::neutral: return Icon::info;
    case Tone::warning:
    case Tone::danger: break;
    }
    return Icon::alert;
}
} // namespace

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_layout(new QHBoxLayout(this)),
      m_icon(new IconView(theme, Icon::alert, Size::iconInline, Color::warning)),
      m_sentence(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_note(new Label(theme, {}, Text::caption, Weight::regular, Color::text2))
{
    speakAs(*this, QAccessible::Notification);
    m_layout->setContentsMargins(10, 5, theme.px(Size::space1), 5);
    m_layout->setSpacing(theme.px(Size::space1));
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addWidget(m_note);
    m_note->hide();
    setMinimumHeight(theme.px(Size::control) + 4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MessageBar::setMessage(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_icon->set(iconOf(tone), colorsOf(tone).text);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    update();
}

QString MessageBar::message() const
{
    return m_sentence->text();
}

Button *MessageBar::addButton(const QString &text)
{
    auto *button = new Button(m_theme, text, ButtonKind::plain, ButtonSize::mini);
    m_layout->insertWidget(m_layout->count() - 1, button);
    return button;
}

void MessageBar::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ToneColors colors = colorsOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(colors.soft));
    painter.setPen(m_theme.color(colors.line));
    const qreal radius = m_theme.px(Size::radiusSmall);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace switchboard::widgets
