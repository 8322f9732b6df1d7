// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrun.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

using namespace switchboard::test;

namespace {

const QString zoe = QStringLiteral("+15125550177");
const QString yan = QStringLiteral("+15125550178");

/// A workspace with two conversations.
struct Two
{
    Two()
    {
        for (const QString &number : {zoe, yan}) {
            const CtlRun sent = workspace.run({QStringLiteral("send"), QStringLiteral("sms"), QStringLiteral("--to"), number,
                                               QStringLiteral("--text"), QStringLiteral("Hello")});
            QVERIFY2(sent.status == 0, sent.err.constData());
        }
    }

    CtlRun run(const QStringList &arguments) const { return workspace.run(QStringList(QStringLiteral("inbox")) + arguments); }

    /// The titles of a list.
    QStringList listed(const QString &filter, const QStringList &more = {}) const
    {
        const CtlRun found = run(QStringList{QStringLiteral("list"), QStringLiteral("--filter"), filter} + more);
        QStringList titles;
        for (const QJsonObject &row : found.objects())
            titles.append(row.value(QStringLiteral("title")).toString());
        return found.status == 0 ? titles : QStringList(QString::fromUtf8(found.err));
    }

    SandboxProgram sandbox;
    CtlWorkspace workspace{sandbox.url()};
};

} // namespace

/// The inbox on the command line.
class CtlInboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationsAreListedAndPutAway()
    {
        const Two two;
        const QStringList both{QStringLiteral("(512) 555-0178"), QStringLiteral("(512) 555-0177")};
        QCOMPARE(two.listed(QStringLiteral("open")), both);
        QCOMPARE(two.listed(QStringLiteral("open"), {QStringLiteral("--limit"), QStringLiteral("1")}), both.first(1));

        const CtlRun done = two.run({QStringLiteral("done"), zoe, yan});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.objects().size(), 2);
        QVERIFY(done.object().value(QStringLiteral("done")).toBool());
        QCOMPARE(two.listed(QStringLiteral("done")), both);
        QCOMPARE(two.listed(QStringLiteral("open")), QStringList());
        QCOMPARE(two.run({QStringLiteral("reopen"), done.object().value(QStringLiteral("conversation")).toString()}).status, 0);
        QCOMPARE(two.listed(QStringLiteral("open")), both.last(1));

        const CtlRun given = two.run({QStringLiteral("assign"), zoe, QStringLiteral("--to"), QStringLiteral("Kim")});
        QCOMPARE(given.object().value(QStringLiteral("assignee")).toString(), QStringLiteral("Kim"));
        QCOMPARE(two.listed(QStringLiteral("open"), {QStringLiteral("--assignee"), QStringLiteral("Kim")}), both.last(1));
        QCOMPARE(two.run({QStringLiteral("assign"), zoe, QStringLiteral("--to"), QString()}).object().value(QStringLiteral("assignee")).toString(), QString());
    }

    void aSnoozeTakesAnIsoTimeOrWords()
    {
        const Two two;
        const QString soon = QDateTime::currentDateTimeUtc().addDays(30).toString(Qt::ISODate);
        const CtlRun byTime = two.run({QStringLiteral("snooze"), zoe, QStringLiteral("--until"), soon});
        QVERIFY2(byTime.status == 0, byTime.err.constData());
        QCOMPARE(QDateTime::fromString(byTime.object().value(QStringLiteral("snoozed_until")).toString(), Qt::ISODateWithMs),
                 QDateTime::fromString(soon, Qt::ISODate));
        const CtlRun byWords = two.run({QStringLiteral("snooze"), yan, QStringLiteral("--until"), QStringLiteral("in 3 h")});
        QVERIFY2(byWords.status == 0, byWords.err.constData());
        QCOMPARE(two.listed(QStringLiteral("snoozed")).size(), 2);
        QCOMPARE(two.listed(QStringLiteral("open")), QStringList());
        QCOMPARE(two.run({QStringLiteral("reopen"), yan}).status, 0);
        QCOMPARE(two.listed(QStringLiteral("open")).size(), 1);
        for (const char *nonsense : {"", "whenever", "2020-01-01T00:00:00Z"})
            QCOMPARE(two.run({QStringLiteral("snooze"), yan, QStringLiteral("--until"), QString::fromLatin1(nonsense)}).status, 2);
    }

    void aNoteIsWrittenAndMisuseIsTold()
    {
        const Two two;
        QCOMPARE(two.run({QStringLiteral("note"), zoe, QStringLiteral("--text"), QStringLiteral("wants a garden")}).status, 0);
        QCOMPARE(two.run({QStringLiteral("note"), zoe, QStringLiteral("--text"), QStringLiteral(" ")}).status, 2);
        QCOMPARE(two.run({QStringLiteral("done"), QStringLiteral("+15125550199")}).status, 2); // no such conversation
        QCOMPARE(two.run({QStringLiteral("done")}).status, 2);
        QCOMPARE(two.run({QStringLiteral("list"), QStringLiteral("--filter"), QStringLiteral("mad")}).status, 2);
        // One that is not there keeps all from being changed.
        QVERIFY(two.run({QStringLiteral("done"), zoe, QStringLiteral("+15125550199")}).status != 0);
        QCOMPARE(two.listed(QStringLiteral("done")), QStringList());
    }
};

SWITCHBOARD_TEST(CtlInboxTest)
#include "tst_ctlinbox.moc"
