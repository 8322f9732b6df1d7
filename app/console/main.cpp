// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"
#include "app/console/singleinstance.h"
#include "app/console/starter.h"
#include "core/base/log.h"
#include "ui/widgets/systemappearance.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"

#include <QApplication>

#include <sys/stat.h>

using namespace switchboard;

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

    app::SingleInstance instance(startup.folder);
    if (instance.raiseOther())
        return 0;
    instance.listen();

    widgets::UiState state(widgets::UiState::defaultFile());
    const app::SpokenLanguage language(
        app::languageOf(startup.language, state.value(widgets::statekey::language).toString(), QLocale::system()));
    const widgets::SystemAppearance appearance;
    widgets::Theme theme;
    theme.setSystemDark(appearance.isDark());
    QObject::connect(&appearance, &widgets::SystemAppearance::changed, &theme, &widgets::Theme::setSystemDark);
    QObject::connect(&appearance, &widgets::SystemAppearance::motionChanged, &theme, &widgets::Theme::setMotion);
    theme.setMode(app::lookOf(startup.look, state.value(widgets::statekey::look).toString()));
    theme.install(application);

    app::Starter starter(startup, theme, state);
    QObject::connect(&instance, &app::SingleInstance::raiseAsked, &starter, &app::Starter::bringForward);
    QMetaObject::invokeMethod(&starter, &app::Starter::begin, Qt::QueuedConnection);
    return QApplication::exec();
}
