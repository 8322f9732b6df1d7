// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localsetup.h"
#include "core/workspace/outgoing.h"
#include "tests/support/shared.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/layoutlint.h"
#include "tests/ui/tasks/tasktest.h"
#include "tests/ui/tasks/taskworld.h"
#include "ui/settings/firstrun.h"

#include <QApplication>
#include <QSignalSpy>

namespace switchboard::test {

/// The first start, up to a text that arrived: the real window over the real service and store.
class FirstStartTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void triesItOutFirst();
    void setsItUpForReal();
};

namespace {

/// Twilio itself cannot be asked in a test: the accounts that are typed live at the sandbox.
class SetupAtSandbox : public workspace::LocalSetup
{
public:
    SetupAtSandbox(const QString &place, const QString &url)
        : LocalSetup(place + QStringLiteral("/real"), place + QStringLiteral("/practice"), std::make_shared<SystemClock>(),
                     [url] { return QtFuture::makeReadyFuture(Result<QString>(url)); }),
          m_url(url)
    {}
    QFuture<Result<workspace::ProviderProbe>> tryAccount(workspace::TwilioAccount account) override
    {
        account.baseUrl = m_url;
        return LocalSetup::tryAccount(std::move(account));
    }
    QFuture<Result<void>> keepAccount(workspace::TwilioAccount account, QString number) override
    {
        account.baseUrl = m_url;
        return LocalSetup::keepAccount(std::move(account), std::move(number));
    }

private:
    QString m_url;
};

/// A computer without a workspace.
class FirstDay
{
public:
    FirstDay(QSize size, widgets::Theme::Mode look) : m_url(QString::fromLatin1(startSandbox(m_sandbox, m_place.path()))), setup(m_place.path(), m_url)
    {
        m_theme.setMode(look);
        m_theme.install(*qApp);
        window = std::make_unique<settings::FirstRun>(m_theme, setup);
        window->resize(size);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), 20'000))
            qFatal("the first window does not get the focus");
    }
    ~FirstDay()
    {
        window.reset();
        if (const auto made = setup.takeWorkspace())
            made->close();
        stopProcess(m_sandbox);
    }

    /// Nothing on this step is unnamed or cut off; it stays behind as a picture, build/screenshots/firststart-….png.
    void isWellMade(const char *step) const
    {
        keepPicture(QStringLiteral("firststart-%1-%2x%3").arg(QString::fromLatin1(step)).arg(window->width()).arg(window->height()));
        const QStringList problems = accessibleProblems(*window) + layoutProblems(*window);
        QVERIFY2(problems.isEmpty(), problems.join(u'\n').toUtf8().constData());
    }

    /// Forward to what has this name.
    static void tabTo(const QString &name)
    {
        for (int i = 0; i < 10 && focusName() != name; ++i)
            press("Tab");
        TRY(focusName() == name);
    }

    void writeTheCodeDown() const
    {
        TRY_SHOWS(QStringLiteral("Your recovery code"));
        TRY(focusText().count(u'-') == 7);
        DO(isWellMade("code"));
        press("Tab");
        press("Space");
        DO(tabTo(QStringLiteral("Next")));
        press("Space");
    }

    /// What became of all texts, as the store knows them.
    QStringList fates() const
    {
        const seal::Vault vault = setup.workspace()->store().vault();
        return orFatal(await(setup.workspace()->store().read([](store::Database &db) -> Result<QStringList> {
            Result<store::Rows> rows = db.select(QLatin1StringView("SELECT status FROM message_state WHERE intent = ?"), qint64(IntentState::submitted));
            if (!rows)
                return rows.error();
            QStringList all;
            while (rows->next())
                all.append(QString(name(rows->as<SmsStatus>(0))));
            return all;
        })), "states");
    }

private:
    QTemporaryDir m_place;
    QProcess m_sandbox;
    QString m_url;
    widgets::Theme m_theme;

public:
    SetupAtSandbox setup;
    std::unique_ptr<settings::FirstRun> window;
};

} // namespace

void FirstStartTasks::triesItOutFirst()
{
    FirstDay day({1920, 1080}, widgets::Theme::Mode::dark);
    QSignalSpy finished(day.window.get(), &settings::FirstRun::finished);
    DO(day.isWellMade("welcome"));
    TRY(focusName() == QStringLiteral("Try it out"));
    press("Space");
    TRY(focusName() == QStringLiteral("Your name"));
    type(QStringLiteral("Avery"));
    DO(day.isWellMade("name"));
    DO(FirstDay::tabTo(QStringLiteral("Make the workspace")));
    press("Space");
    DO(day.writeTheCodeDown());
    TRY(focusName() == QStringLiteral("Send it"));
    DO(day.isWellMade("test"));
    press("Space");
    TRY_SHOWS(QStringLiteral("Delivered. Switchboard is ready."));
    QCOMPARE(day.fates(), QStringList(QStringLiteral("delivered")));
    TRY(focusName() == QStringLiteral("Open Switchboard"));
    press("Space");
    QCOMPARE(finished.count(), 1);
}

void FirstStartTasks::setsItUpForReal()
{
    FirstDay day({1280, 800}, widgets::Theme::Mode::light);
    QSignalSpy finished(day.window.get(), &settings::FirstRun::finished);
    DO(FirstDay::tabTo(QStringLiteral("Set up for real")));
    press("Space");
    TRY(focusName() == QStringLiteral("Your name"));
    type(QStringLiteral("Avery"));
    DO(FirstDay::tabTo(QStringLiteral("Make the workspace")));
    press("Space");
    TRY_SHOWS(QStringLiteral("There is no keychain that could be asked, so choose a passphrase."));
    TRY(focusName() == QStringLiteral("Passphrase"));
    type(QStringLiteral("four plain words"));
    press("Tab");
    type(QStringLiteral("four plain words"));
    DO(day.isWellMade("passphrase"));
    DO(FirstDay::tabTo(QStringLiteral("Make the workspace")));
    press("Space");
    DO(day.writeTheCodeDown());
    TRY(focusName() == QStringLiteral("Account SID"));
    type(QStringLiteral("AC00000000000000000000000000000001"));
    press("Tab");
    type(QStringLiteral("mistyped"));
    press("Tab");
    type(QStringLiteral("(512) 555-0100"));
    DO(day.isWellMade("account"));
    DO(FirstDay::tabTo(QStringLiteral("Try it")));
    press("Space");
    TRY_SHOWS(QStringLiteral("The provider answered 20003"));
    press("Shift+Tab", 3);
    TRY(focusName() == QStringLiteral("Auth token"));
    press("Ctrl+A");
    type(QStringLiteral("token"));
    DO(FirstDay::tabTo(QStringLiteral("Try it")));
    press("Space");
    TRY_SHOWS(QStringLiteral("The provider takes these credentials."));
    DO(FirstDay::tabTo(QStringLiteral("Next")));
    press("Space");
    TRY_SHOWS(QStringLiteral("A first text"));
    DO(FirstDay::tabTo(QStringLiteral("To")));
    type(QStringLiteral("(512) 555-0142"));
    DO(day.isWellMade("test"));
    DO(FirstDay::tabTo(QStringLiteral("Send it")));
    press("Space");
    TRY_SHOWS(QStringLiteral("Delivered. Switchboard is ready."));
    QCOMPARE(day.fates(), QStringList(QStringLiteral("delivered")));
    press("Space");
    QCOMPARE(finished.count(), 1);
}

SWITCHBOARD_TASKS("First start", FirstStartTasks)

} // namespace switchboard::test

#include "tst_firststarttasks.moc"
