// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::settings {

/// Stands in the console's place while a backup is put back; it cannot be closed, since nothing can be stopped then.
class RestoreWindow : public QWidget
{
    Q_OBJECT

public:
    RestoreWindow(const widgets::Theme &theme, const QString &file, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    const widgets::Theme &m_theme;
};

} // namespace switchboard::settings
