// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>
#include <QDate>
#include <QMap>
#include <QWheelEvent>

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::history {

/// A small bar for each month from the first to the last; arrows walk through them, Enter or a click chooses one.
class MonthBars : public QAbstractSlider
{
    Q_OBJECT

public:
    MonthBars(const widgets::Theme &theme, const QMap<QDate, qint64> &counts, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(QDate month);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); } // it scrolls what it lies in
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRect placeOf(int month) const;
    int monthAt(QPoint point) const;
    void setCurrent(int month);
    QString wordsOf(int month) const;

    const widgets::Theme &m_theme;
    QList<std::pair<QDate, qint64>> m_months; ///< none left out
    qint64 m_most = 0;
    int m_current = -1;
};

} // namespace switchboard::history
