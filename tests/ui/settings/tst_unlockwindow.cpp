// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/settings/fakeopeningservice.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/contrastprobe.h"
#include "tests/ui/support/layoutlint.h"
#include "ui/settings/backupbar.h"
#include "ui/settings/restorewindow.h"
#include "ui/settings/unlocking.h"
#include "ui/settings/unlockwindow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using namespace switchboard::test;
using settings::Unlocking;
using settings::UnlockWindow;

namespace {

class Unlocked
{
public:
    explicit Unlocked(bool isDark = false)
    {
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.setMotion(false); // pictures of a bar that moves would differ
        theme.install(*qApp);
        unlocking = std::make_unique<Unlocking>(service, workspace::UnlockSources());
    }
    void show(QSize size = {720, 520})
    {
        unlocking->begin();
        window = std::make_unique<UnlockWindow>(theme, *unlocking);
        window->resize(size);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    template<class Widget>
    Widget *find(const char *name) const
    {
        for (Widget *widget : window->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *field() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    void looksRight(const char *name, bool isDark) const
    {
        QApplication::processEvents();
        const QString path = sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(window->grab().save(QStringLiteral("%1/unlock-%2-%3.png").arg(path, QString::fromLatin1(name), isDark ? QStringLiteral("dark") : QStringLiteral("light"))));
        const QStringList problems = accessibleProblems(*window) + layoutProblems(*window) + faintPairs(*window, theme);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(accessibleControls(*window) >= 2);
    }

    FakeOpeningService service;
    widgets::Theme theme;
    std::unique_ptr<Unlocking> unlocking;
    std::unique_ptr<UnlockWindow> window;
};

const std::pair<const char *, QSize> sizes[]{{"", {720, 520}}, {"-1280x800", {1280, 800}}, {"-small", {420, 320}}};

} // namespace

class UnlockWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPassphraseStaysAndTheRightOneOpens_data() { looks(); }

    void aWrongPassphraseStaysAndTheRightOneOpens()
    {
        QFETCH(bool, isDark);
        Unlocked at(isDark);
        at.show();
        QTRY_VERIFY(at.field());
        QCOMPARE(at.field()->objectName(), QStringLiteral("passphrase"));
        QCOMPARE(at.field()->echoMode(), QLineEdit::Password);
        QVERIFY(!at.find<widgets::MessageBar>("")); // nothing was expected to open by itself
        QVERIFY(at.words().contains(QStringLiteral("sample-homes")));
        at.looksRight("passphrase", isDark);
        at.type(QStringLiteral("four plain words there"));
        at.key(Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("does not open the workspace")));
        QVERIFY(at.field()->accessibleDescription().contains(QStringLiteral("does not open the workspace")));
        QCOMPARE(at.field()->selectedText().size(), QStringLiteral("four plain words there").size());
        at.looksRight("wrong", isDark);
        QSignalSpy opened(at.unlocking.get(), &Unlocking::opened);
        at.type(rightPassphrase); // over what is marked
        at.key(Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(at.service.openings, 1);
        QVERIFY(!at.unlocking->wasOpenedByCode());
    }

    void whatIsTriedIsToldAndAskedOnce_data() { looks(); }

    void whatIsTriedIsToldAndAskedOnce()
    {
        QFETCH(bool, isDark);
        Unlocked at(isDark);
        at.show();
        QTRY_VERIFY(at.field());
        at.service.script.hold(true);
        at.type(rightPassphrase);
        at.key(Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Unlocking")));
        at.key(Qt::Key_Return);
        at.type(QStringLiteral("x"));
        QCOMPARE(at.service.script.waitingCount(), 1);
        QCOMPARE(at.field()->text(), rightPassphrase);
        at.looksRight("trying", isDark);
        at.service.script.hold(false);
        at.service.script.answerAll();
        QTRY_COMPARE(at.unlocking->state(), Unlocking::State::opened);
    }

    void whatIsTypedIsShownOnDemand()
    {
        Unlocked at;
        at.show();
        QTRY_VERIFY(at.field());
        QLineEdit *field = at.field();
        at.type(QStringLiteral("seen"));
        at.key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("show"));
        at.key(Qt::Key_Space);
        QCOMPARE(field->echoMode(), QLineEdit::Normal);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Hide the passphrase"));
        at.key(Qt::Key_Space);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QCOMPARE(field->text(), QStringLiteral("seen"));
    }

    void theCodeIsTakenAsItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as shown") << rightCode;
        QTest::newRow("lower case with spaces") << QString(rightCode).toLower().replace(u'-', u' ');
        QTest::newRow("without anything between") << QString(rightCode).remove(u'-');
    }

