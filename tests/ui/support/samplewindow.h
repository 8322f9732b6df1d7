// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manualclock.h"
#include "tests/ui/support/sampleday.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuscontroller.h"

#include <QApplication>

namespace switchboard::test {

/// The whole window on the sample day at a clock that stands still; what each test of the window starts from.
class SampleWindow
{
public:
    explicit SampleWindow(bool isDark = false, bool hasSamples = true)
        : clock(std::make_shared<ManualClock>(sampleNow())), service(clock), times(clock, sampleZone())
    {
        if (hasSamples)
            addSampleDay(service);
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
    }

    void show(QSize size = {1440, 900})
    {
        window = std::make_unique<shell::MainWindow>(theme, times);
        page = new inbox::InboxPage(theme, times, service);
        window->addPage(shell::Place::inbox, page);
        status = std::make_unique<shell::StatusController>(service, window->statusBar());
        window->resize(size);
        window->show();
        window->activateWindow();
    }

    template<class Widget>
    Widget *find(const QString &name = {}) const
    {
        return window->findChild<Widget *>(name);
    }

    std::shared_ptr<ManualClock> clock;
    FakeInboxService service;
    widgets::Theme theme;
    widgets::TimeWords times;
    std::unique_ptr<shell::MainWindow> window;
    inbox::InboxPage *page = nullptr;
    std::unique_ptr<shell::StatusController> status;
};

} // namespace switchboard::test
