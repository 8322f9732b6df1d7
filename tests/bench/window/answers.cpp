// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/answers.h"

#include "tests/bench/store/figures.h"
#include "tests/bench/window/desk.h"
#include "tests/bench/window/windowworld.h"
#include "ui/history/historymodel.h"
#include "ui/history/resultlist.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/messageeditor.h"
#include "ui/inbox/threadlistview.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QLineEdit>

namespace switchboard::bench {

namespace {

/// Sees when one of some widgets is painted after what it waits for has come.
class Painted : public QObject
{
public:
    explicit Painted(const QList<QWidget *> &widgets)
    {
        for (QWidget *widget : widgets)
            widget->installEventFilter(this);
    }

    void expect() { m_hasCome = m_isPainted = false; }
    void come() { m_hasCome = true; }
    bool hasCome() const { return m_hasCome; }
    bool isSo() const { return m_isPainted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_isPainted = m_isPainted || m_hasCome;
        return false;
    }

private:
    bool m_hasCome = false;
    bool m_isPainted = false;
};

/// Milliseconds from the key until `isSo`.
double answered(const QString &what, const std::function<void()> &press, const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    press();
    if (!until(isSo, 5'000))
        qFatal("a key was not answered: %s", qPrintable(what));
    return double(timer.nsecsElapsed()) / 1e6;
}

void rest(int ms)
{
    QElapsedTimer timer;
    timer.start();
    until([&timer, ms] { return timer.elapsed() >= ms; });
}

void print(const char *name, const std::vector<double> &times, double goal)
{
    const double slowest = quantile(times, 1);
    std::printf("%-30s %4zu keys, median %5.1f ms, p95 %5.1f ms, max %5.1f ms; goal %2.0f ms%s\n", name, times.size(), quantile(times, 0.5),
                quantile(times, 0.95), slowest, goal, slowest > goal ? "  MISSED" : "");
    std::fflush(stdout);
}

void switchThreads(Desk &desk)
{
    auto &view = desk.find<inbox::ThreadView>();
    auto &model = desk.find<inbox::ThreadModel>();
    Painted painted({view.viewport()});
    QObject::connect(&model, &inbox::ThreadModel::loaded, &painted, &Painted::come);
    desk.find<inbox::ThreadListView>().setFocus();
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        painted.expect();
        times.push_back(answered(QStringLiteral("thread"), [&] { desk.hand().press(i % 50 < 35 ? 'j' : 'k'); }, [&] { return painted.isSo(); }));
        rest(60);
    }
    print("switching the thread (J, K)", times, 30);
}

void switchTabs(Desk &desk)
{
    auto &composer = desk.find<inbox::Composer>();
    auto &text = desk.find<inbox::SmsEditor>();
    auto &note = desk.find<inbox::NoteEditor>();
    desk.hand().press('r');
    until([&] { return text.hasFocus(); });
    const QString draft = QStringLiteral("tuesday at four works for us");
    desk.hand().type(draft);
    until([&] { return composer.text() == draft; });
    Painted noteShown({note.viewport()});
    Painted textShown({text.viewport()});
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        desk.hand().press(Typist::escape);
        until([&] { return !text.hasFocus() && !note.hasFocus(); });
        rest(30);
        Painted &shown = i % 2 == 0 ? noteShown : textShown;
        shown.expect();
        shown.come();
        times.push_back(answered(QStringLiteral("tab"), [&] { desk.hand().press(i % 2 == 0 ? 'n' : 'r'); },
                                 [&] { return shown.isSo() && (i % 2 == 0 ? note.hasFocus() : text.hasFocus()); }));
        if (composer.text() != draft)
            qFatal("the draft is lost");
    }
    print("switching SMS and Note", times, 50);
    desk.hand().press(Typist::escape);
}

void typeSearches(Desk &desk)
{
    desk.goTo('2');
    until([&desk] { return desk.window().findChild<history::ResultList *>() != nullptr; });
    auto &model = desk.find<history::HistoryModel>();
    const auto &list = desk.find<history::ResultList>();
    if (!until([&] { return model.isWhole(); }, 300'000))
        qFatal("the history does not get whole");
    // Where nothing is found that is said in the place of the rows.
    Painted painted({list.findChild<widgets::DenseTable *>()->viewport(), list.findChild<widgets::EmptyState *>()});
    QObject::connect(&model, &history::HistoryModel::searched, &painted, &Painted::come);
    desk.hand().press('f', {Typist::control});
    if (!until([] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; }, 5'000))
        qFatal("the search field has no focus");
    QObject::connect(&model, &history::HistoryModel::failed, &painted, [](const Error &error) {
        std::fprintf(stderr, "a search failed: %s\n", qPrintable(describe(error)));
    });
    // Where again nothing is found nothing is painted.
    const auto isAnswered = [&] { return painted.isSo() || (painted.hasCome() && model.rowCount() == 0); };
    std::vector<double> times;
    const QStringList searches = {QStringLiteral("closing costs"), QStringLiteral("inspection friday"), QStringLiteral("the house"),
                                  QStringLiteral("offer accepted"), QStringLiteral("appraisal"), QStringLiteral("kitchen garage"),
                                  QStringLiteral("school district"), QStringLiteral("mortgage rate"), QStringLiteral("pool"),
                                  QStringLiteral("thanks so much"), QStringLiteral("casa"), QStringLiteral("stop")};
    for (const QString &search : searches) {
        for (const QChar letter : search) {
            if (letter == u' ') { // the same search still
                desk.hand().press(' ');
                continue;
            }
            painted.expect();
            times.push_back(answered(search, [&] { desk.hand().press(letter.unicode()); }, isAnswered));
            rest(120);
        }
        painted.expect();
        desk.hand().press('a', {Typist::control});
        desk.hand().press(Typist::backspace);
        until([&] { return painted.isSo(); }, 2'000);
        rest(300);
    }
    print("search as you type", times, 50);
}

} // namespace

void measureAnswers(const test::SampleWorld &world)
{
    const OwnWindowWorld own(world);
    Desk desk(own.world());
    std::printf("from the key to what it asks for, painted:\n");
    switchThreads(desk);
    switchTabs(desk);
    typeSearches(desk);
}

} // namespace switchboard::bench
