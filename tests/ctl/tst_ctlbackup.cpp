// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
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

/// A workspace to which somebody sent a picture.
class Furnished
{
public:
    Furnished() : m_workspace(m_sandbox.url())
    {
        const CtlRun sent = m_workspace.run(words("send sms --to +15125550142 --text Hello --wait"));
        if (sent.status != 0)
            qFatal("no text was sent: %s", sent.err.constData());
        // The answer comes in one run, its picture at the latest with the start of the next.
        for (int runs = 0; runs < 20 && pictures().isEmpty(); ++runs)
            m_workspace.run(words("worker --until-idle 1"));
        if (pictures().size() != 1)
            qFatal("no picture came");
    }

    const CtlWorkspace &operator*() const { return m_workspace; }
    const CtlWorkspace *operator->() const { return &m_workspace; }
    QDir media() const { return QDir(m_workspace.folder() + QStringLiteral("/media")); }
    QStringList pictures() const { return media().entryList(QDir::Files); }

private:
    SandboxProgram m_sandbox{R"({"delivery": {"finalMs": 50, "sentMs": 50, "sendingMs": 50},
        "replies": [{"text": "the house", "mediaUrls": ["https://example.com/house.png"], "afterMs": 50}]})"};
    CtlWorkspace m_workspace;
};

int numberOf(const CtlRun &run, const char *key)
{
    return run.object().value(QLatin1StringView(key)).toInt(-1);
}

/// What others may do something with, below and with the folder.
QStringList openToOthers(const QString &folder)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QStringList found;
    if (QFileInfo(folder).permissions() & others)
        found.append(folder);
    QDirIterator below(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (below.hasNext()) {
        const QFileInfo entry(below.next());
        if (entry.permissions() & others)
            found.append(entry.filePath());
    }
    return found;
}

/// The workspace that a backup becomes in a fresh folder, opened by the practice key of the first.
class Restored
{
public:
    explicit Restored(const QString &backup) : m_run(run({QStringLiteral("restore"), backup})) {}

    const CtlRun &outcome() const { return m_run; }
    QString folder() const { return m_folder.filePath(QStringLiteral("again")); }
    CtlRun run(const QStringList &arguments) const
    {
        return runCtl(QStringList{QStringLiteral("--json"), QStringLiteral("--workspace"), folder()} + arguments);
    }

private:
    QTemporaryDir m_folder;
    CtlRun m_run;
};

} // namespace

class CtlBackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesComeBackWithTheBackup()
    {
        const Furnished workspace;
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        const CtlRun made = workspace->run({QStringLiteral("backup"), backup});
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(numberOf(made, "media"), 1);
        QCOMPARE(numberOf(made, "media_missing"), 0);
        QCOMPARE(QDir(backup + QStringLiteral(".media")).entryList(QDir::Files), workspace.pictures());
        QCOMPARE(openToOthers(backup + QStringLiteral(".media")), QStringList());

        const Restored again(backup);
        QVERIFY2(again.outcome().status == 0, again.outcome().err.constData());
        QCOMPARE(numberOf(again.outcome(), "media"), 1);
        // Opened and verified against its name.
        QTemporaryDir leaving;
        const CtlRun all = again.run({QStringLiteral("export"), QStringLiteral("--open"), leaving.filePath(QStringLiteral("all"))});
        QCOMPARE(numberOf(all, "media"), 1);
        QCOMPARE(numberOf(all, "media_missing"), 0);
    }

    void aMissingPictureIsToldAndComesBack()
    {
        const Furnished workspace;
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace->run({QStringLiteral("backup"), backup}).status, 0);
        QVERIFY(workspace.media().remove(workspace.pictures().constFirst()));
        const CtlRun poorer = workspace->run({QStringLiteral("backup"), workspace->beside(QStringLiteral("poorer.db"))});
        QCOMPARE(poorer.status, 1);
        QCOMPARE(numberOf(poorer, "media_missing"), 1);
        QVERIFY(!poorer.err.isEmpty());
        QVERIFY(!QFile::exists(workspace->beside(QStringLiteral("poorer.db.media"))));
        const CtlRun doctor = workspace->run(words("doctor"));
        QCOMPARE(doctor.status, 1);
        QVERIFY(doctor.out.contains(R"("check":"media","ok":false)"));

        QCOMPARE(workspace->run({QStringLiteral("restore"), backup}).status, 0);
        QCOMPARE(workspace.pictures().size(), 1);
        QCOMPARE(workspace->run(words("doctor")).status, 0);
    }

    void aBackupThatFailsLeavesNothing()
    {
        const Furnished workspace;
        const QString folder = workspace->beside(QStringLiteral("backups"));
        QVERIFY(QDir().mkpath(folder));
        // A file in the place of the folder for pictures.
        writeFile(folder + QStringLiteral("/store.db.media"), "mine");
        QCOMPARE(workspace->run({QStringLiteral("backup"), folder + QStringLiteral("/store.db")}).status, 4);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot), QStringList{QStringLiteral("store.db.media")});
    }

    void aRestoredWorkspaceMaySend()
    {
        const Furnished workspace;
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace->run({QStringLiteral("backup"), backup}).status, 0);
        const Restored again(backup);
        const CtlRun sent = again.run(words("send sms --to +15125550142 --text Again --wait"));
        QVERIFY2(sent.status == 0, sent.err.constData());
        QCOMPARE(again.run(words("doctor")).status, 0);
    }

    void aRestoreKeepsTheFlagsThatAreThere()
    {
        const Furnished workspace;
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace->run({QStringLiteral("backup"), backup}).status, 0);
        writeFile(workspace->folder() + QStringLiteral("/flags.json"), R"({"channel.sms": false})");
        QCOMPARE(workspace->run({QStringLiteral("restore"), backup}).status, 0);
        QCOMPARE(workspace->run(words("send sms --to +15125550142 --text Again --wait")).status, 3);
    }

    void everythingIsItsOwnersAlone()
    {
        const Furnished workspace;
        QCOMPARE(workspace->run(words("history search Hello")).status, 0);
        QCOMPARE(workspace->run(words("contacts erase +15125550188 --yes")).status, 0);
        QCOMPARE(openToOthers(workspace->folder()), QStringList());
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace->run({QStringLiteral("backup"), backup}).status, 0);
        const Restored again(backup);
        QCOMPARE(again.run(words("history search Hello")).status, 0);
        QCOMPARE(openToOthers(again.folder()), QStringList());
    }

    void whatAnEarlierVersionLeftOpenIsShut()
    {
        const Furnished workspace;
        QCOMPARE(workspace->run(words("history search Hello")).status, 0);
        constexpr QFile::Permissions everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        for (const char *name : {"search.db", "flags.json", "store.db"})
            QVERIFY(QFile::setPermissions(workspace->folder() + u'/' + QString::fromLatin1(name), everybody));
        QVERIFY(QFile::setPermissions(workspace.media().filePath(workspace.pictures().constFirst()), everybody));
        for (const QString &folder : {workspace->folder(), workspace.media().path()})
            QVERIFY(QFile::setPermissions(folder, everybody | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
        const QString notOurs = workspace->folder() + QStringLiteral("/read-me.txt");
        writeFile(notOurs, "not ours");
        QVERIFY(QFile::setPermissions(notOurs, everybody));
        QCOMPARE(workspace->run(words("settings list")).status, 0);
        QCOMPARE(openToOthers(workspace->folder()), QStringList{notOurs});
    }
};

SWITCHBOARD_TEST(CtlBackupTest)
#include "tst_ctlbackup.moc"
