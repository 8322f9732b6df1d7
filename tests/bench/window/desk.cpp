// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/desk.h"

#include "tests/bench/store/opened.h"
#include "ui/inbox/threadlistview.h"

#include <QApplication>

#include <thread>

namespace switchboard::bench {

bool until(const std::function<bool()> &isSo, int patience)
{
    QElapsedTimer timer;
    timer.start();
    QTimer beat; // so that the time is looked at where nothing happens
    beat.start(50);
    while (!isSo()) {
        if (timer.elapsed() > patience)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void during(int ms, double strokesPerSecond, const std::function<void(Typist &, int)> &stroke)
{
    std::atomic<bool> isOver = false;
    std::thread hand([&] {
        Typist typist;
        const auto begin = std::chrono::steady_clock::now();
        const auto end = begin + std::chrono::milliseconds(ms);
        for (int i = 0; std::chrono::steady_clock::now() < end; ++i) {
            if (strokesPerSecond > 0)
                stroke(typist, i);
            const double next = strokesPerSecond > 0 ? double(i + 1) / strokesPerSecond : double(ms) / 1000;
            std::this_thread::sleep_until(begin + std::chrono::duration<double>(next));
        }
        isOver = true;
    });
    QTimer beat;
    beat.start(10); // an idle window has turns to be measured, too
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    hand.join();
}

Desk::Desk(const test::SampleWorld &world) : m_state(m_home.filePath(QStringLiteral("console.ini")))
{
    workspace::UnlockSources sources;
    sources.keyFile = world.keyFile;
    sources.useKeychain = false;
    m_theme.install(*qApp);
    m_workspace = orFatal(answerOf(workspace::Workspace::open(world.folder, sources, std::make_shared<SystemClock>())));
    m_console = std::make_unique<app::Console>(m_workspace, m_theme, m_state);
    m_console->show();
    m_console->bringForward();
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<shell::MainWindow *>(widget))
            m_window = widget;
    }
    if (!until([this] { return m_window->isActiveWindow() && find<inbox::ThreadListView>().model()->rowCount() > 0; }))
        qFatal("the console does not show its conversations");
}

Desk::~Desk()
{
    m_console.reset();
    m_workspace->close();
}

void Desk::goTo(char digit)
{
    m_hand.press(quint32(digit), {Typist::control});
}

} // namespace switchboard::bench
