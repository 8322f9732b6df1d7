// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localopening.h"
#include "core/workspace/settingwriter.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QThread>

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalOpening;
using workspace::UnlockSources;

namespace {

const QString phrase = QStringLiteral("four plain words here");

/// A workspace that a passphrase and a recovery code open, and nothing else.
class SealedFolder
{
public:
    SealedFolder() : clock(std::make_shared<StillClock>())
    {
        code = valueOf(await(workspace::Workspace::create(folder(), workspace::Keeper::passphrase, phrase, clock)));
    }
    QString folder() const { return place.filePath(QStringLiteral("workspace")); }

    QTemporaryDir place;
    std::shared_ptr<StillClock> clock;
    QString code;
};

UnlockSources byPassphrase(const QString &typed)
{
    UnlockSources sources;
    sources.passphrase = typed;
    sources.useKeychain = false;
    sources.useFiles = false;
    return sources;
}

UnlockSources byCode(const QString &typed)
{
    UnlockSources sources;
    sources.recoveryCode = typed;
    sources.useKeychain = false;
    sources.useFiles = false;
    return sources;
}

} // namespace

class LocalOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensStepByStepByThePassphrase()
    {
        SealedFolder sealed;
        LocalOpening opening(sealed.folder(), sealed.clock);
        const auto holders = await(opening.holders());
        QVERIFY2(holders.ok(), qPrintable(wordOf(holders)));
        QStringList kinds;
        for (const workspace::KeyHolder &holder : *holders)
            kinds.append(holder.kind);
        QCOMPARE(kinds, (QStringList{QStringLiteral("passphrase"), QStringLiteral("recovery")}));
        QCOMPARE(wordOf(await(opening.open())), QStringLiteral("wrong_key")); // no key was found yet
        QCOMPARE(wordOf(await(opening.unlock({}))), QStringLiteral("wrong_key"));
        QCOMPARE(wordOf(await(opening.unlock(byPassphrase(QStringLiteral("four plain words there"))))), QStringLiteral("wrong_key"));
        QVERIFY(!opening.takeWorkspace());
        QVERIFY(await(opening.unlock(byPassphrase(phrase))).ok());
        QVERIFY(await(opening.open()).ok());
        const std::shared_ptr<workspace::Workspace> opened = opening.takeWorkspace();
        QVERIFY(opened);
        QVERIFY(!opening.takeWorkspace());
        QCOMPARE(opened->thread(), QThread::currentThread());
        QCOMPARE(opened->store().thread(), QThread::currentThread());
        QVERIFY(await(workspace::setSetting(opened->store(), QString(workspace::setting::agent), QStringLiteral("Avery"))).ok());
        QCOMPARE(wordOf(await(opening.open())), QStringLiteral("wrong_key")); // its key was not kept
    }

    void opensByTheRecoveryCodeAsItIsWritten()
    {
        SealedFolder sealed;
        LocalOpening opening(sealed.folder(), sealed.clock);
        const auto cut = await(opening.unlock(byCode(sealed.code.left(9))));
        QCOMPARE(wordOf(cut), QStringLiteral("invalid_input"));
        QCOMPARE(cut.error().detail, QStringLiteral("length"));
        const auto odd = await(opening.unlock(byCode(QStringLiteral("0123-45?7"))));
        QCOMPARE(odd.error().detail, QStringLiteral("character"));
        QCOMPARE(odd.error().place.column, 8);
        QVERIFY(await(opening.unlock(byCode(sealed.code.toLower().replace(u'-', u' ')))).ok());
        QVERIFY(await(opening.open()).ok());
        QVERIFY(opening.takeWorkspace());
    }

    void whatWasTypedIsJudgedByItself()
    {
        QTemporaryDir place;
        const auto clock = std::make_shared<StillClock>();
        const QString folder = place.filePath(QStringLiteral("workspace"));
        const QString keyFile = place.filePath(QStringLiteral("key"));
        valueOf(await(workspace::Workspace::create(folder, workspace::Keeper::keyFile, keyFile, clock)));
        QVERIFY(QFile::remove(keyFile));
        LocalOpening opening(folder, clock);
        QCOMPARE(wordOf(await(opening.unlock({}))), QStringLiteral("not_found")); // the key file
        QCOMPARE(wordOf(await(opening.unlock(byCode(QStringLiteral("7777"))))), QStringLiteral("invalid_input"));
    }

    void aFileThatCannotBeUsedIsToldBeforeAnyKey()
    {
        SealedFolder sealed;
        LocalOpening nowhere(sealed.place.filePath(QStringLiteral("nowhere")), sealed.clock);
        QCOMPARE(wordOf(await(nowhere.holders())), QStringLiteral("not_found"));
        QFile file(store::Store::filePath(sealed.folder()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        LocalOpening opening(sealed.folder(), sealed.clock);
        QCOMPARE(wordOf(await(opening.holders())), QStringLiteral("damaged"));
        QCOMPARE(wordOf(await(opening.unlock(byPassphrase(phrase)))), QStringLiteral("damaged"));
    }

    /// The thread that asks goes on turning: a window would paint.
    void aPassphraseIsWorkedOnBesideTheCallingThread()
    {
        SealedFolder sealed;
        LocalOpening opening(sealed.folder(), sealed.clock);
        QVERIFY(await(opening.holders()).ok());
        const QFuture<Result<void>> future = opening.unlock(byPassphrase(phrase));
        QVERIFY(!future.isFinished());
        QVERIFY(await(future).ok());
    }
};

SWITCHBOARD_TEST(LocalOpeningTest)
#include "tst_localopening.moc"
