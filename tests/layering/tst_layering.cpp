// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/rules.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace switchboard;
using namespace switchboard::layering;

namespace {

using Rule = QStringList (*)(const QList<Source> &sources);

QStringList screenRule(const QList<Source> &sources) { return screenViolations(sources, installedQtModules()); }
QStringList sqlRule(const QList<Source> &sources) { return sqlViolations(sources, installedQtModules()); }

struct Sample
{
    QString path;
    QString text;
};
using Samples = QList<Sample>;

QString including(const char *header)
{
    return QStringLiteral("\n#include \"%1\"\n").arg(QLatin1StringView(header));
}

QString includingSystem(const char *header)
{
    return QStringLiteral("\n#include <%1>\n").arg(QLatin1StringView(header));
}

QList<Source> parsed(const Samples &samples)
{
    QList<Source> sources;
    for (const Sample &sample : samples)
        sources.append(parseSource(sample.path, sample.text));
    return sources;
}

} // namespace

Q_DECLARE_METATYPE(Rule)
Q_DECLARE_METATYPE(Samples)

/// Holds the sources to the floors of ARCHITECTURE.md and to the house style; every rule is first shown to
/// notice what it is there for.
class LayeringTest : public QObject
{
    Q_OBJECT

private:
    /// One include, and the complaint it must earn; "" for none.
    static void floorRow(const char *name, const char *from, const char *header, const char *complaint)
    {
        const QString path = QLatin1StringView(from);
        const QString text = QLatin1StringView(complaint);
        QTest::newRow(name) << Rule(floorViolations) << Samples{{path, including(header)}}
                            << (text.isEmpty() ? QStringList() : QStringList(path + QLatin1StringView(":2: ") + text));
    }

    static void wordRow(const char *name, const char *code, const char *complaint)
    {
        const QString text = QLatin1StringView(complaint);
        QTest::newRow(name) << Rule(forbiddenWords)
                            << Samples{{QStringLiteral("ui/shell/frame.cpp"), QStringLiteral("\n") + QLatin1StringView(code)}}
                            << (text.isEmpty() ? QStringList() : QStringList(QStringLiteral("ui/shell/frame.cpp:2: ") + text));
    }

    static void sqlRow(const char *name, const char *path, const char *text, bool isViolation)
    {
        const QString file = QLatin1StringView(path);
        const QString code = QStringLiteral("f(\"") + QLatin1StringView(text) + QStringLiteral("\");\n");
        QTest::newRow(name) << Rule(sqlRule) << Samples{{file, code}}
                            << (isViolation ? QStringList(file + QLatin1StringView(":1: SQL belongs to core/store")) : QStringList());
    }

    static void headerRow(const char *name, Rule rule, const char *path, const char *header, const char *complaint)
    {
        const QString file = QLatin1StringView(path);
        const QString text = QLatin1StringView(complaint);
        QTest::newRow(name) << rule << Samples{{file, includingSystem(header)}}
                            << (text.isEmpty() ? QStringList() : QStringList(file + QLatin1StringView(":2: ") + text));
    }

private Q_SLOTS:
    void everyRuleNoticesWhatItForbids_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<Samples>("samples");
        QTest::addColumn<QStringList>("complaints");

