// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/places.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Page;
class Theme;
class TimeWords;
} // namespace switchboard::widgets

namespace switchboard::shell {

class Rail;
class StatusBar;
class TopBar;

/// The frame: rail, top bar, status bar and, in the middle, whatever page is chosen. It hosts pages and
/// knows nothing of what they do.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void addPage(Place place, widgets::Page *page); ///< takes the page
    void goTo(Place place);
    StatusBar &statusBar() { return *m_status; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Rail *m_rail;
    TopBar *m_top;
    QStackedWidget *m_pages;
    StatusBar *m_status;
    QHash<int, widgets::Page *> m_byPlace;
};

} // namespace switchboard::shell
