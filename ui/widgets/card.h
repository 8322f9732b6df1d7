// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Label;
class Theme;

/// A group of things on the grey canvas, with a head of 44 where it has a title.
class Card : public QWidget
{
    Q_OBJECT

public:
    Card(const Theme &theme, const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &words); ///< small and grey behind the title
    void addToHead(QWidget *widget);    ///< at its right
    QVBoxLayout *body();                ///< padded 14 at the sides, 12 above and below
    void addRow(QWidget *row);          ///< over the whole width, with a line above; for lists without padding

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    Label *m_title;
    Label *m_note;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_body;
};

} // namespace switchboard::widgets
