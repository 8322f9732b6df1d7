// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/contrastprobe.h"
#include "tests/ui/support/fakesettingsservice.h"
#include "tests/ui/support/layoutlint.h"
#include "tests/ui/support/sampleday.h"
#include "ui/settings/accountsheet.h"
#include "ui/settings/backupsection.h"
#include "ui/settings/checkupsection.h"
#include "ui/settings/generalsection.h"
#include "ui/settings/providerrow.h"
#include "ui/settings/providerssection.h"
#include "ui/settings/securitysheets.h"
#include "ui/settings/securitysection.h"
#include "ui/settings/sendersheet.h"
#include "ui/settings/sendingsection.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navlist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/timewords.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace switchboard;
using namespace switchboard::test;
using namespace switchboard::settings;

namespace {

enum Section { general, providers, sending, security, backup, checkUp };

/// The page in a window of its own.
class SettingsWindow
{
public:
    explicit SettingsWindow(bool isDark = false, bool hasSamples = true)
        : clock(std::make_shared<ManualClock>(sampleNow())), times(clock, sampleZone()),
          state(folder.filePath(QStringLiteral("console.ini"))), actions(state)
    {
        if (hasSamples)
            addSampleSettings(service);
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
    }

    void show(QSize size = {1200, 760})
    {
        widgets::FileDialogs dialogs;
        dialogs.save = [this](QWidget *, const QString &, const QString &, const QString &, widgets::FileDialogs::Chosen chosen) {
            chosen(chosenFile);
        };
        dialogs.open = [this](QWidget *, const QString &, const QString &, widgets::FileDialogs::Chosen chosen) { chosen(chosenFile); };
        window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(window.get());
        layout->setContentsMargins({});
        page = new SettingsPage(theme, times, service, actions, undo, state, dialogs);
        layout->addWidget(page);
        window->resize(size);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    template<class Widget>
    Widget *find(const QString &name = {}) const
    {
        const QList<Widget *> all = window->findChildren<Widget *>(name);
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return all.isEmpty() ? nullptr : all.constFirst();
    }

    /// Every word that is shown, for "is it said?".
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        for (const widgets::MessageBar *bar : window->findChildren<widgets::MessageBar *>()) {
            if (bar->isVisible())
                all.append(bar->message());
        }
        for (const widgets::Badge *badge : window->findChildren<widgets::Badge *>()) {
            if (badge->isVisible())
                all.append(badge->text());
        }
        return all.join(u'\n');
    }

    void save(const QString &name) const
    {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        const QString path = sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(window->grab().save(path + u'/' + name + QStringLiteral(".png")));
    }

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock;
    FakeSettingsService service;
    widgets::Theme theme;
    widgets::TimeWords times;
    widgets::UiState state;
    widgets::ActionTable actions;
    widgets::UndoList undo;
    QString chosenFile = QStringLiteral("/nowhere/copy.db");
    std::unique_ptr<QWidget> window;
    SettingsPage *page = nullptr;
};

void type(QLineEdit *field, const QString &text)
{
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void press(QWidget *button)
{
    QVERIFY(button);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsKeptWhenItsFieldIsLeftAndCanBeTakenBack()
    {
        SettingsWindow at;
        at.show();
        auto *name = at.find<QLineEdit>(QStringLiteral("agent.name"));
        QTRY_COMPARE(name->text(), QStringLiteral("Avery"));
        type(name, QStringLiteral("Jordan"));
        QTest::keyClick(name, Qt::Key_Tab);
        QTRY_COMPARE(at.service.values.value(QStringLiteral("agent.name")), QStringLiteral("Jordan"));
        QTRY_VERIFY(at.undo.canUndo());
        at.undo.undo();
        QTRY_COMPARE(at.service.values.value(QStringLiteral("agent.name")), QStringLiteral("Avery"));
        QTRY_COMPARE(name->text(), QStringLiteral("Avery"));
    }

    void aRefusedValueStaysInItsFieldAndSaysWhy()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(sending);
        auto *limit = at.find<QLineEdit>(QStringLiteral("spend.daily_limit"));
        QTRY_COMPARE(limit->text(), QStringLiteral("25"));
        type(limit, QStringLiteral("plenty"));
        QTest::keyClick(limit, Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("an amount such as 25 or 25.50")));
        QCOMPARE(limit->text(), QStringLiteral("plenty"));
        QCOMPARE(at.service.values.value(QStringLiteral("spend.daily_limit")), QStringLiteral("25"));
        type(limit, QStringLiteral("40.50"));
        QTest::keyClick(limit, Qt::Key_Return);
        QTRY_COMPARE(at.service.values.value(QStringLiteral("spend.daily_limit")), QStringLiteral("40.50"));
        QTRY_VERIFY(!at.words().contains(QStringLiteral("an amount such as")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("about $3.41 of $40.50")));
    }

