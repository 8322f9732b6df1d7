// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/latest.h"

#include <QTimer>

namespace switchboard::shell {

class StatusBar;

/// Keeps the status bar and the count of what is unread true: asks when told that something changed, and moves its clock.
class StatusController : public QObject
{
    Q_OBJECT

public:
    StatusController(workspace::InboxService &service, StatusBar &bar, QObject *parent = nullptr);

Q_SIGNALS:
    void unreadChanged(int unread); ///< threads with something unread

private:
    void refresh();
    void refreshCounts();

    workspace::InboxService &m_service;
    StatusBar &m_bar;
    QTimer m_soon; ///< many changes, one question
    QTimer m_clock;
    QTimer m_countSoon;
    widgets::Latest<workspace::SystemStatus> m_status;
    widgets::Latest<workspace::ThreadCounts> m_counts;
};

} // namespace switchboard::shell
