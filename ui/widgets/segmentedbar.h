// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

struct BarSegment
{
    QString word; ///< "Delivered"
    qint64 count = 0;
    Color color = Color::accent; ///< a lamp or channel token

    bool operator==(const BarSegment &) const = default;
};

/// One rectangle for each share of a whole, at least four pixels, a pixel apart; for delegates, 6 high in rows.
void paintSegmentedBar(QPainter &painter, const Theme &theme, const QRect &rect, const QList<BarSegment> &segments);

/// How a whole divides: 8 high, with the words in a legend below where asked for.
class SegmentedBar : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedBar(const Theme &theme, bool hasLegend = true, QWidget *parent = nullptr);

    void setSegments(const QList<BarSegment> &segments);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return m_hasLegend; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString wordsOf(const BarSegment &segment) const;
    int layLegend(int width, QPainter *painter) const;

    const Theme &m_theme;
    bool m_hasLegend;
    QList<BarSegment> m_segments;
};

} // namespace switchboard::widgets
