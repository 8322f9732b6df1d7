// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/backupprogress.h"
#include "ui/widgets/progress.h"

#include <QTimer>

#include <memory>
#include <stop_token>

namespace switchboard::settings {

/// How far a backup is that is made or put back, and a way to stop it. The work is on another thread: it tells
/// progressed() and looks at stopToken().
class BackupBar : public widgets::Progress
{
    Q_OBJECT

public:
    explicit BackupBar(const widgets::Theme &theme, QWidget *parent = nullptr);
    ~BackupBar() override; ///< stops the work

    void begin(workspace::BackupPhase first); ///< shows it, for new work
    void end();                               ///< hides it

    std::stop_token stopToken() const { return m_stop.get_token(); }
    workspace::BackupProgressed progressed() const; ///< may outlive the bar

private:
    void look();

    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with the thread that does the work
    std::stop_source m_stop;
    QTimer m_timer;
};

} // namespace switchboard::settings
