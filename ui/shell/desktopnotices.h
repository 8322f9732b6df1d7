// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notifier.h"

#include <QDBusConnection>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QDBusPendingCallWatcher;
QT_END_NAMESPACE

namespace switchboard::shell {

/// Notices by the desktop's own service, see the Desktop Notifications Specification of freedesktop.org; by `otherwise`
/// where none answers. Nothing here waits for an answer.
class DesktopNotices : public NoticeDesk
{
    Q_OBJECT

public:
    /// `otherwise` outlives it.
    DesktopNotices(const QDBusConnection &bus, NoticeDesk &otherwise, QObject *parent = nullptr);

    /// That of the login; one that is not connected where the desktop has none.
    static QDBusConnection sessionBus();

    void show(const Notice &notice) override;
    void close(ConversationId conversation) override;

private:
    struct Bubble
    {
        uint id = 0;
        bool isShown = false;
        bool isAsked = false;       ///< its id is not known yet
        bool isUnwanted = false;    ///< to be closed as soon as it is
        std::optional<Notice> next; ///< to be shown in its place as soon as it is
    };

    void listen();
    void askServer();
    void send(const Notice &notice);
    void take(const Notice &notice, const QDBusPendingCallWatcher &answer);
    void closeBubble(uint id);
    void forgetServer();
    void hear(const QString &server);
    void press(uint id, const QString &action);

    QDBusConnection m_bus;
    NoticeDesk &m_otherwise;
    std::optional<QStringList> m_abilities; ///< of the server that is there, once it said them
    std::unique_ptr<QObject> m_told;        ///< what it tells by itself
    bool m_isListening = false;
    bool m_isServerAsked = false;
    QList<Notice> m_waiting; ///< until it is known who shows them
    QHash<ConversationId, Bubble> m_bubbles;
    QPair<uint, QString> m_token; ///< comes just before what is pressed
};

} // namespace switchboard::shell
