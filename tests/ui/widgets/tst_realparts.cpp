// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/xvfb.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace switchboard;

namespace {

/// A reference to one thing on the bus of assistive technology: who has it, and where.
struct Remote
{
    QString service;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Remote &remote)
{
    argument.beginStructure();
    argument << remote.service << remote.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Remote &remote)
{
    argument.beginStructure();
    argument >> remote.service >> remote.path;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(Remote)

/// The gallery as a person's X server shows it, and as a screen reader hears it. Xvfb chooses a free display itself.
class RealPartsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Xvfb> m_server;
    QProcess m_bus;
    QByteArray m_address;

    QProcessEnvironment environment(const QByteArray &scale) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_server->display()));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scale));
        return environment;
    }

    static QList<Remote> childrenOf(const QDBusConnection &bus, const Remote &parent)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(parent.service, parent.path.path(), QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("GetChildren"));
        const QDBusReply<QList<Remote>> reply = bus.call(call);
        return reply.value();
    }

    static QString nameOf(const QDBusConnection &bus, const Remote &thing)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(thing.service, thing.path.path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        call << QStringLiteral("org.a11y.atspi.Accessible") << QStringLiteral("Name");
        const QDBusReply<QVariant> reply = bus.call(call);
        return reply.value().toString();
    }

    static QString roleOf(const QDBusConnection &bus, const Remote &thing)
    {
        const QDBusReply<QString> reply = bus.call(QDBusMessage::createMethodCall(thing.service, thing.path.path(), QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("GetRoleName")));
        return reply.value();
    }

    static bool isShowing(const QDBusConnection &bus, const Remote &thing)
    {
        constexpr uint showing = 25; // ATSPI_STATE_SHOWING
        const QDBusReply<QList<uint>> reply = bus.call(QDBusMessage::createMethodCall(thing.service, thing.path.path(), QStringLiteral("org.a11y.atspi.Accessible"), QStringLiteral("GetState")));
        return reply.value().value(0) >> showing & 1;
    }

    /// "push button: Send" for each that is shown, parents first, without what is in lists and tables.
    static void walk(const QDBusConnection &bus, const Remote &thing, QStringList &lines, int depth = 0)
    {
        const QString role = roleOf(bus, thing);
        lines.append(role + QStringLiteral(": ") + nameOf(bus, thing));
        if (depth > 14 || role == QLatin1StringView("table") || role == QLatin1StringView("list"))
            return;
        const QList<Remote> children = childrenOf(bus, thing);
        for (const Remote &child : children) {
            if (isShowing(bus, child))
                walk(bus, child, lines, depth + 1);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<test::Xvfb>(QSize(2560, 1600));
        if (!m_server->isRunning())
            QSKIP(m_server->problem().constData());
    }

    void cleanupTestCase()
    {
        test::stopProcess(m_bus);
        m_server.reset();
    }

    void theGalleryShowsItself_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<QByteArray>("scale");
        QTest::addColumn<QString>("part");
        for (const char *part : {"buttons", "fields", "table", "story", "sheet"}) {
            QTest::addRow("%s light", part) << QStringLiteral("light") << QByteArray("1") << QString::fromLatin1(part);
            QTest::addRow("%s dark at 200 %%", part) << QStringLiteral("dark") << QByteArray("2") << QString::fromLatin1(part);
        }
    }

    void theGalleryShowsItself()
    {
        QFETCH(QString, look);
        QFETCH(QByteArray, scale);
        QFETCH(QString, part);
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = QStringLiteral("%1/parts-xvfb-%2-%3-x%4.png").arg(folder, part, look, QString::fromLatin1(scale));
        QFile::remove(file);
        QProcess gallery;
        gallery.setProcessEnvironment(environment(scale));
        gallery.start(test::programPath(QStringLiteral("switchboard-parts")),
                      {QStringLiteral("--look"), look, QStringLiteral("--show"), part, QStringLiteral("--size"), QStringLiteral("1280x800"), QStringLiteral("--grab"), file});
        QTRY_VERIFY_WITH_TIMEOUT(gallery.state() == QProcess::NotRunning, 40'000);
        QVERIFY2(gallery.exitCode() == 0, gallery.readAllStandardError().constData());
        const QImage image(file);
        QVERIFY(!image.isNull());
        QSet<QRgb> colors;
        for (int x = 0; x < 1280; x += 3) {
            for (int y = 0; y < 800; y += 3)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 40, qPrintable(QString::number(colors.size())));
    }

    void aScreenReaderHearsEveryControl()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty() || !QFile::exists(QStringLiteral("/usr/libexec/at-spi-bus-launcher")))
            QSKIP("no session bus or no bus of assistive technology (Debian packages dbus and at-spi2-core)");
        QProcessEnvironment forBus = environment("1");
        m_bus.setProcessEnvironment(forBus);
        m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine() || m_bus.state() == QProcess::NotRunning, 10'000);
        m_address = m_bus.readLine().trimmed();
        QVERIFY2(!m_address.isEmpty(), m_bus.readAllStandardError().constData());
        qDBusRegisterMetaType<Remote>();
        qDBusRegisterMetaType<QList<Remote>>();
        QDBusConnection session = QDBusConnection::connectToBus(QString::fromLatin1(m_address), QStringLiteral("parts-session"));
        const QDBusReply<QString> address = session.call(QDBusMessage::createMethodCall(
            QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"), QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
        QVERIFY2(address.isValid(), qPrintable(address.error().message()));
        const QDBusConnection bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("parts-atspi"));
        QVERIFY(bus.isConnected());

        QProcess gallery;
        QProcessEnvironment forGallery = forBus;
        forGallery.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(m_address));
        forGallery.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        gallery.setProcessEnvironment(forGallery);
        gallery.start(test::programPath(QStringLiteral("switchboard-parts")), {QStringLiteral("--show"), QStringLiteral("fields")});
        const Remote root{QStringLiteral("org.a11y.atspi.Registry"), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))};
        QList<Remote> applications;
        QTRY_VERIFY_WITH_TIMEOUT(!(applications = childrenOf(bus, root)).isEmpty(), 90'000);
        QStringList lines;
        QTRY_VERIFY_WITH_TIMEOUT((lines.clear(), walk(bus, applications.constFirst(), lines), lines.size() > 40), 30'000);
        test::stopProcess(gallery);
        for (const char *expected : {"text: Search", "push button: Condition tag:seller", "push button: Remove the tag needs roof",
                                     "combo box: Newest first", "spin box: Undo for", "check box: Cancel on reply", "radio button: Light",
                                     "list: Sections"})
            QVERIFY2(lines.contains(QString::fromLatin1(expected)), qPrintable(QStringLiteral("%1 is not among\n%2").arg(QString::fromLatin1(expected), lines.join(u'\n'))));
        static const QStringList controls{QStringLiteral("push button"), QStringLiteral("check box"), QStringLiteral("radio button"), QStringLiteral("text"),
                                          QStringLiteral("combo box"), QStringLiteral("spin box"), QStringLiteral("list"), QStringLiteral("page tab")};
        QStringList nameless;
        for (const QString &line : std::as_const(lines)) {
            if (line.endsWith(QLatin1StringView(": ")) && controls.contains(line.section(u':', 0, 0)))
                nameless.append(line);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n') + QStringLiteral("\namong\n") + lines.join(u'\n')));
    }
};

SWITCHBOARD_TEST(RealPartsTest)
#include "tst_realparts.moc"
