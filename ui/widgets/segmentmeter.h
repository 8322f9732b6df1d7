// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QList>
#include <QWidget>

namespace switchboard::widgets {

/// How full each part of a text is.
struct SegmentLook
{
    QList<double> filled; ///< from 0 to 1, one for each part; none while nothing is written
    Tone tone = Tone::accent;
    QString parts = {}; ///< "2 parts"
    QString units = {}; ///< "UCS-2, 84 of 134, $0.022"

    bool operator==(const SegmentLook &) const = default;
};

/// One block for each part of a text, filled to its last unit, then words. Beyond five the last block stands for the rest.
class SegmentMeter : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentMeter(const Theme &theme, QWidget *parent = nullptr);

    void setLook(const SegmentLook &look);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SegmentLook m_look;
};

} // namespace switchboard::widgets
