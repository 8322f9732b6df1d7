// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/logo.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"

#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::shell {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

RailButton::RailButton(const widgets::Theme &theme, const PlaceInfo &info, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_info(info)
{
    setText(info.name);
    setAccessibleName(info.name);
    setCheckable(true);
    setAutoExclusive(true);
    setEnabled(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(theme.px(Size::railItem));
    setToolTip(tr("%1 comes in a later version").arg(info.name));
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%1 waiting").arg(count) : QString());
    update();
}

void RailButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    update();
}

QSize RailButton::sizeHint() const
{
    const int word = m_isNarrow ? 0 : widgets::textWidth(m_theme, m_info.name, Text::caption, Weight::medium);
    return {word, m_theme.px(Size::railItem)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect item = rect().adjusted(6, 0, -6, 0);
    const bool isOn = isChecked() && isEnabled();
    if (isOn || (isEnabled() && underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Color::railOn));
        painter.drawRoundedRect(item, m_theme.px(Size::radiusMedium), m_theme.px(Size::radiusMedium));
    }
    if (isOn) {
        painter.setBrush(m_theme.color(Color::railMark));
        painter.drawRoundedRect(QRectF(-2, 14, 5, height() - 28), 2, 2);
    }
    const Color color = !isEnabled() ? Color::railOff : isOn ? Color::railOnText : Color::railText;
    const int side = m_theme.px(Size::iconPlace);
    QRect icon(0, 0, side, side);
    icon.moveCenter({rect().center().x(), m_isNarrow ? rect().center().y() : 18});
    widgets::paintIcon(painter, m_theme, icon, m_info.icon, color);
    if (!m_isNarrow)
        widgets::paintText(painter, m_theme, {0, 31, width(), 16}, m_info.name, Text::caption, Weight::medium, color,
                           Qt::AlignHCenter);
    if (m_count > 0)
        paintCount(painter, icon);
    if (hasFocus())
        widgets::paintFocusRing(painter, m_theme, item, Size::radiusMedium);
}

void RailButton::paintCount(QPainter &painter, const QRect &icon) const
{
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int width = std::max(16, widgets::textWidth(m_theme, text, Text::caption, Weight::semibold) + 8);
    const QRect disc(icon.center().x() + 3, icon.top() - 5, width, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Color::railMark));
    painter.drawRoundedRect(disc, 8, 8);
    widgets::paintText(painter, m_theme, disc, text, Text::caption, Weight::semibold, Color::railBadgeText,
                       Qt::AlignHCenter);
}

Rail::Rail(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    widgets::speakAs(*this, QAccessible::ToolBar);
    setAccessibleName(tr("Places"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setSpacing(2);
    layout->addWidget(new Logo(theme));
    for (const PlaceInfo &info : places()) {
        if (info.place == Place::settings)
            layout->addStretch(1);
        auto *button = new RailButton(theme, info, this);
        layout->addWidget(button);
        m_buttons.insert(int(info.place), button);
        connect(button, &QAbstractButton::clicked, this, [this, place = info.place] { Q_EMIT placeChosen(place); });
    }
    setNarrow(false);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rail::setBuilt(Place place, const QString &toolTip)
{
    RailButton *button = m_buttons.value(int(place));
    button->setEnabled(true);
    button->setToolTip(toolTip);
}

void Rail::setCount(Place place, int count)
{
    m_buttons.value(int(place))->setCount(count);
}

void Rail::setCurrent(Place place)
{
    m_buttons.value(int(place))->setChecked(true);
}

void Rail::setNarrow(bool isNarrow)
{
    setFixedWidth(m_theme.px(isNarrow ? Size::railNarrow : Size::railWidth));
    for (RailButton *button : std::as_const(m_buttons))
        button->setNarrow(isNarrow);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::railBg));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Color::railLine));
}

} // namespace switchboard::shell
