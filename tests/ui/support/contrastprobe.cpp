// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/contrastprobe.h"

#include <QHash>
#include <QImage>
#include <QMetaEnum>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSet>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace switchboard::test {

namespace {

constexpr double leastText = 4.5;
constexpr double leastMark = 3;
constexpr int widestIcon = 40;
constexpr int widestMark = 12;

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blended(const QColor &ink, const QColor &ground)
{
    const auto mix = [&](int a, int b) { return int(std::lround(a * ink.alphaF() + b * (1 - ink.alphaF()))); };
    return {mix(ink.red(), ground.red()), mix(ink.green(), ground.green()), mix(ink.blue(), ground.blue())};
}

/// Paints onto an image of its own as told and looks at what is there before each text and icon.
class ProbeEngine : public QPaintEngine
{
public:
    explicit ProbeEngine(QSize size) : QPaintEngine(AllFeatures), m_canvas(size, QImage::Format_RGB32)
    {
        m_canvas.fill(QColorConstants::Transparent);
    }

    bool begin(QPaintDevice *) override { return m_painter.begin(&m_canvas); }
    bool end() override { return m_painter.end(); }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &state) override
    {
        const DirtyFlags dirty = state.state();
        m_transform = state.transform();
        if (dirty & DirtyPen)
            m_painter.setPen(state.pen());
        if (dirty & DirtyBrush)
            m_painter.setBrush(state.brush());
        if (dirty & DirtyBrushOrigin)
            m_painter.setBrushOrigin(state.brushOrigin());
        if (dirty & DirtyFont)
            m_painter.setFont(state.font());
        if (dirty & DirtyHints)
            m_painter.setRenderHints(state.renderHints());
        if (dirty & DirtyOpacity)
            m_painter.setOpacity(state.opacity());
        if (dirty & DirtyCompositionMode)
            m_painter.setCompositionMode(state.compositionMode());
        QPainterPath clip;
        if (dirty & DirtyClipPath)
            clip = m_transform.map(state.clipPath());
        else if (dirty & DirtyClipRegion)
            clip.addRegion(m_transform.map(state.clipRegion()));
        if (!(dirty & (DirtyClipPath | DirtyClipRegion)))
            return;
        m_isClipped = state.clipOperation() != Qt::NoClip;
        m_clip = state.clipOperation() == Qt::IntersectClip && !m_clip.isEmpty() ? m_clip.intersected(clip) : clip;
        if (!m_isClipped)
            m_clip.clear();
    }

    void drawRects(const QRectF *rects, int count) override { ready().drawRects(rects, count); }
    void drawRects(const QRect *rects, int count) override { ready().drawRects(rects, count); }
    void drawLines(const QLineF *lines, int count) override { ready().drawLines(lines, count); }
    void drawLines(const QLine *lines, int count) override { ready().drawLines(lines, count); }
    void drawPath(const QPainterPath &path) override { ready().drawPath(path); }
    void drawPoints(const QPointF *points, int count) override { ready().drawPoints(points, count); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            ready().drawPolyline(points, count);
        else
            ready().drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }

