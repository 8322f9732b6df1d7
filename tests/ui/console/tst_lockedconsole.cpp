// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keywraps.h"
#include "core/workspace/keyholders.h"
#include "core/workspace/workspace.h"
#include "tests/support/store/await.h"
#include "tests/support/testmain.h"
#include "tests/ui/console/programrun.h"
#include "tests/ui/tasks/taskdesk.h"
#include "tests/ui/tasks/taskworld.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace switchboard;
using test::ProgramRun;
using test::Typist;

namespace {

const QString phrase = QStringLiteral("four plain words here");
const QString textRole = QStringLiteral("text");
const QString passphraseField = QStringLiteral("Passphrase");
const QString codeField = QStringLiteral("Recovery code");

std::shared_ptr<workspace::Workspace> opened(const QString &place)
{
    return test::orFatal(test::await(workspace::Workspace::open(place + QStringLiteral("/workspace"), test::keysIn(place), std::make_shared<SystemClock>())), "open");
}

/// No key file opens it any more.
void takeKeyFileAway(workspace::Workspace &workspace, const QString &place)
{
    const auto remove = [](store::Transaction &transaction) { return store::removeKeyWraps(transaction, QStringLiteral("keyfile")); };
    test::orFatal(test::await(workspace.store().write(remove)), "no key file");
    QFile::remove(place + QStringLiteral("/key"));
}

void lockByPassphrase(const QString &place)
{
    const auto workspace = opened(place);
    test::orFatal(test::await(workspace::setPassphrase(workspace->store(), test::keysIn(place), phrase)), "passphrase");
    takeKeyFileAway(*workspace, place);
}

/// By a keychain that is not there when the program asks; answers the recovery code.
QString lockByKeychain(const QString &place)
{
    const auto workspace = opened(place);
    const QString code = test::orFatal(test::await(workspace::renewRecoveryCode(workspace->store(), test::keysIn(place))), "code");
    const auto wraps = test::orFatal(store::Store::keyWraps(workspace->folder()), "wraps");
    const seal::Secret key = test::orFatal(test::await(workspace::unlock(wraps, test::keysIn(place))), "key");
    const seal::WrappedKey wrapped = seal::wrapWithKey(seal::WrapKind::keychain, key, seal::Secret::random());
    const store::KeyWrap wrap{QStringLiteral("keychain"), {}, QJsonDocument(seal::toJson(wrapped)).toJson(QJsonDocument::Compact)};
    test::orFatal(test::await(workspace->store().write([wrap](store::Transaction &transaction) { return store::putKeyWrap(transaction, wrap); })), "keychain");
    takeKeyFileAway(*workspace, place);
    return code;
}

} // namespace

/// The program on a workspace that does not open by itself: everything by keys, and as a screen reader tells it.
class LockedConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (const QByteArray missing = ProgramRun::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        m_run = std::make_unique<ProgramRun>();
    }

    void cleanup() { m_run.reset(); }

    void thePassphraseIsAskedUntilItIsRight()
    {
        lockByPassphrase(m_run->place());
        m_run->startLocked(textRole, passphraseField);
        QTRY_VERIFY_WITH_TIMEOUT(hasFocus(textRole, passphraseField), 20'000);
        QVERIFY(heard(QStringLiteral("label: workspace"))); // which one
        QVERIFY(heard(QStringLiteral("push button: Use the recovery code instead")));
        QVERIFY(heard(QStringLiteral("push button: Show the passphrase")));
        const QStringList without = test::nameless(m_run->hear());
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));

        typeAndEnter(QStringLiteral("four plain words there"));
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("label"), QStringLiteral("This passphrase does not open the workspace")), 20'000);
        QVERIFY(hasFocus(textRole, passphraseField));
        typeAndEnter(phrase); // what was typed before is marked
        m_run->awaitInbox();
    }

    void theRecoveryCodeOpensWhereTheKeychainIsGone()
    {
        const QString code = lockByKeychain(m_run->place());
        m_run->startLocked(textRole, codeField);
        QTRY_VERIFY_WITH_TIMEOUT(hasFocus(textRole, codeField), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("notification"), {}), 20'000); // has no key, or is not there
        typeAndEnter(code.left(9));
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("label"), QStringLiteral("A code has 32 characters; 8 stand here")), 20'000);
        typeAndEnter(QString(code).toLower().replace(u'-', u' '));
        m_run->awaitInbox();
        QTRY_VERIFY_WITH_TIMEOUT(heard(QStringLiteral("dialog: Opened by the recovery code")), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasFocus(QStringLiteral("push button"), QStringLiteral("Go there")), 20'000);
        m_run->hand().press(Typist::enter);
        QTRY_VERIFY_WITH_TIMEOUT(heard(QStringLiteral("panel: Encryption, recovery")), 20'000);
    }

    void aDamagedStoreIsToldAndLeftByKey()
    {
        QFile file(store::Store::filePath(m_run->place() + QStringLiteral("/workspace")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        m_run->startLocked(QStringLiteral("push button"), QStringLiteral("Try again"));
        QVERIFY(heard(QStringLiteral("alert: The workspace is damaged")) || heard(QStringLiteral("label: The workspace is damaged")));
        m_run->hand().press('q', {Typist::control});
        QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), 20'000);
        QCOMPARE(m_run->exitStatus(), 4);
    }

private:
    const test::Spoken *find(const QString &role, const QString &name)
    {
        m_heard = m_run->hear();
        return test::find(m_heard, role, name);
    }

    bool heard(const QString &line) { return test::linesOf(m_run->hear()).contains(line); }

    bool hasFocus(const QString &role, const QString &name)
    {
        const test::Spoken *const thing = find(role, name);
        return thing && thing->hasFocus;
    }

    void typeAndEnter(const QString &text)
    {
        m_run->hand().type(text);
        m_run->hand().press(Typist::enter);
    }

    std::unique_ptr<ProgramRun> m_run;
    QList<test::Spoken> m_heard;
};

SWITCHBOARD_TEST(LockedConsoleTest)
#include "tst_lockedconsole.moc"
