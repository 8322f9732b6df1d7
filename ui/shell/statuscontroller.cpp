// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statuscontroller.h"

#include "ui/shell/statusbar.h"

namespace switchboard::shell {

using namespace std::chrono_literals;

StatusController::StatusController(workspace::InboxService &service, StatusBar &bar, QObject *parent)
    : QObject(parent), m_service(service), m_bar(bar), m_status(this), m_counts(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &StatusController::refresh);
    connect(&service, &workspace::InboxService::statusChanged, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(100ms);
    connect(&m_countSoon, &QTimer::timeout, this, &StatusController::refreshCounts);
    connect(&service, &workspace::InboxService::countsChanged, &m_countSoon, [this] {
        if (!m_countSoon.isActive())
            m_countSoon.start();
    });
    m_countSoon.start();
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, &bar, &StatusBar::refreshTimes);
    m_clock.start();
    refresh();
}

void StatusController::refresh()
{
    m_status.ask(m_service.status(), [this](const Result<workspace::SystemStatus> &answer) {
        if (answer)
            m_bar.setStatus(*answer);
        else
            m_bar.setUnknown(describe(answer.error()));
    });
}

void StatusController::refreshCounts()
{
    m_counts.ask(m_service.counts(), [this](const Result<workspace::ThreadCounts> &answer) {
        if (answer) // else the inbox itself tells what is wrong
            Q_EMIT unreadChanged(answer->unread);
    });
}

} // namespace switchboard::shell
