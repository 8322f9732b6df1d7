// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QMetaEnum>
#include <QPainter>
#include <QSvgRenderer>

namespace switchboard::widgets {

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

} // namespace switchboard::widgets