    void aFailureOfTheStoreIsToldAndTheTypedTextStays()
    {
        SettingsWindow at;
        at.show();
        auto *name = at.find<QLineEdit>(QStringLiteral("agent.name"));
        QTRY_COMPARE(name->text(), QStringLiteral("Avery"));
        at.service.script.failNext(QStringLiteral("set"), {ErrorCode::storage, QStringLiteral("disk full")});
        type(name, QStringLiteral("Riley"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("was not kept")));
        QCOMPARE(name->text(), QStringLiteral("Riley"));
    }

    void whatIsNotReadYetSaysSoAndTakesNoKey_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void whatIsNotReadYetSaysSoAndTakesNoKey()
    {
        QFETCH(const bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        SettingsWindow at(isDark);
        at.service.script.hold(true);
        at.show();
        auto *name = at.find<QLineEdit>(QStringLiteral("agent.name"));
        QVERIFY(name->isReadOnly());
        QCOMPARE(name->placeholderText(), QStringLiteral("Reading…"));
        at.save(QStringLiteral("settings-loading-%1").arg(look));
        at.page->openSection(providers);
        QCOMPARE(at.words().count(QStringLiteral("Reading…")), 2);
        QVERIFY(!at.find<QPushButton>(QStringLiteral("testAll"))->isEnabled());
        at.save(QStringLiteral("settings-loading-providers-%1").arg(look));
        at.service.script.hold(false);
        at.service.script.answerAll();
        QTRY_VERIFY(!at.words().contains(QStringLiteral("Reading…")));
        at.page->openSection(0);
        QTRY_COMPARE(name->text(), QStringLiteral("Avery"));
        QVERIFY(!name->isReadOnly());
    }

    void aTestSaysWhatIsWrongWithWhichAccount()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        QTRY_COMPARE(at.window->findChildren<ProviderRowView *>().size(), 2);
        press(at.find<QPushButton>(QStringLiteral("testAll")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("The provider answered 20003")));
        QVERIFY(at.service.script.calls().contains(QStringLiteral("testProviders")));
    }

