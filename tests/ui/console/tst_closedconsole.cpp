// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/console/programrun.h"

#include <QTest>

using namespace switchboard;
using test::Typist;

/// A person ends the program.
class ClosedConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (const QByteArray missing = test::ProgramRun::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        m_run = std::make_unique<test::ProgramRun>();
        m_run->start();
    }
    void cleanup() { m_run.reset(); }

    void whereNothingWaitsItEndsAtOnce()
    {
        m_run->hand().press('q', {Typist::control});
        QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), 20'000);
        QCOMPARE(m_run->exitStatus(), 0);
    }

    void whatHasNotLeftIsAskedAboutFirst()
    {
        m_run->hand().press('j');
        QTRY_VERIFY_WITH_TIMEOUT(hears(QStringLiteral("text"), QStringLiteral("Text message")), 20'000);
        m_run->hand().press('r');
        QTRY_VERIFY_WITH_TIMEOUT(isInComposer(), 20'000);
        m_run->hand().type(QStringLiteral("on my way"));
        QTRY_COMPARE_WITH_TIMEOUT(written(), QStringLiteral("on my way"), 20'000);
        m_run->hand().press(Typist::enter, {Typist::control});
        QTRY_COMPARE_WITH_TIMEOUT(written(), QString(), 20'000); // it is stored
        m_run->hand().press('q', {Typist::control});
        const QString question = QStringLiteral("1 text has not left yet");
        QVERIFY2(QTest::qWaitFor([&] { return hears(QStringLiteral("dialog"), question); }, 20'000), qPrintable(test::linesOf(m_run->hear()).join(u'\n')));
        m_run->hand().press(Typist::escape);
        QTRY_VERIFY_WITH_TIMEOUT(!hears(QStringLiteral("dialog"), question), 20'000);
        QVERIFY(m_run->isRunning());
    }

private:
    bool hears(const QString &role, const QString &name) const
    {
        const QList<test::Spoken> things = m_run->hear();
        return test::find(things, role, name);
    }
    bool isInComposer() const
    {
        const QList<test::Spoken> things = m_run->hear();
        const test::Spoken *const field = test::find(things, QStringLiteral("text"), QStringLiteral("Text message"));
        return field && field->hasFocus;
    }

    QString written() const
    {
        const QList<test::Spoken> things = m_run->hear();
        const test::Spoken *const field = test::find(things, QStringLiteral("text"), QStringLiteral("Text message"));
        return field ? m_run->textOf(*field) : QStringLiteral("no field");
    }

    std::unique_ptr<test::ProgramRun> m_run;
};

SWITCHBOARD_TEST(ClosedConsoleTest)
#include "tst_closedconsole.moc"
