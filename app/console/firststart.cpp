// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/firststart.h"

#include "core/base/whenready.h"
#include "core/workspace/practice.h"

namespace switchboard::app {

namespace {
constexpr QSize windowSize(1000, 720);
}

FirstStart::FirstStart(const QString &folder, widgets::Theme &theme, std::shared_ptr<const Clock> clock)
    : m_theme(theme), m_clock(clock),
      m_setup(folder, workspace::Workspace::practiceFolder(), std::move(clock),
              [this] { return m_sandbox.start(workspace::Workspace::practiceFolder()); }),
      m_window(std::make_unique<settings::FirstRun>(theme, m_setup))
{
    m_window->resize(windowSize);
    connect(m_window.get(), &settings::FirstRun::finished, this, [this] { hand(m_setup.takeWorkspace()); });
    connect(m_window.get(), &settings::FirstRun::practiceContinued, this, &FirstStart::continuePractice);
}

FirstStart::~FirstStart() = default;

void FirstStart::show()
{
    m_window->show();
    m_window->activateWindow();
}

/// The sandbox listens at another port each time.
void FirstStart::continuePractice()
{
    whenReady(this, m_sandbox.start(workspace::Workspace::practiceFolder()), [this](const Result<QString> &url) {
        if (url)
            openPractice(*url);
        else
            refuse(url.error());
    });
}

void FirstStart::openPractice(const QString &sandbox)
{
    m_opening =
        std::make_unique<Opening>(workspace::Workspace::practiceFolder(), workspace::UnlockSources(), m_theme, m_clock);
    connect(m_opening.get(), &Opening::windowShown, m_window.get(), &QWidget::hide);
    connect(m_opening.get(), &Opening::givenUp, this, &FirstStart::givenUp);
    connect(
        m_opening.get(), &Opening::opened, this,
        [this, sandbox](const std::shared_ptr<workspace::Workspace> &workspace) { usePractice(workspace, sandbox); });
    m_opening->begin();
}

void FirstStart::usePractice(const std::shared_ptr<workspace::Workspace> &workspace, const QString &sandbox)
{
    whenReady(this, workspace::usePracticeSandbox(workspace->store(), sandbox),
              [this, workspace](const Result<ProviderId> &used) {
                  if (used)
                      hand(workspace);
                  else
                      refuse(used.error());
                  m_opening.reset();
              });
}

void FirstStart::refuse(const Error &error)
{
    m_window->show();
    m_window->refusePractice(error);
}

void FirstStart::hand(const std::shared_ptr<workspace::Workspace> &workspace)
{
    Q_EMIT opened(workspace);
    m_window->hide();
}

} // namespace switchboard::app
