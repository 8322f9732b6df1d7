// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/opening.h"

#include <QTimerEvent>

#include <cstdio>

namespace switchboard::app {

using settings::Unlocking;

namespace {
constexpr int patience = 700; // ms without a window; most workspaces are open by then
constexpr QSize windowSize(720, 520);
} // namespace

Opening::Opening(const QString &folder, workspace::UnlockSources sources, const widgets::Theme &theme,
                 std::shared_ptr<const Clock> clock)
    : m_theme(theme), m_service(folder, std::move(clock)), m_unlocking(m_service, std::move(sources))
{
    connect(&m_unlocking, &Unlocking::changed, this, &Opening::follow);
    connect(&m_unlocking, &Unlocking::opened, this, [this] { Q_EMIT opened(m_service.takeWorkspace()); });
}

Opening::~Opening() = default;

void Opening::begin()
{
    m_patience.start(patience, this);
    m_unlocking.begin();
}

void Opening::bringForward()
{
    if (!m_window)
        return;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Opening::setNotice(const QString &sentence)
{
    m_notice = sentence;
}

void Opening::follow()
{
    const Unlocking::State state = m_unlocking.state();
    if (state == Unlocking::State::failed)
        std::fprintf(stderr, "switchboard: %s\n", qPrintable(describe(*m_unlocking.error())));
    if (state == Unlocking::State::opened)
        m_patience.stop();
    else if (state == Unlocking::State::wanting || state == Unlocking::State::failed)
        showWindow();
}

void Opening::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_patience.timerId())
        showWindow();
}

void Opening::showWindow()
{
    m_patience.stop();
    if (m_window)
        return;
    m_window = std::make_unique<settings::UnlockWindow>(m_theme, m_unlocking);
    m_window->setNotice(m_notice);
    m_window->resize(windowSize);
    connect(m_window.get(), &settings::UnlockWindow::quitAsked, this, &Opening::givenUp);
    bringForward();
    Q_EMIT windowShown();
}

} // namespace switchboard::app
