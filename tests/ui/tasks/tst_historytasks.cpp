// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/ui/tasks/tasktest.h"
#include "tests/ui/tasks/toldworld.h"

namespace switchboard::test {

/// What is done with everything ever written.
class HistoryTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsATextOfTwoYearsAgo();
    void findsByPersonAndTime();
    void findsAMistypedWord();
    void opensTheStoryOfAFailedText();
    void goesFromHistoryToTheThread();
    void keepsASearch();
    void exportsWhatWasFound();
    void choosesColumns();
    void jumpsToADay();
};

namespace {

const QString messages = QStringLiteral("Messages");
constexpr qint64 oneDay = 86'400'000;

/// What a search of the store finds, newest first.
QList<MessageId> found(TaskDesk &desk, const QString &query)
{
    QList<MessageId> ids;
    const auto matches = orFatal(await(desk.history().matches(query, workspace::HistoryOrder::newestFirst, 20'000, {}, {})), "search");
    for (const MessageCursor &key : matches.keys)
        ids.append(key.id);
    return ids;
}

Message stored(TaskDesk &desk, MessageId message)
{
    return orFatal(await(desk.history().story(message)), "story").row.message;
}

QString foundWords(qsizetype count)
{
    return QStringLiteral("%1 found").arg(QLocale().toString(count));
}

void goToTheSearch()
{
    press("Ctrl+2");
    press("/"); // before anything is loaded
    TRY(focusName() == QStringLiteral("Search") && focusText().isEmpty());
    TRY(!rowsOf(messages).isEmpty());
}

/// Its first letters, as a row has them.
QString beginOf(const Told &message)
{
    return message.text.simplified().left(20);
}

} // namespace

void HistoryTasks::findsATextOfTwoYearsAgo()
{
    const std::vector<Told> own = told([](const Told &each) { return each.beat.kind == BeatKind::answer && !ownWordOf(each).isEmpty(); });
    const Told &wanted = own.at(0);
    const QString word = ownWordOf(wanted);
    QVERIFY(wanted.beat.at < toMs(sampleWorldNow) - 700 * oneDay);
    TaskDesk &desk = sitDown(World::history);
    press("Ctrl+F");
    TRY(focusName() == QStringLiteral("Search everything"));
    type(word);
    TRY(rowsOf(messages).size() == 1);
    press("Return");
    TRY_SHOWS(foundWords(1));
    TRY(rowsOf(messages).value(0).contains(word, Qt::CaseInsensitive));
    QVERIFY(rowsOf(messages).value(0).contains(wanted.person->name));
    QVERIFY(rowsOf(messages).value(0).contains(QStringLiteral("2024")));
    const QList<MessageId> ids = found(desk, word);
    QCOMPARE(ids.size(), 1);
    QCOMPARE(stored(desk, ids.first()).body, wanted.text);
}

void HistoryTasks::findsByPersonAndTime()
{
    // Somebody with a silence of some days after what is to be found, so that no time zone changes what is before it.
    std::vector<Told> before;
    size_t all = 0;
    const auto isChosen = [&](const SamplePerson &person) {
        const std::vector<Told> came = told([&person](const Told &each) { return each.person == &person && each.beat.direction == Direction::inbound; });
        for (size_t i = 4; i + 2 < came.size() && i < 13; ++i) {
            if (came[i].beat.at - came[i - 1].beat.at > 4 * oneDay) {
                before.assign(came.cbegin(), came.cbegin() + qptrdiff(i));
                all = came.size();
                return true;
            }
        }
        return false;
    };
    const auto one = std::find_if(everythingTold().cbegin(), everythingTold().cend(), [&](const Told &each) { return isUnmistakable(*each.person) && isChosen(*each.person); });
    QVERIFY(one != everythingTold().cend());
    const QString name = one->person->name;
    const QString day = QDateTime::fromMSecsSinceEpoch(before.back().beat.at, Qt::UTC).date().addDays(2).toString(Qt::ISODate);

    TaskDesk &desk = sitDown(World::history);
    goToTheSearch();
    type(QStringLiteral("from:\"") + name.chopped(2));
    TRY(currentRowOf(QStringLiteral("Suggestions")).startsWith(name));
    press("Tab");
    TRY_SHOWS(QStringLiteral("Condition from:\"%1\"").arg(name));
    TRY_SHOWS(foundWords(qsizetype(all)));
    type(QStringLiteral("before:") + day);
    TRY_SHOWS(foundWords(qsizetype(before.size())));
    press("Return");
    TRY_SHOWS(QStringLiteral("Condition before:") + day);
    TRY(focusName() == messages);
    const QStringList rows = rowsOf(messages);
    QCOMPARE(size_t(rows.size()), before.size());
    for (int row = 0; row < rows.size(); ++row) {
        const Told &said = before[before.size() - 1 - size_t(row)];
        QVERIFY2(rows[row].contains(name) && rows[row].contains(beginOf(said)), qPrintable(rows[row]));
    }
    QCOMPARE(stored(desk, found(desk, QStringLiteral("from:\"%1\" before:%2").arg(name, day)).value(0)).body, before.back().text);
}

void HistoryTasks::findsAMistypedWord()
{
    const QString word = QStringLiteral("available");
    const QString mistyped = QStringLiteral("avialable");
    const std::vector<Told> wanted = told([&](const Told &each) { return hasWord(each, word); });
    QVERIFY(wanted.size() > 100);
    QVERIFY(told([&](const Told &each) { return hasWord(each, mistyped); }).empty());

    sitDown(World::history);
    goToTheSearch();
    type(mistyped);
    TRY_SHOWS(QStringLiteral("Showing results for “available” in the place of “avialable”."));
    TRY_SHOWS(foundWords(qsizetype(wanted.size())));
    QVERIFY(rowsOf(messages).value(0).contains(wanted.back().person->name));
    const QStringList rows = rowsOf(messages);
    QVERIFY(rows.size() > 10);
    for (const QString &row : rows)
        QVERIFY2(row.contains(word, Qt::CaseInsensitive), qPrintable(row));
}

void HistoryTasks::opensTheStoryOfAFailedText()
{
    constexpr int unreachable = 30003;
    const std::vector<Told> lost = told([](const Told &each) { return each.code == unreachable; });
    QVERIFY(lost.size() > 10);
    const Told &wanted = lost.back();

    TaskDesk &desk = sitDown(World::history);
    goToTheSearch();
    type(QStringLiteral("error:30003"));
    press("Return"); // before it is found
    TRY_SHOWS(foundWords(qsizetype(lost.size())));
    TRY(focusName() == messages);
    TRY(currentRowOf(messages).contains(beginOf(wanted)));
    QVERIFY(currentRowOf(messages).contains(QStringLiteral("Not delivered")));
    press("Return");
    TRY(focusName() == QStringLiteral("Message and timeline"));
    TRY_SHOWS(QStringLiteral("The phone could not be reached."));
    TRY_SHOWS(QStringLiteral("Error 30003"));
    TRY_SHOWS(wanted.text);
    QCOMPARE(stored(desk, found(desk, QStringLiteral("error:30003")).value(0)).state.errorCode, unreachable);
    press("Escape");
    TRY_HIDES(QStringLiteral("Error 30003"));
    TRY(focusName() == messages);
}

void HistoryTasks::goesFromHistoryToTheThread()
{
    // Far up in a long thread, of which the inbox loads the newest messages only.
    const auto isInLongThread = [](const Told &each) {
        return isUnmistakable(*each.person) && told([&each](const Told &other) { return other.person == each.person && other.beat.at > each.beat.at; }).size() > 60;
    };
    const std::vector<Told> own = told([](const Told &each) { return each.beat.kind == BeatKind::question && !ownWordOf(each).isEmpty(); });
    const auto wanted = std::find_if(own.crbegin(), own.crend(), isInLongThread);
    QVERIFY(wanted != own.crend());
    const std::vector<Told> thread = told([&](const Told &each) { return each.person == wanted->person && each.beat.kind != BeatKind::email; });
    const auto place = std::find_if(thread.cbegin(), thread.cend(), [&](const Told &each) { return each.beat.at == wanted->beat.at; });
    QVERIFY(place != thread.cbegin() && place + 1 < thread.cend());

    TaskDesk &desk = sitDown(World::history);
    goToTheSearch();
    type(ownWordOf(*wanted));
    TRY_SHOWS(foundWords(1));
    press("Return");
    TRY(focusName() == messages);
    TRY(currentRowOf(messages).contains(beginOf(*wanted)));
    press("T");
    TRY_SHOWS(QStringLiteral("Conversations"));
    TRY(currentRowOf(messages).startsWith(QStringLiteral("They, ")) && currentRowOf(messages).contains(wanted->text));
    TRY(focusName() == messages);
    TRY_SHOWS(wanted->person->name);
    TRY(rowsOf(messages).join(u'\n').contains(wanted->text));
    // What was said before and after it stands beside it, and the keys go on from there.
    const auto isSaid = [](const QString &row, const Told &said) { return row.contains(said.text); };
    press("Up");
    TRY(isSaid(currentRowOf(messages), *(place - 1)));
    press("Down", 2);
    TRY(isSaid(currentRowOf(messages), *(place + 1)));
    QCOMPARE(stored(desk, found(desk, ownWordOf(*wanted)).value(0)).body, wanted->text);
}

void HistoryTasks::keepsASearch()
{
    const auto lost = qsizetype(told([](const Told &each) { return each.beat.fate == BeatFate::undelivered; }).size());
    const QString query = QStringLiteral("status:undelivered");

    TaskDesk &desk = sitDown(World::history);
    goToTheSearch();
    TRY_SHOWS(foundWords(20'006));
    type(query);
    TRY_SHOWS(foundWords(lost));
    press("Ctrl+S");
    TRY(focusName() == QStringLiteral("Name"));
    QCOMPARE(focusText(), query);
    type(QStringLiteral("Not arrived"));
    press("Return");
    TRY_SHOWS(QStringLiteral("The search “Not arrived” is saved"));
    const QList<workspace::SavedSearch> saved = orFatal(await(desk.history().savedSearches()), "searches");
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0].name, QStringLiteral("Not arrived"));
    QCOMPARE(saved[0].query, query);
    // Gone, and found again from another place.
    TRY(focusName() == QStringLiteral("Search"));
    press("Backspace");
    TRY_SHOWS(foundWords(20'006));
    press("Ctrl+1");
    TRY(rowsOf(messages).isEmpty());
    press("Ctrl+K");
    type(QStringLiteral("not arr"));
    TRY(currentRowOf(QStringLiteral("What was found")).startsWith(QStringLiteral("Not arrived")));
    press("Return");
    TRY_SHOWS(foundWords(lost));
    const QStringList rows = rowsOf(messages);
    QVERIFY(rows.size() > 10);
    for (const QString &row : rows)
        QVERIFY2(row.endsWith(QStringLiteral("Not delivered")), qPrintable(row));
    TRY_SHOWS(QStringLiteral("Not arrived  %1").arg(QLocale().toString(lost)));
}

void HistoryTasks::exportsWhatWasFound()
{
    const QString word = QStringLiteral("jacket");
    const std::vector<Told> wanted = told([&](const Told &each) { return hasWord(each, word); });
    QVERIFY(wanted.size() > 20);

    TaskDesk &desk = sitDown(World::history);
    goToTheSearch();
    type(word);
    TRY_SHOWS(foundWords(qsizetype(wanted.size())));
    press("Ctrl+E");
    TRY_SHOWS(QStringLiteral("Export what is shown"));
    TRY_SHOWS(QStringLiteral("%1 rows").arg(wanted.size()));
    press("Ctrl+Return");
    TRY(focusText() == QStringLiteral("history.csv"));
    type(desk.path(QStringLiteral("found.csv")));
    TRY(focusText() == desk.path(QStringLiteral("found.csv")));
    press("Return");
    TRY_SHOWS(QStringLiteral("%1 rows written to found.csv.").arg(wanted.size()));
    QFile file(desk.path(QStringLiteral("found.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    text::CsvReader reader(&file);
    const QStringList heads = orFatal(*reader.next(), "heads").fields;
    const auto place = heads.indexOf(QStringLiteral("text"));
    QVERIFY(place >= 0);
    auto said = wanted.crbegin(); // newest first
    for (auto row = reader.next(); row; row = reader.next(), ++said) {
        QVERIFY(said != wanted.crend());
        QCOMPARE(orFatal(*row, "row").fields.at(place), said->text);
    }
    QVERIFY(said == wanted.crend());
    press("Return");
    TRY_HIDES(QStringLiteral("rows written to"));
}

void HistoryTasks::choosesColumns()
{
    const QString campaign = QStringLiteral("Campaign");
    TaskDesk &desk = sitDown(World::history);
    press("Ctrl+2");
    TRY(!rowsOf(messages).isEmpty());
    const QStringList before = columnsOf(messages);
    QVERIFY(before.contains(campaign));
    press("Ctrl+K");
    type(QStringLiteral("choose col"));
    TRY(currentRowOf(QStringLiteral("What was found")).startsWith(QStringLiteral("Choose columns")));
    press("Return");
    for (int i = 0; i < 12 && menuEntry() != campaign && !QTest::currentTestFailed(); ++i)
        press("Down");
    TRY(menuEntry() == campaign);
    press("Return");
    QStringList after = before;
    after.removeAll(campaign);
    TRY(columnsOf(messages) == after);
    desk.reopen();
    press("Ctrl+2");
    TRY(!rowsOf(messages).isEmpty());
    TRY(columnsOf(messages) == after);
}

void HistoryTasks::jumpsToADay()
{
    const qint64 end = QDate(2025, 3, 4).startOfDay().toMSecsSinceEpoch();
    const std::vector<Told> before = told([end](const Told &each) { return each.beat.at < end; });
    QVERIFY(before.size() > 100);
    QVERIFY(before.size() + 1000 < everythingTold().size());
    const Told &newest = before.back();
    const Told &next = before[before.size() - 2];

    sitDown(World::history);
    press("Ctrl+2");
    TRY(!rowsOf(messages).isEmpty());
    press("Ctrl+G");
    TRY(focusName() == QStringLiteral("Day"));
    type(QStringLiteral("3 march 2025"));
    press("Return");
    TRY(focusName() == messages);
    TRY(currentRowOf(messages).contains(beginOf(newest)));
    QVERIFY(currentRowOf(messages).startsWith(QStringLiteral("3 Mar 2025")));
    QVERIFY(currentRowOf(messages).contains(newest.person->name));
    press("Down");
    TRY(currentRowOf(messages).contains(beginOf(next)));
    QVERIFY(currentRowOf(messages).contains(next.person->name));
}

SWITCHBOARD_TASKS("History", HistoryTasks)

} // namespace switchboard::test

#include "tst_historytasks.moc"