    void theCodeIsTakenAsItIsWritten()
    {
        QFETCH(QString, typed);
        Unlocked at;
        at.show();
        QTRY_VERIFY(at.field());
        at.find<QPushButton>("otherWay")->setFocus();
        at.key(Qt::Key_Return);
        QCOMPARE(at.field()->objectName(), QStringLiteral("code"));
        at.type(typed);
        at.key(Qt::Key_Return);
        QTRY_COMPARE(at.unlocking->state(), Unlocking::State::opened);
        QVERIFY(at.unlocking->wasOpenedByCode());
    }

    void aWrongCodeSaysWhatIsWrong_data() { looks(); }

    void aWrongCodeSaysWhatIsWrong()
    {
        QFETCH(bool, isDark);
        Unlocked at(isDark);
        at.service.kinds = {QStringLiteral("keychain"), QStringLiteral("recovery")};
        at.service.ownWay = Error{ErrorCode::noKeychain, QStringLiteral("no answer"), QStringLiteral("timeout"), true};
        at.show();
        QTRY_VERIFY(at.field());
        QCOMPARE(at.field()->objectName(), QStringLiteral("code"));
        QVERIFY(at.words().contains(QStringLiteral("keychain does not answer")));
        QVERIFY(!at.find<QPushButton>("otherWay")); // there is no passphrase
        at.looksRight("keychain", isDark);
        const std::pair<QString, QString> slips[]{
            {QStringLiteral("0123-45?7"), QStringLiteral("“?” is in no code")},
            {QStringLiteral("0123 4567"), QStringLiteral("32 characters; 8 stand here")},
            {QString(31, u'7') + u'8', QStringLiteral("check does not fit")},
            {QString(32, u'7'), QStringLiteral("written correctly")},
        };
        for (const auto &[typed, told] : slips) {
            at.field()->selectAll();
            at.type(typed);
            at.key(Qt::Key_Return);
            QTRY_VERIFY2(at.words().contains(told), qPrintable(at.words()));
            QCOMPARE(at.field()->text(), typed);
            if (typed.contains(u'?'))
                QCOMPARE(at.field()->selectedText(), QStringLiteral("?"));
        }
        at.looksRight("code", isDark);
    }

    void theKeychainIsAskedAgainOnDemand()
    {
        Unlocked at;
        at.service.kinds.append(QStringLiteral("keychain"));
        at.service.ownWay = Error{ErrorCode::noKeychain, QStringLiteral("locked"), QStringLiteral("locked"), true};
        at.show();
        QTRY_VERIFY(at.words().contains(QStringLiteral("keychain is locked")));
        QCOMPARE(at.field()->objectName(), QStringLiteral("passphrase"));
        at.service.ownWay.reset();
        at.find<QPushButton>("again")->setFocus();
        at.key(Qt::Key_Return);
        QTRY_COMPARE(at.unlocking->state(), Unlocking::State::opened);
    }

    void nobodyHasToWaitForTheKeychain_data() { looks(); }

    void nobodyHasToWaitForTheKeychain()
    {
        QFETCH(bool, isDark);
        Unlocked at(isDark);
        at.service.kinds.append(QStringLiteral("keychain"));
        at.show();
        QTRY_VERIFY(at.field());
        at.service.script.hold(true);
        at.unlocking->tryAgain();
        at.service.script.answer(0); // who can open it; the keychain is asked now
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("usePassphrase"));
        at.looksRight("waiting", isDark);
        at.key(Qt::Key_Space);
        QCOMPARE(at.field()->objectName(), QStringLiteral("passphrase"));
        at.type(rightPassphrase.left(4));
        QTRY_COMPARE(at.service.script.waitingCount(), 1);
        at.service.ownWay = Error{ErrorCode::noKeychain, QStringLiteral("no"), QStringLiteral("denied"), true};
        at.service.script.answer(0);
        QTRY_VERIFY(at.words().contains(QStringLiteral("was not allowed")));
        QCOMPARE(at.field()->text(), rightPassphrase.left(4)); // and the keys still go there
        at.service.script.hold(false);
        at.type(rightPassphrase.mid(4));
        at.key(Qt::Key_Return);
        QTRY_COMPARE(at.unlocking->state(), Unlocking::State::opened);
    }

