// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace switchboard;
using app::SingleInstance;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_runtime;

    /// As a second program would ask, on a thread of its own, while this one's event loop turns.
    static bool askFromOutside(const QString &folder)
    {
        std::atomic<int> answer{-1};
        std::unique_ptr<QThread> second(QThread::create([&] { answer = SingleInstance(folder).raiseOther(); }));
        second->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer >= 0, 10'000); }();
        second->wait();
        return answer == 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    }

    void aSecondStartRaisesTheFirst()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(!first.raiseOther());
        first.listen();
        QSignalSpy asked(&first, &SingleInstance::raiseAsked);
        QVERIFY(askFromOutside(folder.path()));
        QCOMPARE(asked.size(), 1);
        QVERIFY(askFromOutside(folder.path() + QStringLiteral("/."))); // the same folder by another name
        QCOMPARE(asked.size(), 2);
    }

    void anotherWorkspaceIsAnotherMatter()
    {
        QTemporaryDir one;
        QTemporaryDir other;
        SingleInstance first(one.path());
        first.listen();
        QVERIFY(!askFromOutside(other.path()));
    }

    void takesThePlaceOfOneThatCrashed()
    {
        QTemporaryDir folder;
        const QString path = SingleInstance::socketPath(folder.path());
        QFile dead(path); // what a killed one leaves: a name that nobody answers on
        QVERIFY(dead.open(QIODevice::WriteOnly));
        dead.close();
        SingleInstance first(folder.path());
        QVERIFY(!first.raiseOther());
        first.listen();
        QVERIFY(askFromOutside(folder.path()));
    }

    void goesForItsUserAlone()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        first.listen();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(SingleInstance::socketPath(folder.path())) & others, QFile::Permissions());
    }

    void aDeepFolderHasAShortSocket()
    {
        QTemporaryDir folder;
        const QString deep = folder.path() + u'/' + QString(200, u'd') + u'/' + QString(200, u'e');
        QVERIFY(QDir().mkpath(deep));
        QVERIFY(SingleInstance::socketPath(deep).toLocal8Bit().size() < 108);
        SingleInstance first(deep);
        first.listen();
        QVERIFY(askFromOutside(deep));
    }
};

SWITCHBOARD_TEST(SingleInstanceTest)
#include "tst_singleinstance.moc"
