// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/startup.h"
#include "core/base/log.h"
#include "ui/widgets/errorwords.h"

#include <QApplication>
#include <QMessageBox>

#include <sys/stat.h>

using namespace switchboard;

namespace {

/// The window comes when the workspace is open; where it cannot be opened, the reason comes instead.
void open(const app::Startup &startup, widgets::Theme &theme, std::unique_ptr<app::Console> &console)
{
    auto opening = workspace::Workspace::open(startup.folder, startup.sources, programClock());
    opening.then(
        qApp, [&theme, &console, folder = startup.folder](const Result<std::shared_ptr<workspace::Workspace>> &opened) {
            if (opened) {
                console = std::make_unique<app::Console>(*opened, theme);
                console->show();
                return;
            }
            const QString reason = describe(opened.error());
            std::fprintf(stderr, "switchboard: %s\n", qPrintable(reason));
            QMessageBox::critical(
                nullptr, QApplication::translate("Console", "Switchboard"),
                QApplication::translate("Console", "The workspace in %1 cannot be opened: %2").arg(folder, reason));
            QCoreApplication::exit(4);
        });
}

} // namespace

int main(int argc, char **argv)
{
    const app::Startup startup = app::readStartup(argc, argv);
    if (startup.exitStatus >= 0)
        return startup.exitStatus;
    ::umask(0077); // what it writes is for its owner alone
    installScrubbingLog();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Switchboard"));
    QApplication::setDesktopFileName(QStringLiteral("switchboard"));
    QApplication::setQuitOnLastWindowClosed(true);

    const widgets::SystemAppearance appearance;
    widgets::Theme theme;
    theme.setSystemDark(appearance.isDark());
    QObject::connect(&appearance, &widgets::SystemAppearance::changed, &theme, &widgets::Theme::setSystemDark);
    if (startup.look != QLatin1StringView("system"))
        theme.setMode(startup.look == QLatin1StringView("dark") ? widgets::Theme::Mode::dark
                                                                : widgets::Theme::Mode::light);
    theme.install(application);

    std::unique_ptr<app::Console> console;
    QMetaObject::invokeMethod(
        qApp, [&] { open(startup, theme, console); }, Qt::QueuedConnection);
    return QApplication::exec();
}
