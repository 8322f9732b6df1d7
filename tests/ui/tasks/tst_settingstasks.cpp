// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/restore.h"
#include "tests/support/storetrace.h"
#include "tests/ui/tasks/tasktest.h"
#include "tests/ui/tasks/taskworld.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

namespace switchboard::test {

namespace setting = workspace::setting;

/// What is set in a workspace.
class SettingsTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void triesAnAccount();
    void addsASender();
    void limitsTheSpend();
    void makesABackup();
    void makesANewRecoveryCode();
    void choosesTheDarkLook();
};

namespace {

const QString threads = QStringLiteral("Conversations");
const QString messages = QStringLiteral("Messages");
const QString sections = QStringLiteral("Sections of the settings");

void goToSettings()
{
    press("Ctrl+,");
    TRY(focusName() == sections);
}

/// By the palette, from a few letters of its name.
void doCommand(const QString &letters, const QString &name)
{
    press("Ctrl+K");
    TRY(focusName() == QStringLiteral("What to do, or whom to find"));
    type(letters);
    TRY(currentRowOf(QStringLiteral("What was found")).startsWith(name));
    press("Return");
}

/// To what has this name, in a form of a few parts.
void tabTo(const QString &name)
{
    for (int i = 0; i < 8 && focusName() != name; ++i)
        press("Tab");
    TRY(focusName() == name);
}

void awaitDialog(const QString &title)
{
    TRY(QGuiApplication::focusWindow() && QGuiApplication::focusWindow()->title() == title);
}

QString valueOf(TaskDesk &desk, QLatin1StringView key)
{
    return orFatal(await(desk.settings().settings()), "settings").value(key);
}

/// How bright the middle of the screen is on the whole, of 255.
int brightness()
{
    const QImage seen = QGuiApplication::primaryScreen()->grabWindow(0, 300, 200, 800, 500).toImage().scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return qGray(seen.pixel(0, 0));
}

} // namespace

void SettingsTasks::triesAnAccount()
{
    TaskDesk &desk = sitDown();
    const auto account = [&desk] { return orFatal(await(desk.settings().providers()), "providers").constFirst(); };
    const workspace::ProviderRow before = account();
    QVERIFY(!before.user.startsWith(QStringLiteral("SK")));
    DO(goToSettings());
    DO(doCommand(QStringLiteral("provider's account"), QStringLiteral("Add a provider's account")));
    TRY_SHOWS(QStringLiteral("Add a Twilio account"));
    press("Right"); // from the token to an API key
    TRY_SHOWS(QStringLiteral("SK and 32 digits."));
    DO(tabTo(QStringLiteral("Account SID")));
    type(before.accountSid);
    DO(tabTo(QStringLiteral("API key")));
    type(QStringLiteral("SK00000000000000000000000000000001"));
    DO(tabTo(QStringLiteral("Key's secret")));
    type(QStringLiteral("mistyped"));
    DO(tabTo(QStringLiteral("Address")));
    type(before.baseUrl);
    DO(tabTo(QStringLiteral("Practice")));
    press("Space");
    press("Tab");
    press("Return"); // Try it
    TRY_SHOWS(QStringLiteral("The provider answered 20003"));
    QCOMPARE(account().user, before.user);
    press("Shift+Tab", 3);
    TRY(focusName() == QStringLiteral("Key's secret"));
    press("Ctrl+A");
    type(QStringLiteral("secret"));
    press("Tab", 3);
    press("Return");
    TRY_SHOWS(QStringLiteral("The provider takes these credentials."));
    QCOMPARE(account().user, before.user);
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("The account is kept, sealed."));
    QCOMPARE(account().user, QStringLiteral("SK00000000000000000000000000000001"));
    DO(doCommand(QStringLiteral("test prov"), QStringLiteral("Test the providers")));
    TRY_SHOWS(QStringLiteral("Ok, limited key"));
}

void SettingsTasks::addsASender()
{
    TaskDesk &desk = sitDown();
    DO(goToSettings());
    DO(doCommand(QStringLiteral("number to send"), QStringLiteral("Add a number to send from")));
    TRY(focusName() == QStringLiteral("Number or service"));
    type(QStringLiteral("+1 512 555 0160"));
    press("Tab");
    TRY(focusName() == QStringLiteral("Name"));
    type(QStringLiteral("Second line"));
    DO(tabTo(QStringLiteral("Default")));
    press("Space");
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Second line"));
    TRY_SHOWS(QStringLiteral("Make (512) 555-0100 the default"));
    QString byDefault;
    for (const workspace::SenderSetting &sender : orFatal(await(desk.settings().senders()), "senders"))
        byDefault += sender.isDefault ? sender.identity : QString();
    QCOMPARE(byDefault, QStringLiteral("+15125550160"));
    // Somebody who was never written to hears from it.
    press("Ctrl+6");
    TRY(rowsOf(QStringLiteral("People")).join(u'\n').contains(QStringLiteral("Finn Specimen")));
    press("/");
    type(QStringLiteral("finn"));
    TRY(rowsOf(QStringLiteral("People")).value(0).startsWith(QStringLiteral("Finn Specimen")));
    press("Return");
    TRY_SHOWS(QStringLiteral("no messages yet"));
    TRY(currentRowOf(QStringLiteral("People")).startsWith(QStringLiteral("Finn Specimen")));
    press("R");
    TRY(focusName() == QStringLiteral("Text message"));
    TRY_SHOWS(QStringLiteral("Send from (512) 555-0160"));
    type(QStringLiteral("This is our new number."));
    press("Ctrl+Return");
    TRY(rowsOf(messages).join(u'\n').contains(QStringLiteral("This is our new number., Delivered")));
    const MessageId sent = desk.items(QStringLiteral("Finn Specimen")).constLast().message;
    TRY(orFatal(await(desk.history().story(sent)), "story").row.sender == QStringLiteral("+15125550160"));
}

