// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "tests/support/store/await.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace switchboard::test {

enum class World {
    practice, ///< the sample people of the practice workspace; four of them have written; the clock is the system's
    history,  ///< 20,000 messages of two years up to sampleWorldNow, from where the clock goes on; the search has them all
};

/// A workspace of a task's own with the sandbox as its provider, and the real console on it in a real window. A copy of
/// one that is made once for each program.
class TaskDesk
{
public:
    explicit TaskDesk(World world);
    ~TaskDesk();

    void open();   ///< the console, until its window has the focus and the inbox its rows
    void close();  ///< as when the program ends
    void reopen(); ///< what a user calls the next start

    /// Somebody texts the number that the workspace sends from.
    void receive(const QString &from, const QString &body);

    QWidget &window() const;
    widgets::Theme &theme() { return m_theme; }
    QString path(const QString &name) const { return m_place.filePath(name); } ///< of a file of the task's own
    QString folder() const { return path(QStringLiteral("workspace")); }
    const Clock &clock() const { return *m_clock; }

    /// What is stored, by the services: a second reader beside the window's.
    workspace::Workspace &workspace() { return *m_workspace; }
    workspace::LocalInbox &inbox() { return *m_inbox; }
    workspace::LocalPeople &people() { return *m_people; }
    workspace::LocalHistory &history() { return *m_history; }
    workspace::LocalSettings &settings() { return *m_settings; }

    /// The thread of this title in that list; one of id none where there is none.
    workspace::ThreadRow row(const QString &title, ThreadFilter filter = ThreadFilter::open); ///< none: without a conversation
    int unread(const QString &title); ///< of one that is open; -1 where it is not
    QList<workspace::ThreadItem> items(const QString &title, ThreadFilter filter = ThreadFilter::open);

    /// How often this thread, which paints and answers the keys, asked SQLite itself while the console was open.
    long storeCalls() const;

private:
    World m_world;
    long m_storeCalls = 0; ///< of consoles that are closed
    QTemporaryDir m_place;
    QProcess m_sandbox;
    QByteArray m_url;
    QTimer m_windowManager;
    std::shared_ptr<const Clock> m_clock;
    widgets::Theme m_theme;
    std::unique_ptr<widgets::UiState> m_state;
    std::shared_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<app::Console> m_console;
    std::unique_ptr<workspace::LocalInbox> m_inbox;
    std::unique_ptr<workspace::LocalPeople> m_people;
    std::unique_ptr<workspace::LocalHistory> m_history;
    std::unique_ptr<workspace::LocalSettings> m_settings;
};

/// The value, or the end of the program with the error: what a task stands on is no task.
template<class T>
T orFatal(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(describe(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

} // namespace switchboard::test
