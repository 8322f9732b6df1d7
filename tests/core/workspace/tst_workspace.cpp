// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"
#include "core/workspace/workspace.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

using namespace switchboard;
using namespace switchboard::test;
using workspace::Keeper;
using workspace::UnlockSources;
using workspace::Workspace;

namespace {

/// A folder for workspaces that a test makes itself.
struct Ground
{
    QTemporaryDir folder;
    std::shared_ptr<const Clock> clock = std::make_shared<StillClock>();

    QString at(const QString &name) const { return folder.filePath(name); }
    Result<QString> make(const QString &workspace, const QString &key) const
    {
        return await(Workspace::create(at(workspace), Keeper::keyFile, at(key), clock));
    }
    Result<std::shared_ptr<Workspace>> open(const QString &workspace, const UnlockSources &sources) const
    {
        return await(Workspace::open(at(workspace), sources, clock));
    }
};

UnlockSources without()
{
    UnlockSources sources;
    sources.useKeychain = false;
    return sources;
}

const QString here = QStringLiteral("here");
const QString key = QStringLiteral("key");

} // namespace

/// Making, opening and closing a workspace.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceAndOpensByItsKeyFile()
    {
        const Ground place;
        const QString code = valueOf(place.make(here, key));
        QVERIFY(!code.isEmpty());
        const auto opened = place.open(here, without());
        QVERIFY(opened.ok());
        QCOMPARE((*opened)->folder(), place.at(here));
        QVERIFY((*opened)->flags().isOn(policy::Flags::sms));
        const seal::Vault vault = (*opened)->store().vault();
        const auto events = valueOf(await((*opened)->store().read(
            [vault](store::Database &db) { return store::LedgerReader(db, vault).after({}, 10); })));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.at(0).kind, EventKind::workspaceCreated);
        QCOMPARE(wordOf(place.make(here, QStringLiteral("other-key"))), QStringLiteral("already_exists"));
        QVERIFY(!QFile::exists(place.at(QStringLiteral("other-key"))));
    }

    void opensByItsRecoveryCodeWhereTheKeyIsLost()
    {
        const Ground place;
        UnlockSources sources = without();
        sources.recoveryCode = valueOf(place.make(here, key));
        QVERIFY(QFile::remove(place.at(key)));
        QCOMPARE(wordOf(place.open(here, without())), QStringLiteral("not_found"));
        QVERIFY(place.open(here, sources).ok());
        UnlockSources wrong = without();
        wrong.recoveryCode = QStringLiteral("AAAAA-AAAAA");
        QVERIFY(!place.open(here, wrong).ok());
    }

    void doesNotOpenByTheKeyOfAnother()
    {
        const Ground place;
        QVERIFY(place.make(here, key).ok());
        QVERIFY(place.make(QStringLiteral("there"), QStringLiteral("other-key")).ok());
        UnlockSources sources = without();
        sources.keyFile = place.at(QStringLiteral("other-key"));
        QCOMPARE(wordOf(place.open(here, sources)), QStringLiteral("wrong_key"));
        sources.keyFile = place.at(key);
        QVERIFY(place.open(here, sources).ok());
        // It is found where it was moved to.
        QVERIFY(QFile::rename(place.at(key), place.at(QStringLiteral("moved-key"))));
        sources.keyFile = place.at(QStringLiteral("moved-key"));
        QVERIFY(place.open(here, sources).ok());
    }

    void isNotMadeWhereItCannotBe()
    {
        const Ground place;
        writeFile(place.at(QStringLiteral("file")), QByteArrayLiteral("a file"));
        QCOMPARE(wordOf(place.make(QStringLiteral("file/below"), key)), QStringLiteral("storage"));
        QVERIFY(!QFile::exists(place.at(key)));

        // A key is never written over, and no workspace is left that nothing opens.
        QCOMPARE(wordOf(place.make(here, QStringLiteral("file"))), QStringLiteral("already_exists"));
        QFile file(place.at(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArrayLiteral("a file"));
        QCOMPARE(wordOf(place.open(here, without())), QStringLiteral("not_found"));
        QVERIFY(place.make(here, key).ok());
    }

    void isNotMadeWithoutItsFlags()
    {
        const Ground place;
        // A link to nowhere: it is not there, and cannot be made either.
        QVERIFY(QDir().mkpath(place.at(here)));
        QVERIFY(QFile::link(place.at(QStringLiteral("nowhere/flags.json")), policy::Flags::filePath(place.at(here))));
        QCOMPARE(wordOf(place.make(here, key)), QStringLiteral("storage"));
        QVERIFY(!QFile::exists(store::Store::filePath(place.at(here))));
    }

    void closesOnceAndForAll()
    {
        TestWorkspace workspace;
        workspace->startSearch();
        workspace->startEngine();
        workspace->close();
        workspace->close();
        QCOMPARE(wordOf(await(workspace->settings())), QStringLiteral("closed"));
    }

    void liesWhereTheUserSays()
    {
        const QByteArray before = qgetenv("SWITCHBOARD_WORKSPACE");
        qputenv("SWITCHBOARD_WORKSPACE", "/tmp/sample-workspace");
        QCOMPARE(Workspace::defaultFolder(), QStringLiteral("/tmp/sample-workspace"));
        qunsetenv("SWITCHBOARD_WORKSPACE");
        QVERIFY(Workspace::defaultFolder().endsWith(QStringLiteral("/switchboard")));
        QVERIFY(Workspace::practiceFolder().endsWith(QStringLiteral("/switchboard-practice")));
        if (!before.isNull())
            qputenv("SWITCHBOARD_WORKSPACE", before);
    }
};

SWITCHBOARD_TEST(WorkspaceTest)
#include "tst_workspace.moc"
