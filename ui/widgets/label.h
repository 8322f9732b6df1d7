// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QLabel>

namespace switchboard::widgets {

class Theme;

/// A line or paragraph in one type step, weight and colour of the table. One that elides cuts its line off
/// with an ellipsis and tells the whole in a tool-tip.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Fit { whole, wrap, elide };

    Label(const Theme &theme, const QString &text, Text type, Weight weight, Color color, Fit fit = Fit::whole,
          QWidget *parent = nullptr);

    void setColor(Color color);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    const Theme &m_theme;
    Text m_type;
    Weight m_weight;
    Color m_color;
    Fit m_fit;
};

} // namespace switchboard::widgets
