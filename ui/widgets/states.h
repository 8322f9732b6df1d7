// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Button;
class Label;
class Theme;

/// Nothing here, and what to do next. With the drawing of lamps and a cord where it fills a pane.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, bool hasArt, QWidget *parent = nullptr);
    void setText(const QString &title, const QString &advice);
    QString title() const;

    /// Shown where it has a text; owned by the state.
    Button *button() const { return m_button; }
    void setButtonText(const QString &text);

private:
    Label *m_title;
    Label *m_advice;
    Button *m_button;
};

/// What happened, what it means, what to do, and the details to hand on.
class ErrorState : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorState(const Theme &theme, QWidget *parent = nullptr);
    void setError(const QString &what, const Error &error);
    QString title() const;

Q_SIGNALS:
    void retryAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addRow(QVBoxLayout *card, const QString &head, QWidget *content);

    const Theme &m_theme;
    QWidget *m_card;
    Label *m_title;
    Label *m_meaning;
    Label *m_advice;
    Label *m_details;
};

/// Bars where rows will be; appears only after 150 ms, so that quick answers do not flicker.
class LoadingBars : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { rows, bubbles, table };

    LoadingBars(const Theme &theme, Shape shape, QWidget *parent);
    void setLoading(bool isLoading);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void paintRows(QPainter &painter) const;
    void paintBubbles(QPainter &painter) const;
    void paintTable(QPainter &painter) const;

    const Theme &m_theme;
    Shape m_shape;
    int m_timer = 0;
};

} // namespace switchboard::widgets
