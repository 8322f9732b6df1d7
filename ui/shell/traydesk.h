// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notifier.h"

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QMenu;
class QSystemTrayIcon;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::shell {

/// The icon in the desktop's tray with the number of what is unread and a menu; it shows one notice at a time. Quiet
/// where there is no tray. It asks the desktop a moment after the start, not before the window is there.
class TrayDesk : public NoticeDesk
{
    Q_OBJECT

public:
    explicit TrayDesk(const widgets::Theme &theme, QObject *parent = nullptr);
    ~TrayDesk() override;

    void show(const Notice &notice) override;
    void close(ConversationId conversation) override; ///< it goes by itself, and leads nowhere any more
    void setUnread(int unread);
    void setMenu(QMenu *menu); ///< which outlives it
    bool isThere() const;      ///< whether a person can find the window again by it

    /// The sign with a number on it; without one for 0.
    static QPixmap picture(const widgets::Theme &theme, int unread, int pixels);

Q_SIGNALS:
    void raiseAsked(); ///< the icon was pressed

private:
    void begin();
    void showUnread();

    const widgets::Theme &m_theme;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QMenu *m_menu = nullptr;
    int m_unread = 0;
    std::optional<ConversationId> m_shown; ///< of the notice that is shown
};

} // namespace switchboard::shell
