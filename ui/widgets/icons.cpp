// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QMetaEnum>
#include <QPainter>
#include <QSvgRenderer>

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

QPixmap renderIcon(Icon icon, int pixels, const QColor &tint, qreal ratio)
{
    const char *key = QMetaEnum::fromType<Icon>().valueToKey(int(icon));
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(key)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", tint.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(pixels, pixels) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(pixmap.rect()));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon themedIcon(const Theme &theme, Icon icon, Color tint)
{
    return QIcon(new ThemedIconEngine(theme, icon, tint));
}

} // namespace switchboard::widgets
