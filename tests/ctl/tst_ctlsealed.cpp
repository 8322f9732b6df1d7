// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace switchboard::test;

namespace {

const QByteArrayList &canaries()
{
    static const QByteArrayList words{"canarybody", "Canaryname", "5125550166", "canarymail", "canarysecret"};
    return words;
}

/// "file: word" of each canary that lies readable in a file below the folder.
QStringList leaksIn(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray &word : canaries()) {
            if (content.contains(word))
                found.append(file.fileName() + QStringLiteral(": ") + QString::fromUtf8(word));
        }
    }
    return found;
}

} // namespace

class CtlSealedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWasSaidLiesReadable()
    {
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        QTemporaryDir outside;
        const auto beside = [&outside](const char *name) { return outside.filePath(QString::fromLatin1(name)); };
        writeFile(beside("people.csv"), "Name,Mobile,Email\nCanaryname Sample,+15125550166,canarymail@example.com\n");
        writeFile(beside("secret"), "canarysecret\n");
        QByteArray said;
        const auto run = [&](const QStringList &arguments) {
            const CtlRun one = workspace.run(arguments);
            said += one.err;
            return one.status;
        };
        QCOMPARE(run({QStringLiteral("contacts"), QStringLiteral("import"), beside("people.csv")}), 0);
        QCOMPARE(run({QStringLiteral("send"), QStringLiteral("sms"), QStringLiteral("--to"), QStringLiteral("+15125550166"), QStringLiteral("--text"),
                      QStringLiteral("canarybody"), QStringLiteral("--wait")}), 0);
        QCOMPARE(run({QStringLiteral("history"), QStringLiteral("search"), QStringLiteral("canarybody")}), 0);
        QCOMPARE(run({QStringLiteral("provider"), QStringLiteral("set"), QStringLiteral("twilio"), QStringLiteral("--account-sid"),
                      QStringLiteral("AC00000000000000000000000000000001"), QStringLiteral("--auth-token-file"), beside("secret"),
                      QStringLiteral("--base-url"), sandbox.url()}), 0);
        // Refused by the sandbox, since the secret is wrong: what is logged of it is looked at too.
        QCOMPARE(run({QStringLiteral("provider"), QStringLiteral("test")}), 1);
        const QString backups = beside("backups");
        QVERIFY(QDir().mkpath(backups));
        QCOMPARE(run({QStringLiteral("backup"), backups + QStringLiteral("/store.db")}), 0);
        QCOMPARE(leaksIn(workspace.folder()), QStringList());
        QCOMPARE(leaksIn(backups), QStringList());
        for (const QByteArray &word : canaries())
            QVERIFY2(!said.contains(word), said.constData());
    }
};

SWITCHBOARD_TEST(CtlSealedTest)
#include "tst_ctlsealed.moc"
