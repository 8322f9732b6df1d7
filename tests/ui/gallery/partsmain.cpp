// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/partsgallery.h"
#include "ui/widgets/systemappearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMetaEnum>
#include <QScreen>
#include <QTimer>

using namespace switchboard;

namespace {

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

/// A section by its name, or what floats over one.
void show(test::PartsGallery &gallery, const QString &what)
{
    bool isSection = false;
    const int section = QMetaEnum::fromType<test::PartsGallery::Section>().keyToValue(what.toLatin1().constData(), &isSection);
    if (isSection)
        gallery.showSection(test::PartsGallery::Section(section));
    else if (what == QLatin1StringView("sheet"))
        gallery.openSheet();
    else if (what == QLatin1StringView("confirm"))
        gallery.openConfirm();
    else
        gallery.tellToast();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Shows the recurring parts of the console in every state."));
    options.addHelpOption();
    const QCommandLineOption look(QStringLiteral("look"), QStringLiteral("light, dark or system"), QStringLiteral("look"), QStringLiteral("system"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("e.g. 1280x800"), QStringLiteral("size"), QStringLiteral("1280x800"));
    const QCommandLineOption part(QStringLiteral("show"), QStringLiteral("a section, sheet, confirm or toast"), QStringLiteral("part"), QStringLiteral("buttons"));
    const QCommandLineOption grab(QStringLiteral("grab"), QStringLiteral("save the screen and end"), QStringLiteral("file"));
    options.addOptions({look, size, part, grab});
    options.process(application);

    const widgets::SystemAppearance appearance;
    widgets::Theme theme;
    theme.setSystemDark(appearance.isDark());
    QObject::connect(&appearance, &widgets::SystemAppearance::changed, &theme, &widgets::Theme::setSystemDark);
    QObject::connect(&appearance, &widgets::SystemAppearance::motionChanged, &theme, &widgets::Theme::setMotion);
    if (options.value(look) != QLatin1StringView("system"))
        theme.setMode(options.value(look) == QLatin1StringView("dark") ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
    theme.install(application);
    test::PartsGallery gallery(theme);
    gallery.setWindowTitle(QStringLiteral("Parts"));
    gallery.resize(sizeOf(options.value(size)));
    gallery.show();
    show(gallery, options.value(part));
    if (options.isSet(grab)) {
        QTimer::singleShot(800, &gallery, [&gallery, file = options.value(grab)] {
            QCoreApplication::exit(gallery.screen()->grabWindow(0).save(file) ? 0 : 2);
        });
    }
    return QApplication::exec();
}
