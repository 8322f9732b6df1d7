// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace switchboard::widgets {
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::contacts {

/// Where a file is dropped or asked for.
class FileSlot : public QWidget
{
    Q_OBJECT

public:
    explicit FileSlot(const widgets::Theme &theme, QWidget *parent = nullptr);

    widgets::Button *button() const { return m_button; }
    void setFile(const QString &file); ///< shown by its name

    /// The one local file of a drag; empty where there is none or several.
    static QString fileOf(const QMimeData *data);

Q_SIGNALS:
    void dropped(const QString &file);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    const widgets::Theme &m_theme;
    widgets::Label *m_words;
    widgets::Button *m_button;
    bool m_isOver = false;
};

} // namespace switchboard::contacts
