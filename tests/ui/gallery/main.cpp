// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakemediaservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/inbox/inboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/statuscontroller.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/systemappearance.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScreen>
#include <QTemporaryDir>
#include <QTimer>

using namespace switchboard;

namespace {

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

/// A sent message goes its way by itself, as the engine would move it.
void playSends(test::FakeInboxService &service, const std::shared_ptr<const Clock> &clock, QObject *parent)
{
    auto *timer = new QTimer(parent);
    auto seen = std::make_shared<std::pair<MessageId, Timestamp>>();
    QObject::connect(timer, &QTimer::timeout, &service, [&service, clock, seen] {
        if (service.lastStored() != seen->first)
            *seen = {service.lastStored(), clock->now()};
        if (!seen->first || service.calls().contains(QStringLiteral("cancel %1").arg(seen->first.value)))
            return;
        const auto age = clock->now() - seen->second;
        MessageState state;
        state.intent = IntentState::submitted;
        state.status = age > seconds(11) ? SmsStatus::delivered : SmsStatus::sent;
        if (age > seconds(9) && age < seconds(13))
            service.setState(seen->first, state);
    });
    timer->start(1000);
}

/// Saves what the screen shows of the window once it has been painted, then ends.
void grabScreen(QWidget &window, const QString &path)
{
    QTimer::singleShot(1500, &window, [&window, path] {
        const bool isSaved = window.screen()->grabWindow(window.winId()).save(path);
        QCoreApplication::exit(isSaved ? 0 : 2);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Shows the console's window on made-up data."));
    options.addHelpOption();
    const QCommandLineOption look(QStringLiteral("look"), QStringLiteral("light, dark or system"), QStringLiteral("look"),
                                  QStringLiteral("system"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("e.g. 1280x800"), QStringLiteral("size"),
                                  QStringLiteral("1440x900"));
    const QCommandLineOption grab(QStringLiteral("grab"), QStringLiteral("save the screen and end"), QStringLiteral("file"));
    options.addOptions({look, size, grab});
    options.process(application);

    const widgets::SystemAppearance appearance;
    widgets::Theme theme;
    theme.setSystemDark(appearance.isDark());
    QObject::connect(&appearance, &widgets::SystemAppearance::changed, &theme, &widgets::Theme::setSystemDark);
    if (options.value(look) != QLatin1StringView("system"))
        theme.setMode(options.value(look) == QLatin1StringView("dark") ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
    theme.install(application);

    const auto clock = std::make_shared<test::StartedClock>(test::sampleNow());
    test::FakeInboxService service(clock);
    test::addSampleDay(service);
    test::FakePeopleService people;
    test::addSamplePeople(people);
    test::FakeMediaService media;
    test::addSampleMedia(media);
    const widgets::TimeWords times(clock, test::sampleZone());
    const QTemporaryDir folder;
    widgets::UiState state(folder.filePath(QStringLiteral("console.ini")));
    widgets::ActionTable actions(state);
    widgets::UndoList undo;
    shell::MainWindow window({theme, times, actions, undo, state});
    inbox::InboxPage *inbox = nullptr;
    window.addPage(shell::Place::inbox, [&] { return inbox = new inbox::InboxPage(theme, times, service, people, media, actions, undo); });
    window.restore();
    const shell::StatusController status(service, window.statusBar());
    playSends(service, clock, &window);
    QTimer::singleShot(200, inbox, [inbox] { inbox->openConversation(test::marisol); });

    window.resize(sizeOf(options.value(size)));
    window.show();
    if (options.isSet(grab))
        grabScreen(window, options.value(grab));
    return QApplication::exec();
}
