// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace switchboard::widgets {

class Button;
class Label;
class Theme;

/// What was just done, low in the middle of its window, with a way back; it goes by itself, unless the mouse or the focus is
/// on it.
class Toast : public QWidget
{
    Q_OBJECT

public:
    Toast(const Theme &theme, QWidget *window);

    /// `action` empty for none; `key` is shown as a cap on the button: "Undo", "Ctrl Z".
    void tell(const QString &sentence, const QString &action = {}, const QString &key = {});
    QString sentence() const;
    Button *button() const { return m_button; }
    void setSeconds(int seconds) { m_seconds = seconds; } ///< 8 where none is set

Q_SIGNALS:
    void actionAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    Label *m_sentence;
    Button *m_button;
    Button *m_close;
    QBasicTimer m_timer;
    int m_seconds = 8;
};

} // namespace switchboard::widgets
