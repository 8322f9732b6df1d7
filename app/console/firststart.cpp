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
    : m_clock(clock), m_setup(folder, workspace::Workspace::practiceFolder(), std::move(clock),
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
    const auto fail = [this](const Error &error) { Q_EMIT failed(error); };
    const QString folder = workspace::Workspace::practiceFolder();
    whenReady(this, m_sandbox.start(folder), [this, fail, folder](const Result<QString> &url) {
        if (!url) {
            fail(url.error());
            return;
        }
        whenReady(this, workspace::Workspace::open(folder, {}, m_clock),
                  [this, fail, url = *url](const Result<std::shared_ptr<workspace::Workspace>> &opened) {
                      if (!opened) {
                          fail(opened.error());
                          return;
                      }
                      whenReady(this, workspace::usePracticeSandbox((*opened)->store(), url),
                                [this, fail, workspace = *opened](const Result<ProviderId> &used) {
                                    if (used)
                                        hand(workspace);
                                    else
                                        fail(used.error());
                                });
                  });
    });
}

void FirstStart::hand(const std::shared_ptr<workspace::Workspace> &workspace)
{
    Q_EMIT opened(workspace);
    m_window->hide();
}

} // namespace switchboard::app
