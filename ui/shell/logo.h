// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::shell {

/// Our sign, lamps and a cord, 30 wide and high from the painter's origin.
void paintSign(QPainter &painter, const QColor &mark, const QColor &quiet);

/// The sign at the top of the rail.
class Logo : public QWidget
{
    Q_OBJECT

public:
    explicit Logo(const widgets::Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const widgets::Theme &m_theme;
};

} // namespace switchboard::shell
