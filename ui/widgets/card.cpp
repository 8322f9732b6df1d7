// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {
constexpr int sidePadding = 14;
}

Card::Card(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_head(new QWidget), m_headLayout(new QHBoxLayout(m_head)),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text)),
      m_note(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_layout(new QVBoxLayout(this)), m_body(new QVBoxLayout)
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_head->setFixedHeight(theme.px(Size::cardHead));
    m_headLayout->setContentsMargins(sidePadding, 0, sidePadding, 0);
    m_headLayout->setSpacing(theme.px(Size::space1));
    m_headLayout->addWidget(m_title);
    m_headLayout->addWidget(m_note, 1);
    m_layout->addWidget(m_head);
    m_layout->addLayout(m_body);
    m_body->setContentsMargins(sidePadding, 0, sidePadding, 0);
    m_body->setSpacing(theme.px(Size::space1));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setNote(const QString &words)
{
    m_note->setText(words);
}

void Card::addToHead(QWidget *widget)
{
    m_headLayout->addWidget(widget);
}

QVBoxLayout *Card::body()
{
    const int padding = m_theme.px(Size::space15);
    m_body->setContentsMargins(sidePadding, padding, sidePadding, padding);
    return m_body;
}

void Card::addRow(QWidget *row)
{
    if (m_layout->count() > 2 || !m_title->text().isEmpty())
        m_layout->addWidget(new Line(m_theme));
    m_layout->addWidget(row);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), Size::radiusMedium, Color::surface, Color::line);
    if (m_head->isVisible() && m_body->count() > 0)
        painter.fillRect(1, m_head->geometry().bottom(), width() - 2, 1, m_theme.color(Color::line));
}

} // namespace switchboard::widgets
