// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace switchboard::test {

/// The desktop's service for notices, as its specification says, that shows nothing and keeps what it was asked.
/// Its answers come from this thread: who waits for them there waits for ever.
class NotificationServer : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notified
    {
        QString app;
        uint replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        uint id = 0;
    };

    explicit NotificationServer(const QDBusConnection &bus, QStringList abilities = {QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")})
        : m_bus(bus), m_abilities(std::move(abilities))
    {
    }
    ~NotificationServer() override { leave(); }

    bool come()
    {
        return m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) && m_bus.registerService(name());
    }
    void leave()
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(path());
    }
    void refuseNext() { m_isRefusing = true; }

    /// Notices are shown, and the answers kept until they are wanted.
    void holdAnswers() { m_isHolding = true; }
    void answer()
    {
        m_isHolding = false;
        for (const QDBusMessage &reply : std::exchange(m_held, {}))
            m_bus.send(reply);
    }

    /// A person presses one.
    void press(uint id, const QString &token = {})
    {
        if (!token.isEmpty())
            Q_EMIT ActivationToken(id, token);
        Q_EMIT ActionInvoked(id, QStringLiteral("default"));
        Q_EMIT NotificationClosed(id, 2);
    }
    void dismiss(uint id) { Q_EMIT NotificationClosed(id, 2); }

    QList<Notified> notified;
    QList<uint> closed;
    int asked = 0; ///< what it can do

public Q_SLOTS:
    // NOLINTBEGIN: the names are those of the interface
    QStringList GetCapabilities()
    {
        ++asked;
        return m_abilities;
    }
    uint Notify(const QString &app, uint replaces, const QString &icon, const QString &summary, const QString &body, const QStringList &actions,
                const QVariantMap &hints, int)
    {
        if (std::exchange(m_isRefusing, false)) {
            sendErrorReply(QStringLiteral("org.example.Full"), QStringLiteral("too many"));
            return 0;
        }
        const uint id = replaces != 0 ? replaces : ++m_lastId;
        notified.append({app, replaces, icon, summary, body, actions, hints, id});
        if (m_isHolding) {
            setDelayedReply(true);
            m_held.append(message().createReply(id));
        }
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    // NOLINTEND

private:
    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QDBusConnection m_bus;
    QStringList m_abilities;
    uint m_lastId = 40;
    bool m_isRefusing = false;
    bool m_isHolding = false;
    QList<QDBusMessage> m_held;
};

} // namespace switchboard::test
