// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/startup.h"
#include "core/base/error.h"

#include <QObject>

#include <memory>

namespace switchboard::widgets {
class Theme;
class UiState;
} // namespace switchboard::widgets
namespace switchboard::workspace {
class Workspace;
}

namespace switchboard::settings {
class RestoreWindow;
}

namespace switchboard::app {

class Console;
class FirstStart;
class Opening;

/// Leads from the command line to the window: the workspace is opened, or made where there is none.
class Starter : public QObject
{
    Q_OBJECT

public:
    /// `theme` and `state` outlive it.
    Starter(Startup startup, widgets::Theme &theme, widgets::UiState &state);
    ~Starter() override;

    void begin();
    void bringForward();

private:
    void open(const QString &folder);
    void take(const std::shared_ptr<workspace::Workspace> &workspace);
    void show(const std::shared_ptr<workspace::Workspace> &workspace);
    void leadIn();                     ///< nobody was here before
    void restore(const QString &file); ///< the console closes, and opens again on what the backup holds
    void end();                        ///< a person gives up

    Startup m_startup;
    QString m_folder; ///< of the workspace that is open
    widgets::Theme &m_theme;
    widgets::UiState &m_state;
    QString m_trouble;                   ///< with what came before the opening, to be told once
    std::unique_ptr<FirstStart> m_first; ///< stays: the sandbox of practice ends with it
    std::unique_ptr<Opening> m_opening;
    std::unique_ptr<settings::RestoreWindow> m_restoring;
    std::unique_ptr<Console> m_console;
};

} // namespace switchboard::app