        floorRow("down is the way", "core/store/ledger.cpp", "core/seal/vault.h", "");
        floorRow("a folder sees itself", "core/store/ledger.cpp", "core/store/database.h", "");
        floorRow("a folder below a folder is the same", "core/store/search/index.cpp", "core/store/database.h", "");
        floorRow("up", "core/base/log.cpp", "core/model/event.h", "core/base looks up to core/model/event.h");
        floorRow("far up", "core/model/event.h", "ui/shell/frame.h", "core/model looks up to ui/shell/frame.h");
        floorRow("up from a deeper folder", "core/channels/twilio/client.cpp", "core/delivery/outbox.h",
                 "core/channels looks up to core/delivery/outbox.h");
        floorRow("sideways", "core/policy/gate.cpp", "core/channels/channel.h",
                 "core/policy looks sideways to core/channels/channel.h");
        floorRow("sideways between text and seal", "core/seal/vault.cpp", "core/text/phone.h",
                 "core/seal looks sideways to core/text/phone.h");
        floorRow("a channel sees no store", "core/channels/twilio/client.cpp", "core/store/ledger.h",
                 "core/channels may not see core/store/ledger.h");
        floorRow("a channel sees values", "core/channels/twilio/client.cpp", "core/model/address.h", "");
        floorRow("the sandbox sees text", "app/sandbox/main.cpp", "core/text/smsencoding.h", "");
        floorRow("the sandbox sees no channel", "app/sandbox/main.cpp", "core/channels/channel.h",
                 "app/sandbox may not see core/channels/channel.h");
        floorRow("the sandbox sees no workspace", "app/sandbox/main.cpp", "core/workspace/workspace.h",
                 "app/sandbox may not see core/workspace/workspace.h");
        floorRow("a place asks the workspace", "ui/inbox/page.cpp", "core/workspace/inboxservice.h", "");
        floorRow("a place does not ask the store", "ui/inbox/page.cpp", "core/store/ledger.h",
                 "ui/inbox may not see core/store/ledger.h");
        floorRow("a place uses what places share", "ui/inbox/page.cpp", "ui/widgets/badge.h", "");
        floorRow("a place does not see another", "ui/inbox/page.cpp", "ui/history/page.h",
                 "ui/inbox looks sideways to ui/history/page.h");
        floorRow("a place says what places say alike", "ui/inbox/page.cpp", "ui/words/fatewords.h", "");
        floorRow("what places say alike knows no place", "ui/words/fatewords.cpp", "ui/inbox/page.h",
                 "ui/words looks up to ui/inbox/page.h");
        floorRow("what places share knows no place", "ui/widgets/badge.cpp", "ui/inbox/page.h",
                 "ui/widgets looks up to ui/inbox/page.h");
        floorRow("the shell hosts places", "ui/shell/frame.cpp", "ui/inbox/page.h", "");
        floorRow("a command does not ask delivery", "app/ctl/send.cpp", "core/delivery/outbox.h",
                 "app/ctl may not see core/delivery/outbox.h");
        floorRow("a command without a workspace reads opt-outs", "app/ctl/optout.cpp", "core/policy/optoutreader.h", "");
        floorRow("a command without a workspace checks signatures", "app/ctl/webhook.cpp",
                 "core/channels/twilio/signature.h", "");
        floorRow("a place does not check signatures", "ui/inbox/page.cpp", "core/channels/twilio/signature.h",
                 "ui/inbox may not see core/channels/twilio/signature.h");
        floorRow("a program wires", "app/main.cpp", "ui/shell/frame.h", "");
        floorRow("a program does not reach around the workspace", "app/main.cpp", "core/store/database.h",
                 "app may not see core/store/database.h");
        floorRow("the product includes no test", "core/base/clock.cpp", "tests/support/manualclock.h",
                 "core/base includes a test's tests/support/manualclock.h");
        floorRow("a new folder needs a floor", "core/extra/thing.cpp", "core/base/log.h", "core/extra stands on no floor");
        QTest::newRow("up by a relative path")
            << Rule(floorViolations)
            << Samples{{QStringLiteral("core/base/a.cpp"), including("../model/b.h")}, {QStringLiteral("core/model/b.h"), {}}}
            << QStringList(QStringLiteral("core/base/a.cpp:2: core/base looks up to core/model/b.h"));

