// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/ui/support/typist.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <functional>

namespace switchboard::bench {

using test::Typist;

/// Runs the event loop until `isSo`; false where that takes longer than `patience`.
bool until(const std::function<bool()> &isSo, int patience = 30'000);

/// Runs the event loop while a hand works for so long, at so many strokes a second, on a thread of its own. `stroke` is
/// called with their number.
void during(int ms, double strokesPerSecond, const std::function<void(Typist &, int)> &stroke);

/// The console on a world, as the program makes it, with its window shown and its first rows there.
class Desk
{
public:
    explicit Desk(const test::SampleWorld &world);
    ~Desk();

    workspace::Workspace &workspace() { return *m_workspace; }
    QWidget &window() { return *m_window; }
    Typist &hand() { return m_hand; }

    template<class T>
    T &find() const
    {
        const QList<T *> found = m_window->findChildren<T *>();
        if (found.isEmpty())
            qFatal("the window lacks a %s", T::staticMetaObject.className());
        return *found.first();
    }

    void goTo(char digit); ///< by its key

private:
    QTemporaryDir m_home;
    widgets::UiState m_state;
    widgets::Theme m_theme;
    std::shared_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<app::Console> m_console;
    QWidget *m_window = nullptr;
    Typist m_hand;
};

} // namespace switchboard::bench