void SettingsTasks::limitsTheSpend()
{
    TaskDesk &desk = sitDown();
    QCOMPARE(valueOf(desk, setting::dailySpend), QStringLiteral("0"));
    DO(goToSettings());
    press("Down", 2);
    TRY(currentRowOf(sections) == QStringLiteral("Sending and cost"));
    DO(tabTo(QStringLiteral("Cost a day")));
    press("Ctrl+A");
    type(QStringLiteral("0.001"));
    press("Return");
    TRY_SHOWS(QStringLiteral("“Cost a day” was changed"));
    TRY_SHOWS(QStringLiteral("of $0.001"));
    QCOMPARE(valueOf(desk, setting::dailySpend), QStringLiteral("0.001"));
    // A text that would cost more waits.
    press("Ctrl+1");
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(!rowsOf(messages).isEmpty());
    press("R");
    TRY(focusName() == QStringLiteral("Text message"));
    type(QStringLiteral("Friday at ten is fine."));
    press("Ctrl+Return");
    TRY_SHOWS(QStringLiteral("Held 1"));
    QVERIFY(desk.items(QStringLiteral("Ann Example")).constLast().state.attempts == 0);
}

void SettingsTasks::makesABackup()
{
    TaskDesk &desk = sitDown();
    desk.receive(QStringLiteral("+15125550142"), QStringLiteral("Keep this one safe"));
    TRY(rowsOf(threads).value(0).contains(QStringLiteral("Keep this one safe")));
    QVERIFY(orFatal(await(desk.settings().lastBackupAt()), "backup") == Timestamp{});
    const QString path = desk.path(QStringLiteral("mine.db"));
    DO(goToSettings());
    DO(doCommand(QStringLiteral("back up"), QStringLiteral("Back up now")));
    DO(awaitDialog(QStringLiteral("Back up to")));
    type(path);
    TRY(focusText() == path);
    press("Return");
    TRY_SHOWS(QStringLiteral("The backup is in mine.db."));
    TRY_HIDES(QStringLiteral("If this disk fails"));
    QVERIFY(orFatal(await(desk.settings().lastBackupAt()), "backup") != Timestamp{});
    // It can be put back: into a workspace of the same keys that knows nothing of that text.
    const OwnStoreCalls own;
    const QString other = desk.path(QStringLiteral("other"));
    copyPlace(practiceBase(), other);
    orFatal(workspace::restoreFrom(path, other + QStringLiteral("/workspace")), "restore");
    const auto restored = orFatal(await(workspace::Workspace::open(other + QStringLiteral("/workspace"), keysIn(other), std::make_shared<SystemClock>())), "open");
    QVERIFY(restored->restored().has_value());
    workspace::LocalInbox inbox(*restored);
    const QList<workspace::ThreadRow> rows = orFatal(await(inbox.threads({}, 20, {})), "threads");
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.constFirst().preview, QStringLiteral("Keep this one safe"));
}

void SettingsTasks::makesANewRecoveryCode()
{
    TaskDesk &desk = sitDown();
    DO(goToSettings());
    DO(doCommand(QStringLiteral("recovery"), QStringLiteral("Make a new recovery code")));
    TRY_SHOWS(QStringLiteral("The code that you wrote down before opens nothing from then on"));
    press("Ctrl+Return");
    TRY(focusName() == QStringLiteral("Recovery code"));
    const QString code = focusText();
    QVERIFY(code.size() > 20);
    press("Escape"); // nothing keeps it, so it does not go by itself
    TRY_SHOWS(QStringLiteral("Write it down and keep it apart from this computer"));
    press("Tab");
    press("Space"); // I have written it down
    press("Ctrl+Return");
    TRY_HIDES(QStringLiteral("Write it down and keep it apart from this computer"));
    TRY(!shows(code));
    desk.close();
    const auto openBy = [&desk](const QString &written) {
        workspace::UnlockSources sources;
        sources.recoveryCode = written;
        sources.keyFile = desk.path(QStringLiteral("no key"));
        sources.useKeychain = false;
        return await(workspace::Workspace::open(desk.folder(), sources, std::make_shared<SystemClock>()));
    };
    QString wrong = code;
    wrong[0] = wrong[0] == u'7' ? u'8' : u'7';
    QVERIFY(!openBy(wrong));
    QVERIFY(openBy(code));
}

void SettingsTasks::choosesTheDarkLook()
{
    TaskDesk &desk = sitDown();
    QVERIFY(!desk.theme().isDark());
    TRY(brightness() > 200);
    DO(goToSettings());
    TRY(currentRowOf(sections) == QStringLiteral("General"));
    DO(tabTo(QStringLiteral("Country")));
    press("Tab");
    press("Right", 2); // from the system's look over the light one
    TRY(brightness() < 80);
    desk.reopen();
    QVERIFY(desk.theme().isDark());
    TRY(brightness() < 80);
}

SWITCHBOARD_TASKS("Settings", SettingsTasks)

} // namespace switchboard::test

#include "tst_settingstasks.moc"
