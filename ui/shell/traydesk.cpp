// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/traydesk.h"

#include "ui/shell/logo.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QSystemTrayIcon>

namespace switchboard::shell {

using namespace std::chrono_literals;
using widgets::Color;

namespace {
constexpr auto afterStart = 3s;
constexpr int shownFor = 10'000; // ms
} // namespace

TrayDesk::TrayDesk(const widgets::Theme &theme, QObject *parent) : NoticeDesk(parent), m_theme(theme)
{
    QTimer::singleShot(afterStart, this, &TrayDesk::begin);
}

TrayDesk::~TrayDesk() = default;

void TrayDesk::begin()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        // Some desktops tell of notices of others too.
        if (const std::optional<ConversationId> shown = std::exchange(m_shown, {}))
            Q_EMIT noticePressed(*shown, {});
    });
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context) // that opens the menu
            Q_EMIT raiseAsked();
    });
    m_icon->setContextMenu(m_menu);
    showUnread();
    m_icon->show();
}

void TrayDesk::show(const Notice &notice)
{
    if (!m_icon)
        return;
    m_shown = notice.conversation;
    m_icon->showMessage(notice.title, notice.text, QIcon(picture(m_theme, 0, 64)), shownFor);
    QTimer::singleShot(shownFor, this, [this, shown = notice.conversation] { close(shown); });
}

void TrayDesk::close(ConversationId conversation)
{
    if (m_shown == conversation)
        m_shown.reset();
}

void TrayDesk::setMenu(QMenu *menu)
{
    m_menu = menu;
    if (m_icon)
        m_icon->setContextMenu(menu);
}

bool TrayDesk::isThere() const
{
    return m_icon && m_icon->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayDesk::setUnread(int unread)
{
    if (unread == std::exchange(m_unread, unread))
        return;
    if (m_icon)
        showUnread();
}

void TrayDesk::showUnread()
{
    QIcon icon;
    for (const int pixels : {16, 22, 32, 64})
        icon.addPixmap(picture(m_theme, m_unread, pixels));
    m_icon->setIcon(icon);
    m_icon->setToolTip(m_unread > 0 ? tr("Switchboard: %n unread", nullptr, m_unread) : tr("Switchboard"));
}

QPixmap TrayDesk::picture(const widgets::Theme &theme, int unread, int pixels)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels / 32.0, pixels / 32.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Color::railBg));
    painter.drawRoundedRect(QRectF(0, 0, 32, 32), 7, 7);
    painter.translate(1, 1);
    paintSign(painter, theme.color(Color::railMark), theme.color(Color::railText));
    painter.translate(-1, -1);
    if (unread <= 0)
        return pixmap;
    const QString number = unread > 99 ? QStringLiteral("99") : QString::number(unread);
    const QRectF disc(32 - (number.size() > 1 ? 22 : 17), 15, number.size() > 1 ? 22 : 17, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Color::railMark));
    painter.drawRoundedRect(disc, 8.5, 8.5);
    QFont font = theme.font(widgets::Text::body, widgets::Weight::semibold);
    painter.setFont(font);
    painter.setPen(theme.color(Color::railBadgeText));
    painter.drawText(disc, Qt::AlignCenter, number);
    return pixmap;
}

} // namespace switchboard::shell