    void aTestBesideAnAccountAsksOfThatOneAlone()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        QTRY_COMPARE(at.window->findChildren<ProviderRowView *>().size(), 2);
        const auto button = [&](const QString &words) {
            QList<QPushButton *> found;
            for (QPushButton *each : at.window->findChildren<QPushButton *>()) {
                if (each->isVisible() && each->text() == words)
                    found.append(each);
            }
            return found;
        };
        QTRY_COMPARE(button(QStringLiteral("Test")).size(), 2);
        at.service.script.hold(true);
        press(button(QStringLiteral("Test")).constFirst()); // the one without a fault
        QCOMPARE(button(QStringLiteral("Testing…")).size(), 1);
        QVERIFY(!button(QStringLiteral("Test")).constFirst()->isEnabled());
        QVERIFY(!at.find<QPushButton>(QStringLiteral("testAll"))->isEnabled());
        at.service.script.hold(false);
        at.service.script.answerAll();
        QTRY_VERIFY(button(QStringLiteral("Test")).size() == 2 && button(QStringLiteral("Test")).constFirst()->isEnabled());
        QVERIFY(!at.words().contains(QStringLiteral("The provider answered 20003")));
        press(button(QStringLiteral("Test")).constLast());
        QTRY_VERIFY(at.words().contains(QStringLiteral("The provider answered 20003")));
    }

    void anAccountIsTypedTriedAndKept()
    {
        SettingsWindow at(false, false);
        at.show();
        at.page->openSection(providers);
        QTRY_VERIFY(at.words().contains(QStringLiteral("There is no account yet")));
        press(at.find<QPushButton>(QStringLiteral("addAccount")));
        auto *sheet = at.find<AccountSheet>();
        QVERIFY(sheet);
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QCOMPARE(at.words().count(QStringLiteral("This is needed.")), 2);
        type(sheet->findChild<QLineEdit *>(QStringLiteral("sid")), QStringLiteral("AC123"));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("token")), QStringLiteral("wrong"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("try")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("20003")));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("AC and 32 hexadecimal digits")));
        QCOMPARE(sheet->findChild<QLineEdit *>(QStringLiteral("token"))->text(), QStringLiteral("wrong"));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("sid")), QStringLiteral("AC00000000000000000000000000000007"));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("token")), QStringLiteral("right"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QTRY_COMPARE(at.service.kept.size(), 1);
        QCOMPARE(at.service.kept.constFirst().secret, QByteArrayLiteral("right"));
        QTRY_VERIFY(!at.window->findChild<AccountSheet *>());
        QTRY_COMPARE(at.window->findChildren<ProviderRowView *>().size(), 1);
    }

    void aSecretIsNeverShown()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        at.actions.action(QStringLiteral("settings.addAccount"))->trigger();
        auto *sheet = at.find<AccountSheet>();
        for (const char *name : {"token", "keySecret"})
            QCOMPARE(sheet->findChild<QLineEdit *>(QString::fromLatin1(name))->echoMode(), QLineEdit::Password);
    }

    void aNumberIsAddedAndMadeTheDefault()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        QTRY_VERIFY(at.find<QPushButton>(QStringLiteral("addSender"))->isEnabled());
        press(at.find<QPushButton>(QStringLiteral("addSender")));
        auto *sheet = at.find<SenderSheet>();
        type(sheet->findChild<QLineEdit *>(QStringLiteral("identity")), QStringLiteral("+15125550188"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QTRY_COMPARE(at.service.numbers.size(), 4);
        QTRY_VERIFY(at.words().contains(QStringLiteral("(512) 555-0188")));
        const auto buttons = at.window->findChildren<QPushButton *>();
        const auto make = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
            return button->accessibleName() == QLatin1StringView("Make (512) 555-0188 the default") && button->isVisible();
        });
        QVERIFY(make != buttons.cend());
        press(*make);
        QTRY_VERIFY(at.service.numbers.constLast().isDefault);
        QTRY_VERIFY(at.undo.canUndo());
        at.undo.undo();
        QTRY_VERIFY(at.service.numbers.constFirst().isDefault);
    }

    void aNumberIsRemovedAndTakenBack()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        const auto named = [&](const QString &name) -> QPushButton * {
            for (QPushButton *button : at.window->findChildren<QPushButton *>()) {
                if (button->accessibleName() == name && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(named(QStringLiteral("Remove (512) 555-0177")));
        press(named(QStringLiteral("Remove (512) 555-0177")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Not used any more")));
        QTRY_COMPARE(at.undo.newest(), QStringLiteral("No new text goes out from (512) 555-0177"));
        QVERIFY(!named(QStringLiteral("Change (512) 555-0177")));
        at.save(QStringLiteral("removed"));
        press(named(QStringLiteral("Use (512) 555-0177 again")));
        QTRY_VERIFY(named(QStringLiteral("Remove (512) 555-0177")));
        at.service.script.failNext(QStringLiteral("retireSender"), {ErrorCode::storage, QStringLiteral("disk I/O error")});
        press(named(QStringLiteral("Remove (512) 555-0177")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("The number was not removed.")));
        QVERIFY(named(QStringLiteral("Change (512) 555-0177")));
    }

    void anAccountIsPausedAndGoesOn()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(providers);
        const auto button = [&] { return at.find<QPushButton>(QStringLiteral("pause")); };
        QTRY_VERIFY(button());
        QCOMPARE(button()->text(), QStringLiteral("Pause"));
        press(button());
        QTRY_COMPARE(button()->text(), QStringLiteral("Resume"));
        QTRY_VERIFY2(at.words().contains(QStringLiteral("Paused")), qPrintable(at.words()));
        QTRY_VERIFY(at.undo.canUndo());
        at.service.probes.first().provider.pausedReason = QStringLiteral("by_hand"); // a test does not hide it
        press(at.find<QPushButton>(QStringLiteral("testAll")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("The credentials work. Nothing is sent or fetched")));
        QVERIFY(at.words().contains(QStringLiteral("Paused")));
        press(button());
        QTRY_COMPARE(button()->text(), QStringLiteral("Pause"));
    }

    void aPassphraseIsTypedTwice()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(security);
        QTRY_VERIFY(at.words().contains(QStringLiteral("keychain")));
        press(at.find<QPushButton>(QStringLiteral("passphrase")));
        auto *sheet = at.find<PassphraseSheet>();
        type(sheet->findChild<QLineEdit *>(QStringLiteral("first")), QStringLiteral("short"));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("second")), QStringLiteral("other"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QVERIFY(at.words().contains(QStringLiteral("The two are not the same.")));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("second")), QStringLiteral("short"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("It is too short")));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("first")), QStringLiteral("four plain words"));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("second")), QStringLiteral("four plain words"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("keep")));
        QTRY_COMPARE(at.service.holders.size(), 3);
        QTRY_VERIFY(!at.window->findChild<PassphraseSheet *>());
        QTRY_COMPARE(at.find<QPushButton>(QStringLiteral("passphrase"))->text(), QStringLiteral("Change the passphrase"));
    }

    void whereNothingOpensItByItselfProofIsAsked()
    {
        SettingsWindow at;
        at.service.holders = {{QStringLiteral("passphrase"), {}}, {QStringLiteral("recovery"), {}}};
        at.service.proof = QStringLiteral("the old words");
        at.show();
        at.page->openSection(security);
        QTRY_COMPARE(at.find<QPushButton>(QStringLiteral("passphrase"))->text(), QStringLiteral("Change the passphrase"));
        at.actions.action(QStringLiteral("settings.recoveryCode"))->trigger();
        auto *sheet = at.find<RecoverySheet>();
        QTRY_VERIFY(sheet->findChild<QLineEdit *>(QStringLiteral("proof"))->isVisible());
        type(sheet->findChild<QLineEdit *>(QStringLiteral("proof")), QStringLiteral("wrong words"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("make")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("This does not open the workspace.")));
        type(sheet->findChild<QLineEdit *>(QStringLiteral("proof")), QStringLiteral("the old words"));
        press(sheet->findChild<QPushButton *>(QStringLiteral("make")));
        QTRY_VERIFY(sheet->findChild<QLineEdit *>(QStringLiteral("code")));
    }

    void aRecoveryCodeStaysUntilItIsWrittenDown()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(security);
        QTRY_VERIFY(at.words().contains(QStringLiteral("keychain")));
        press(at.find<QPushButton>(QStringLiteral("newCode")));
        auto *sheet = at.find<RecoverySheet>();
        press(sheet->findChild<QPushButton *>(QStringLiteral("make")));
        QTRY_VERIFY(sheet->findChild<QLineEdit *>(QStringLiteral("code")));
        QCOMPARE(sheet->findChild<QLineEdit *>(QStringLiteral("code"))->text(), at.service.recoveryCode);
        QTest::keyClick(sheet->findChild<QLineEdit *>(QStringLiteral("code")), Qt::Key_Escape);
        QVERIFY(at.window->findChild<RecoverySheet *>());
        press(sheet->findChild<QWidget *>(QStringLiteral("written")));
        press(sheet->findChild<QPushButton *>(QStringLiteral("done")));
        QTRY_VERIFY(!at.window->findChild<RecoverySheet *>());
    }

    void aBackupIsMadeAndItsFailureLeavesWords()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(backup);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Never. If this disk fails")));
        at.service.script.failNext(QStringLiteral("backup"), {ErrorCode::alreadyExists, QStringLiteral("there is one")});
        press(at.find<QPushButton>(QStringLiteral("backUp")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("No backup was made")));
        press(at.find<QPushButton>(QStringLiteral("backUp")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("The backup is in copy.db.")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("17 Nov")));
    }

    void aBackupTellsHowFarItIsAndCanBeStopped()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(backup);
        at.service.script.hold(true);
        press(at.find<QPushButton>(QStringLiteral("backUp")));
        auto *progress = at.window->findChild<widgets::Progress *>();
        QTRY_VERIFY(progress->isVisible());
        QVERIFY(at.service.backingUp);
        at.service.backingUp({workspace::BackupPhase::copying, 3'000'000, 12'000'000});
        QTRY_COMPARE(progress->part(), 0.25);
        QTRY_VERIFY(at.words().contains(QStringLiteral("3.00 MB of 12.00 MB")));
        at.service.backingUp({workspace::BackupPhase::checking});
        QTRY_VERIFY(at.words().contains(QStringLiteral("Checking the backup")));
        QCOMPARE(progress->part(), -1.0);
        at.service.backingUp({workspace::BackupPhase::files, 7, 0});
        QTRY_VERIFY(at.words().contains(QStringLiteral("Copying the files of messages")));
        press(progress->cancelButton());
        at.service.script.hold(false);
        at.service.script.answerAll();
        QTRY_VERIFY(at.words().contains(QStringLiteral("The backup was stopped. Nothing was left behind.")));
        QVERIFY(!progress->isVisible());
        QVERIFY(at.find<QPushButton>(QStringLiteral("backUp"))->isEnabled());
        press(at.find<QPushButton>(QStringLiteral("backUp"))); // and once more, whole
        QTRY_VERIFY(at.words().contains(QStringLiteral("The backup is in copy.db.")));
    }

    void aRestoreIsAskedOnlyAfterYes()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(backup);
        QSignalSpy asked(at.page, &SettingsPage::restoreAsked);
        press(at.find<QPushButton>(QStringLiteral("restore")));
        QCOMPARE(asked.count(), 0);
        press(at.find<QPushButton>(QStringLiteral("no")));
        QCOMPARE(asked.count(), 0);
        press(at.find<QPushButton>(QStringLiteral("restore")));
        press(at.find<QPushButton>(QStringLiteral("yes")));
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), at.chosenFile);
    }

    void theCheckUpNamesWhatIsNotWellAndWhatToDo()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(checkUp);
        press(at.find<QPushButton>(QStringLiteral("look")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Enter working credentials under Providers.")));
        QVERIFY(at.words().contains(QStringLiteral("Passes its integrity check.")));
    }

    void aLanguageIsKeptForTheNextStart()
    {
        SettingsWindow at;
        at.show();
        at.page->openSection(general);
        auto *choice = at.find<widgets::SegmentedControl>(QStringLiteral("language"));
        QVERIFY(choice);
        QCOMPARE(choice->current(), 0);
        QVERIFY(at.words().contains(QStringLiteral("Takes effect at the next start.")));
        press(choice->findChildren<QAbstractButton *>().at(2));
        QCOMPARE(at.state.value(widgets::statekey::language).toString(), QStringLiteral("es"));
        at.show();
        QCOMPARE(at.find<widgets::SegmentedControl>(QStringLiteral("language"))->current(), 2);
        press(at.find<widgets::SegmentedControl>(QStringLiteral("language"))->findChildren<QAbstractButton *>().at(0));
        QVERIFY(!at.state.value(widgets::statekey::language).isValid());
    }

    void theSectionIsThereAgainAtTheNextStart()
    {
        SettingsWindow at;
        at.show();
        at.find<widgets::NavList>()->setFocus();
        QTest::keyClick(at.find<widgets::NavList>(), Qt::Key_Down);
        QTest::keyClick(at.find<widgets::NavList>(), Qt::Key_Down);
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("spend.daily_limit"))->isVisible());
        at.show();
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("spend.daily_limit"))->isVisible());
    }

    void allSectionsLookRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void allSectionsLookRight()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        const QStringList names{QStringLiteral("general"), QStringLiteral("providers"), QStringLiteral("sending"),
                                QStringLiteral("security"), QStringLiteral("backup"), QStringLiteral("checkup")};
        SettingsWindow at(isDark);
        at.show();
        for (int section = 0; section < names.size(); ++section) {
            at.page->openSection(section);
            if (section == providers) {
                QTRY_COMPARE(at.window->findChildren<ProviderRowView *>().size(), 2);
                press(at.find<QPushButton>(QStringLiteral("testAll")));
                QTRY_VERIFY(at.words().contains(QStringLiteral("20003")));
                QTRY_VERIFY(at.find<widgets::MessageBar>()->height() >= at.find<widgets::MessageBar>()->heightForWidth(at.find<widgets::MessageBar>()->width()));
            }
            if (section == security)
                QTRY_VERIFY(at.words().contains(QStringLiteral("keychain")));
            if (section == checkUp) {
                press(at.find<QPushButton>(QStringLiteral("look")));
                QTRY_VERIFY(at.words().contains(QStringLiteral("integrity")));
            }
            at.save(QStringLiteral("settings-%1-%2").arg(names.at(section), look));
            const QStringList problems = accessibleProblems(*at.page) + faintPairs(*at.page, at.theme) + layoutProblems(*at.page);
            QVERIFY2(problems.isEmpty(), qPrintable(names.at(section) + u'\n' + problems.join(u'\n')));
        }
        at.page->openSection(providers);
        at.actions.action(QStringLiteral("settings.addAccount"))->trigger();
        at.save(QStringLiteral("settings-account-%1").arg(look));
    }
};

SWITCHBOARD_TEST(SettingsPageTest)
#include "tst_settingspage.moc"
