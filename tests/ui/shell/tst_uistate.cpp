// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/uistate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using widgets::UiState;

class UiStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasArranged()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a/b/console.ini"));
        {
            UiState state(file);
            QVERIFY(!QFile::exists(file));
            state.set(QStringLiteral("window/geometry"), QByteArray("\x00\x01\xff", 3));
            state.set(QStringLiteral("panes/inbox/list"), 320);
            state.set(QStringLiteral("panes/inbox/context"), 280);
            state.set(QStringLiteral("gone"), 1);
            state.set(QStringLiteral("gone"), {});
        }
        QVERIFY(QFile::exists(file));
        UiState state(file);
        QCOMPARE(state.value(QStringLiteral("window/geometry")).toByteArray(), QByteArray("\x00\x01\xff", 3));
        QCOMPARE(state.value(QStringLiteral("panes/inbox/list"), 344).toInt(), 320);
        QCOMPARE(state.keysBelow(QStringLiteral("panes/inbox")), (QStringList{QStringLiteral("context"), QStringLiteral("list")}));
        QCOMPARE(state.keysBelow(QStringLiteral("pane")), QStringList());
        QVERIFY(!state.value(QStringLiteral("gone")).isValid());
        QCOMPARE(state.value(QStringLiteral("gone"), 7).toInt(), 7);
    }

    void aDamagedFileCountsAsEmptyAndIsWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("noise") << QByteArray("\x00\xff\xfe[[[[\n=\n]]]\n\x01\x02", 16);
        QTest::newRow("cut off in a value") << QByteArray("[panes]\ninbox\\list=@ByteArray(\\x");
        QTest::newRow("a type that it cannot be") << QByteArray("[panes]\ninbox\\list=@Variant(\\0\\0\\0\\x7f\\0)\n");
        QTest::newRow("no file at all") << QByteArray();
    }

    void aDamagedFileCountsAsEmptyAndIsWrittenAnew()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("console.ini"));
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(content);
        damaged.close();
        {
            UiState state(file);
            QCOMPARE(state.value(QStringLiteral("panes/inbox/list"), 344).toInt(), content.contains("inbox") ? 0 : 344);
            state.set(QStringLiteral("panes/inbox/list"), 300);
        }
        QCOMPARE(UiState(file).value(QStringLiteral("panes/inbox/list")).toInt(), 300);
    }

    void aFileThatCannotBeWrittenIsBorne()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("console.ini")));
        UiState state(folder.filePath(QStringLiteral("console.ini")));
        state.set(QStringLiteral("look"), QStringLiteral("dark"));
        QCOMPARE(state.value(QStringLiteral("look")).toString(), QStringLiteral("dark"));
    }
};

SWITCHBOARD_TEST(UiStateTest)
#include "tst_uistate.moc"
