// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QPointer>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Button;
class Label;

/// A card over its window, with a scrim over the rest, that wants an answer before work goes on. Escape and the
/// cross close it, Tab stays within it, the focus returns to where it was. It deletes itself when it is closed.
class Sheet : public QWidget
{
    Q_OBJECT

public:
    /// Lies over the window of `over` and goes with it.
    Sheet(const Theme &theme, const QString &title, QWidget *over);

    QVBoxLayout *body() const { return m_body; }
    void setTitle(const QString &title);
    void setSubtitle(const QString &words); ///< small and grey behind the title
    void setCardWidth(int width);           ///< 560 where none is set; never wider than the window
    void setFootNote(const QString &words); ///< left in the footer

    /// At the right of the footer, in the order of adding; a primary one answers Ctrl+Enter. It does not close.
    Button *addButton(const QString &text, ButtonKind kind = ButtonKind::plain);
    Button *addLeftButton(const QString &text, ButtonKind kind = ButtonKind::plain);
    void setCloseable(bool isCloseable); ///< off while something runs that must not be left alone

    /// Shows it with the focus in `first`, else in its first control.
    void open(QWidget *first = nullptr);

Q_SIGNALS:
    void closed(); ///< by whatever means

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeHead(const QString &title);
    QWidget *makeFoot();
    void place();

    const Theme &m_theme;
    QWidget *m_card;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    Label *m_footNote = nullptr;
    Button *m_close = nullptr;
    QVBoxLayout *m_body = nullptr;
    QWidget *m_foot = nullptr;
    QHBoxLayout *m_left = nullptr;
    QHBoxLayout *m_right = nullptr;
    QPointer<Button> m_primary;
    QPointer<QWidget> m_before; ///< had the focus
    int m_width;
    bool m_isCloseable = true;
};

/// A question before something that cannot be taken back.
struct Question
{
    QString title;   ///< "Erase Marisol V.?"
    QString text;    ///< what then happens, and what not
    QString yes;     ///< what is done, as the button says it: "Erase"
    QString no = {}; ///< "Cancel" where empty
    bool isDangerous = false;
    QString mustType = {}; ///< where not empty: yes works only after this was typed
};

/// Asks over the window of `over` and returns at once; `onYes` is called later, unless `over` has gone by then.
/// Its buttons are named "yes" and "no", so that tests can answer.
Sheet *askToConfirm(const Theme &theme, QWidget *over, const Question &question, std::function<void()> onYes);

} // namespace switchboard::widgets
