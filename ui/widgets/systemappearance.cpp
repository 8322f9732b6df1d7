// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/systemappearance.h"

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace switchboard::widgets {

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");

/// The desktop portal's settings; see the XDG desktop portal specification, interface Settings.
class PortalSettings : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit PortalSettings(QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                                 QStringLiteral("/org/freedesktop/portal/desktop"), "org.freedesktop.portal.Settings",
                                 QDBusConnection::sessionBus(), parent)
    {}

Q_SIGNALS:
    // NOLINTNEXTLINE: the name is that of the interface
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

bool isPaletteDark()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

uint number(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemAppearance::SystemAppearance(QObject *parent) : QObject(parent), m_isDark(isPaletteDark())
{
    // Without a bus address libdbus would try to start one.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        askPortal();
}

void SystemAppearance::askPortal()
{
    auto *portal = new PortalSettings(this);
    connect(portal, &PortalSettings::SettingChanged, this,
            [this](const QString &space, const QString &key, const QDBusVariant &value) {
                if (space == appearance && key == colorScheme)
                    take(number(value.variant()));
            });
    auto *answer =
        new QDBusPendingCallWatcher(portal->asyncCall(QStringLiteral("Read"), appearance, colorScheme), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(number(reply.value().variant()));
        answer->deleteLater();
    });
}

/// 1 prefers dark, 2 light, 0 has no preference.
void SystemAppearance::take(uint preference)
{
    const bool isDark = preference == 0 ? m_isDark : preference == 1;
    if (isDark != std::exchange(m_isDark, isDark))
        Q_EMIT changed(isDark);
}

} // namespace switchboard::widgets

#include "systemappearance.moc"
