// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QProxyStyle>

QT_BEGIN_NAMESPACE
class QCalendarWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// Those of Qt's own controls that a style sheet cannot paint from the tokens alone: what has a tick, a dot or an arrow.
/// The others are in resources/themes/console.qss.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ConsoleStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void polishCalendar(QCalendarWidget &calendar) const;
    void paintFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget) const;
    void paintTick(QPainter &painter, const QStyleOption &option, bool isRound) const;
    void paintFieldBox(QPainter &painter, const QStyleOption &option, const QWidget *widget) const;
    void paintArrow(QPainter &painter, const QRect &place, Icon icon, bool isEnabled) const;

    const Theme &m_theme;
};

} // namespace switchboard::widgets
