// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/smsencoding.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

namespace switchboard::inbox {

/// Plain text that grows with its lines and marks the characters that force UCS-2.
class SmsEditor : public QTextEdit
{
    Q_OBJECT

public:
    SmsEditor(const widgets::Theme &theme, QWidget *parent = nullptr);

    QString text() const; ///< composed (NFC), as it will be counted and sent
    void setText(const QString &text);
    const QList<text::CharacterMark> &marks() const { return m_marks; }
    int replaceableCount() const;

    /// Replaces every marked character that has a replacement, as one undo step.
    void replaceMarked();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sendAsked();
    void left(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMarks();
    void applyTheme();

    const widgets::Theme &m_theme;
    QList<text::CharacterMark> m_marks;
};

/// One block for each part of a text, filled to its last unit.
class SegmentMeter : public QWidget
{
    Q_OBJECT

public:
    SegmentMeter(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString words() const; ///< "2 parts, UCS-2, 84 of 134"
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int shownBlocks() const;
    QString partsWord() const;
    QString unitsWord() const;

    const widgets::Theme &m_theme;
    text::SmsParts m_parts;
    bool m_isEmpty = true;
};

} // namespace switchboard::inbox
