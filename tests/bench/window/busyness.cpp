// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/busyness.h"

#include "tests/bench/store/figures.h"
#include "tests/bench/window/arrivals.h"
#include "tests/bench/window/barewindow.h"
#include "tests/bench/window/desk.h"
#include "tests/support/storetrace.h"
#include "tests/bench/window/turnmeter.h"
#include "tests/bench/window/windowworld.h"
#include "ui/history/historymodel.h"
#include "ui/history/resultlist.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QScrollBar>

namespace switchboard::bench {

namespace {

constexpr double cpuGoal = 16; // ms between two turns
constexpr double wallGoal = 10; // ms more than the bare window's

/// One kind of work: what is done, and what the bare window had to show for the same.
struct Work
{
    const char *name;
    int ms;
    double strokesPerSecond;
    std::function<void(Typist &, int)> stroke;
};

/// A table on the screen that can be scrolled.
struct Place
{
    QPoint middle;
    QPoint barTop;
    QPoint barBottom;
};

Place placeOf(const QAbstractItemView &table)
{
    const QScrollBar &bar = *table.verticalScrollBar();
    const int x = bar.width() / 2;
    return {table.viewport()->mapToGlobal(table.viewport()->rect().center()), bar.mapToGlobal(QPoint(x, 8)),
            bar.mapToGlobal(QPoint(x, bar.height() - 2))};
}

/// Down the whole bar and up again.
void drag(Typist &hand, int step, const Place &place)
{
    constexpr int steps = 300; // one way, five seconds
    const int way = step / steps;
    const int done = step % steps;
    const int height = place.barBottom.y() - place.barTop.y();
    const int offset = (way % 2 == 0 ? done : steps - 1 - done) * height / (steps - 1);
    hand.moveTo(place.barTop + QPoint(0, offset));
    if (step == 0)
        hand.button(1, true);
}

QList<Work> scrolling(const Place &place)
{
    return {
        {"scrolling: Page Down held", 5'000, 30, [](Typist &hand, int) { hand.press(Typist::pageDown); }},
        {"scrolling: wheel", 5'000, 60,
         [place](Typist &hand, int step) {
             if (step == 0)
                 hand.moveTo(place.middle);
             hand.turnWheel(step % 300 < 240);
         }},
        {"scrolling: the bar from end to end", 10'000, 60, [place](Typist &hand, int step) { drag(hand, step, place); }},
        {"scrolling: End and Home", 4'000, 8, [](Typist &hand, int step) { hand.press(step % 2 == 0 ? Typist::end : Typist::home); }},
    };
}

/// Words as they are typed, each taken away before the next.
Work typing()
{
    static const QString text = QStringLiteral("closing costs*offer friday*\"open house\"*kitchen -garage*has:attachment pool*appraisl*insp*");
    return {"typing searches", 20'000, 8, [](Typist &hand, int step) {
                const QChar letter = text.at(step % text.size());
                if (letter == u'*') {
                    hand.press('a', {Typist::control});
                    hand.press(Typist::backspace);
                } else {
                    hand.press(letter.unicode());
                }
            }};
}

struct Figures
{
    double cpuMax = 0;
    double cpuP999 = 0;
    double wallMax = 0;
    double wallP999 = 0;
    long storeCalls = 0;
    size_t turns = 0;
};

Figures figuresOf(const Turns &turns)
{
    return {quantile(turns.cpuMs, 1), quantile(turns.cpuMs, 0.999), quantile(turns.wallMs, 1), quantile(turns.wallMs, 0.999), turns.storeCalls,
            turns.cpuMs.size()};
}

Figures measured(TurnMeter &meter, const Work &work)
{
    meter.start();
    during(work.ms, work.strokesPerSecond, work.stroke);
    const Figures figures = figuresOf(meter.stop());
    Typist().button(1, false); // of the bar
    return figures;
}

void print(const char *name, const Figures &console, const Figures &bare)
{
    const bool isMissed = console.cpuMax > cpuGoal || console.storeCalls > 0 || console.wallP999 > bare.wallP999 + wallGoal;
    std::printf("%-36s %6zu turns, CPU max %5.1f p99.9 %5.1f ms; wall max %5.1f p99.9 %5.1f ms, bare %5.1f %5.1f ms; store calls %ld%s\n", name,
                console.turns, console.cpuMax, console.cpuP999, console.wallMax, console.wallP999, bare.wallMax, bare.wallP999,
                console.storeCalls, isMissed ? "  MISSED" : "");
    std::fflush(stdout);
}

const Work idle{"idle", 10'000, 0, {}};

QList<Figures> bareFigures(TurnMeter &meter)
{
    BareWindow window;
    window.show();
    window.activateWindow();
    if (!until([&window] { return window.isActiveWindow(); }))
        qFatal("the bare window is not active");
    window.table().setFocus();
    QList<Figures> figures;
    for (const Work &work : scrolling(placeOf(window.table())))
        figures.append(measured(meter, work));
    figures.append(measured(meter, typing()));
    figures.append(measured(meter, idle));
    return figures;
}

void scrollHistory(Desk &desk, TurnMeter &meter, const QList<Figures> &bare)
{
    desk.goTo('2');
    until([&desk] { return desk.window().findChild<history::ResultList *>() != nullptr; });
    auto &list = desk.find<history::ResultList>();
    auto &model = desk.find<history::HistoryModel>();
    QElapsedTimer timer;
    timer.start();
    meter.start();
    if (!until([&model] { return model.isWhole(); }, 300'000))
        qFatal("the history does not get whole");
    const Figures filling = figuresOf(meter.stop());
    std::printf("history of %d rows whole after %.1f s\n", model.rowCount(), double(timer.elapsed()) / 1000);
    print("history: its keys come", filling, bare.last());
    list.focusRows();
    auto &table = *list.findChild<widgets::DenseTable *>();
    qsizetype i = 0;
    for (const Work &work : scrolling(placeOf(table)))
        print(work.name, measured(meter, work), bare.at(i++));
}

void receive(Desk &desk, TurnMeter &meter, const QList<Figures> &bare, const char *name)
{
    const Arrivals arrivals(desk.workspace());
    print(name, measured(meter, {name, 15'000, 0, {}}), bare.last());
    std::printf("%-36s %d messages came\n", "", arrivals.count());
}

/// That nothing was seen means something only where something would have been.
void checkTrace(const test::SampleWorld &world)
{
    test::resetStoreCalls();
    orFatal(store::Store::keyWraps(world.folder));
    if (test::storeCalls() == 0)
        qFatal("calls of SQLite are not seen");
}

} // namespace

void measureBusyness(const test::SampleWorld &world)
{
    TurnMeter meter;
    const QList<Figures> bare = bareFigures(meter);
    const OwnWindowWorld own(world);
    checkTrace(own.world());
    Desk desk(own.world());
    std::printf("between two turns of the event loop, at most 16 ms CPU; wall p99.9 at most 10 ms over the bare window's:\n");
    print("idle", measured(meter, idle), bare.last());
    receive(desk, meter, bare, "200 messages a second, inbox");
    scrollHistory(desk, meter, bare);
    receive(desk, meter, bare, "200 messages a second, history");
    desk.hand().press('f', {Typist::control});
    print("typing searches", measured(meter, typing()), bare.at(bare.size() - 2));
}

} // namespace switchboard::bench
