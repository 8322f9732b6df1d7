// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace switchboard::widgets {

class Button;
class Label;
class Theme;

/// How far long work has come, in a bar and words, and a way to stop it.
class Progress : public QWidget
{
    Q_OBJECT

public:
    explicit Progress(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &words);          ///< "Importing people.csv"
    void setDetail(const QString &words);        ///< "12,400 of 50,000, 40 s left"
    void setProgress(qint64 done, qint64 total); ///< total 0: not known, the bar moves
    void setCancelable(bool isCancelable);       ///< at first it is
    Button *cancelButton() const { return m_cancel; }
    double part() const { return m_part; } ///< from 0 to 1; -1 where it is not known

Q_SIGNALS:
    void cancelAsked(); ///< the button then waits, disabled, for what becomes of it

private:
    class Bar;

    Label *m_text;
    Label *m_detail;
    Bar *m_bar;
    Button *m_cancel;
    double m_part = -1;
};

} // namespace switchboard::widgets
