// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// A small sheet that floats over its parent window and goes with Escape or a click elsewhere; the focus then returns
/// to where it was.
class Popover : public QWidget
{
    Q_OBJECT

public:
    Popover(const Theme &theme, const QString &title, QWidget *window);

    QVBoxLayout *body() const { return m_body; }

    /// Shows it beside `anchor` (in the window's coordinates), wholly inside the window.
    void popUp(const QRect &anchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace switchboard::widgets
