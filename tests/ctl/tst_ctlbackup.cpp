// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/testmain.h"

#include <QDateTime>
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

/// Stores a text that is due in some seconds and that only a worker sends.
QStringList later(const char *text)
{
    const QString at = QDateTime::currentDateTimeUtc().addSecs(6).toString(Qt::ISODate);
    return {QStringLiteral("send"), QStringLiteral("sms"), QStringLiteral("--to"), QStringLiteral("+15125550142"),
            QStringLiteral("--text"), QString::fromUtf8(text), QStringLiteral("--at"), at};
}

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
        const CtlRun refused = workspace->run({QStringLiteral("backup"), folder + QStringLiteral("/store.db")});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("store.db.media"), refused.err.constData());
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

    void whatWaitedInTheBackupDoesNotLeaveTwice()
    {
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        const QString backup = workspace.beside(QStringLiteral("backup.db"));
        for (const char *text : {"one", "two", "three"})
            QCOMPARE(workspace.run(later(text)).status, 0);
        QCOMPARE(workspace.run({QStringLiteral("backup"), backup}).status, 0);
        QCOMPARE(workspace.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 3);

        const Restored again(backup);
        QVERIFY2(again.outcome().status == 0, again.outcome().err.constData());
        QCOMPARE(numberOf(again.outcome(), "held"), 3);
        QVERIFY(again.outcome().err.contains("held list"));
        QCOMPARE(again.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 3);
        const CtlRun doctor = again.run(words("doctor"));
        QCOMPARE(doctor.status, 1);
        QVERIFY(doctor.out.contains(R"("check":"queue","ok":false)"));

        const QList<QJsonObject> held = again.run(words("held list")).objects();
        QCOMPARE(held.size(), 3);
        for (const QJsonObject &row : held) {
            QCOMPARE(row.value(QLatin1StringView("reason")).toString(), QStringLiteral("restored"));
            QVERIFY(row.value(QLatin1StringView("held_until")).isNull());
        }
        const auto idOf = [&held](int row) { return held.at(row).value(QLatin1StringView("message")).toString(); };
        QCOMPARE(again.run({QStringLiteral("cancel"), idOf(0)}).status, 0);
        QCOMPARE(again.run({QStringLiteral("held"), QStringLiteral("release"), idOf(1)}).status, 0);
        QCOMPARE(again.run({QStringLiteral("held"), QStringLiteral("release"), idOf(1)}).status, 3);
        QCOMPARE(again.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 4);
        QCOMPARE(numberOf(again.run(words("held release --restored")), "released"), 1);
        QCOMPARE(numberOf(again.run(words("held release --restored")), "released"), 0);
        QCOMPARE(again.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 5);
        QCOMPARE(again.run(words("held list")).out, QByteArray());
        QCOMPARE(again.run(words("doctor")).status, 0);
        QVERIFY(again.run(words("held release")).status != 0);
    }

    void aRestoreThatWasBrokenOffIsEndedByTheNextOpening()
    {
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        const QString backup = workspace.beside(QStringLiteral("backup.db"));
        QCOMPARE(workspace.run(later("one")).status, 0);
        const QString people = workspace.beside(QStringLiteral("people.csv"));
        writeFile(people, "Name,Mobile\nSample Person,+15125550188\n");
        QCOMPARE(workspace.run({QStringLiteral("contacts"), QStringLiteral("import"), people}).status, 0);
        QCOMPARE(workspace.run({QStringLiteral("backup"), backup}).status, 0);
        QCOMPARE(workspace.run(words("contacts erase +15125550188 --yes")).status, 0);
        QCOMPARE(workspace.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 1);

        const QString key = workspace.folder() + QStringLiteral("/practice.key");
        QVERIFY(QFile::rename(key, key + QStringLiteral(".away")));
        const CtlRun broken = workspace.run({QStringLiteral("restore"), backup});
        QVERIFY(broken.status != 0);
        QVERIFY2(broken.err.contains("when the workspace is opened"), broken.err.constData());
        QVERIFY(QFile::rename(key + QStringLiteral(".away"), key));
        QCOMPARE(workspace.run(words("worker --until-idle 1")).status, 0);
        QCOMPARE(sandbox.accepted(), 1);
        QCOMPARE(workspace.run(words("held list")).objects().size(), 1);
        QVERIFY(!workspace.run(words("contacts list")).out.contains("15125550188"));
        const CtlRun audit = workspace.run(words("audit verify"));
        QCOMPARE(audit.status, 0);
    }

    void twoBackupsToOneNameDoNotSpoilEachOther()
    {
        const Furnished workspace;
        const QString backup = workspace->beside(QStringLiteral("backup.db"));
        CtlProcess first(workspace->with({QStringLiteral("backup"), backup}));
        CtlProcess second(workspace->with({QStringLiteral("backup"), backup}));
        QList<int> ends{first.finish().status, second.finish().status};
        std::sort(ends.begin(), ends.end());
        QCOMPARE(ends, (QList<int>{0, 2}));
        const Restored again(backup);
        QCOMPARE(again.outcome().status, 0);
        QCOMPARE(numberOf(again.outcome(), "media"), 1);
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
