// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/shell/frameparts.h"
#include "ui/widgets/latest.h"

#include <QPointer>

#include <functional>

namespace switchboard::widgets {
class Sheet;
}

namespace switchboard::shell {

class MainWindow;

/// What happens when the window is closed: it goes on in the tray where the person wants that, and where texts have not
/// left yet it asks first. The end of the login closes it without a question.
class CloseGuard : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it; `hasTray` says whether a window that is hidden could be found again.
    CloseGuard(const FrameParts &parts, workspace::InboxService &service, MainWindow &window,
               std::function<bool()> hasTray);

    void quit(); ///< never into the tray

Q_SIGNALS:
    void left(); ///< the window is closed for good

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(std::optional<int> waiting); ///< nothing: it is not known
    void leave();

    FrameParts m_parts;
    workspace::InboxService &m_service;
    MainWindow &m_window;
    std::function<bool()> m_hasTray;
    widgets::Latest<workspace::SystemStatus> m_status;
    QPointer<widgets::Sheet> m_sheet;
    bool m_isLeaving = false;
};

} // namespace switchboard::shell
