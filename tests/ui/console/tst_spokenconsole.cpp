// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/console/programrun.h"

#include <QTest>

using namespace switchboard;
using test::Typist;

/// What a screen reader hears of each place of the program.
class SpokenConsoleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProgramRun> m_run;

private Q_SLOTS:
    void initTestCase()
    {
        m_run = std::make_unique<test::ProgramRun>();
        if (!m_run->problem().isEmpty())
            QSKIP(m_run->problem().constData());
        m_run->start();
    }

    void cleanupTestCase() { m_run.reset(); }

    void everyControlHasAName_data()
    {
        QTest::addColumn<QList<quint32>>("keys");
        QTest::addColumn<bool>("isWithControl");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("inbox") << QList<quint32>{'1'} << true << QStringList{QStringLiteral("x")};
        QTest::newRow("history") << QList<quint32>{'2'} << true << QStringList{QStringLiteral("x")};
        QTest::newRow("contacts") << QList<quint32>{'6'} << true << QStringList{QStringLiteral("x")};
        QTest::newRow("settings") << QList<quint32>{','} << true << QStringList{QStringLiteral("x")};
        QTest::newRow("palette") << QList<quint32>{'k'} << true << QStringList{QStringLiteral("x")};
    }

    void everyControlHasAName()
    {
        QFETCH(QList<quint32>, keys);
        QFETCH(bool, isWithControl);
        QFETCH(QStringList, expected);
        for (const quint32 key : keys)
            m_run->hand().press(key, isWithControl ? QList<quint32>{Typist::control} : QList<quint32>());
        QTest::qWait(2000);
        qInfo().noquote() << test::linesOf(m_run->hear()).join(u'\n');
    }
};

SWITCHBOARD_TEST(SpokenConsoleTest)
#include "tst_spokenconsole.moc"
