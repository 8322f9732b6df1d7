// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class MessageBar;
}

namespace switchboard::shell {

/// The key of one action; pressed, it listens for a new one. Escape leaves it as it was, Delete takes it away.
class KeyButton : public widgets::Button
{
    Q_OBJECT

public:
    KeyButton(const widgets::Theme &theme, QAction *action, QWidget *parent = nullptr);
    bool isListening() const { return m_isListening; }

Q_SIGNALS:
    void keyChosen(const QKeySequence &shortcut); ///< empty: none

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void listen(bool isListening);
    void take(const QKeyEvent &event);
    void showKey();

    QAction *m_action;
    bool m_isListening = false;
};

/// All that can be done, by section, with its keys; a key can be changed in place.
class KeySheet : public widgets::Sheet
{
    Q_OBJECT

public:
    KeySheet(const widgets::Theme &theme, widgets::ActionTable &actions, QWidget *over);

    void open();
    QLineEdit *search() const { return m_search; }
    KeyButton *buttonOf(const QString &id) const { return m_buttons.value(id); }
    QString message() const;

private:
    struct Line
    {
        QWidget *widget;
        QString text; ///< what a search looks at
        int section;
    };
    QWidget *makeList();
    QWidget *makeLine(QAction *action);
    void addFixed(QVBoxLayout &layout);
    void filter(const QString &text);
    void change(const QString &id, const QKeySequence &shortcut);

    const widgets::Theme &m_theme;
    widgets::ActionTable &m_actions;
    QLineEdit *m_search;
    widgets::MessageBar *m_message;
    QWidget *m_nothing;
    QList<Line> m_lines;
    QList<QWidget *> m_heads;
    QHash<QString, KeyButton *> m_buttons;
};

} // namespace switchboard::shell