        QTest::newRow("two headers that include each other")
            << Rule(circles)
            << Samples{{QStringLiteral("core/base/a.h"), including("core/base/b.h")},
                       {QStringLiteral("core/base/b.h"), including("core/base/a.h")}}
            << QStringList(QStringLiteral("core/base/a -> core/base/b -> core/base/a"));
        QTest::newRow("a circle that goes through implementations")
            << Rule(circles)
            << Samples{{QStringLiteral("core/base/a.cpp"), including("core/base/b.h")},
                       {QStringLiteral("core/base/b.cpp"), including("core/base/c.h")},
                       {QStringLiteral("core/base/c.cpp"), including("core/base/a.h")}}
            << QStringList(QStringLiteral("core/base/a -> core/base/b -> core/base/c -> core/base/a"));
        QTest::newRow("a header that includes itself")
            << Rule(circles) << Samples{{QStringLiteral("core/base/a.h"), including("core/base/a.h")}}
            << QStringList(QStringLiteral("core/base/a -> core/base/a"));
        QTest::newRow("two ways to one header are no circle")
            << Rule(circles)
            << Samples{{QStringLiteral("core/base/a.cpp"), including("core/base/a.h") + including("core/base/b.h")},
                       {QStringLiteral("core/base/a.h"), including("core/base/c.h")},
                       {QStringLiteral("core/base/b.h"), including("core/base/c.h")}}
            << QStringList();

        headerRow("a widget by its class", screenRule, "core/text/a.cpp", "QPushButton", "core must run without QtWidgets");
        headerRow("a widget by its module", screenRule, "core/text/a.cpp", "QtWidgets/QLabel", "core must run without QtWidgets");
        headerRow("the application of the widgets", screenRule, "core/base/a.cpp", "QApplication",
                  "core must run without QtWidgets");
        headerRow("a picture", screenRule, "core/store/a.cpp", "QImage", "core must run without QtGui");
        headerRow("a chart", screenRule, "core/insight/a.cpp", "QtCharts/QChart", "core must run without QtCharts");
        headerRow("values of Qt", screenRule, "core/store/a.cpp", "QString", "");
        headerRow("the report writer paints", screenRule, "core/insight/reports/pdfwriter.cpp", "QPainter", "");
        headerRow("the report writer shows no widgets", screenRule, "core/insight/reports/pdfwriter.cpp", "QLabel",
                  "core must run without QtWidgets");
        headerRow("the console shows widgets", screenRule, "ui/shell/frame.cpp", "QLabel", "");

        sqlRow("reading in a place", "ui/inbox/page.cpp", "SELECT id FROM message", true);
        sqlRow("reading over several lines", "core/delivery/a.cpp", "SELECT id\"\n  \" FROM message", true);
        sqlRow("the head of a statement that goes on elsewhere", "core/delivery/a.cpp", "SELECT ", true);
        sqlRow("reading behind a common table", "core/policy/a.cpp", "WITH x AS (SELECT 1 FROM y) ", true);
        sqlRow("writing", "core/workspace/a.cpp", "INSERT INTO message VALUES (?)", true);
        sqlRow("writing over a row", "core/workspace/a.cpp", "INSERT OR REPLACE INTO message VALUES (?)", true);
        sqlRow("changing", "core/policy/a.cpp", "UPDATE message SET status = ?", true);
        sqlRow("deleting", "app/ctl/a.cpp", "DELETE FROM message", true);
        sqlRow("making a table", "core/insight/a.cpp", "CREATE TABLE fact (id INTEGER)", true);
        sqlRow("in small letters", "core/policy/a.cpp", "delete from message where id = ?", true);
        sqlRow("a sentence for people", "ui/inbox/page.cpp", "Select a person from the list", false);
        sqlRow("a button", "ui/inbox/page.cpp", "Update", false);
        sqlRow("in the store", "core/store/ledger.cpp", "SELECT id FROM message", false);
        sqlRow("in the search of the store", "core/store/search/index.cpp", "INSERT INTO words VALUES (?)", false);
        headerRow("a driver outside the store", sqlRule, "core/workspace/a.cpp", "QSqlQuery", "QSqlQuery belongs to core/store");
        headerRow("SQLite outside the store", sqlRule, "core/workspace/a.cpp", "sqlite3.h", "sqlite3.h belongs to core/store");
        headerRow("a driver in the store", sqlRule, "core/store/database.cpp", "QSqlQuery", "");

