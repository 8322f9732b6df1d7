// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/answerscript.h"
#include "ui/settings/firstrun.h"
#include "ui/widgets/field.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using namespace switchboard::test;
using settings::FirstRun;

namespace {

class FakeSetupService : public workspace::SetupService
{
public:
    AnswerScript script;
    bool hasOld = false;
    bool hasKeychain = true;
    QList<workspace::SetupChoice> made;
    QStringList kept;
    QStringList sent;
    MessageState state;

    bool hasPractice() const override { return hasOld; }
    QFuture<Result<QString>> make(workspace::SetupChoice choice) override
    {
        return script.reply<QString>(QStringLiteral("make"), [=, this]() -> Result<QString> {
            if (!hasKeychain && choice.keeper == workspace::Keeper::keychain && !choice.isPractice)
                return Error{ErrorCode::noKeychain, QStringLiteral("no keychain")};
            made.append(choice);
            return QStringLiteral("0000-1111-2222-3333-4444-5555-6666-7777");
        });
    }
    QFuture<Result<workspace::ProviderProbe>> tryAccount(workspace::TwilioAccount account) override
    {
        return script.reply<workspace::ProviderProbe>(QStringLiteral("tryAccount"), [=] {
            workspace::ProviderProbe probe;
            if (account.secret == "wrong")
                probe.problem = Error{ErrorCode::provider, QStringLiteral("Authenticate"), QStringLiteral("20003")};
            return Result<workspace::ProviderProbe>(probe);
        });
    }
    QFuture<Result<void>> keepAccount(workspace::TwilioAccount account, QString number) override
    {
        return script.reply<void>(QStringLiteral("keepAccount"), [=, this]() -> Result<void> {
            if (account.accountSid.size() != 34)
                return Error{ErrorCode::invalidInput, QStringLiteral("an account id is AC and 32 hexadecimal digits"), {}, false,
                             Place{{}, 0, 0, QStringLiteral("account")}};
            kept.append(number);
            return {};
        });
    }
    QFuture<Result<MessageId>> sendTest(QString to, QString) override
    {
        return script.reply<MessageId>(QStringLiteral("sendTest"), [=, this]() -> Result<MessageId> {
            sent.append(to);
            state.intent = IntentState::queued;
            return MessageId{7};
        });
    }
    QFuture<Result<MessageState>> testState(MessageId) override
    {
        return script.reply<MessageState>(QStringLiteral("testState"), [this] { return Result<MessageState>(state); });
    }
};

class FirstRunWindow
{
public:
    explicit FirstRunWindow(bool isDark = false)
    {
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
    }
    void show()
    {
        window = std::make_unique<FirstRun>(theme, service);
        window->resize(1000, 720);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    template<class Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : window->findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void press(const char *name) const
    {
        auto *button = find<QWidget>(QString::fromLatin1(name));
        QVERIFY2(button, name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    void type(const char *name, const QString &text) const
    {
        auto *field = find<QLineEdit>(QString::fromLatin1(name));
        QVERIFY2(field, name);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    QString words() const
    {
        QStringList all;
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }
    void save(const QString &name, bool isDark) const
    {
        QApplication::processEvents();
        const QString path = sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(window->grab().save(QStringLiteral("%1/firstrun-%2-%3.png").arg(path, name, isDark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }

    FakeSetupService service;
    widgets::Theme theme;
    std::unique_ptr<FirstRun> window;
};

} // namespace

class FirstRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void practiceEndsWithADeliveredText_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void practiceEndsWithADeliveredText()
    {
        QFETCH(bool, isDark);
        FirstRunWindow at(isDark);
        at.show();
        at.save(QStringLiteral("welcome"), isDark);
        QSignalSpy finished(at.window.get(), &FirstRun::finished);
        at.press("practice");
        at.type("name", QStringLiteral("Avery"));
        at.save(QStringLiteral("identity"), isDark);
        at.press("make");
        QTRY_COMPARE(at.service.made.size(), 1);
        QVERIFY(at.service.made.constFirst().isPractice);
        QCOMPARE(at.service.made.constFirst().agent, QStringLiteral("Avery"));
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("code")));
        at.save(QStringLiteral("code"), isDark);
        QVERIFY(!at.find<QPushButton>(QStringLiteral("next"))->isEnabled());
        at.press("written");
        at.press("next");
        QTRY_VERIFY(at.find<QPushButton>(QStringLiteral("send")));
        at.press("send");
        QTRY_COMPARE(at.service.sent, QStringList{QStringLiteral("(512) 555-0142")});
        at.service.state.intent = IntentState::submitted;
        at.service.state.status = SmsStatus::delivered;
        Q_EMIT at.service.testMoved();
        QTRY_VERIFY(at.words().contains(QStringLiteral("Delivered. Switchboard is ready.")));
        at.save(QStringLiteral("test"), isDark);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("open"));
        at.press("open");
        QCOMPARE(finished.count(), 1);
    }

    void forRealTheAccountIsTriedAndRefusalsStandInPlace()
    {
        FirstRunWindow at;
        at.show();
        at.press("real");
        at.press("make");
        QVERIFY(at.words().contains(QStringLiteral("This is needed.")));
        at.type("name", QStringLiteral("Avery"));
        at.press("make");
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("code")));
        at.press("written");
        at.press("next");
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("sid")));
        at.type("sid", QStringLiteral("AC1"));
        at.type("token", QStringLiteral("wrong"));
        at.press("try");
        QTRY_VERIFY(at.words().contains(QStringLiteral("20003")));
        at.type("number", QStringLiteral("+15125550100"));
        at.press("keep");
        QTRY_VERIFY(at.words().contains(QStringLiteral("AC and 32 hexadecimal digits")));
        QCOMPARE(at.find<QLineEdit>(QStringLiteral("token"))->text(), QStringLiteral("wrong"));
        at.save(QStringLiteral("account"), false);
        at.type("sid", QStringLiteral("AC00000000000000000000000000000007"));
        at.press("keep");
        QTRY_COMPARE(at.service.kept, QStringList{QStringLiteral("+15125550100")});
        QTRY_VERIFY(at.find<QPushButton>(QStringLiteral("send")));
        QVERIFY(at.find<QLineEdit>(QStringLiteral("to"))->text().isEmpty());
        at.press("send");
        QVERIFY(at.service.sent.isEmpty());
    }

    void withoutAKeychainAPassphraseIsAsked()
    {
        FirstRunWindow at;
        at.service.hasKeychain = false;
        at.show();
        at.press("real");
        at.type("name", QStringLiteral("Avery"));
        at.press("make");
        QTRY_VERIFY(at.words().contains(QStringLiteral("choose a passphrase")));
        at.type("first", QStringLiteral("four plain words"));
        at.type("second", QStringLiteral("four plain word"));
        at.press("make");
        QVERIFY(at.words().contains(QStringLiteral("The two are not the same.")));
        at.type("second", QStringLiteral("four plain words"));
        at.press("make");
        QTRY_COMPARE(at.service.made.size(), 1);
        QCOMPARE(at.service.made.constFirst().passphrase, QStringLiteral("four plain words"));
        QCOMPARE(at.service.made.constFirst().agent, QStringLiteral("Avery"));
    }

    void aWorkspaceThatCannotBeMadeSaysWhyAndKeepsWhatWasTyped()
    {
        FirstRunWindow at;
        at.service.script.failNext(QStringLiteral("make"), {ErrorCode::storage, QStringLiteral("disk full")});
        at.show();
        at.press("practice");
        at.type("name", QStringLiteral("Avery"));
        at.press("make");
        QTRY_VERIFY(at.words().contains(QStringLiteral("The workspace was not made.")));
        QCOMPARE(at.find<QLineEdit>(QStringLiteral("name"))->text(), QStringLiteral("Avery"));
        at.press("make");
        QTRY_COMPARE(at.service.made.size(), 1);
    }

    void anEarlierPracticeIsGoneOnWith()
    {
        FirstRunWindow at;
        at.service.hasOld = true;
        at.show();
        QSignalSpy continued(at.window.get(), &FirstRun::practiceContinued);
        at.press("practice");
        QCOMPARE(continued.count(), 1);
        QVERIFY(at.service.made.isEmpty());
    }
};

SWITCHBOARD_TEST(FirstRunTest)
#include "tst_firstrun.moc"
