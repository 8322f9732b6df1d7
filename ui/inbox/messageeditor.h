// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/smsencoding.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

QT_BEGIN_NAMESPACE
class QCompleter;
class QStringListModel;
QT_END_NAMESPACE

namespace switchboard::inbox {

/// Plain text that grows with its lines.
class MessageEditor : public QTextEdit
{
    Q_OBJECT

public:
    MessageEditor(const widgets::Theme &theme, const QString &name, QWidget *parent = nullptr);

    QString text() const; ///< composed (NFC), as it will be counted and sent
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void left(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    virtual void applyTheme();
    virtual widgets::Color background() const { return widgets::Color::surface; }
    const widgets::Theme &theme() const { return m_theme; }

private:
    const widgets::Theme &m_theme;
};

/// A text message: marks the characters that force UCS-2.
class SmsEditor : public MessageEditor
{
    Q_OBJECT

public:
    SmsEditor(const widgets::Theme &theme, QWidget *parent = nullptr);

    const QList<text::CharacterMark> &marks() const { return m_marks; }
    int replaceableCount() const;

    /// Replaces every marked character that has a replacement, as one undo step.
    void replaceMarked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void applyTheme() override;

private:
    void updateMarks();

    QList<text::CharacterMark> m_marks;
};

/// A note for the team, on its own colour: offers the names of agents after an @.
class NoteEditor : public MessageEditor
{
    Q_OBJECT

public:
    NoteEditor(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setAgents(const QStringList &agents);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    widgets::Color background() const override { return widgets::Color::noteSoft; }

private:
    QString begunName() const; ///< behind the @ that the cursor is at; null where it is at none
    void offerNames();
    void insertName(const QString &name);

    QStringListModel *m_names;
    QCompleter *m_completer;
};

} // namespace switchboard::inbox
