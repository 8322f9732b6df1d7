// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/console/programrun.h"

#include <QRegularExpression>
#include <QTest>

using namespace switchboard;
using test::Typist;

namespace {

struct Stroke
{
    quint32 key;
    QList<quint32> held;
    const char *awaited = nullptr; ///< what is to be heard before the next one
};
using Strokes = QList<Stroke>;

Stroke withControl(quint32 key, const char *awaited = nullptr)
{
    return {key, {Typist::control}, awaited};
}

} // namespace

/// What a screen reader hears of each place of the program.
class SpokenConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QByteArray missing = test::ProgramRun::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        m_run = std::make_unique<test::ProgramRun>();
        m_run->start();
    }

    void cleanupTestCase() { m_run.reset(); }

    /// Back to the place alone, whatever was open over it.
    void init()
    {
        m_run->hand().press(Typist::escape);
        QStringList open;
        const auto isClosed = [&] {
            open = test::linesOf(m_run->hear()).filter(QRegularExpression(QStringLiteral("^dialog: ")));
            return open.isEmpty();
        };
        QVERIFY2(QTest::qWaitFor(isClosed, 20'000), qPrintable(open.join(u'\n')));
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<Strokes>("strokes");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Strokes &strokes, const QStringList &expected) { QTest::newRow(name) << strokes << expected; };
        const Stroke inbox = withControl('1', "list: Conversations");
        const Stroke contacts = withControl('6', "table: People");
        const QString close = QStringLiteral("push button: Close (Esc)");
        row("inbox", {inbox, {'j', {}, "list: Messages"}},
            {QStringLiteral("tool bar: Places"), QStringLiteral("radio button: Inbox"), QStringLiteral("radio button: SMS"),
             QStringLiteral("text: Text message"), QStringLiteral("push button: Send"), QStringLiteral("check box: Show Open, 4"),
             QStringLiteral("button menu: Send from (512) 555-0100"), QStringLiteral("panel: Person"), QStringLiteral("label: No opt-out"),
             QStringLiteral("status bar: Status"), QStringLiteral("push button: Store sealed")});
        row("note", {inbox, {'n', {}}}, {QStringLiteral("text: Note for the team, never sent"), QStringLiteral("push button: Add note")});
        row("snooze", {inbox, {'h', {}}}, {QStringLiteral("dialog: Snooze until"), QStringLiteral("text: When, in plain words"), close});
        row("new conversation", {inbox, withControl('n')}, {QStringLiteral("dialog: New conversation"), QStringLiteral("text: To"), QStringLiteral("list: People")});
        row("history", {withControl('2', "table: Messages"), {'j', {}}},
            {QStringLiteral("panel: Message"), QStringLiteral("push button: Thread"), QStringLiteral("panel: Timeline"), QStringLiteral("text: Search"),
             QStringLiteral("button menu: Columns"), QStringLiteral("push button: Export 4")});
        row("contacts", {contacts}, {QStringLiteral("panel: Person"), QStringLiteral("text: Find people"), QStringLiteral("push button: Import people"),
                                     QStringLiteral("text: Note about this person")});
        row("new person", {contacts, {'n', {}}}, {QStringLiteral("dialog: New person"), QStringLiteral("text: Name"), QStringLiteral("combo box: Stage")});
        row("merge", {contacts, {'m', {}}}, {QStringLiteral("text: Find the other person")});
        row("import", {contacts, {'i', {}}}, {QStringLiteral("dialog: Import people"), close});
        row("erase", {contacts, {Typist::remove, {}}}, {QStringLiteral("push button: Erase for good"), QStringLiteral("push button: Cancel")});
        row("settings", {withControl(',')}, {QStringLiteral("list: Sections of the settings"), QStringLiteral("panel: General"), QStringLiteral("text: Your name"),
                                             QStringLiteral("panel: Light or dark"), QStringLiteral("radio button: Light")});
        const std::pair<const char *, const char *> sections[]{{"panel: Providers and numbers", "push button: Add an account"},
                                                               {"panel: Sending and cost", "text: Cost a day"},
                                                               {"panel: Encryption, recovery", "push button: New recovery code"},
                                                               {"panel: Backup and restore", "push button: A new one"},
                                                               {"panel: Check-up", "push button: Look now"}};
        Strokes walk{withControl(',', "list: Sections of the settings"), {Typist::home, {}, "panel: General"}};
        for (const auto &[section, part] : sections) {
            walk.append({Typist::down, {}, section});
            row(section, walk, {QString::fromLatin1(part)});
        }
        row("palette", {withControl('k')}, {QStringLiteral("dialog: Commands"), QStringLiteral("text: What to do, or whom to find"), QStringLiteral("list: What was found")});
        row("keys", {inbox, {'?', {}}}, {QStringLiteral("dialog: All shortcuts"), QStringLiteral("text: Find a command or a key"), QStringLiteral("push button: Search everything, key Ctrl F")});
    }

    void everyControlHasAName()
    {
        QFETCH(Strokes, strokes);
        QFETCH(QStringList, expected);
        for (const Stroke &stroke : strokes) {
            m_run->hand().press(stroke.key, stroke.held);
            if (stroke.awaited)
                QVERIFY(hears({QString::fromLatin1(stroke.awaited)}));
        }
        QVERIFY(hears(expected));
        QStringList without = test::nameless(m_heard);
        for (const test::Spoken &thing : std::as_const(m_heard)) {
            if (thing.role == QLatin1StringView("filler") && !thing.name.isEmpty()) // a role that says nothing
                without.append(thing.line());
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
    }

private:
    /// Until all of those lines are heard at once; tells which are not.
    bool hears(const QStringList &expected)
    {
        QStringList missing;
        const auto isHeard = [&] {
            m_heard = m_run->hear();
            const QStringList lines = test::linesOf(m_heard);
            missing = expected;
            missing.removeIf([&lines](const QString &line) { return lines.contains(line); });
            return missing.isEmpty();
        };
        if (QTest::qWaitFor(isHeard, 20'000))
            return true;
        qWarning().noquote() << "not heard:" << missing << "among\n" << test::linesOf(m_heard).join(u'\n');
        return false;
    }

    std::unique_ptr<test::ProgramRun> m_run;
    QList<test::Spoken> m_heard;
};

SWITCHBOARD_TEST(SpokenConsoleTest)
#include "tst_spokenconsole.moc"
