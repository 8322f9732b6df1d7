// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/samplewindow.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/messageeditor.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/button.h"

#include <QListView>
#include <QTest>

namespace switchboard::test {

/// How many rows the sample day has: the open ones, and the lines of Marisol's thread.
inline constexpr int openRows = 16;
inline constexpr int marisolLines = 10;
inline constexpr int heldLine = 7;

/// The window with the handles that tests need; keys go where a person's would go: to the focus.
struct Driven : SampleWindow
{
    explicit Driven(bool hasSamples = true, bool isDark = false) : SampleWindow(isDark, hasSamples) {}

    void start(QSize size = {1440, 900})
    {
        show(size);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        list = find<inbox::ThreadListPane>()->findChild<QListView *>();
        view = find<inbox::ThreadView>();
        editor = find<inbox::SmsEditor>();
        send = find<widgets::Button>(QStringLiteral("send"));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    workspace::ThreadItem last() const
    {
        const auto *model = static_cast<inbox::ThreadModel *>(view->model());
        return model->rowCount() > 0 ? model->rows().last().item : workspace::ThreadItem{};
    }
    void openMarisol()
    {
        QTRY_COMPARE(list->model()->rowCount(), openRows);
        page->openConversation(marisol);
        QTRY_COMPARE(view->model()->rowCount(), marisolLines);
        QTRY_VERIFY(find<inbox::Composer>()->sender());
        editor->setFocus();
    }
    void setState(IntentState intent, SmsStatus status)
    {
        MessageState state;
        state.intent = intent;
        state.status = status;
        service.setState(service.lastStored(), state);
    }

    QListView *list = nullptr;
    inbox::ThreadView *view = nullptr;
    inbox::SmsEditor *editor = nullptr;
    widgets::Button *send = nullptr;
};

} // namespace switchboard::test
