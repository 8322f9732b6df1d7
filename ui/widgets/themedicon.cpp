// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themedicon.h"

#include "ui/widgets/theme.h"

#include <QIconEngine>
#include <QPainter>

namespace switchboard::widgets {

namespace {

/// Paints one icon of the map; belongs to a theme that outlives every icon.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const Theme &theme, Icon icon, Color tint) : m_theme(theme), m_icon(icon), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect target(0, 0, side, side);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, m_theme.pixmap(m_icon, side, tint(mode), painter->device()->devicePixelRatio()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return m_theme.pixmap(m_icon, std::min(size.width(), size.height()), tint(mode), 1);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_theme, m_icon, m_tint); }

private:
    Color tint(QIcon::Mode mode) const { return mode == QIcon::Disabled ? Color::text3 : m_tint; }

    const Theme &m_theme;
    Icon m_icon;
    Color m_tint;
};

} // namespace

QIcon themedIcon(const Theme &theme, Icon icon, Color tint)
{
    return QIcon(new ThemedIconEngine(theme, icon, tint));
}

} // namespace switchboard::widgets
