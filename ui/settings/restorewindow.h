// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::settings {

class BackupBar;

/// Stands in the console's place while a backup is put back. It cannot be closed; the bar stops the work.
class RestoreWindow : public QWidget
{
    Q_OBJECT

public:
    RestoreWindow(const widgets::Theme &theme, const QString &file, QWidget *parent = nullptr);

    const BackupBar &bar() const { return *m_bar; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    const widgets::Theme &m_theme;
    BackupBar *m_bar;
};

} // namespace switchboard::settings
