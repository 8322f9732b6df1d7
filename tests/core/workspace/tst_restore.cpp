// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/media.h"
#include "core/store/ownerlock.h"
#include "core/store/storefile.h"
#include "core/workspace/maintenance.h"
#include "core/workspace/outgoing.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/erasurejournal.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

#include <thread>

using namespace switchboard;
using namespace switchboard::test;
using workspace::BackupPhase;
using workspace::ErasureJournal;
using workspace::SearchFollower;

namespace {

const QString mediaName(64, u'a');

/// A file of a message, and one of nobody.
void keepFile(const QString &folder, const QString &name)
{
    const QString media = folder + QStringLiteral("/media");
    QFile file(media + u'/' + name);
    if (!QDir().mkpath(media) || !file.open(QIODevice::WriteOnly) || file.write("sealed") != 6)
        qFatal("no file could be made");
}

QStringList filesOf(const QString &folder)
{
    return QDir(folder + QStringLiteral("/media")).entryList(QDir::Files, QDir::Name);
}

} // namespace

/// What becomes of a workspace whose store was put back from a backup.
class RestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_backup = m_workspace->beside(QStringLiteral("kept.db"));
    }

    void cleanup() { m_workspace.reset(); }

    void whatWaitedIsHeldAndToldOnce()
    {
        const MessageId queued = m_workspace->queue(ana, QStringLiteral("hello"));
        backUp();
        restore();
        auto opened = m_workspace->openedAgain();
        QVERIFY(opened->restored().has_value());
        QCOMPARE(opened->restored()->held, 1);
        const auto state = valueOf(await(workspace::stateOf(opened->store(), queued)));
        QVERIFY(needsRelease(state));
        opened->close();
        opened = m_workspace->openedAgain();
        QVERIFY(!opened->restored().has_value());
        QCOMPARE(valueOf(await(workspace::releaseRestored(opened->store()))), 1);
        QCOMPARE(valueOf(await(workspace::stateOf(opened->store(), queued))).intent, IntentState::queued);
    }

    void aPersonWhoWasWrittenToWhenTheBackupWasMadeIsForgottenAgain()
    {
        const ContactId person = m_workspace->addPerson(QStringLiteral("Ana Example"), ana);
        const Attempted attempt = m_workspace->attempted(ana, QStringLiteral("hello"));
        backUp();
        m_workspace->outbox([&](store::Outbox &outbox) {
            return outbox.accepted(attempt.attempt, QStringLiteral("SM1"), SmsStatus::sent, 0);
        });
        QVERIFY(workspace::eraseContact(m_workspace->store(), person).ok());
        restore();
        const auto opened = m_workspace->openedAgain();
        QCOMPARE(opened->restored()->forgotten, 1);
        QCOMPARE(valueOf(await(workspace::unsettled(opened->store()))).attempting, 0);
    }

    void whatWasOnItsWayBecomesDoubt()
    {
        const Attempted attempt = m_workspace->attempted(ana, QStringLiteral("hello"));
        backUp();
        restore();
        const auto opened = m_workspace->openedAgain();
        QCOMPARE(opened->restored()->held, 0);
        QCOMPARE(valueOf(await(workspace::stateOf(opened->store(), attempt.message))).intent, IntentState::inDoubt);
    }

    void filesThatNobodyKeepsGo()
    {
        backUp();
        keepPicture();
        keepFile(m_workspace->folder(), QString(64, u'b'));
        keepFile(m_workspace->folder(), QStringLiteral("notes.txt"));
        restore();
        const auto opened = m_workspace->openedAgain();
        // The store that was put aside keeps its own, and what is none of ours stays.
        QCOMPARE(filesOf(m_workspace->folder()), (QStringList{mediaName, QStringLiteral("notes.txt")}));
    }

    void nobodyRestoresWhileSomebodyHasItOpen()
    {
        backUp();
        QCOMPARE(wordOf(workspace::restoreFrom(m_backup, m_workspace->folder())), QStringLiteral("locked"));
    }

    void nobodyOpensItWhileABackupIsPutInPlace()
    {
        backUp();
        m_workspace->shut();
        const auto lock = store::FileLock::tryLock(store::Store::restoreLockPath(m_workspace->folder()));
        QVERIFY(lock.ok());
        QCOMPARE(wordOf(workspace::restoreFrom(m_backup, m_workspace->folder())), QStringLiteral("locked"));
        QCOMPARE(wordOf(m_workspace->tryOpenAgain()), QStringLiteral("locked"));
    }

    void aDamagedBackupBringsNoFiles()
    {
        keepPicture();
        backUp();
        m_workspace->execute(QStringLiteral("DELETE FROM media"));
        QVERIFY(QFile::remove(m_workspace->folder() + QStringLiteral("/media/") + mediaName));
        QFile file(m_backup);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096) && file.write(QByteArray(40'960, 'x')) == 40'960);
        file.close();
        QVERIFY(QFile::exists(workspace::mediaFolderOfBackup(m_backup) + u'/' + mediaName));
        m_workspace->shut();
        QVERIFY(!workspace::restoreFrom(m_backup, m_workspace->folder()).ok());
        QCOMPARE(filesOf(m_workspace->folder()), QStringList());
        QVERIFY(!m_workspace->openedAgain()->restored().has_value());
    }

    void whatACopyThatBrokeOffLeftIsNoLogOfTheNext()
    {
        backUp();
        m_workspace->shut();
        const QString part = store::Store::filePath(m_workspace->folder()) + QStringLiteral(".part-wal");
        QFile stale(part);
        QVERIFY(stale.open(QIODevice::WriteOnly) && stale.write(QByteArray(5000, 'x')) == 5000);
        stale.close();
        QVERIFY(workspace::restoreFrom(m_backup, m_workspace->folder()).ok());
        QVERIFY(!QFile::exists(part));
        QVERIFY(m_workspace->openedAgain()->restored().has_value());
    }

    void aRestoreThatFailsLeavesNoFilesOfItsBackup()
    {
        keepPicture();
        backUp();
        m_workspace->execute(QStringLiteral("DELETE FROM media"));
        QVERIFY(QFile::remove(m_workspace->folder() + QStringLiteral("/media/") + mediaName));
        m_workspace->shut();
        // In the place of the copy, so that it cannot be made.
        QVERIFY(QDir().mkpath(store::Store::filePath(m_workspace->folder()) + QStringLiteral(".part")));
        QVERIFY(!workspace::restoreFrom(m_backup, m_workspace->folder()).ok());
        QCOMPARE(filesOf(m_workspace->folder()), QStringList());
    }

    void aStoreThatWasPutAsideByARestoreThatBrokeOffIsTakenBack()
    {
        m_workspace->receive(ana, QStringLiteral("still there"));
        m_workspace->shut();
        const QString path = store::Store::filePath(m_workspace->folder());
        QVERIFY(QFile::rename(path, store::storefile::asidePath(path)));
        QVERIFY(workspace::Workspace::isThere(m_workspace->folder()));
        const auto made = await(workspace::Workspace::create(m_workspace->folder(), workspace::Keeper::keyFile,
                                                             m_workspace->beside(QStringLiteral("other-key")), std::make_shared<SystemClock>()));
        QCOMPARE(wordOf(made), QStringLiteral("already_exists"));
        const auto opened = m_workspace->openedAgain();
        QVERIFY(!opened->restored().has_value());
        QVERIFY(QFile::exists(path) && !QFile::exists(store::storefile::asidePath(path)));
        SearchFollower &search = opened->startSearch();
        QVERIFY(search.waitUntilCurrent(seconds(30)).ok());
        store::SearchRequest request;
        request.words = text::parseSearch(QStringLiteral("still"))->words;
        QCOMPARE(valueOf(await(search.search(request))).hits.size(), 1);
    }

    void aRestoreTellsHowFarItIsAndStopsWithoutATrace_data()
    {
        QTest::addColumn<int>("stopAt");
        QTest::newRow("nowhere") << -1;
        QTest::newRow("while it is checked") << int(BackupPhase::checking);
        QTest::newRow("at the files") << int(BackupPhase::files);
        QTest::newRow("at the store") << int(BackupPhase::copying);
    }

    void aRestoreTellsHowFarItIsAndStopsWithoutATrace()
    {
        QFETCH(const int, stopAt);
        keepPicture();
        backUp();
        m_workspace->execute(QStringLiteral("DELETE FROM media"));
        QVERIFY(QFile::remove(m_workspace->folder() + QStringLiteral("/media/") + mediaName));
        m_workspace->receive(ana, QStringLiteral("after the backup"));
        m_workspace->shut();
        std::stop_source stop;
        QList<BackupPhase> told;
        const auto look = [&](const workspace::BackupProgress &progress) {
            if (!told.contains(progress.phase))
                told.append(progress.phase);
            if (int(progress.phase) == stopAt)
                stop.request_stop();
        };
        const auto restored = workspace::restoreFrom(m_backup, m_workspace->folder(), stop.get_token(), look);
        const QList<BackupPhase> all{BackupPhase::checking, BackupPhase::files, BackupPhase::copying};
        QCOMPARE(told, stopAt < 0 ? all : all.first(all.indexOf(BackupPhase(stopAt)) + 1));
        QCOMPARE(wordOf(restored), stopAt < 0 ? QStringLiteral("ok") : QStringLiteral("cancelled"));
        const QString store = store::Store::filePath(m_workspace->folder());
        QCOMPARE(QFile::exists(store + QStringLiteral(".before-restore")), stopAt < 0);
        QVERIFY(!QFile::exists(store + QStringLiteral(".part")));
        QCOMPARE(filesOf(m_workspace->folder()), stopAt < 0 ? QStringList(mediaName) : QStringList());
        QCOMPARE(m_workspace->openedAgain()->restored().has_value(), stopAt < 0);
    }

    void aNumberThatSomebodyElseHasTooIsNotTakenForThePersons()
    {
        const ContactId person = m_workspace->addPerson(QStringLiteral("Ana Example"), ana);
        Contact other;
        other.name = QStringLiteral("Other Example");
        other.endpoints.append({{}, {AddressKind::phone, ana}, {}});
        const ContactId shares = m_workspace->addPerson(other);
        QVERIFY(shares && shares != person);
        QVERIFY(workspace::eraseContact(m_workspace->store(), person).ok());
        const auto entries = valueOf(ErasureJournal(m_workspace->folder()).entries());
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().tokens.size(), 0);
    }

    void journalsThatSeveralWriteKeepEveryLine()
    {
        const QString folder = m_workspace->beside(QStringLiteral("journal"));
        QVERIFY(QDir().mkpath(folder));
        constexpr int lines = 40;
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < 3; ++writer) {
            writers.emplace_back([&folder, writer] {
                for (int i = 0; i < lines; ++i) {
                    store::ErasureTarget target;
                    target.person = ContactId{qint64(writer) * 1'000 + i + 1};
                    if (!ErasureJournal(folder).append(target))
                        qFatal("a line could not be written");
                }
            });
        }
        writers.clear();
        QCOMPARE(valueOf(ErasureJournal(folder).entries()).size(), 3 * lines);
    }

