// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace switchboard;

class SandboxProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsItsPortAndEndsOnASignal_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void itTellsItsPortAndEndsOnASignal()
    {
        QFETCH(int, signal);
        QProcess program;
        program.start(path(), {QStringLiteral("--http"), QStringLiteral("0"), QStringLiteral("--log"),
                               m_folder.filePath(QStringLiteral("log"))});
        QVERIFY(program.waitForReadyRead(10'000));
        const QJsonObject line = QJsonDocument::fromJson(program.readLine()).object();
        QVERIFY(line.value(QStringLiteral("ready")).toBool());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(line.value(QStringLiteral("http")).toInt()));
        QVERIFY(socket.waitForConnected(5000));
        QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }

    void whatItCannotDoIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString scenario = m_folder.filePath(QStringLiteral("scenario.json"));
        QTest::newRow("SMTP") << QStringList{QStringLiteral("--smtp"), QStringLiteral("0")} << "not built yet";
        QTest::newRow("a scenario with a mistake") << QStringList{QStringLiteral("--scenario"), scenario} << "faults.oops";
        QTest::newRow("a scenario that is not there") << QStringList{QStringLiteral("--scenario"), QStringLiteral("/nonexistent")} << "/nonexistent";
        QTest::newRow("a log that cannot be written") << QStringList{QStringLiteral("--log"), QStringLiteral("/nonexistent/log")} << "cannot open the log";
        QTest::newRow("an unknown option") << QStringList{QStringLiteral("--oops")} << "--oops";
    }

    void whatItCannotDoIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        QFile file(m_folder.filePath(QStringLiteral("scenario.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"faults": {"oops": 1}})");
        file.close();
        QProcess program;
        program.start(path(), arguments);
        QVERIFY(program.waitForFinished(10'000));
        QVERIFY(program.exitCode() != 0);
        const QString error = QString::fromUtf8(program.readAllStandardError());
        QVERIFY2(error.contains(said), qPrintable(error));
        QCOMPARE(program.readAllStandardOutput(), QByteArray());
    }

private:
    static QString path() { return switchboard::test::programPath(QStringLiteral("switchboard-sandbox")); }

    QTemporaryDir m_folder;
};

SWITCHBOARD_TEST(SandboxProgramTest)
#include "tst_program.moc"