        wordRow("a friend", "friend class Other;", "a friend is a hidden include");
        wordRow("a signal as text", "connect(a, SIGNAL(done()), b, &B::stop);", "connect by pointer, not by text");
        wordRow("a slot as text", "connect(a, &A::done, b, SLOT(stop()));", "connect by pointer, not by text");
        wordRow("a loop in the loop", "QEventLoop loop;", "a nested event loop");
        wordRow("a coroutine awaited in a loop", "QCoro::waitFor(task());", "a nested event loop");
        wordRow("a turn of the loop", "QCoreApplication::processEvents();", "a nested event loop");
        wordRow("a test's wait", "QTest::qWait(50);", "waiting belongs to tests");
        wordRow("a sleep of the thread", "QThread::msleep(50);", "a sleep");
        wordRow("a sleep of the library", "std::this_thread::sleep_for(1s);", "a sleep");
        wordRow("words of that kind in a comment", "// no friend, no QEventLoop", "");
        wordRow("words of that kind in a text", "f(\"my friend\");", "");
        wordRow("the sections of a class", "public Q_SLOTS:", "");
        wordRow("a timer to await", "co_await sleepFor(clock, 1s, stop);", "");

        const QString line = QStringLiteral("int a;\n");
        QTest::newRow("a file of 599 lines") << Rule(longFiles)
                                             << Samples{{QStringLiteral("core/base/a.cpp"), line.repeated(599)}} << QStringList();
        QTest::newRow("a file of 600 lines")
            << Rule(longFiles) << Samples{{QStringLiteral("core/base/a.cpp"), line.repeated(600)}}
            << QStringList(QStringLiteral("core/base/a.cpp:600: longer than 599 lines"));
    }

    void everyRuleNoticesWhatItForbids()
    {
        QFETCH(Rule, rule);
        QFETCH(Samples, samples);
        QFETCH(QStringList, complaints);
        QCOMPARE(rule(parsed(samples)), complaints);
    }

    void theSourcesKeepEveryRule_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::newRow("no include goes up, sideways or around") << Rule(floorViolations);
        QTest::newRow("no circle") << Rule(circles);
        QTest::newRow("core runs without a screen") << Rule(screenRule);
        QTest::newRow("SQL only in the store") << Rule(sqlRule);
        QTest::newRow("no forbidden word") << Rule(forbiddenWords);
        QTest::newRow("no long file") << Rule(longFiles);
    }

    void theSourcesKeepEveryRule()
    {
        QFETCH(Rule, rule);
        const QList<Source> sources =
            readSources(test::sourcePath(QString()), {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
        QVERIFY2(sources.size() > 20, "the sources were not found");
        const QStringList found = rule(sources);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    /// What stands below a heading without a class would be done by no test.
    void everyHeadingOfTheTasksHasAClass()
    {
        const QDir folder(test::sourcePath(QStringLiteral("tests/ui/tasks")));
        const QString built = QString::fromUtf8(test::readAll(folder.filePath(QStringLiteral("CMakeLists.txt"))));
        QString code;
        for (const QString &file : folder.entryList({QStringLiteral("tst_*.cpp")})) {
            QVERIFY2(built.contains(file), qPrintable(file));
            code += QString::fromUtf8(test::readAll(folder.filePath(file)));
        }
        int headings = 0;
        for (const QByteArray &line : test::readAll(folder.filePath(QStringLiteral("tasks.txt"))).split('\n')) {
            const QString heading = line.startsWith("# ") ? QString::fromUtf8(line.sliced(2).trimmed()) : QString();
            if (heading.isEmpty() || heading.contains(u' ')) // a remark
                continue;
            ++headings;
            const QString wanted = QStringLiteral("SWITCHBOARD_TASKS(\"%1\",").arg(heading);
            QVERIFY2(code.contains(wanted), line.constData());
        }
        QVERIFY(headings > 3);
    }
};

SWITCHBOARD_TEST(LayeringTest)
#include "tst_layering.moc"
