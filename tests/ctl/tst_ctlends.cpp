// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/shared.h"
#include "tests/support/testhttpserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace switchboard::test;

namespace {

constexpr int rows = 20'000;
constexpr int samplePeople = 24; // of `init --sandbox`
constexpr int patienceMs = 60'000;

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

QByteArray number(int row)
{
    return QByteArray::number(row);
}

QByteArray phoneOf(int row)
{
    const int area = 201 + row / 10'000;
    return "+1" + number(area) + "555" + number(row % 10'000).rightJustified(4, '0');
}

QByteArray peopleCsv()
{
    QByteArray csv = "id,name,phone,email,stage,tags,note\r\n";
    for (int row = 0; row < rows; ++row)
        csv += "crm-" + number(row) + ",Person " + number(row) + ',' + phoneOf(row) + ",p" + number(row)
            + "@example.com,lead,Imported,Note " + number(row) + "\r\n";
    return csv;
}

/// Grows while an import commits.
qint64 writtenIn(const CtlWorkspace &workspace)
{
    const QString store = workspace.folder() + QStringLiteral("/store.db");
    return QFileInfo(store).size() + QFileInfo(store + QStringLiteral("-wal")).size();
}

/// False where it ended before it wrote so much.
bool waitUntilWritten(CtlProcess &process, const CtlWorkspace &workspace, qint64 bytes)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs && process.isRunning()) {
        if (writtenIn(workspace) >= bytes)
            return true;
        QThread::msleep(1);
    }
    return false;
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : readAll(path).split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

/// What a person of the file lacks, or empty.
QString flawOf(const QJsonObject &person)
{
    const int row = person.value(QStringLiteral("external_id")).toString().mid(4).toInt();
    QStringList addresses;
    for (const QJsonValue &address : person.value(QStringLiteral("addresses")).toArray())
        addresses.append(address.toObject().value(QStringLiteral("address")).toString());
    const bool isWhole = person.value(QStringLiteral("name")).toString().toUtf8() == "Person " + number(row)
        && addresses.contains(QString::fromLatin1(phoneOf(row))) && addresses.contains(QString::fromLatin1("p" + number(row) + "@example.com"))
        && addresses.size() == 2 && person.value(QStringLiteral("stage")) == QStringLiteral("lead")
        && person.value(QStringLiteral("tags")).toArray() == QJsonArray{QStringLiteral("Imported")};
    return isWhole ? QString() : QString::fromUtf8(QJsonDocument(person).toJson(QJsonDocument::Compact));
}

/// How many people of the file are in; -1, and the reason in `flaw`, where one is there twice or not whole.
int wholePeople(const CtlWorkspace &workspace, QString *flaw)
{
    QTemporaryDir folder;
    const QString all = folder.filePath(QStringLiteral("all"));
    if (workspace.run({QStringLiteral("export"), QStringLiteral("--open"), all}).status != 0)
        return -1;
    QHash<QString, QString> noted; // the note of each person
    for (const QJsonObject &note : linesOf(all + QStringLiteral("/notes.jsonl"))) {
        noted[note.value(QStringLiteral("contact")).toString()] += note.value(QStringLiteral("body")).toString();
    }
    QSet<QString> seen;
    for (const QJsonObject &person : linesOf(all + QStringLiteral("/contacts.jsonl"))) {
        const QString id = person.value(QStringLiteral("external_id")).toString();
        if (!id.startsWith(QStringLiteral("crm-")))
            continue;
        *flaw = flawOf(person);
        if (flaw->isEmpty() && noted.value(person.value(QStringLiteral("id")).toString()) != QStringLiteral("Note ") + id.mid(4))
            *flaw = id + QStringLiteral(" has not its one note");
        if (flaw->isEmpty() && seen.contains(id))
            *flaw = id + QStringLiteral(" is there twice");
        if (!flaw->isEmpty())
            return -1;
        seen.insert(id);
    }
    return int(seen.size());
}

bool isSound(const CtlWorkspace &workspace)
{
    const CtlRun audit = workspace.run(words("audit verify"));
    const CtlRun doctor = workspace.run(words("doctor"));
    if (audit.status != 0 || doctor.status != 0)
        qWarning("%s%s%s", audit.out.constData(), doctor.out.constData(), doctor.err.constData());
    return audit.status == 0 && doctor.status == 0;
}

} // namespace

class CtlEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkerEndsAsItIsAsked_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("SIGTERM is its orderly end") << SIGTERM << "worker" << 0;
        QTest::newRow("SIGINT interrupts it") << SIGINT << "worker" << 130;
        QTest::newRow("SIGTERM before it is idle") << SIGTERM << "worker --until-idle 600" << 0;
        QTest::newRow("SIGINT before it is idle") << SIGINT << "worker --until-idle 600" << 130;
    }

    void aWorkerEndsAsItIsAsked()
    {
        QFETCH(int, signal);
        QFETCH(QString, arguments);
        QFETCH(int, status);
        const CtlWorkspace workspace;
        CtlProcess worker(workspace.with(arguments.split(u' ')));
        QCOMPARE(worker.readLine(), QByteArray("{\"ready\":true}\n"));
        worker.signal(signal);
        QCOMPARE(worker.finish().status, status);
        QCOMPARE(workspace.run(words("audit verify")).status, 0);
    }

    void anInterruptedImportKeepsWholePeople()
    {
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        const QString file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(file, peopleCsv());
        CtlProcess import(workspace.with({QStringLiteral("contacts"), QStringLiteral("import"), file}));
        QVERIFY(waitUntilWritten(import, workspace, writtenIn(workspace) + 1'000'000));
        import.signal(SIGINT);
        const CtlRun cut = import.finish();
        QVERIFY2(cut.status == 130, cut.err.constData());
        QVERIFY(cut.object().value(QStringLiteral("cancelled")).toBool());
        const int added = cut.object().value(QStringLiteral("added")).toInt();
        QVERIFY2(added > 0 && added < rows, qPrintable(QString::number(added)));
        QString flaw;
        const int whole = wholePeople(workspace, &flaw);
        QVERIFY2(flaw.isEmpty(), qPrintable(flaw));
        QCOMPARE(whole, added);
        QVERIFY(isSound(workspace));

        const CtlRun rest = workspace.run({QStringLiteral("contacts"), QStringLiteral("import"), file});
        QCOMPARE(rest.status, 0);
        QCOMPARE(rest.object().value(QStringLiteral("added")).toInt(), rows - added);
        QCOMPARE(rest.object().value(QStringLiteral("unchanged")).toInt(), added);
    }

    void anInterruptedWaitLosesNoText()
    {
        const SandboxProgram sandbox(R"({"delivery": {"finalMs": 3000}})");
        const CtlWorkspace workspace(sandbox.url());
        CtlProcess sending(workspace.with(words("send sms --to +15125550142 --text Hello --wait")));
        QTRY_COMPARE_WITH_TIMEOUT(sandbox.accepted(), 1, patienceMs);
        sending.signal(SIGINT);
        const CtlRun cut = sending.finish();
        QVERIFY2(cut.status == 130, cut.err.constData());
        const QString message = cut.object().value(QStringLiteral("message")).toString();
        QVERIFY(!message.isEmpty());
        QCOMPARE(workspace.run(words("worker --until-idle 1")).status, 0);
        const CtlRun story = workspace.run({QStringLiteral("history"), QStringLiteral("show"), message});
        QCOMPARE(story.object().value(QStringLiteral("fate")).toString(), QStringLiteral("delivered"));
        QCOMPARE(sandbox.accepted(), 1);
        QVERIFY(isSound(workspace));
    }

    void aSecondInterruptDoesNotWait()
    {
        // Takes connections and never says a word, so that a request that left is waited for.
        const TestHttpServer silent([](const HttpRequest &, int) { return HttpReply::silent(); });
        const CtlWorkspace workspace(silent.url().toString());
        CtlProcess sending(workspace.with(words("send sms --to +15125550142 --text Hello --wait")));
        const auto isPost = [](const HttpRequest &request) { return request.method == "POST"; };
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(silent.requests().cbegin(), silent.requests().cend(), isPost), patienceMs);
        while (sending.isRunning()) {
            sending.signal(SIGINT);
            QTest::qWait(200);
        }
        QCOMPARE(sending.finish().status, -1);
        QCOMPARE(workspace.run(words("audit verify")).status, 0);
    }

    void aKilledImportLeavesWholePeopleAndGoesOn()
    {
        constexpr quint32 seed = 20'261'122;
        const SandboxProgram sandbox;
        const CtlWorkspace workspace(sandbox.url());
        const QString file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(file, peopleCsv());
        const QStringList importing{QStringLiteral("contacts"), QStringLiteral("import"), file};
        QRandomGenerator random(seed);
        int before = 0;
        int killed = 0;
        for (int round = 0; round < 4; ++round) {
            CtlProcess import(workspace.with(importing));
            const qint64 more = 100'000 + qint64(random.bounded(4'000'000));
            if (waitUntilWritten(import, workspace, writtenIn(workspace) + more)) {
                import.signal(SIGKILL);
                QCOMPARE(import.finish().status, -1);
                ++killed;
            }
            import.finish();
            QString flaw;
            const int now = wholePeople(workspace, &flaw);
            QVERIFY2(flaw.isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(flaw)));
            QVERIFY2(now >= before, qPrintable(QStringLiteral("round %1: %2 after %3").arg(round).arg(now).arg(before)));
            QVERIFY(isSound(workspace));
            before = now;
        }
        QVERIFY(killed >= 2);
        QVERIFY(before > 0 && before < rows);

        const CtlRun rest = workspace.run(importing);
        QCOMPARE(rest.status, 0);
        QCOMPARE(rest.object().value(QStringLiteral("added")).toInt(), rows - before);
        QCOMPARE(rest.object().value(QStringLiteral("unchanged")).toInt(), before);
        QString flaw;
        QCOMPARE(wholePeople(workspace, &flaw), rows);
        QCOMPARE(workspace.run(words("contacts list --limit 1000000")).objects().size(), rows + samplePeople);
        QVERIFY(isSound(workspace));
        QCOMPARE(workspace.run(importing).object().value(QStringLiteral("unchanged")).toInt(), rows);
    }
};

SWITCHBOARD_TEST(CtlEndsTest)
#include "tst_ctlends.moc"