    void whatNoKeyHelpsIsToldInWords_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("locked") << ErrorCode::locked << QStringLiteral("Another program has the workspace to itself");
        QTest::newRow("damaged") << ErrorCode::damaged << QStringLiteral("The workspace is damaged");
        QTest::newRow("newer") << ErrorCode::newer << QStringLiteral("A newer version of Switchboard made this workspace");
        QTest::newRow("foreign") << ErrorCode::foreign << QStringLiteral("This is not a workspace of Switchboard");
        QTest::newRow("gone") << ErrorCode::notFound << QStringLiteral("The workspace is not there any more");
        QTest::newRow("network") << ErrorCode::unsupported << QStringLiteral("another computer's disk");
        QTest::newRow("disk") << ErrorCode::storage << QStringLiteral("cannot be read or written");
        QTest::newRow("else") << ErrorCode::internal << QStringLiteral("The workspace was not opened");
    }

    void whatNoKeyHelpsIsToldInWords()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, told);
        for (const bool isDark : {false, true}) {
            Unlocked at(isDark);
            at.service.script.failNext(QStringLiteral("holders"), {code, QStringLiteral("SQLite 5: database is locked")});
            at.show();
            QTRY_VERIFY2(at.words().contains(told), qPrintable(at.words()));
            QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("again"));
            at.looksRight(qPrintable(QStringLiteral("failed-") + QString::fromLatin1(QTest::currentDataTag())), isDark);
            at.find<QPushButton>("copy")->setFocus();
            at.key(Qt::Key_Return);
            QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("database is locked")));
            at.find<QPushButton>("again")->setFocus();
            at.key(Qt::Key_Return);
            QTRY_VERIFY(at.field()); // it was over
        }
    }

    void aStoreThatWaitsDoesNotAskForTheKeyTwice()
    {
        Unlocked at;
        at.show();
        QTRY_VERIFY(at.field());
        at.service.script.failNext(QStringLiteral("open"), {ErrorCode::locked, QStringLiteral("a backup is being put in its place"), {}, true});
        at.type(rightPassphrase);
        at.key(Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("to itself")));
        at.service.script.forgetCalls();
        at.key(Qt::Key_Return); // Try again has the focus
        QTRY_COMPARE(at.unlocking->state(), Unlocking::State::opened);
        QCOMPARE(at.service.script.calls(), QStringList{QStringLiteral("open")});
    }

    void quittingIsTold()
    {
        Unlocked at;
        at.show();
        QTRY_VERIFY(at.field());
        QSignalSpy quit(at.window.get(), &UnlockWindow::quitAsked);
        at.key(Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(quit.count(), 1);
        QVERIFY(!at.window->isVisible());
    }

    void whileABackupIsPutBackAWindowSaysSo_data() { looks(); }
    void whileABackupIsPutBackAWindowSaysSo()
    {
        QFETCH(const bool, isDark);
        widgets::Theme theme;
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.setMotion(false);
        theme.install(*qApp);
        settings::RestoreWindow window(theme, QStringLiteral("/media/backup/switchboard-2026-11-17.db"));
        window.resize(720, 520);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto labels = window.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text() == QStringLiteral("Putting switchboard-2026-11-17.db back");
        }));
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        const auto shows = [&window](const QString &words) {
            const auto all = window.findChildren<QLabel *>();
            return std::any_of(all.cbegin(), all.cend(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
        };
        QVERIFY(shows(QStringLiteral("Checking the backup")));
        window.bar().progressed()({workspace::BackupPhase::copying, 250'000'000, 1'000'000'000});
        QTRY_VERIFY(shows(QStringLiteral("250.00 MB of 1.00 GB")));
        QCOMPARE(window.bar().part(), 0.25);
        const QString path = sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(window.grab().save(path + (isDark ? QStringLiteral("/restore-dark.png") : QStringLiteral("/restore-light.png"))));
        const QStringList problems = accessibleProblems(window) + layoutProblems(window) + faintPairs(window, theme);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        const std::stop_token token = window.bar().stopToken();
        QVERIFY(!token.stop_requested());
        QTest::keyClick(window.bar().cancelButton(), Qt::Key_Space);
        QVERIFY(token.stop_requested());
        QVERIFY(!window.bar().cancelButton()->isEnabled());
    }

    void itFitsEachSize()
    {
        for (const auto &[name, size] : sizes) {
            Unlocked at;
            at.service.kinds.append(QStringLiteral("keychain"));
            at.service.ownWay = Error{ErrorCode::noKeychain, QStringLiteral("no answer"), QStringLiteral("timeout"), true};
            at.show(size);
            QTRY_VERIFY(at.field());
            at.window->setNotice(QStringLiteral("office.backup was not put back, and nothing was changed."));
            QCOMPARE(at.window->size(), size);
            const auto isSeen = [&] {
                const QWidget *field = at.field();
                return at.window->rect().contains(QRect(field->mapTo(at.window.get(), QPoint()), field->size()));
            };
            QTRY_VERIFY(isSeen());
            at.looksRight(qPrintable(QStringLiteral("size") + QString::fromLatin1(name)), false);
        }
    }

private:
    static void looks()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
};

SWITCHBOARD_TEST(UnlockWindowTest)
#include "tst_unlockwindow.moc"
