// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/inbox/driveninbox.h"
#include "ui/inbox/bubbletext.h"
#include "ui/inbox/composertab.h"
#include "ui/inbox/threadmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentmeter.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QPainter>
#include <QScrollBar>

using namespace switchboard;
using namespace std::chrono_literals;
using test::Driven;

namespace {

struct DrivenWriting : Driven
{
    void startAtMarisol()
    {
        start();
        openMarisol();
        note = find<inbox::NoteEditor>();
        composer = find<inbox::Composer>();
    }
    QStringList kept(ConversationId conversation) const
    {
        QStringList bodies;
        for (const workspace::ThreadDraft &draft : service.keptDrafts(conversation))
            bodies.append(draft.isNote ? u"note: " + draft.body : draft.body);
        bodies.sort();
        return bodies;
    }

    inbox::NoteEditor *note = nullptr;
    inbox::Composer *composer = nullptr;
};

} // namespace

class InboxWritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherDefaultNumberIsTakenWhenOneComesBack()
    {
        Driven at;
        at.start();
        at.openMarisol();
        const auto *composer = at.find<inbox::Composer>();
        QCOMPARE(composer->sender(), SenderId{1});
        at.page->hide();
        at.service.setSenders({{SenderId{3}, QStringLiteral("New"), QStringLiteral("(512) 555-0160"), true}, {SenderId{1}, QStringLiteral("Austin"), QStringLiteral("(512) 555-0100"), true}});
        at.page->show();
        QTRY_COMPARE(composer->sender(), SenderId{3});
    }

    void whatIsBegunKeepsItsNumber()
    {
        const QList<workspace::SenderRow> senders{{SenderId{1}, QStringLiteral("Austin"), QStringLiteral("(512) 555-0100"), true},
                                                  {SenderId{3}, QStringLiteral("New"), QStringLiteral("(512) 555-0160"), true}};
        DrivenWriting ui;
        ui.service.setSenders(senders);
        ui.startAtMarisol();
        ui.type(QStringLiteral("half a thou"));
        ui.composer->setSenders({senders.at(1), senders.at(0)});
        QCOMPARE(ui.composer->sender(), SenderId{1});
        // Another one is chosen: it is that of the draft, also when one comes back to it.
        ui.composer->setSender(SenderId{3});
        QTRY_COMPARE(ui.service.keptDrafts(test::marisol).value(0).sender, SenderId{3});
        ui.page->openConversation(test::priya);
        ui.composer->setSenders(senders);
        QTRY_COMPARE(ui.composer->sender(), SenderId{1});
        ui.page->openConversation(test::marisol);
        QTRY_COMPARE(ui.composer->sender(), SenderId{3});
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("half a thou"));
    }

    void whatIsTypedIsStoredByItself()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.type(QStringLiteral("half a thou"));
        QVERIFY(ui.kept(test::marisol).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(ui.kept(test::marisol), QStringList{QStringLiteral("half a thou")}, 1000);
        QTRY_COMPARE(static_cast<inbox::ThreadListModel *>(ui.list->model())->rows().first().draft, QStringLiteral("half a thou"));
    }

    void leavingTheThreadStoresAtOnce()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.type(QStringLiteral("half"));
        ui.page->openConversation(test::priya);
        QCOMPARE(ui.kept(test::marisol), QStringList{QStringLiteral("half")});
    }

    void hidingTheWindowStoresAtOnce()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.type(QStringLiteral("half"));
        ui.window->hide();
        QCOMPARE(ui.kept(test::marisol), QStringList{QStringLiteral("half")});
    }

    void aStoredDraftComesBackWhenItsThreadIsOpened()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.page->openConversation(test::priya);
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("The survey is included, I will send"));
        QVERIFY(ui.service.calls().filter(QStringLiteral("saveDraft The survey")).size() == 1); // the script's own
    }

    void whatWasTypedBeforeTheStoredDraftCameLosesNeither()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.service.holdAnswers(true);
        ui.page->openConversation(test::priya);
        ui.editor->setFocus();
        ui.type(QStringLiteral("new"));
        ui.service.holdAnswers(false);
        ui.service.answerAll();
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("The survey is included, I will send\nnew"));
        QTRY_COMPARE(ui.kept(test::priya), QStringList{QStringLiteral("The survey is included, I will send\nnew")});
    }

    void aDraftThatCannotBeStoredIsToldAndTriedAgain()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.service.failNext(QStringLiteral("saveDraft"), {ErrorCode::storage, QStringLiteral("disk full")});
        ui.type(QStringLiteral("keep me"));
        auto *problem = ui.find<widgets::MessageBar>(QStringLiteral("problem"));
        QTRY_VERIFY(problem->isVisible());
        QCOMPARE(ui.editor->text(), QStringLiteral("keep me"));
        QTRY_COMPARE(ui.kept(test::marisol), QStringList{QStringLiteral("keep me")});
    }

    void whatWasSentIsNoDraftAnyMore()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.type(QStringLiteral("On my way"));
        QTRY_COMPARE(ui.kept(test::marisol).size(), 1);
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("On my way"));
        QTRY_VERIFY(ui.kept(test::marisol).isEmpty());
    }

    void textAndNoteKeepWhatWasBegunInEach()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.type(QStringLiteral("to her"));
        ui.list->setFocus();
        ui.key(Qt::Key_N);
        QTRY_VERIFY(ui.note->hasFocus());
        QVERIFY(!ui.send->isVisible());
        ui.type(QStringLiteral("to us"));
        ui.list->setFocus();
        ui.key(Qt::Key_R);
        QTRY_VERIFY(ui.editor->hasFocus());
        QCOMPARE(ui.editor->text(), QStringLiteral("to her"));
        QCOMPARE(ui.note->text(), QStringLiteral("to us"));
        QTRY_COMPARE(ui.kept(test::marisol), (QStringList{QStringLiteral("note: to us"), QStringLiteral("to her")}));
    }

    void aNoteIsAddedAndNothingIsSent()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.composer->setTab(inbox::Composer::Tab::note);
        ui.composer->focusText();
        ui.type(QStringLiteral("She is on holiday"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.last().body, QStringLiteral("She is on holiday"));
        QVERIFY(ui.last().isNote);
        QVERIFY(ui.note->text().isEmpty());
        QVERIFY(ui.service.calls().filter(QStringLiteral("sendSms")).isEmpty());
        QCOMPARE(ui.composer->tab(), inbox::Composer::Tab::note);
        const QModelIndex last = ui.view->model()->index(ui.view->model()->rowCount() - 1, 0);
        QCOMPARE(last.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Note by Avery, 14:05, not sent: She is on holiday"));
    }

    void aRefusedNoteStays()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.composer->setTab(inbox::Composer::Tab::note);
        ui.composer->focusText();
        ui.service.failNext(QStringLiteral("addNote"), {ErrorCode::storage, QStringLiteral("disk full")});
        ui.type(QStringLiteral("keep me"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<widgets::MessageBar>(QStringLiteral("composerError"))->isVisible());
        QCOMPARE(ui.note->text(), QStringLiteral("keep me"));
    }

    void namesAreOfferedAfterAnAt()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.composer->setTab(inbox::Composer::Tab::note);
        ui.composer->focusText();
        ui.type(QStringLiteral("ask @bl"));
        auto *names = ui.note->findChild<QCompleter *>()->popup();
        QTRY_VERIFY(names->isVisible());
        QTest::keyClick(names, Qt::Key_Return);
        QTRY_COMPARE(ui.note->text(), QStringLiteral("ask @Blake "));
        QVERIFY(!names->isVisible());
    }

    void aNameWithABlankIsOfferedToItsEnd()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.service.change({{test::hector, {.assignee = QStringLiteral("Jordan")}}, {test::priya, {.assignee = QStringLiteral("Jordan Li")}}});
        ui.note->setAgents({QStringLiteral("Avery"), QStringLiteral("Jordan"), QStringLiteral("Jordan Li")});
        ui.list->setFocus();
        ui.key(Qt::Key_N);
        auto *completer = ui.note->findChild<QCompleter *>();
        ui.type(QStringLiteral("(@jordan"));
        QTRY_VERIFY(completer->popup()->isVisible());
        ui.type(QStringLiteral(" ")); // may be the end of the shorter one
        QVERIFY(!completer->popup()->isVisible());
        ui.type(QStringLiteral("l"));
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(ui.note->text(), QStringLiteral("(@Jordan Li "));
        QVERIFY(!completer->popup()->isVisible());
        ui.type(QStringLiteral("look, mail me@jo"));
        QVERIFY(!completer->popup()->isVisible()); // an address of email
    }

    void whoIsToldByANoteStandsOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("one word") << QStringLiteral("@Avery look") << true;
        QTest::newRow("a name with a blank") << QStringLiteral("ask @jordan li") << true;
        QTest::newRow("nobody of that name") << QStringLiteral("ask @jordan") << false;
        QTest::newRow("an address of email") << QStringLiteral("me@avery.example.com") << false;
    }

    void whoIsToldByANoteStandsOut()
    {
        QFETCH(const QString, text);
        widgets::Theme theme;
        inbox::BubbleTexts texts(theme);
        texts.setAgents({QStringLiteral("Avery"), QStringLiteral("Jordan Li")});
        const QRect rect(0, 0, 300, 40);
        const auto painted = [&](bool isNote) {
            QImage image(rect.size(), QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            isNote ? texts.paintNote(painter, rect, text) : texts.paint(painter, rect, text, widgets::Text::body);
            return image;
        };
        QTEST(painted(true) != painted(false), "isTold");
    }

    void waysToWriteThatAreNotBuiltSaySo()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        QStringList off;
        for (const auto *tab : ui.composer->findChildren<inbox::ComposerTab *>()) {
            if (!tab->isEnabled())
                off.append(tab->toolTip());
        }
        QCOMPARE(off, (QStringList{QStringLiteral("Email comes in a later version"), QStringLiteral("Call comes in a later version")}));
    }

    void noPriceIsShownWhereNoneIsKnown()
    {
        DrivenWriting ui;
        ui.service.setPrice({});
        ui.startAtMarisol();
        ui.type(QStringLiteral("hello"));
        auto *meter = ui.find<widgets::SegmentMeter>();
        QTRY_COMPARE(meter->accessibleName(), QStringLiteral("1 part, GSM-7, 5 of 160"));
        QVERIFY(meter->toolTip().contains(QStringLiteral("once")));
    }

    void theWayBackStandsWhereSendStood()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        const QRect before = ui.send->geometry();
        ui.type(QStringLiteral("Too early"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.send->text(), QStringLiteral("Undo, 8 s"));
        QCOMPARE(ui.send->size(), before.size());
        QCOMPARE(ui.send->mapTo(ui.composer, QPoint()).x(), ui.composer->width() - 16 - ui.send->width());
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(ui.list->hasFocus());
        ui.key(Qt::Key_Z);
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("Too early"));
    }

    void severalMessagesAreCopiedWithTheirAuthors()
    {
        DrivenWriting ui;
        ui.startAtMarisol();
        ui.view->setFocus();
        ui.view->setCurrentIndex(ui.view->model()->index(4, 0));
        ui.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("I read it over. Is the 248k before or after closing costs?"));
        ui.key(Qt::Key_Down, Qt::ShiftModifier);
        ui.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("[Tue 17 Nov, 13:52:00] Marisol V.: I read it over. Is the 248k before or after closing costs?\n"
                                "[Tue 17 Nov, 13:54:00] Avery: After. You receive $248,000, we pay title and transfer."));
    }

    void whoReadsOlderMessagesIsToldOfNewOnes()
    {
        DrivenWriting ui;
        auto person = test::sampleConversation(ConversationId{500}, QStringLiteral("Long T."), QStringLiteral("(512) 555-0100"));
        for (int i = 1; i <= 120; ++i)
            person.items.append(test::sampleItem(MessageId{9000 + i}, Direction::inbound, QStringLiteral("line %1").arg(i), test::sampleNow() - 200min + std::chrono::minutes(i)));
        ui.service.add(person);
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows + 1);
        ui.page->openConversation(ConversationId{500});
        QTRY_COMPARE(ui.view->model()->rowCount(), inbox::ThreadModel::pageSize + 1);
        auto *jump = ui.view->findChild<widgets::Button *>(QStringLiteral("jump"));
        QTRY_VERIFY(ui.view->isAtNewest());
        QVERIFY(!jump->isVisible());
        ui.view->verticalScrollBar()->setValue(ui.view->verticalScrollBar()->maximum() - 600);
        QTRY_VERIFY(jump->isVisible());
        QCOMPARE(jump->text(), QStringLiteral("Newest"));
        ui.service.receive(ConversationId{500}, QStringLiteral("are you there?"));
        QTRY_COMPARE(jump->text(), QStringLiteral("1 new message"));
        QTest::mouseClick(jump, Qt::LeftButton);
        QTRY_VERIFY(!jump->isVisible());
        QTRY_COMPARE(jump->text(), QStringLiteral("Newest"));
        ui.view->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(ui.view->model()->rowCount() > inbox::ThreadModel::pageSize + 2); // an older page came
    }
};

SWITCHBOARD_TEST(InboxWritingTest)
#include "tst_inboxwriting.moc"