    void drawEllipse(const QRectF &rect) override
    {
        const QRect place = m_transform.mapRect(rect).toAlignedRect();
        const QBrush brush = painter()->brush();
        if (brush.style() == Qt::SolidPattern && place.width() <= widestMark)
            note(PaintedPair::Kind::mark, {}, place, brush.color());
        ready().drawEllipse(rect);
    }
    void drawEllipse(const QRect &rect) override { drawEllipse(QRectF(rect)); }

    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        const QRect place = m_transform.mapRect(to).toAlignedRect();
        if (place.width() <= widestIcon && place.height() <= widestIcon)
            note(PaintedPair::Kind::icon, {}, place, inkOf(pixmap.toImage()));
        ready().drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from, Qt::ImageConversionFlags flags) override
    {
        ready().drawImage(to, image, from, flags);
    }
    void drawTiledPixmap(const QRectF &to, const QPixmap &pixmap, const QPointF &offset) override
    {
        ready().drawTiledPixmap(to, pixmap, offset);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF place(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        if (!item.text().trimmed().isEmpty())
            note(PaintedPair::Kind::text, item.text(), m_transform.mapRect(place).toAlignedRect(),
                 painter()->pen().color());
        QPainter &canvas = ready();
        canvas.setFont(item.font());
        canvas.drawText(at, item.text());
    }

    QList<PaintedPair> pairs;

private:
    QPainter &ready()
    {
        m_painter.resetTransform();
        m_painter.setClipRegion(systemClip().isEmpty() ? QRegion(m_canvas.rect()) : systemClip());
        if (m_isClipped)
            m_painter.setClipPath(m_clip, Qt::IntersectClip);
        m_painter.setTransform(m_transform);
        return m_painter;
    }

    static QColor inkOf(const QImage &image)
    {
        QHash<QRgb, int> seen;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                if (qAlpha(pixel) > 200)
                    ++seen[qRgb(qRed(pixel), qGreen(pixel), qBlue(pixel))];
            }
        }
        const auto most = std::max_element(seen.cbegin(), seen.cend());
        return most == seen.cend() ? QColor() : QColor(most.key());
    }

    void note(PaintedPair::Kind kind, const QString &what, const QRect &place, const QColor &ink)
    {
        QRegion shown = QRegion(place) & m_canvas.rect();
        if (!systemClip().isEmpty())
            shown &= systemClip();
        if (m_isClipped)
            shown &= m_clip.boundingRect().toAlignedRect();
        const QRect seen = shown.boundingRect();
        if (seen.isEmpty() || !ink.isValid() || ink.alpha() == 0)
            return;
        const QColor ground = inkOf(m_canvas.copy(seen));
        pairs.append({kind, what.isEmpty() ? QStringLiteral("%1,%2").arg(place.x()).arg(place.y()) : what,
                      blended(ink, ground), ground});
    }

    QImage m_canvas;
    QPainter m_painter;
    QTransform m_transform;
    QPainterPath m_clip; ///< in the image's coordinates
    bool m_isClipped = false;
};

class ProbeDevice : public QPaintDevice
{
public:
    ProbeDevice(QSize size, int dpi) : m_size(size), m_dpi(dpi), m_engine(size) {}
    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<PaintedPair> &pairs() const { return m_engine.pairs; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return m_dpi;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    QSize m_size;
    int m_dpi;
    mutable ProbeEngine m_engine;
};

} // namespace

double PaintedPair::contrast() const
{
    const double a = luminance(ink);
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QList<PaintedPair> paintedPairs(QWidget &widget)
{
    ProbeDevice device(widget.size(), widget.logicalDpiX());
    widget.render(&device);
    return device.pairs();
}

QString tokenName(const widgets::Theme &theme, const QColor &color)
{
    const QMetaEnum names = QMetaEnum::fromType<widgets::Color>();
    for (int i = 0; i < widgets::colorCount; ++i) {
        if (theme.color(widgets::Color(i)).rgb() == color.rgb())
            return QString::fromLatin1(names.valueToKey(i));
    }
    return color.name();
}

QStringList faintPairs(QWidget &widget, const widgets::Theme &theme)
{
    QStringList faint;
    QSet<std::pair<QRgb, QRgb>> told;
    const QList<PaintedPair> pairs = paintedPairs(widget);
    for (const PaintedPair &pair : pairs) {
        const bool isText = pair.kind == PaintedPair::Kind::text;
        const std::pair key(pair.ink.rgb(), pair.ground.rgb());
        if (pair.contrast() >= (isText ? leastText : leastMark) || told.contains(key))
            continue;
        told.insert(key);
        faint.append(QStringLiteral("%1 on %2 is %3: %4 \"%5\"")
                         .arg(tokenName(theme, pair.ink), tokenName(theme, pair.ground))
                         .arg(pair.contrast(), 0, 'f', 2)
                         .arg(isText ? QStringLiteral("text") : QStringLiteral("mark"), pair.what));
    }
    return faint;
}

} // namespace switchboard::test
