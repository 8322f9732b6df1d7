// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/xvfb.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/stat.h>

namespace switchboard::test {
int runTests(QStringList arguments);
}

/// Has an X server and a home of its own, and no session bus: what a person has set up plays no part.
int main(int argc, char **argv)
{
    ::umask(0077);
    const int scale = std::max(1, qEnvironmentVariableIntValue("QT_SCALE_FACTOR"));
    const switchboard::test::Xvfb server(QSize(1920, 1200) * scale);
    const QTemporaryDir home;
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "HOME"}) {
        const QString folder = home.filePath(QString::fromLatin1(name).toLower());
        QDir().mkpath(folder);
        qputenv(name, folder.toLocal8Bit());
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("SWITCHBOARD_WORKSPACE");
    if (server.isRunning()) {
        qputenv("DISPLAY", server.display());
        qputenv("QT_QPA_PLATFORM", "xcb");
    } else if (switchboard::test::Xvfb::missing().isEmpty()) {
        std::fprintf(stderr, "%s\n", server.problem().constData());
        return 1;
    } else {
        std::fprintf(stderr, "NOTHING IS TESTED: %s\n", server.problem().constData());
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Switchboard"));
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    return switchboard::test::runTests(QCoreApplication::arguments());
}
