// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/inbox/driveninbox.h"
#include "ui/inbox/contextpane.h"
#include "ui/inbox/startpane.h"
#include "ui/shell/statusbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panelayout.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/segmentmeter.h"
#include "ui/widgets/states.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QTest>

using namespace switchboard;
using namespace std::chrono_literals;

using test::Driven;

class InboxPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsListedIsListedAgainAtTheNextStart()
    {
        Driven one;
        one.start();
        one.page->keepLayoutIn(one.state);
        one.find<inbox::ThreadListPane>()->show({.filter = workspace::ThreadFilter::done, .tag = QStringLiteral("fast close")});
        Driven next;
        for (const QString &key : one.state.keysBelow(QStringLiteral("inbox"))) {
            const QString whole = QStringLiteral("inbox/") + key;
            QVERIFY(!one.state.value(whole).toString().contains(QStringLiteral("fast")));
            next.state.set(whole, one.state.value(whole));
        }
        next.start();
        next.page->keepLayoutIn(next.state);
        QCOMPARE(static_cast<inbox::ThreadListModel *>(next.list->model())->query(), (workspace::ThreadQuery{.filter = workspace::ThreadFilter::done}));
    }

    void byKeyboardAloneATextIsWrittenAndSeenDelivered()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        QTRY_VERIFY(ui.list->hasFocus());
        for (int i = 0; i < 3; ++i)
            ui.key(Qt::Key_J);
        QTRY_COMPARE(ui.list->currentIndex().row(), 2);
        QTRY_COMPARE(ui.view->model()->rowCount(), 3);
        ui.key(Qt::Key_R);
        QTRY_VERIFY(ui.editor->hasFocus());
        ui.type(QStringLiteral("Yes, it is."));
        QTRY_VERIFY(ui.send->isEnabled());
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("Yes, it is."));
        QCOMPARE(ui.last().state.intent, IntentState::queued);
        QVERIFY(ui.editor->text().isEmpty());
        ui.clock->advance(8s);
        ui.setState(IntentState::submitted, SmsStatus::sent);
        QTRY_COMPARE(fate(ui.last().state), QLatin1StringView("sent"));
        ui.setState(IntentState::submitted, SmsStatus::delivered);
        QTRY_COMPARE(fate(ui.last().state), QLatin1StringView("delivered"));
        QCOMPARE(ui.service.calls().filter(QStringLiteral("sendSms")).size(), 1);
    }

    void undoTakesTheTextBackIntoTheComposer()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.type(QStringLiteral("Too early"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Undo, 8 s"));
        ui.clock->advance(3s);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Undo, 5 s"));
        QTest::mouseClick(ui.send, Qt::LeftButton);
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("Too early"));
        QTRY_COMPARE(ui.last().state.intent, IntentState::canceled);
        QCOMPARE(ui.send->text(), QStringLiteral("Send"));
    }

    void undoEndsWhenTheMessageMayLeave()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.type(QStringLiteral("On my way"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Undo, 8 s"));
        ui.clock->advance(8s);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Send"));
    }

    void whatLeavesMuchLaterIsNotCountedDown()
    {
        Driven ui;
        ui.start();
        ui.service.setUndoDelay(19h);
        ui.openMarisol();
        ui.type(QStringLiteral("Good morning"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("Good morning"));
        QCOMPARE(ui.send->text(), QStringLiteral("Send"));
        ui.clock->advance(19h - 100s);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Undo, 100 s"));
    }

    void aRefusedSendKeepsTheTextAndSaysWhy()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.service.failNext(QStringLiteral("sendSms"), {ErrorCode::refused, QStringLiteral("spend limit")});
        ui.type(QStringLiteral("Please keep me"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        auto *error = ui.find<widgets::MessageBar>(QStringLiteral("composerError"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->message().contains(QStringLiteral("A rule forbids it")));
        QCOMPARE(ui.editor->text(), QStringLiteral("Please keep me"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("Please keep me"));
        QVERIFY(!error->isVisible());
    }

    void pressingSendTwiceSendsOnce()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.service.holdAnswers(true);
        ui.type(QStringLiteral("Once"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(ui.service.calls().filter(QStringLiteral("sendSms")).size(), 1);
        ui.service.holdAnswers(false);
        ui.service.answerAll();
        QTRY_VERIFY(ui.editor->text().isEmpty());
    }

    void eachConversationKeepsItsUnsentText()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.type(QStringLiteral("half a thou"));
        ui.page->openConversation(test::priya);
        QTRY_VERIFY(ui.editor->text().isEmpty());
        ui.page->openConversation(test::marisol);
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("half a thou"));
    }

    void replacingMarkedCharactersIsOneUndoStep()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        const QString typed = QStringLiteral(u"I’ll come — don’t worry");
        ui.editor->insertPlainText(typed);
        auto *replace = ui.find<widgets::Button>(QStringLiteral("replace"));
        QTRY_VERIFY(replace->isVisible());
        QTest::mouseClick(replace, Qt::LeftButton);
        QCOMPARE(ui.editor->text(), QStringLiteral("I'll come - don't worry"));
        QTRY_VERIFY(!replace->isVisible());
        ui.editor->undo();
        QCOMPARE(ui.editor->text(), typed);
    }

    void theMeterCountsAsOneTypes()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        auto *meter = ui.find<widgets::SegmentMeter>();
        ui.editor->setText(QString(161, u'a'));
        QTRY_COMPARE(meter->accessibleName(), QStringLiteral("2 parts, GSM-7, 161 of 306, $0.022"));
        ui.editor->setText(QStringLiteral(u"Здравствуйте"));
        QCOMPARE(meter->accessibleName(), QStringLiteral("1 part, UCS-2, 12 of 70, $0.011"));
    }

    void aKeyGoesToTheNewestMessageAndEscapeBack()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.list->setFocus();
        ui.key(Qt::Key_M);
        QTRY_VERIFY(ui.view->hasFocus());
        QCOMPARE(ui.view->currentIndex().row(), test::marisolLines - 1);
        ui.view->setCurrentIndex(ui.view->model()->index(test::heldLine, 0));
        QCOMPARE(ui.view->accessibleDescription(), QString());
        ui.key(Qt::Key_Right);
        QCOMPARE(ui.view->accessibleDescription(), QStringLiteral("Why?"));
        ui.key(Qt::Key_Right);
        QCOMPARE(ui.view->accessibleDescription(), QStringLiteral("Do not send"));
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(ui.list->hasFocus());
    }

    void doubtIsDecidedFromItsRowByKeys()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        ui.page->openConversation(test::priya);
        QTRY_COMPARE(ui.view->model()->rowCount(), 7);
        ui.view->setFocus();
        ui.view->setCurrentIndex(ui.view->model()->index(4, 0));
        ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Return);
        QTRY_VERIFY(ui.service.calls().contains(QStringLiteral("decideDoubt 5103 resend")));
        auto *model = static_cast<inbox::ThreadModel *>(ui.view->model());
        QTRY_COMPARE(model->rows().at(4).item.state.intent, IntentState::queued);
    }

    void whatARestoreHoldsIsSentFromItsRowByKeys()
    {
        Driven ui;
        MessageState restored;
        restored.intent = IntentState::held;
        restored.reason = QString(restoredReason);
        ui.service.setState(test::heldMessage, restored);
        ui.start();
        ui.openMarisol();
        ui.view->setFocus();
        ui.view->setCurrentIndex(ui.view->model()->index(test::heldLine, 0));
        for (int i = 0; i < 3; ++i)
            ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Return);
        QTRY_VERIFY(ui.service.calls().contains(QStringLiteral("release 5003")));
        auto *model = static_cast<inbox::ThreadModel *>(ui.view->model());
        QTRY_COMPARE(model->rows().at(test::heldLine).item.state.intent, IntentState::queued);
    }

    void whatAPolicyHoldsCannotBeSentFromItsRow()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.view->setFocus();
        ui.view->setCurrentIndex(ui.view->model()->index(test::heldLine, 0));
        const auto *model = static_cast<inbox::ThreadModel *>(ui.view->model());
        QCOMPARE(model->rows().at(test::heldLine).item.message, test::heldMessage);
        QCOMPARE(inbox::noticeOf(model->rows().at(test::heldLine).item)->actions,
                 (QList<inbox::BubbleAction>{inbox::BubbleAction::why, inbox::BubbleAction::cancel}));
        for (int i = 0; i < 3; ++i)
            ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Return);
        QVERIFY(!ui.service.calls().contains(QStringLiteral("release 5003")));
    }

    void whyTellsTheWholeStory()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.view->setFocus();
        ui.view->setCurrentIndex(ui.view->model()->index(test::heldLine, 0));
        ui.key(Qt::Key_Return);
        QTRY_VERIFY(ui.find<widgets::Popover>());
        const auto *popover = ui.find<widgets::Popover>();
        QTRY_VERIFY(popover->isVisible());
        QVERIFY(popover->accessibleDescription().startsWith(QStringLiteral("Written and queued")));
        QVERIFY(popover->accessibleDescription().contains(QStringLiteral("Held back")));
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(!ui.find<widgets::Popover>());
    }

    void whoOptedOutCannotBeWrittenTo()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        ui.page->openConversation(test::hector);
        QTRY_VERIFY(ui.send->toolTip().contains(QStringLiteral("opted out")));
        ui.editor->setFocus();
        ui.type(QStringLiteral("But"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!ui.send->isEnabled());
        QVERIFY(ui.service.calls().filter(QStringLiteral("sendSms")).isEmpty());
    }

    void openingAThreadReadsIt()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.page->count(), 4);
        ui.openMarisol();
        QTRY_VERIFY(ui.service.calls().contains(QStringLiteral("markRead 101")));
        QTRY_COMPARE(ui.page->count(), 3);
    }

    void aMessageThatArrivesIsShownByItself()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        ui.service.receive(test::marisol, QStringLiteral("one more thing"));
        QTRY_COMPARE(ui.last().body, QStringLiteral("one more thing"));
    }

    void barsAppearOnlyWhenLoadingTakesLong()
    {
        Driven ui;
        ui.service.holdAnswers(true);
        ui.start();
        auto *bars = ui.find<inbox::ThreadListPane>()->findChild<widgets::LoadingBars *>();
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(bars->isVisible());
        ui.service.holdAnswers(false);
        ui.service.answerAll();
        QTRY_VERIFY(!bars->isVisible());
        QCOMPARE(ui.list->model()->rowCount(), test::openRows);
    }

    void anErrorSaysWhatToDoAndTriesAgain()
    {
        Driven ui;
        ui.service.failNext(QStringLiteral("threads"), {ErrorCode::storage, QStringLiteral("disk I/O error")});
        ui.start();
        auto *error = ui.find<inbox::ThreadListPane>()->findChild<widgets::ErrorState *>();
        QTRY_VERIFY(error->isVisible());
        QCOMPARE(error->title(), QStringLiteral("The conversations could not be loaded"));
        QTest::mouseClick(error->findChild<widgets::Button *>(QStringLiteral("retry")), Qt::LeftButton);
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        QVERIFY(!error->isVisible());
    }

    void wordsNameTheKeysThatCount()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        const auto says = [&ui](QWidget *part, const char *words) {
            const QList<QLabel *> labels = part->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == QString::fromUtf8(words); });
        };
        auto *start = ui.find<inbox::StartPane>();
        QVERIFY(says(start, "Press J and K to go through the list, R to reply."));
        QVERIFY(ui.actions.setShortcut(QStringLiteral("inbox.reply"), QKeySequence(QStringLiteral("Y"))));
        QVERIFY(says(start, "Press J and K to go through the list, Y to reply."));
        QVERIFY(ui.actions.setShortcut(QStringLiteral("inbox.next"), {}));
        QVERIFY(says(start, "It opens here, with all that was ever said in it."));
        auto *list = ui.find<inbox::ThreadListPane>();
        list->show({.filter = workspace::ThreadFilter::mine, .tag = QStringLiteral("nobody has it")});
        list->show({.filter = workspace::ThreadFilter::mine});
        QVERIFY(ui.actions.setShortcut(QStringLiteral("inbox.assign"), QKeySequence(QStringLiteral("Alt+A"))));
        QVERIFY(says(list, "Open a conversation and press Alt A to take it."));
        QVERIFY(ui.actions.setShortcut(QStringLiteral("inbox.assign"), {}));
        QVERIFY(says(list, "Open a conversation and assign it to yourself."));
    }

    void anEmptyInboxSaysWhatComesNext()
    {
        Driven ui(false);
        ui.start();
        auto *empty = ui.find<inbox::ThreadListPane>()->findChild<widgets::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("Nothing is open"));
        auto *middle = ui.find<inbox::StartPane>()->findChild<widgets::EmptyState *>();
        QTRY_COMPARE(middle->title(), QStringLiteral("Everyone has an answer"));
        QVERIFY(middle->isVisible());
        QVERIFY(!ui.find<inbox::ContextPane>()->isVisible());
    }

    void thePersonStandsBesideAnOpenConversationOnly()
    {
        Driven ui;
        ui.start();
        auto *context = ui.find<inbox::ContextPane>();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows);
        QVERIFY(!context->isVisible());
        ui.openMarisol();
        QVERIFY(context->isVisible());
        QVERIFY2(context->width() >= 240 && context->width() < 400, qPrintable(QString::number(context->width())));
    }

    void theStatusBarFollowsTheEngine()
    {
        Driven ui;
        ui.start();
        QTRY_COMPARE(ui.window->statusBar().texts().first(), QStringLiteral("Twilio ok"));
        QVERIFY(ui.window->statusBar().texts().contains(QStringLiteral("Held 1")));
        QVERIFY(ui.window->statusBar().texts().contains(QStringLiteral("Practice: nothing leaves this computer")));
        ui.service.setStatus({.provider = QStringLiteral("Twilio"), .isReachable = false, .problem = {}, .queued = 7});
        QTRY_COMPARE(ui.window->statusBar().texts().first(), QStringLiteral("Twilio does not answer"));
        QVERIFY(ui.window->statusBar().texts().contains(QStringLiteral("Queue 7")));
    }

    void narrowWindowsTurnPanesIntoDrawers()
    {
        using Pane = widgets::PaneLayout::Pane;
        Driven ui;
        ui.start({1440, 900});
        ui.openMarisol();
        auto *panes = ui.find<widgets::PaneLayout>();
        QTRY_VERIFY(!panes->isDrawer(Pane::context));
        ui.window->resize(1200, 800);
        QTRY_VERIFY(panes->isDrawer(Pane::context));
        QVERIFY(!panes->isDrawer(Pane::list));
        ui.window->resize(1000, 800);
        QTRY_VERIFY(panes->isDrawer(Pane::list));
        panes->setShown(Pane::list, true);
        QVERIFY(ui.find<inbox::ThreadListPane>()->isVisible());
        ui.window->resize(1440, 900);
        QTRY_VERIFY(!panes->isDrawer(Pane::list));
        QVERIFY(ui.find<inbox::ContextPane>()->isVisible());
    }

    void everyControlHasAName()
    {
        Driven ui;
        ui.start();
        ui.openMarisol();
        int seen = 0;
        for (const QWidget *widget : ui.window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QScrollBar")
                || widget->objectName().startsWith(QLatin1StringView("qt_")))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                || widget == ui.page;
            QVERIFY2(isNamed, widget->metaObject()->className());
            ++seen;
        }
        QVERIFY(seen > 8);
    }
};

SWITCHBOARD_TEST(InboxPageTest)
#include "tst_inboxpage.moc"
