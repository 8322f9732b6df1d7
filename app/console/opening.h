// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/localopening.h"
#include "ui/settings/unlocking.h"
#include "ui/settings/unlockwindow.h"

#include <memory>

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::app {

/// Opens the workspace of a folder, with a window where it does not open by itself, or not soon.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// `sources` is what the command line gave; the theme outlives it.
    Opening(const QString &folder, workspace::UnlockSources sources, const widgets::Theme &theme,
            std::shared_ptr<const Clock> clock);
    ~Opening() override;

    void begin();
    void bringForward();
    void setNotice(const QString &sentence); ///< stands in the window, where that is shown
    bool hasFailed() const { return m_unlocking.state() == settings::Unlocking::State::failed; }
    bool wasOpenedByCode() const { return m_unlocking.wasOpenedByCode(); }

Q_SIGNALS:
    void opened(const std::shared_ptr<switchboard::workspace::Workspace> &workspace);
    void windowShown();
    void givenUp(); ///< the window was closed

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void follow();
    void showWindow();

    const widgets::Theme &m_theme;
    workspace::LocalOpening m_service;
    settings::Unlocking m_unlocking;
    QBasicTimer m_patience;
    QString m_notice;
    std::unique_ptr<settings::UnlockWindow> m_window;
};

} // namespace switchboard::app
