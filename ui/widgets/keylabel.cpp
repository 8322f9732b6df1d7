// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keylabel.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace switchboard::widgets {

KeyLabel::KeyLabel(const Theme &theme, const QString &key, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    speakAs(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setKey(key);
}

void KeyLabel::setKey(const QString &key)
{
    m_key = key;
    setAccessibleName(key);
    updateGeometry();
    update();
}

QSize KeyLabel::sizeHint() const
{
    return {keyCapWidth(m_theme, m_key), m_theme.px(Size::badge)};
}

void KeyLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(painter, m_theme, rect(), m_key);
}

} // namespace switchboard::widgets
