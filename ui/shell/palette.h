// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/frameparts.h"
#include "ui/shell/palettecontents.h"

#include <QPointer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QKeyEvent;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace switchboard::shell {

/// The card over the window in which whatever can be done, or whoever is known, is found by a few letters. It takes
/// all keys while it is open and deletes itself when it closes.
class Palette : public QWidget
{
    Q_OBJECT

public:
    Palette(const FrameParts &parts, const PaletteSources &sources, QWidget *window);

    void open();
    QLineEdit *edit() const { return m_edit; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void personChosen(switchboard::ContactId person);
    void searchAsked(const QString &query);
    void elsewhereAsked(QAction *action);
    void keysAsked(); ///< all shortcuts

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; } ///< Tab is for more people

private:
    QRect card() const;
    void paintQueryLine(QPainter &painter, const QRect &card) const;
    void paintFoot(QPainter &painter, const QRect &card) const;
    void showRows();
    void choose(int row);
    bool takeKey(const QKeyEvent &event);
    void doIt(bool stays);
    void leave();
    void place();

    const widgets::Theme &m_theme;
    PaletteContents *m_contents;
    PaletteModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace switchboard::shell
