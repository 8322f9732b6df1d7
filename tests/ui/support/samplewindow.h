// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manualclock.h"
#include "tests/ui/support/fakemediaservice.h"
#include "tests/ui/support/fakepeopleservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statuscontroller.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QApplication>
#include <QTemporaryDir>

namespace switchboard::test {

/// The whole window on the sample day at a clock that stands still; what each test of the window starts from.
class SampleWindow
{
public:
    explicit SampleWindow(bool isDark = false, bool hasSamples = true)
        : clock(std::make_shared<ManualClock>(sampleNow())), service(clock), times(clock, sampleZone()),
          state(folder.filePath(QStringLiteral("console.ini"))), actions(state)
    {
        if (hasSamples) {
            addSampleDay(service);
            addSamplePeople(people);
            addSampleMedia(media);
        }
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
    }

    void show(QSize size = {1440, 900})
    {
        window = std::make_unique<shell::MainWindow>(shell::FrameParts{theme, times, actions, undo, state});
        window->addPage(shell::Place::inbox, [this] { return page = new inbox::InboxPage(theme, times, service, people, media, actions, undo); });
        window->restore();
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
    FakePeopleService people;
    FakeMediaService media;
    widgets::Theme theme;
    widgets::TimeWords times;
    QTemporaryDir folder;
    widgets::UiState state;
    widgets::ActionTable actions;
    widgets::UndoList undo;
    std::unique_ptr<shell::MainWindow> window;
    inbox::InboxPage *page = nullptr;
    std::unique_ptr<shell::StatusController> status;
};

} // namespace switchboard::test
