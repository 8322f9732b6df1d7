// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Button;
class IconView;
class Label;

/// What happened, in place: icon, sentence, up to two buttons.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    void setMessage(Tone tone, const QString &sentence);
    QString message() const;

    /// A mini button at the right, made once and owned by the bar.
    Button *addButton(const QString &text);
    /// Small grey words after the buttons; empty for none.
    void setNote(const QString &note);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::warning;
    QHBoxLayout *m_layout;
    IconView *m_icon;
    Label *m_sentence;
    Label *m_note;
};

} // namespace switchboard::widgets
