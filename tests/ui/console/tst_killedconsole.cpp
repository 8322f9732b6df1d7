// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"
#include "tests/support/store/await.h"
#include "tests/support/testmain.h"
#include "tests/ui/console/programrun.h"
#include "tests/ui/tasks/taskworld.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace switchboard;

namespace {

const QString textRole = QStringLiteral("text");
const QString composer = QStringLiteral("Text message");

/// What was typed, and when each letter was.
struct Typed
{
    QString text;
    QList<qint64> at;

    /// The least that must be kept of it where the end comes then.
    qsizetype owed(qint64 end) const
    {
        return std::count_if(at.cbegin(), at.cend(), [end](qint64 when) { return when + 1'000 <= end; });
    }
};

} // namespace

/// A person types, and the program's process is killed.
class KilledConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDraftIsThereAtTheNextStart_data()
    {
        QTest::addColumn<int>("typingMs");
        for (const int typingMs : {1'500, 2'300, 3'100, 3'900})
            QTest::addRow("killed after about %d ms", typingMs) << typingMs;
    }

    void theDraftIsThereAtTheNextStart()
    {
        QFETCH(int, typingMs);
        if (const QByteArray missing = test::ProgramRun::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        test::ProgramRun run;
        run.start();
        QVERIFY2(openThread(run, {}), qPrintable(test::linesOf(run.hear()).join(u'\n')));
        run.hand().press('r');
        const auto isInComposer = [&run] {
            const QList<test::Spoken> things = run.hear();
            const test::Spoken *const field = test::find(things, textRole, composer);
            return field && field->hasFocus;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isInComposer(), 20'000);

        const qint64 end = typingMs + QRandomGenerator::global()->bounded(300);
        Typed typed;
        QElapsedTimer clock;
        clock.start();
        // However slow the machine is, some letters are old enough to be owed.
        for (int word = 1; clock.elapsed() < end || typed.owed(clock.elapsed()) <= 10; ++word) {
            for (const QChar letter : QStringLiteral("word%1 ").arg(word)) {
                run.hand().press(letter.unicode());
                typed.text += letter;
                typed.at.append(clock.elapsed());
                QTest::qWait(25); // 40 letters a second
            }
        }
        const qint64 killedAt = clock.elapsed();
        run.kill();

        const QString kept = draftIn(run.place());
        const QString told = QStringLiteral("“%1” of “%2”").arg(kept, typed.text);
        QVERIFY2(typed.text.startsWith(kept), qPrintable(told));
        QVERIFY2(kept.size() >= typed.owed(killedAt), qPrintable(told));

        run.start();
        QVERIFY2(openThread(run, kept), qPrintable(kept + u'\n' + test::linesOf(run.hear()).join(u'\n')));
    }

private:
    /// By J, one conversation after the other, until one with that text is open.
    static bool openThread(test::ProgramRun &run, const QString &draft)
    {
        QElapsedTimer patience;
        patience.start();
        for (QElapsedTimer sinceKey; patience.elapsed() < 60'000; QTest::qWait(50)) {
            const QList<test::Spoken> things = run.hear();
            const test::Spoken *const field = test::find(things, textRole, composer);
            if (field && run.textOf(*field) == draft)
                return true;
            // Another key only where the last one has done its work.
            if (!sinceKey.isValid() || sinceKey.elapsed() > 1'000) {
                run.hand().press('j');
                sinceKey.start();
            }
        }
        return false;
    }

    static QString draftIn(const QString &place)
    {
        const auto opened = test::await(workspace::Workspace::open(place + QStringLiteral("/workspace"), test::keysIn(place), std::make_shared<SystemClock>()));
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        QString kept;
        {
            workspace::LocalInbox inbox(**opened);
            const auto rows = test::await(inbox.threads({}, 50, {}));
            for (const workspace::ThreadRow &row : *rows) {
                const auto drafts = test::await(inbox.drafts(row.conversation));
                for (const workspace::ThreadDraft &draft : *drafts)
                    kept += draft.body;
            }
        }
        (*opened)->close();
        return kept;
    }
};

SWITCHBOARD_TEST(KilledConsoleTest)
#include "tst_killedconsole.moc"
