// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/screenreader.h"

#include "tests/support/shared.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

namespace switchboard::test {

// Found by the type, so not within the nameless namespace.
static QDBusArgument &operator<<(QDBusArgument &argument, const SpokenRef &ref)
{
    argument.beginStructure();
    argument << ref.service << ref.path;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, SpokenRef &ref)
{
    argument.beginStructure();
    argument >> ref.service >> ref.path;
    argument.endStructure();
    return argument;
}

namespace {

constexpr char accessible[] = "org.a11y.atspi.Accessible";
constexpr int deepest = 20;
constexpr int patienceMs = 10'000;

// Numbers of AtspiStateType.
constexpr int focused = 12;
constexpr int showing = 25;

bool has(const QList<uint> &states, int state)
{
    return states.value(state / 32) >> (state % 32) & 1;
}

} // namespace

bool Spoken::isControl() const
{
    static const QStringList roles{QStringLiteral("push button"), QStringLiteral("toggle button"), QStringLiteral("check box"),
                                   QStringLiteral("radio button"), QStringLiteral("text"), QStringLiteral("entry"),
                                   QStringLiteral("combo box"), QStringLiteral("spin button"), QStringLiteral("spin box"), QStringLiteral("list"),
                                   QStringLiteral("table"), QStringLiteral("tree"), QStringLiteral("page tab"), QStringLiteral("slider"),
                                   QStringLiteral("menu item"), QStringLiteral("link")};
    return roles.contains(role);
}

QByteArray ScreenReader::missing()
{
    const bool isThere = !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty()
        && QFile::exists(QStringLiteral("/usr/libexec/at-spi-bus-launcher"));
    return isThere ? QByteArray() : "no session bus or no bus of assistive technology (Debian packages dbus and at-spi2-core)";
}

ScreenReader::ScreenReader(const QByteArray &display) : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(display));
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    qDBusRegisterMetaType<SpokenRef>();
    qDBusRegisterMetaType<QList<SpokenRef>>();
    if (!start())
        m_bus.reset();
}

ScreenReader::~ScreenReader()
{
    m_bus.reset();
    stopProcess(m_daemon);
}

bool ScreenReader::start()
{
    m_problem = missing();
    if (!m_problem.isEmpty())
        return false;
    endWithUs(m_daemon);
    m_daemon.setProcessEnvironment(m_environment);
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    (void)QTest::qWaitFor([this] { return m_daemon.canReadLine() || m_daemon.state() == QProcess::NotRunning; }, patienceMs);
    const QString address = QString::fromLatin1(m_daemon.readLine().trimmed());
    if (address.isEmpty()) {
        m_problem = "the session bus does not start: " + m_daemon.readAllStandardError();
        return false;
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
    m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    const QDBusConnection session = QDBusConnection::connectToBus(address, address + QStringLiteral(" session"));
    const QDBusReply<QString> second = session.call(QDBusMessage::createMethodCall(
        QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"), QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    if (!second.isValid()) {
        m_problem = "no bus of assistive technology: " + second.error().message().toUtf8();
        return false;
    }
    m_bus = QDBusConnection::connectToBus(second.value(), address + QStringLiteral(" at-spi"));
    if (!m_bus->isConnected())
        m_problem = "the bus of assistive technology takes nobody";
    return m_bus->isConnected();
}

QDBusMessage ScreenReader::call(const SpokenRef &ref, const char *interface, const char *method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(ref.service, ref.path.path(), QString::fromLatin1(interface), QString::fromLatin1(method));
    message.setArguments(arguments);
    return m_bus->call(message, QDBus::Block, patienceMs);
}

QVariant ScreenReader::property(const SpokenRef &ref, const char *interface, const char *name) const
{
    const QDBusReply<QVariant> reply = call(ref, "org.freedesktop.DBus.Properties", "Get", {QString::fromLatin1(interface), QString::fromLatin1(name)});
    return reply.value();
}

QList<SpokenRef> ScreenReader::childrenOf(const SpokenRef &ref) const
{
    const QDBusReply<QList<SpokenRef>> reply = call(ref, accessible, "GetChildren");
    return reply.value();
}

void ScreenReader::walk(const SpokenRef &ref, QList<Spoken> &things, int depth) const
{
    const QDBusReply<QList<uint>> states = call(ref, accessible, "GetState");
    if (depth > 0 && !has(states.value(), showing))
        return;
    const QDBusReply<QString> role = call(ref, accessible, "GetRoleName");
    Spoken thing{role.value(), property(ref, accessible, "Name").toString(), ref, has(states.value(), focused)};
    things.append(thing);
    static const QStringList manyRows{QStringLiteral("table"), QStringLiteral("list"), QStringLiteral("tree"), QStringLiteral("tree table")};
    if (depth >= deepest || manyRows.contains(thing.role))
        return;
    const QList<SpokenRef> children = childrenOf(ref);
    for (const SpokenRef &child : children)
        walk(child, things, depth + 1);
}

QList<Spoken> ScreenReader::read(qint64 program) const
{
    const SpokenRef root{QStringLiteral("org.a11y.atspi.Registry"), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))};
    QList<Spoken> things;
    const QList<SpokenRef> applications = childrenOf(root);
    for (const SpokenRef &application : applications) {
        const QDBusReply<uint> owner = m_bus->interface()->servicePid(application.service);
        if (!owner.isValid() || qint64(owner.value()) != program)
            continue;
        // The program itself is nothing that shows; its windows are.
        const QList<SpokenRef> windows = childrenOf(application);
        for (const SpokenRef &window : windows)
            walk(window, things, 1);
    }
    return things;
}

QString ScreenReader::textOf(const Spoken &field) const
{
    const QDBusReply<QString> reply = call(field.ref, "org.a11y.atspi.Text", "GetText", {0, -1});
    return reply.value();
}

const Spoken *find(const QList<Spoken> &things, const QString &role, const QString &name)
{
    const auto found = std::find_if(things.cbegin(), things.cend(), [&](const Spoken &thing) { return thing.role == role && thing.name.startsWith(name); });
    return found == things.cend() ? nullptr : &*found;
}

QStringList linesOf(const QList<Spoken> &things)
{
    QStringList lines;
    for (const Spoken &thing : things)
        lines.append(thing.line());
    return lines;
}

QStringList nameless(const QList<Spoken> &things)
{
    QStringList lines;
    for (const Spoken &thing : things) {
        if (thing.isControl() && thing.name.isEmpty())
            lines.append(thing.line() + thing.ref.path.path());
    }
    return lines;
}

} // namespace switchboard::test
