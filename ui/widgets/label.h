// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QLabel>

QT_BEGIN_NAMESPACE
class QTextLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// A line or paragraph in one type step, weight and colour of the table, with the lines of that step. One that elides cuts its line off
/// with an ellipsis and tells the whole in a tool-tip.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Fit { whole, wrap, elide };

    Label(const Theme &theme, const QString &text, Text type, Weight weight, Color color, Fit fit = Fit::whole,
          QWidget *parent = nullptr);

    Fit fit() const { return m_fit; }
    void setColor(Color color);
    /// Its words can be marked with the mouse. The document that this takes is made when a button goes down.
    void setSelectable();
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void applyTheme();
    bool isOwnParagraph() const;
    bool isMarked() const;
    void layOut(QTextLayout &layout, int width, int &height) const;

    const Theme &m_theme;
    Text m_type;
    Weight m_weight;
    Color m_color;
    Fit m_fit;
    bool m_isSelectable = false;
    /// Layouts ask for the same height again and again.
    struct Measured
    {
        QString text;
        int width = -1;
        int height = 0;
    };
    mutable Measured m_measured;
};

} // namespace switchboard::widgets
