// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace switchboard::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

/// Writes bytes into the middle of a file.
void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes) != bytes.size())
        qFatal("cannot change %s", qPrintable(path));
}

} // namespace

class CtlWorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPracticeWorkspaceIsFurnished()
    {
        const CtlWorkspace workspace;
        QVERIFY(workspace.made().object().contains(QStringLiteral("recovery_code")));
        const QFileInfo key(workspace.folder() + QStringLiteral("/practice.key"));
        QCOMPARE(int(key.permissions() & 0x0777), int((QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser) & 0x0777));
        QCOMPARE(workspace.run(words("contacts list")).objects().size(), 24);
        QCOMPARE(workspace.run(words("sender list")).object().value(QStringLiteral("identity")).toString(), QStringLiteral("+15125550100"));
        QVERIFY(workspace.run(words("provider list")).object().value(QStringLiteral("practice")).toBool());
        QCOMPARE(workspace.run(words("init --sandbox")).status, 2);
    }

    void aNumberIsRemovedAndAnAccountPaused()
    {
        const CtlWorkspace workspace;
        QCOMPARE(workspace.run(words("sender add +15125550100 --rate 2 --answers-keywords us")).status, 0);
        QCOMPARE(workspace.run(words("sender remove +15125550100")).status, 0);
        QVERIFY(workspace.run(words("sender list")).object().value(QStringLiteral("retired")).toBool());
        QCOMPARE(workspace.run(words("send sms --to +15125550142 --text Hello --from +15125550100")).status, 2);
        QCOMPARE(workspace.run(words("sender remove +15125550199")).status, 2);
        QCOMPARE(workspace.run(words("sender add +15125550100")).status, 0);
        const QJsonObject again = workspace.run(words("sender list")).object();
        QVERIFY(!again.value(QStringLiteral("retired")).toBool());
        QCOMPARE(again.value(QStringLiteral("segments_per_second")).toDouble(), 2.0);
        QCOMPARE(again.value(QStringLiteral("answers_keywords")).toString(), QStringLiteral("us"));

        const auto account = [&] { return workspace.run(words("provider list")).object(); };
        const QString id = account().value(QStringLiteral("provider")).toString();
        QCOMPARE(workspace.run({QStringLiteral("provider"), QStringLiteral("pause"), id}).status, 0);
        QCOMPARE(account().value(QStringLiteral("paused")).toString(), QStringLiteral("by_hand"));
        QCOMPARE(workspace.run({QStringLiteral("provider"), QStringLiteral("resume"), id}).status, 0);
        QCOMPARE(account().value(QStringLiteral("paused")).toString(), QString());
        QCOMPARE(workspace.run(words("provider pause 77")).status, 2);
    }

    void exitStatusesAreTheContract_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("help") << "--help" << 0;
        QTest::newRow("help of a command") << "send sms --help" << 0;
        QTest::newRow("no command") << "" << 2;
        QTest::newRow("an unknown command") << "dance" << 2;
        QTest::newRow("an unknown option") << "doctor --oops" << 2;
        QTest::newRow("a missing option") << "send sms" << 2;
        QTest::newRow("no number") << "send sms --to nobody --text Hello" << 2;
        QTest::newRow("an empty text") << "send sms --to +15125550142" << 2;
        QTest::newRow("a local file as media") << "send sms --to +15125550142 --media /etc/hostname" << 2;
        QTest::newRow("media over plain http") << "send sms --to +15125550142 --media http://example.com/a.png" << 2;
        QTest::newRow("an unknown sender") << "send sms --to +15125550142 --text Hello --from +15125550199" << 2;
        QTest::newRow("a time that is none") << "send sms --to +15125550142 --text Hello --at soon" << 2;
        QTest::newRow("an unknown message") << "history show 5" << 2;
        QTest::newRow("an id that is none") << "history show five" << 2;
        QTest::newRow("an open quote in a search") << "history search \"house" << 2;
        QTest::newRow("a condition on an unknown status") << "history search status:maybe" << 2;
        QTest::newRow("an unknown setting") << "settings get no.such" << 2;
        QTest::newRow("a setting's bad value") << "settings set sms.undo_seconds many" << 2;
        QTest::newRow("a file that is not there") << "contacts import /nonexistent.csv" << 2;
        QTest::newRow("a card that is not there") << "contacts import /nonexistent.vcf" << 2;
        QTest::newRow("a folder as a file") << "contacts import /" << 2;
        QTest::newRow("an export to where no folder is") << "contacts export /nonexistent/people.csv" << 2;
        QTest::newRow("leaving to where no folder is") << "export --open /nonexistent/all" << 2;
        QTest::newRow("a backup to where no folder is") << "backup /nonexistent/store.db" << 2;
        QTest::newRow("restoring what is not there") << "restore /nonexistent/store.db" << 2;
        QTest::newRow("erasing without --yes") << "contacts erase +15125550142" << 2;
        QTest::newRow("erasing") << "contacts erase +15125550188 --yes" << 0;
        QTest::newRow("nothing in doubt") << "doubt list" << 0;
        QTest::newRow("audit") << "audit verify" << 0;
        QTest::newRow("rebuild") << "rebuild" << 0;
        QTest::newRow("a provider that is not there") << "provider test" << 5;
        QTest::newRow("doctor, with that provider") << "doctor" << 1;
    }

    void exitStatusesAreTheContract()
    {
        static const CtlWorkspace workspace;
        QFETCH(QString, arguments);
        QFETCH(int, status);
        const CtlRun run = workspace.run(arguments.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(run.status == status, QByteArray("status " + QByteArray::number(run.status) + ": " + run.err + run.out).constData());
        const bool isHelp = arguments.contains(QLatin1StringView("--help"));
        // With --json, stdout holds objects and nothing else.
        QVERIFY(isHelp || run.out.isEmpty() || !run.objects().isEmpty());
        QVERIFY(!isHelp || run.out.contains("Example: switchboardctl"));
        if (status == 2)
            QVERIFY(!run.err.isEmpty());
    }

    void aStoreThatCannotBeOpenedIsFour_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"absent", "foreign", "damaged", "newer", "wrong key", "no key"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aStoreThatCannotBeOpenedIsFour()
    {
        QFETCH(QString, what);
        const CtlWorkspace workspace;
        const QString store = workspace.folder() + QStringLiteral("/store.db");
        const QString key = workspace.folder() + QStringLiteral("/practice.key");
        if (what == QLatin1StringView("absent")) {
            QVERIFY(QFile::remove(store));
        } else if (what == QLatin1StringView("foreign")) {
            writeFile(store, "not a database, but long enough to look at: " + QByteArray(4096, 'x'));
        } else if (what == QLatin1StringView("damaged")) {
            overwrite(store, 100, QByteArray(8000, '\x5a'));
        } else if (what == QLatin1StringView("newer")) {
            overwrite(store, 60, QByteArray("\x00\x0f\x42\x40", 4)); // user_version, SQLite file format 1.3
        } else if (what == QLatin1StringView("wrong key")) {
            QVERIFY(QFile::remove(key));
            writeFile(key, QByteArray(64, 'a') + '\n');
            QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner));
        } else {
            QVERIFY(QFile::remove(key));
        }
        const CtlRun run = workspace.run(words("contacts list"));
        QVERIFY2(run.status == 4, QByteArray("status " + QByteArray::number(run.status) + ": " + run.err).constData());
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.startsWith("switchboardctl: "));
    }

    void aPassphraseOpensAndAnotherDoesNot()
    {
        QTemporaryDir folder;
        const QString right = folder.filePath(QStringLiteral("right"));
        const QString wrong = folder.filePath(QStringLiteral("wrong"));
        writeFile(right, "correct horse sample\n");
        writeFile(wrong, "another sample\n");
        const QStringList at{QStringLiteral("--json"), QStringLiteral("--workspace"), folder.filePath(QStringLiteral("w")), QStringLiteral("--passphrase-file")};
        const CtlRun made = runCtl(at + QStringList{right, QStringLiteral("init")});
        QCOMPARE(made.status, 0);
        QCOMPARE(runCtl(at + QStringList{right, QStringLiteral("settings"), QStringLiteral("list")}).status, 0);
        QCOMPARE(runCtl(at + QStringList{wrong, QStringLiteral("settings"), QStringLiteral("list")}).status, 4);
        const QString code = folder.filePath(QStringLiteral("code"));
        writeFile(code, made.object().value(QStringLiteral("recovery_code")).toString().toUtf8() + '\n');
        const QStringList byCode{QStringLiteral("--workspace"), folder.filePath(QStringLiteral("w")), QStringLiteral("--recovery-code-file"), code};
        QCOMPARE(runCtl(byCode + words("settings list")).status, 0);
        // No provider yet: told, and nothing to send from.
        QCOMPARE(runCtl(at + QStringList{right} + words("provider test")).status, 2);
        QCOMPARE(runCtl(at + QStringList{right} + words("send sms --to +15125550142 --text Hello")).status, 2);
    }

    void aBackupComesBackAndForgetsWhoWasErasedSince()
    {
        const CtlWorkspace workspace;
        const QString file = workspace.beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace.run({QStringLiteral("backup"), file}).status, 0);
        QCOMPARE(workspace.run({QStringLiteral("backup"), file}).status, 2);
        QCOMPARE(workspace.run(words("contacts erase +15125550142 --yes")).status, 0);
        const CtlRun restored = workspace.run({QStringLiteral("restore"), file});
        QVERIFY2(restored.status == 0, restored.err.constData());
        QCOMPARE(restored.object().value(QStringLiteral("forgotten_again")).toInt(), 1);
        QCOMPARE(workspace.run(words("contacts list")).objects().size(), 23);
        QCOMPARE(workspace.run(words("audit verify")).status, 0);
    }

    void restoreWaitsUntilNobodyHasItOpen()
    {
        const CtlWorkspace workspace;
        const QString file = workspace.beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace.run({QStringLiteral("backup"), file}).status, 0);
        QProcess worker;
        worker.start(programPath(QStringLiteral("switchboardctl")),
                     {QStringLiteral("--json"), QStringLiteral("--workspace"), workspace.folder(), QStringLiteral("worker")});
        QVERIFY(worker.waitForReadyRead(20'000));
        QCOMPARE(worker.readLine(), QByteArray("{\"ready\":true}\n"));
        QCOMPARE(workspace.run({QStringLiteral("restore"), file}).status, 4);
        worker.terminate();
        QVERIFY(worker.waitForFinished(20'000));
        QCOMPARE(worker.exitCode(), 0);
        QCOMPARE(workspace.run({QStringLiteral("restore"), file}).status, 0);
    }

    void peopleAreMergedPartedAndExported()
    {
        const CtlWorkspace workspace;
        QCOMPARE(workspace.run({QStringLiteral("contacts"), QStringLiteral("merge"), QStringLiteral("+15125550142"), QStringLiteral("+15125550117")}).status, 0);
        QCOMPARE(workspace.run(words("contacts list")).objects().size(), 23);
        const CtlRun one = workspace.run(words("contacts show +15125550142"));
        QCOMPARE(one.object().value(QStringLiteral("name")).toString(), QStringLiteral("Ben Sample"));
        const QString people = workspace.beside(QStringLiteral("people.csv"));
        QCOMPARE(workspace.run({QStringLiteral("contacts"), QStringLiteral("export"), people}).object().value(QStringLiteral("people")).toInt(), 23);
        const QString leaving = workspace.beside(QStringLiteral("open"));
        QCOMPARE(workspace.run({QStringLiteral("export"), QStringLiteral("--open"), leaving}).status, 0);
        QVERIFY(QFile::exists(leaving + QStringLiteral("/contacts.csv")));
    }
};

SWITCHBOARD_TEST(CtlWorkspaceTest)
#include "tst_ctlworkspace.moc"
