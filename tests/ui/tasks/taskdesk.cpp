// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/taskdesk.h"

#include "app/console/startup.h"
#include "core/workspace/practice.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/support/shared.h"
#include "tests/support/storetrace.h"
#include "tests/ui/tasks/looks.h"
#include "tests/ui/tasks/taskworld.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QWindow>

namespace switchboard::test {

namespace {

/// When a dialog closes, a window manager gives the focus to the window below; there is none on this X server. Qt does
/// not tell when the window that had it goes, so this looks from time to time.
void giveFocusBack()
{
    if (QGuiApplication::focusWindow())
        return;
    const QWindowList windows = QGuiApplication::topLevelWindows();
    const auto below = std::find_if(windows.crbegin(), windows.crend(), [](const QWindow *window) {
        return window->isVisible() && (window->type() == Qt::Window || window->type() == Qt::Dialog);
    });
    if (below != windows.crend())
        (*below)->requestActivate();
}

} // namespace

TaskDesk::TaskDesk(World world) : m_world(world)
{
    QObject::connect(&m_windowManager, &QTimer::timeout, giveFocusBack);
    m_windowManager.start(20);
    const bool isPractice = world == World::practice;
    const QString base = isPractice ? practiceBase() : historyBase();
    copyPlace(base, m_place.path());
    if (isPractice)
        m_clock = std::make_shared<SystemClock>();
    else
        m_clock = std::make_shared<SetClock>(sampleWorldNow);
    m_url = startSandbox(m_sandbox, m_place.path());
    m_theme.install(*qApp);
    open();
}

TaskDesk::~TaskDesk()
{
    close();
    stopProcess(m_sandbox);
}

void TaskDesk::open()
{
    m_state = std::make_unique<widgets::UiState>(path(QStringLiteral("console.ini")));
    m_theme.setMode(app::lookOf({}, m_state->value(widgets::statekey::look).toString()));
    m_workspace = orFatal(await(workspace::Workspace::open(folder(), keysIn(m_place.path()), m_clock)), "open");
    orFatal(await(workspace::usePracticeSandbox(m_workspace->store(), QString::fromLatin1(m_url))), "sandbox");
    m_inbox = std::make_unique<workspace::LocalInbox>(*m_workspace);
    m_people = std::make_unique<workspace::LocalPeople>(*m_workspace);
    m_history = std::make_unique<workspace::LocalHistory>(*m_workspace);
    m_settings = std::make_unique<workspace::LocalSettings>(*m_workspace);
    m_console = std::make_unique<app::Console>(m_workspace, m_theme, *m_state);
    m_console->show();
    m_console->bringForward();
    if (!QTest::qWaitFor([this] { return window().isActiveWindow(); }, 20'000))
        qFatal("the console's window does not get the focus");
    resetStoreCalls();
}

void TaskDesk::close()
{
    if (m_console)
        m_storeCalls += test::storeCalls();
    m_console.reset();
    m_settings.reset();
    m_history.reset();
    m_people.reset();
    m_inbox.reset();
    if (m_workspace)
        m_workspace->close();
    m_workspace.reset();
    m_state.reset();
}

long TaskDesk::storeCalls() const
{
    return m_storeCalls + (m_console ? test::storeCalls() : 0);
}

void TaskDesk::reopen()
{
    close();
    open();
}

void TaskDesk::receive(const QString &from, const QString &body)
{
    receiveAt(m_url, from, QStringLiteral("+15125550100"), body);
}

QWidget &TaskDesk::window() const
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (qobject_cast<shell::MainWindow *>(widget))
            return *widget;
    }
    qFatal("there is no console");
}

workspace::ThreadRow TaskDesk::row(const QString &title, ThreadFilter filter)
{
    ThreadQuery query;
    query.filter = filter;
    const QList<workspace::ThreadRow> rows = orFatal(await(m_inbox->threads(query, 200, {})), "threads");
    const auto found = std::find_if(rows.cbegin(), rows.cend(), [&title](const auto &row) { return row.title == title; });
    return found == rows.cend() ? workspace::ThreadRow() : *found;
}

int TaskDesk::unread(const QString &title)
{
    const workspace::ThreadRow found = row(title);
    return found.conversation ? found.unread : -1;
}

QList<workspace::ThreadItem> TaskDesk::items(const QString &title, ThreadFilter filter)
{
    const workspace::ThreadRow found = row(title, filter);
    return found.conversation ? orFatal(await(m_inbox->thread(found.conversation, 50, {})), "thread") : QList<workspace::ThreadItem>();
}

} // namespace switchboard::test
