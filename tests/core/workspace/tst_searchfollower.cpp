// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/searchfollower.h"
#include "core/workspace/settings.h"
#include "core/workspace/settingwriter.h"
#include "core/workspace/people/contacteraser.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>

using namespace switchboard;
using namespace switchboard::test;
using workspace::SearchFollower;

namespace {

constexpr seconds longEnough{30};

Result<QList<store::SearchHit>> searched(SearchFollower &follower, const QString &word)
{
    store::SearchRequest request;
    request.words = text::parseSearch(word)->words;
    const Result<store::SearchAnswer> answer = await(follower.search(request));
    return answer ? Result<QList<store::SearchHit>>(answer->hits) : Result<QList<store::SearchHit>>(answer.error());
}

qsizetype hits(SearchFollower &follower, const QString &word)
{
    const auto found = searched(follower, word);
    return found ? found->size() : -1;
}

/// A commit of its own lets a program look at once.
void wake(workspace::Workspace &workspace)
{
    QVERIFY(await(workspace::setSetting(workspace.store(), QString(workspace::setting::agent), QStringLiteral("Sam")))
                .ok());
}

/// Everything of the file but its begin is nonsense from now on.
void spoil(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    QVERIFY(size > 8192);
    QVERIFY(file.seek(4096));
    QCOMPARE(file.write(QByteArray(int(size - 4096), 'x')), size - 4096);
}

} // namespace

