// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manualclock.h"
#include "tests/ui/support/fakehistoryservice.h"
#include "tests/ui/support/fakemediaservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/messagepane.h"
#include "ui/history/queryproblem.h"
#include "ui/history/resultlist.h"
#include "ui/history/searchhead.h"
#include "ui/history/sumsfoot.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace switchboard::test {

/// The window with the history alone in it, on a scripted service; keys go where a person's would go.
class HistoryWindow
{
public:
    explicit HistoryWindow(bool isDark = false)
        : clock(std::make_shared<ManualClock>(sampleNow())), times(clock, sampleZone()),
          state(folder.filePath(QStringLiteral("console.ini"))), actions(state), window({theme, times, actions, undo, state})
    {
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
        window.addPage(shell::Place::history, [this] {
            return page = new history::HistoryPage(theme, times, service, media, actions, undo, state);
        });
    }

    void show(QSize size = {1440, 900})
    {
        window.resize(size);
        window.show();
        window.goTo(shell::Place::history);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        list = page->findChild<history::ResultList *>();
        model = page->findChild<history::HistoryModel *>();
        table = &list->table();
        field = &list->head().field();
        pane = page->findChild<history::MessagePane *>();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    bool isInTable() const { return QApplication::focusWidget() == table; }
    bool isInField() const { return QApplication::focusWidget() == field->edit(); }
    QString footWords() const { return list->findChild<history::SumsFoot *>()->words(); }
    widgets::MessageBar *bar(const char *name) const { return list->findChild<widgets::MessageBar *>(QString::fromLatin1(name)); }

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock;
    FakeHistoryService service;
    FakeMediaService media;
    widgets::Theme theme;
    widgets::TimeWords times;
    widgets::UiState state;
    widgets::ActionTable actions;
    widgets::UndoList undo;
    history::HistoryPage *page = nullptr;
    history::ResultList *list = nullptr;
    history::HistoryModel *model = nullptr;
    widgets::DenseTable *table = nullptr;
    widgets::ChipField *field = nullptr;
    history::MessagePane *pane = nullptr;
    shell::MainWindow window;
};

} // namespace switchboard::test