private:
    /// A message with a picture that was fetched.
    void keepPicture()
    {
        const MessageId message =
            m_workspace->receive(ana, QStringLiteral("see"), {{QStringLiteral("image/png"), QStringLiteral("/one")}}).message;
        const seal::Vault vault = m_workspace->store().vault();
        const auto media =
            valueOf(m_workspace->read([=](store::Database &db) { return store::mediaOf(db, vault, message); }));
        const MediaId id = media.constFirst().id;
        const Result<void> kept = m_workspace->write([id](store::Transaction &transaction) {
            return store::mediaKept(transaction, id, mediaName, 6, QStringLiteral("image/png"));
        });
        if (!kept)
            qFatal("no picture: %s", qPrintable(describe(kept.error())));
        keepFile(m_workspace->folder(), mediaName);
    }

    void backUp()
    {
        const auto made = await(workspace::backupTo(**m_workspace, m_backup));
        if (!made)
            qFatal("no backup: %s", qPrintable(describe(made.error())));
    }

    void restore()
    {
        m_workspace->shut();
        const auto placed = workspace::restoreFrom(m_backup, m_workspace->folder());
        if (!placed)
            qFatal("no restore: %s", qPrintable(describe(placed.error())));
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    QString m_backup;
};

SWITCHBOARD_TEST(RestoreTest)
#include "tst_restore.moc"
