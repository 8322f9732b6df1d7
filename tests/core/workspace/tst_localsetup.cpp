// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localsetup.h"
#include "core/workspace/peoplelist.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalSetup;
using workspace::SetupChoice;

namespace {

/// Folders of its own, and a sandbox that answers as the test says.
class SetupRig
{
public:
    SetupRig() : clock(std::make_shared<StillClock>())
    {
        setup = std::make_unique<LocalSetup>(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("practice")),
                                             clock, [this] { return QtFuture::makeReadyFuture(sandbox); });
    }

    /// What the real one would choose without asking the desktop of whoever runs the test.
    SetupChoice choice(bool isPractice) const
    {
        SetupChoice choice;
        choice.isPractice = isPractice;
        choice.keeper = workspace::Keeper::passphrase;
        choice.passphrase = QStringLiteral("four plain words");
        choice.agent = QStringLiteral("Avery");
        choice.organisation = QStringLiteral("Sample Homes");
        return choice;
    }

    QTemporaryDir folder;
    std::shared_ptr<StillClock> clock;
    Result<QString> sandbox = QStringLiteral("http://127.0.0.1:9");
    std::unique_ptr<LocalSetup> setup;
};

} // namespace

class LocalSetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCanBeSentBeforeThereIsAWorkspace()
    {
        SetupRig rig;
        QVERIFY(!rig.setup->hasPractice());
        QVERIFY(!rig.setup->workspace());
        QCOMPARE(wordOf(await(rig.setup->sendTest(ana, QStringLiteral("hello")))), QStringLiteral("not_found"));
        QCOMPARE(wordOf(await(rig.setup->keepAccount({}, ours))), QStringLiteral("not_found"));
    }

    void practiceIsFurnishedAndNamed()
    {
        SetupRig rig;
        const QString code = valueOf(await(rig.setup->make(rig.choice(true))));
        QCOMPARE(code.count(u'-'), 7);
        QVERIFY(rig.setup->hasPractice());
        QVERIFY(rig.setup->workspace());
        const workspace::Settings settings = valueOf(await(rig.setup->workspace()->settings()));
        QCOMPARE(settings.text(workspace::setting::agent), QStringLiteral("Avery"));
        QCOMPARE(settings.text(workspace::setting::organisation), QStringLiteral("Sample Homes"));
        const auto providers = valueOf(await(workspace::providerRows(rig.setup->workspace()->store())));
        QCOMPARE(providers.size(), 1);
        QVERIFY(providers.constFirst().isPractice);
        const auto people = valueOf(await(workspace::peopleList(rig.setup->workspace()->store(), {}, {}, 100)));
        QVERIFY(people.size() > 20);
    }

    void aSandboxThatDoesNotStartIsToldAndTheNextTryGoesOn()
    {
        SetupRig rig;
        rig.sandbox = Error{ErrorCode::notFound, QStringLiteral("the program is not installed")};
        QCOMPARE(wordOf(await(rig.setup->make(rig.choice(true)))), QStringLiteral("not_found"));
        rig.sandbox = QStringLiteral("http://127.0.0.1:9");
        const QString code = valueOf(await(rig.setup->make(rig.choice(true))));
        QCOMPARE(code.count(u'-'), 7);
        QCOMPARE(valueOf(await(workspace::providerRows(rig.setup->workspace()->store()))).size(), 1);
    }

    void aFolderThatHoldsAWorkspaceIsLeftAlone()
    {
        SetupRig rig;
        QVERIFY(await(rig.setup->make(rig.choice(false))).ok());
        LocalSetup again(rig.folder.filePath(QStringLiteral("real")), rig.folder.filePath(QStringLiteral("practice")), rig.clock,
                         [&rig] { return QtFuture::makeReadyFuture(rig.sandbox); });
        QCOMPARE(wordOf(await(again.make(rig.choice(false)))), QStringLiteral("already_exists"));
    }

    void forRealTheAccountAndNumberAreKeptAndAFirstTextIsStored()
    {
        SetupRig rig;
        QVERIFY(await(rig.setup->make(rig.choice(false))).ok());
        workspace::TwilioAccount account;
        account.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
        account.secret = QByteArrayLiteral("test-secret");
        account.baseUrl = QStringLiteral("http://127.0.0.1:9");
        QVERIFY(await(rig.setup->keepAccount(account, QStringLiteral("(512) 555-0100"))).ok());
        const auto senders = valueOf(await(workspace::senderList(rig.setup->workspace()->store())));
        QCOMPARE(senders.size(), 1);
        QCOMPARE(senders.constFirst().address, ours);
        QVERIFY(senders.constFirst().isDefault);
        QCOMPARE(wordOf(await(rig.setup->sendTest(QStringLiteral("12"), QStringLiteral("hello")))), QStringLiteral("invalid_input"));
        const MessageId message = valueOf(await(rig.setup->sendTest(QStringLiteral("(512) 555-0142"), QStringLiteral("hello"))));
        QVERIFY(message);
        const MessageState state = valueOf(await(rig.setup->testState(message)));
        QVERIFY(state.intent != IntentState::none);
    }
};

SWITCHBOARD_TEST(LocalSetupTest)
#include "tst_localsetup.moc"
