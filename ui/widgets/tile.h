// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QAbstractButton>

namespace switchboard::widgets {

/// A figure with its name and what it is of; a button where something is behind it.
class Tile : public QAbstractButton
{
    Q_OBJECT

public:
    Tile(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setFigure(const QString &figure, const QString &caption = {});
    void setChange(const QString &words, Tone tone); ///< "+4.1 %" beside the figure; empty for none
    void setOpens(bool opens);                       ///< something is behind it: takes focus and clicks
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateName();

    const Theme &m_theme;
    QString m_figure;
    QString m_caption;
    QString m_change;
    Tone m_changeTone = Tone::neutral;
};

} // namespace switchboard::widgets
