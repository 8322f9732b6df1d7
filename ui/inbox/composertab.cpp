// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composertab.h"

#include "ui/widgets/painting.h"

#include <QPainter>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int padding = 10;
constexpr int gap = 6;
} // namespace

ComposerTab::ComposerTab(const widgets::Theme &theme, widgets::Icon icon, const QString &name, Color tint,
                         QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_tint(tint)
{
    setText(name);
    setCheckable(true);
    setAutoExclusive(true); // its group sees to that; a screen reader hears of it
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ComposerTab::sizeHint() const
{
    return {2 * padding + m_theme.px(Size::iconInline) + gap
                + widgets::textWidth(m_theme, text(), Text::body, Weight::medium),
            m_theme.px(Size::composerTabs)};
}

void ComposerTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int icon = m_theme.px(Size::iconInline);
    const Color words = !isEnabled() ? Color::text3 : isChecked() || underMouse() ? Color::text : Color::text2;
    widgets::paintIcon(painter, m_theme, {padding, (height() - icon) / 2, icon, icon}, m_icon,
                       isChecked() ? m_tint : words);
    widgets::paintText(painter, m_theme, rect().adjusted(padding + icon + gap, 0, 0, 0), text(), Text::body,
                       Weight::medium, words);
    if (isChecked())
        painter.fillRect(6, height() - 2, width() - 12, 2, m_theme.color(Color::accent));
    if (hasFocus())
        widgets::paintFocusRing(painter, m_theme, rect().adjusted(2, 4, -2, -4), Size::radiusSmall);
}

} // namespace switchboard::inbox
