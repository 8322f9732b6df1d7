// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messages.h"
#include "core/workspace/localinbox.h"
#include "core/workspace/localsettings.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

#include <thread>

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalSettings;
using workspace::UnlockSources;

namespace {

QStringList kindsOf(LocalSettings &settings)
{
    QStringList kinds;
    for (const workspace::KeyHolder &holder : valueOf(await(settings.keyHolders())))
        kinds.append(holder.kind);
    return kinds;
}

UnlockSources byFile()
{
    UnlockSources sources;
    sources.useKeychain = false;
    return sources;
}

/// Opens what lies in a folder by nothing but what is given; "ok" or the stable word of why not.
QString opensWith(const QString &folder, UnlockSources sources)
{
    sources.useKeychain = false;
    if (sources.keyFile.isEmpty()) {
        // Another workspace's: the first thing that is tried then does not fit, and what comes next counts.
        sources.keyFile = folder + QStringLiteral("/another.key");
        QFile file(sources.keyFile);
        if (file.open(QIODevice::WriteOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(QByteArray(64, '0'));
        }
    }
    const Result<QList<store::KeyWrap>> wraps = store::Store::keyWraps(folder);
    if (!wraps)
        return wordOf(wraps);
    return wordOf(await(workspace::unlock(*wraps, sources)));
}

UnlockSources passphrase(const QString &text)
{
    UnlockSources sources;
    sources.passphrase = text;
    return sources;
}

UnlockSources recoveryCode(const QString &text)
{
    UnlockSources sources;
    sources.recoveryCode = text;
    return sources;
}

} // namespace

class LocalSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsComeWithTheirDefaultsAndTellWhenTheyChange()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        QSignalSpy changed(&settings, &LocalSettings::settingsChanged);
        QCOMPARE(valueOf(await(settings.settings())).value(QString(workspace::setting::undoSeconds)), QStringLiteral("5"));
        QVERIFY(await(settings.set(QString(workspace::setting::undoSeconds), QStringLiteral("9"))).ok());
        QCOMPARE(valueOf(await(settings.settings())).value(QString(workspace::setting::undoSeconds)), QStringLiteral("9"));
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(wordOf(await(settings.set(QString(workspace::setting::undoSeconds), QStringLiteral("soon")))),
                 QStringLiteral("invalid_input"));
        QCOMPARE(wordOf(await(settings.set(QStringLiteral("no.such"), QStringLiteral("1")))), QStringLiteral("not_found"));
    }

    void aSenderIsEditedWithoutLosingWhatTheFormDoesNotShow()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        QVERIFY(workspace.write([&](store::Transaction &transaction) {
            store::Sender sender = store::allSenders(transaction.db(), transaction.vault())->constFirst();
            sender.priceMicros = 12'345;
            return store::putSender(transaction, sender);
        }).ok());
        workspace::SenderSetting sender = valueOf(await(settings.senders())).constFirst();
        QCOMPARE(sender.identity, ours);
        QVERIFY(sender.isDefault);
        sender.name = QStringLiteral("Front desk");
        sender.perSecond = 2.5;
        QVERIFY(await(settings.putSender(sender)).ok());
        const store::Sender kept = *workspace.read([vault = workspace.store().vault()](store::Database &db) -> Result<store::Sender> {
            return store::allSenders(db, vault)->constFirst();
        });
        QCOMPARE(kept.name, QStringLiteral("Front desk"));
        QCOMPARE(kept.ratePerThousand, 2'500);
        QCOMPARE(kept.priceMicros, 12'345);
        QVERIFY(kept.isDefault);
    }

    void anotherSenderCanBecomeTheDefaultOne()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        workspace::SenderSetting second;
        second.identity = QStringLiteral("(512) 555-0177");
        const SenderId id = valueOf(await(settings.putSender(second)));
        QVERIFY(await(settings.setDefaultSender(id)).ok());
        QStringList rows;
        for (const workspace::SenderSetting &each : valueOf(await(settings.senders())))
            rows.append(each.identity + (each.isDefault ? QStringLiteral(" default") : QString()));
        rows.sort();
        QCOMPARE(rows, (QStringList{ours, QStringLiteral("+15125550177 default")}));
        QCOMPARE(wordOf(await(settings.setDefaultSender(SenderId{77}))), QStringLiteral("not_found"));
        workspace::SenderSetting blank;
        blank.identity = QStringLiteral("   ");
        QCOMPARE(wordOf(await(settings.putSender(blank))), QStringLiteral("invalid_input"));
    }

    void aRemovedNumberIsNoChoiceAndKeepsItsName()
    {
        TestWorkspace workspace;
        workspace.pause();
        LocalSettings settings(*workspace);
        workspace::LocalInbox inbox(*workspace);
        const workspace::SenderSetting first = valueOf(await(settings.senders())).constFirst();
        const ConversationId conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const MessageId sent = valueOf(await(inbox.sendSms(conversation, first.sender, {}, QStringLiteral("hi"))));
        workspace::SenderSetting second;
        second.identity = QStringLiteral("(512) 555-0177");
        const SenderId other = valueOf(await(settings.putSender(second)));
        QVERIFY(await(settings.retireSender(first.sender)).ok());
        const auto rows = valueOf(await(settings.senders()));
        QCOMPARE(rows.size(), 2);
        for (const workspace::SenderSetting &row : rows) {
            QCOMPARE(row.isRetired, row.sender == first.sender);
            QCOMPARE(row.isDefault, row.sender == other); // the next one
        }
        const auto choices = valueOf(await(inbox.senders()));
        QCOMPARE(choices.size(), 1);
        QCOMPARE(choices.constFirst().sender, other);
        QCOMPARE(wordOf(await(inbox.sendSms(conversation, first.sender, {}, QStringLiteral("hi")))), QStringLiteral("not_found"));
        QVERIFY(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("hi"))).ok());
        const Message kept = valueOf(workspace.read([sent, vault = workspace.store().vault()](store::Database &db) { return store::message(db, vault, sent); }));
        QCOMPARE(kept.sender, first.sender);

        // And back, as undo does.
        QVERIFY(await(settings.putSender(first)).ok());
        QCOMPARE(valueOf(await(inbox.senders())).constFirst().sender, first.sender);
        QVERIFY(await(settings.retireSender(other)).ok());
        QVERIFY(await(settings.retireSender(first.sender)).ok()); // the last one
        QCOMPARE(wordOf(await(inbox.sendSms(conversation, {}, {}, QStringLiteral("hi")))), QStringLiteral("not_found"));
        QCOMPARE(wordOf(await(settings.retireSender(SenderId{77}))), QStringLiteral("not_found"));
    }

    void anAccountIsPausedByHandAndGoesOn()
    {
        TestWorkspace workspace;
        workspace.pause();
        LocalSettings settings(*workspace);
        const ProviderId account = valueOf(await(settings.providers())).constFirst().id;
        QVERIFY(await(settings.pauseProvider(account, true)).ok());
        QCOMPARE(valueOf(await(settings.providers())).constFirst().pausedReason, QStringLiteral("by_hand"));
        workspace::LocalInbox inbox(*workspace);
        QCOMPARE(valueOf(await(inbox.status())).problem, QStringLiteral("by_hand"));
        // Nothing but a person ends it: not a refusal, not new credentials.
        workspace.pause(QStringLiteral("credentials"));
        QCOMPARE(valueOf(await(settings.providers())).constFirst().pausedReason, QStringLiteral("by_hand"));
        QVERIFY(workspace.write([](store::Transaction &transaction) {
            return store::putProvider(transaction, store::allProviders(transaction.db(), transaction.vault())->constFirst());
        }).ok());
        QCOMPARE(valueOf(await(settings.providers())).constFirst().pausedReason, QStringLiteral("by_hand"));
        QVERIFY(await(settings.pauseProvider(account, false)).ok());
        QVERIFY(valueOf(await(settings.providers())).constFirst().pausedReason.isEmpty());
        QCOMPARE(wordOf(await(settings.pauseProvider(ProviderId{77}, true))), QStringLiteral("not_found"));
    }

    void anAccountIsTriedBeforeItIsKept()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        workspace::TwilioAccount account;
        account.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdee");
        account.secret = QByteArrayLiteral("test-secret");
        account.baseUrl = QStringLiteral("http://127.0.0.1:9");
        const auto probe = valueOf(await(settings.tryAccount(account)));
        QVERIFY(probe.problem.has_value());
        QCOMPARE(probe.problem->code, ErrorCode::unreachable);
        QCOMPARE(valueOf(await(settings.providers())).size(), 1);
        QVERIFY(await(settings.putProvider(account)).ok());
        QCOMPARE(valueOf(await(settings.providers())).size(), 2);
    }

    void aPassphraseIsAddedChangedAndTakenAway()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        QCOMPARE(kindsOf(settings), (QStringList{QStringLiteral("keyfile"), QStringLiteral("recovery")}));
        QCOMPARE(wordOf(await(settings.setPassphrase(byFile(), QStringLiteral("short")))), QStringLiteral("invalid_input"));
        QVERIFY(await(settings.setPassphrase(byFile(), QStringLiteral("four plain words here"))).ok());
        QCOMPARE(kindsOf(settings),
                 (QStringList{QStringLiteral("keyfile"), QStringLiteral("recovery"), QStringLiteral("passphrase")}));
        QCOMPARE(opensWith(workspace.folder(), passphrase(QStringLiteral("four plain words here"))), QStringLiteral("ok"));
        QCOMPARE(opensWith(workspace.folder(), passphrase(QStringLiteral("four plain words there"))), QStringLiteral("wrong_key"));

        // The old one opens nothing once there is a new one.
        QVERIFY(await(settings.setPassphrase(passphrase(QStringLiteral("four plain words here")), QStringLiteral("another one"))).ok());
        QCOMPARE(opensWith(workspace.folder(), passphrase(QStringLiteral("four plain words here"))), QStringLiteral("wrong_key"));
        QCOMPARE(opensWith(workspace.folder(), passphrase(QStringLiteral("another one"))), QStringLiteral("ok"));
        QVERIFY(await(settings.removePassphrase()).ok());
        QCOMPARE(wordOf(await(settings.removePassphrase())), QStringLiteral("not_found"));
        QVERIFY(opensWith(workspace.folder(), passphrase(QStringLiteral("another one"))) != QStringLiteral("ok"));
    }

    void nobodyChangesTheKeysWithoutProof()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        UnlockSources wrong = passphrase(QStringLiteral("not this one"));
        wrong.useKeychain = false;
        wrong.keyFile = workspace.beside(QStringLiteral("no-such-key"));
        QVERIFY(!await(settings.setPassphrase(wrong, QStringLiteral("four plain words here"))).ok());
        QVERIFY(!await(settings.renewRecoveryCode(wrong)).ok());
        QCOMPARE(kindsOf(settings), (QStringList{QStringLiteral("keyfile"), QStringLiteral("recovery")}));
    }

    void theLastWayInButTheRecoveryCodeStays()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        QVERIFY(await(settings.setPassphrase(byFile(), QStringLiteral("four plain words here"))).ok());
        workspace.execute(QStringLiteral("DELETE FROM key_wrap WHERE kind = 'keyfile'"));
        QCOMPARE(wordOf(await(settings.removePassphrase())), QStringLiteral("refused"));
        QCOMPARE(opensWith(workspace.folder(), passphrase(QStringLiteral("four plain words here"))), QStringLiteral("ok"));
    }

    void aNewRecoveryCodeOpensAndTheOldOneDoesNot()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        const QString first = valueOf(await(settings.renewRecoveryCode(byFile())));
        QCOMPARE(opensWith(workspace.folder(), recoveryCode(first)), QStringLiteral("ok"));
        const QString second = valueOf(await(settings.renewRecoveryCode(recoveryCode(first))));
        QCOMPARE(opensWith(workspace.folder(), recoveryCode(second)), QStringLiteral("ok"));
        QCOMPARE(opensWith(workspace.folder(), recoveryCode(first)), QStringLiteral("wrong_key"));
    }

    void aBackupIsMadeAndItsTimeIsKnown()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        QCOMPARE(valueOf(await(settings.lastBackupAt())), Timestamp{});
        const QString file = workspace.beside(QStringLiteral("copy.db"));
        QList<workspace::BackupProgress> told; // before the answer, each behind the other
        QVERIFY(await(settings.backup(file, {}, [&](const workspace::BackupProgress &progress) { told.append(progress); })).ok());
        QVERIFY(QFile::exists(file));
        QVERIFY(told.contains(workspace::BackupProgress{workspace::BackupPhase::checking}));
        QCOMPARE(valueOf(await(settings.lastBackupAt())), workspace.clock().now());
        QCOMPARE(wordOf(await(settings.backup(file, {}, {}))), QStringLiteral("already_exists"));
    }

    void aBackupIsGivenUpWithWhatAskedForIt()
    {
        TestWorkspace workspace;
        const QString folder = workspace.beside(QStringLiteral("kept"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + QStringLiteral("/copy.db");
        QSemaphore began;
        QSemaphore mayGoOn;
        auto settings = std::make_unique<LocalSettings>(*workspace);
        const auto making = settings->backup(file, {}, [&](const workspace::BackupProgress &progress) {
            if (progress.phase == workspace::BackupPhase::checking) {
                began.release();
                mayGoOn.acquire();
            }
        });
        began.acquire();
        QCOMPARE(wordOf(await(settings->backup(folder + QStringLiteral("/other.db"), {}, {}))), QStringLiteral("locked"));
        std::thread soon([&] {
            QThread::msleep(100);
            mayGoOn.release();
        });
        settings.reset();
        soon.join();
        QVERIFY(making.isFinished());
        QCOMPARE(wordOf(making.result()), QStringLiteral("cancelled"));
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void aBackupThatIsStoppedLeavesNothing()
    {
        TestWorkspace workspace;
        LocalSettings settings(*workspace);
        const QString folder = workspace.beside(QStringLiteral("kept"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + QStringLiteral("/copy.db");
        for (const workspace::BackupPhase phase : {workspace::BackupPhase::copying, workspace::BackupPhase::checking}) {
            std::stop_source stop;
            if (phase == workspace::BackupPhase::copying)
                stop.request_stop();
            const auto look = [&](const workspace::BackupProgress &progress) {
                if (progress.phase == phase)
                    stop.request_stop();
            };
            QCOMPARE(wordOf(await(settings.backup(file, stop.get_token(), look))), QStringLiteral("cancelled"));
            QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        }
        QCOMPARE(valueOf(await(settings.lastBackupAt())), Timestamp{});
    }

    void theCheckUpSaysWhatDoctorSays()
    {
        TestWorkspace workspace;
        workspace.pause();
        LocalSettings settings(*workspace);
        const QList<workspace::Finding> findings = valueOf(await(settings.checkUp()));
        const bool hasStore = std::any_of(findings.cbegin(), findings.cend(), [](const workspace::Finding &finding) {
            return finding.check == QLatin1StringView("store") && finding.isWell;
        });
        QVERIFY(hasStore);
    }
};

SWITCHBOARD_TEST(LocalSettingsTest)
#include "tst_localsettings.moc"
