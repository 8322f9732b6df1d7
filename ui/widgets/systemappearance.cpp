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
const QString reducedMotion = QStringLiteral("reduced-motion");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString animations = QStringLiteral("enable-animations");

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

/// Read() of the portal wraps its answers twice.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
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
                take(space, key, value.variant());
            });
    const std::pair<QString, QString> asked[] = {
        {appearance, colorScheme}, {appearance, reducedMotion}, {gnome, animations}};
    for (const auto &[space, key] : asked) {
        auto *answer = new QDBusPendingCallWatcher(portal->asyncCall(QStringLiteral("Read"), space, key), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, space = space, key = key] {
            const QDBusPendingReply<QDBusVariant> reply = *answer;
            if (reply.isValid())
                take(space, key, reply.value().variant());
            answer->deleteLater();
        });
    }
}

void SystemAppearance::take(const QString &space, const QString &key, const QVariant &value)
{
    const QVariant answer = unwrapped(value);
    if (space == appearance && key == colorScheme)
        takeScheme(answer.toUInt());
    else if (space == appearance && key == reducedMotion)
        takeMotion(answer.toUInt() != 1);
    else if (space == gnome && key == animations)
        takeMotion(answer.toBool());
}

/// 1 prefers dark, 2 light, 0 has no preference.
void SystemAppearance::takeScheme(uint preference)
{
    const bool isDark = preference == 0 ? m_isDark : preference == 1;
    if (isDark != std::exchange(m_isDark, isDark))
        Q_EMIT changed(isDark);
}

void SystemAppearance::takeMotion(bool hasMotion)
{
    if (hasMotion != std::exchange(m_hasMotion, hasMotion))
        Q_EMIT motionChanged(hasMotion);
}

} // namespace switchboard::widgets

#include "systemappearance.moc"
