// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/places.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QHash>

namespace switchboard::shell {

/// One place in the rail: icon, label and, where something waits, a count.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const widgets::Theme &theme, const PlaceInfo &info, QWidget *parent);
    void setCount(int count);
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override; ///< what its word needs; the rail may give less

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter &painter, const QRect &icon) const;

    const widgets::Theme &m_theme;
    PlaceInfo m_info;
    int m_count = 0;
    bool m_isNarrow = false;
};

/// The frame's left edge. Places without a page stay greyed and say so.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setBuilt(Place place, const QString &toolTip);
    void setCount(Place place, int count);
    void setCurrent(Place place);
    void setNarrow(bool isNarrow); ///< drops the labels

Q_SIGNALS:
    void placeChosen(switchboard::shell::Place place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const widgets::Theme &m_theme;
    QHash<int, RailButton *> m_buttons;
};

} // namespace switchboard::shell