/// The search file beside the store: up with the ledger, shared, and made again where it was spoiled.
class SearchFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theIndexIsPutTogetherWhileNothingComes()
    {
        TestWorkspace workspace;
        for (int part = 0; part < 3; ++part) { // each a piece of the index
            (void)workspace.write([&workspace, part](store::Transaction &transaction) -> Result<void> {
                for (int i = 0; i < 2'000; ++i) {
                    const Result<std::optional<store::StoredInbound>> stored =
                        store::storeInbound(transaction, workspace.inbound(ana, QStringLiteral("house %1 of %2").arg(i).arg(part)));
                    if (!stored)
                        return stored.error();
                }
                return {};
            });
            QVERIFY(workspace->startSearch().waitUntilCurrent(longEnough).ok());
        }
        const auto file = workspace->startSearch().file();
        QVERIFY(file.ok());
        QTRY_VERIFY_WITH_TIMEOUT((*file)->isTidy().value(), 30'000);
        QVERIFY((*file)->checkIndex().ok());
        QCOMPARE(hits(workspace->startSearch(), QStringLiteral("1999")), 3);
    }

    void whatComesCanBeFound()
    {
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("a house"));
        SearchFollower &follower = workspace->startSearch();
        bool isTold = false;
        QObject listener; // goes before what it writes to: the signal comes from another thread, whenever that runs
        connect(&follower, &SearchFollower::progressed, &listener, [&isTold] { isTold = true; });
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("house")), 1);
        QTRY_COMPARE(follower.progress(), 1.0);
        const auto came = workspace.receive(ben, QStringLiteral("another house"));
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        const auto found = valueOf(searched(follower, QStringLiteral("another")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0).id, came.message);
        QCOMPARE(found.at(0).direction, Direction::inbound);
        QTRY_VERIFY(isTold);
        QCOMPARE(&workspace->startSearch(), &follower);
    }

    void aPictureWithoutWordsHoldsNothingUp()
    {
        TestWorkspace workspace;
        SearchFollower &follower = workspace->startSearch();
        workspace.receive(ana, QString(), {{QStringLiteral("image/png"), QStringLiteral("/one")}});
        workspace.receive(ana, QStringLiteral("a house"));
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("house")), 1);
    }

    void whatWasErasedIsNotFoundAnyMore()
    {
        TestWorkspace workspace;
        const ContactId person = workspace.addPerson(QStringLiteral("Ana Example"), ana);
        workspace.receive(ana, QStringLiteral("secret castle"));
        workspace.receive(ben, QStringLiteral("another castle"));
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("castle")), 2);
        QVERIFY(workspace::eraseContact(workspace.store(), person).ok());
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("secret")), 0);
        QCOMPARE(hits(follower, QStringLiteral("castle")), 1);
        QCOMPARE(hits(follower, QString()), 1);
    }

    void aFileThatIsMadeAgainDoesNotKnowTheErased()
    {
        TestWorkspace workspace;
        const ContactId person = workspace.addPerson(QStringLiteral("Ana Example"), ana);
        workspace.receive(ana, QStringLiteral("secret castle"));
        workspace.receive(ben, QStringLiteral("another castle"));
        QVERIFY(workspace::eraseContact(workspace.store(), person).ok());
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("castle")), 1);
        QCOMPARE(hits(follower, QString()), 1);
    }

    void aPictureWithoutWordsIsAmongAllMessages()
    {
        TestWorkspace workspace;
        workspace.receive(ana, QString(), {{QStringLiteral("image/png"), QStringLiteral("/one")}});
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QString()), 1);
    }

    void aTextThatIsGoneHoldsNothingUp()
    {
        TestWorkspace workspace;
        const MessageId gone = workspace.receive(ana, QStringLiteral("a garden")).message;
        workspace.execute(QStringLiteral("DELETE FROM message WHERE id = %1").arg(gone.toString()));
        workspace.receive(ana, QStringLiteral("a house"));
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("garden")), 0);
        QCOMPARE(hits(follower, QStringLiteral("house")), 1);
    }

    void whatCouldNotBeReadIsFollowedLater()
    {
        TestWorkspace workspace;
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        {
            const MissingTable missing(workspace, QStringLiteral("message"));
            workspace.execute(QStringLiteral("INSERT INTO event SELECT 900, 900, at, 2, 77, NULL, NULL, NULL, 0, 0, 0, "
                                             "NULL, NULL, NULL, salt, commitment FROM event WHERE position = 1"));
            QCOMPARE(wordOf(follower.waitUntilCurrent(milliseconds(1))), QStringLiteral("timeout"));
        }
        workspace.receive(ana, QStringLiteral("a house"));
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(follower, QStringLiteral("house")), 1);
    }

    void anotherProgramReadsWhileOneWrites()
    {
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("a house"));
        SearchFollower &writing = workspace->startSearch();
        QVERIFY(writing.waitUntilCurrent(longEnough).ok());

        const auto other = workspace.openedAgain();
        SearchFollower &reading = other->startSearch();
        QVERIFY(reading.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(reading, QStringLiteral("house")), 1);
        workspace.receive(ben, QStringLiteral("another house"));
        QVERIFY(writing.waitUntilCurrent(longEnough).ok());
        wake(*other);
        QVERIFY(reading.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(reading, QStringLiteral("house")), 2);

        // The one that wrote ends: the other takes over, and lacks nothing.
        writing.stop();
        workspace.receive(cleo, QStringLiteral("a third house"));
        wake(*other);
        QVERIFY(reading.waitUntilCurrent(longEnough).ok());
        QCOMPARE(hits(reading, QStringLiteral("house")), 3);
    }

    void aSpoiledFileIsMadeAgain()
    {
        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("a house"));
        const QString path = SearchFollower::filePath(workspace.folder());
        {
            SearchFollower follower(workspace.store());
            QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        }
        spoil(path);
        SearchFollower &follower = workspace->startSearch();
        QTRY_COMPARE(hits(follower, QStringLiteral("house")), 1);
    }

    void aFileThatIsSpoiledInUseIsMadeAgain()
    {
        TestWorkspace workspace;
        for (int i = 0; i < 50; ++i)
            workspace.receive(ana, QStringLiteral("house %1 ").arg(i).repeated(20));
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        spoil(SearchFollower::filePath(workspace.folder()));
        QTRY_COMPARE(wordOf(searched(follower, QStringLiteral("house"))), QStringLiteral("damaged"));
        workspace.receive(ana, QStringLiteral("the last house"));
        QTRY_COMPARE(hits(follower, QStringLiteral("house")), 50); // at most so many at once
        QTRY_COMPARE(hits(follower, QStringLiteral("last")), 1);
    }

    void aFileOfAnotherWorkspaceIsLeftAlone()
    {
        TestWorkspace other;
        other.receive(ana, QStringLiteral("a garden"));
        const QString theirs = SearchFollower::filePath(other.folder());
        QVERIFY(other->startSearch().waitUntilCurrent(longEnough).ok());
        other->close();

        TestWorkspace workspace;
        workspace.receive(ana, QStringLiteral("a house"));
        const QString path = SearchFollower::filePath(workspace.folder());
        QVERIFY(QFile::copy(theirs, path));
        SearchFollower &follower = workspace->startSearch();
        QTRY_COMPARE(wordOf(searched(follower, QStringLiteral("garden"))), QStringLiteral("wrong_key"));
        // At once: it never will be.
        QCOMPARE(wordOf(follower.waitUntilCurrent(std::chrono::hours(1))), QStringLiteral("wrong_key"));
        QCOMPARE(follower.progress(), 0.0);
        workspace->close();
        QFile left(path);
        QFile original(theirs);
        QVERIFY(left.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
        QCOMPARE(left.readAll(), original.readAll());
    }

    void whatStoppedSaysSo()
    {
        TestWorkspace workspace;
        SearchFollower &follower = workspace->startSearch();
        QVERIFY(follower.waitUntilCurrent(longEnough).ok());
        follower.stop();
        QCOMPARE(wordOf(searched(follower, QStringLiteral("house"))), QStringLiteral("closed"));
        QCOMPARE(follower.progress(), 0.0);
        workspace.store().close();
        QCOMPARE(wordOf(follower.waitUntilCurrent(longEnough)), QStringLiteral("closed"));
    }
};

SWITCHBOARD_TEST(SearchFollowerTest)
#include "tst_searchfollower.moc"
