// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/inboxservice.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/samplewindow.h"
#include "ui/inbox/contextpane.h"
#include "ui/inbox/newconversation.h"
#include "ui/inbox/snoozepopover.h"
#include "ui/inbox/startpane.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistview.h"
#include "ui/widgets/button.h"
#include "ui/words/fatewords.h"
#include "ui/inbox/messageeditor.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/states.h"

#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QScrollArea>
#include <QSet>
#include <QTest>

using namespace switchboard;

namespace {

QString screenshotPath(const QString &name)
{
    const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
    QDir().mkpath(folder);
    return folder + u'/' + name + QStringLiteral(".png");
}

/// A picture of fewer colours is an empty pane, whatever its size.
int colorCount(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    return int(colors.size());
}

} // namespace

class InboxScreensTest : public QObject
{
    Q_OBJECT

private:
    static void save(test::SampleWindow &sample, const QString &name)
    {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        const QImage image = sample.window->grab().toImage();
        QVERIFY(colorCount(image) > 60);
        QVERIFY(image.save(screenshotPath(name)));
    }

private Q_SLOTS:
    void theInboxLooksRightAtEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080), QSize(1100, 760), QSize(900, 700)}) {
            QTest::addRow("%dx%d light", size.width(), size.height()) << size << false;
            QTest::addRow("%dx%d dark", size.width(), size.height()) << size << true;
        }
    }

    void theInboxLooksRightAtEverySize()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        test::SampleWindow sample(isDark);
        sample.show(size);
        auto *list = sample.find<inbox::ThreadListPane>();
        auto *view = sample.find<inbox::ThreadView>();
        QTRY_VERIFY(list->findChild<QListView *>()->model()->rowCount() > 10);
        sample.page->openConversation(test::marisol);
        QTRY_VERIFY(view->model()->rowCount() > 5);
        sample.find<inbox::SmsEditor>()->setText(
            QStringLiteral(u"Thursday 5:30 works — I’ll bring the paperwork. Want me to text when I’m on the way?"));
        QTRY_COMPARE(list->findChild<QListView *>()->model()->rowCount(), 16);
        QVERIFY(QTest::qWaitForWindowExposed(sample.window.get()));
        QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
        save(sample, QStringLiteral("inbox-%1x%2-%3").arg(size.width()).arg(size.height())
                         .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light")));
    }

    void otherThreadsAndStates_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void otherThreadsAndStates()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        {
            test::SampleWindow sample(isDark);
            sample.show();
            auto *view = sample.find<inbox::ThreadView>();
            QTRY_VERIFY(sample.find<inbox::ThreadListPane>()->findChild<QListView *>()->model()->rowCount() > 10);
            save(sample, QStringLiteral("inbox-nothing-open-%1").arg(look));
            sample.page->openConversation(test::priya);
            QTRY_VERIFY(view->model()->rowCount() > 4);
            QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
            save(sample, QStringLiteral("inbox-doubt-%1").arg(look));
            MessageState restored;
            restored.intent = IntentState::held;
            restored.reason = QString(restoredReason);
            sample.service.setState(test::doubtfulMessage, restored);
            QTRY_VERIFY(inbox::noticeOf(static_cast<inbox::ThreadModel *>(view->model())->rows().at(4).item)->actions.contains(inbox::BubbleAction::send));
            save(sample, QStringLiteral("inbox-restored-%1").arg(look));
            sample.page->openConversation(test::hector);
            QTRY_COMPARE(view->model()->rowCount(), 3);
            QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
            save(sample, QStringLiteral("inbox-opted-out-%1").arg(look));
            sample.page->openConversation(test::marisol);
            QTRY_VERIFY(view->model()->rowCount() > 4);
            view->setFocus();
            view->setCurrentIndex(view->model()->index(7, 0));
            QTest::keyClick(view, Qt::Key_Return);
            QTRY_VERIFY(sample.find<widgets::Popover>());
            QTRY_VERIFY(sample.find<widgets::Popover>()->isVisible());
            save(sample, QStringLiteral("inbox-timeline-%1").arg(look));
        }
        {
            test::SampleWindow sample(isDark, false);
            sample.show();
            auto *empty = sample.find<inbox::ThreadListPane>()->findChild<widgets::EmptyState *>();
            QTRY_VERIFY(empty->isVisible());
            save(sample, QStringLiteral("inbox-empty-%1").arg(look));
        }
        {
            test::SampleWindow sample(isDark);
            sample.service.failAll({ErrorCode::storage, QStringLiteral("disk I/O error"), QStringLiteral("code 10")});
            sample.show();
            auto *error = sample.find<inbox::ThreadListPane>()->findChild<widgets::ErrorState *>();
            QTRY_VERIFY(error->isVisible());
            QCOMPARE(sample.find<inbox::StartPane>()->findChild<widgets::EmptyState *>()->title(), QStringLiteral("Choose a conversation"));
            save(sample, QStringLiteral("inbox-error-%1").arg(look));
        }
        {
            test::SampleWindow sample(isDark);
            sample.service.holdAnswers(true);
            sample.show();
            auto *bars = sample.find<inbox::ThreadListPane>()->findChild<widgets::LoadingBars *>();
            QTRY_VERIFY(bars->isVisible());
            QCOMPARE(sample.find<inbox::StartPane>()->findChild<widgets::EmptyState *>()->title(), QStringLiteral("Choose a conversation"));
            save(sample, QStringLiteral("inbox-loading-%1").arg(look));
        }
    }

    void whatCanBeDone_data() { otherThreadsAndStates_data(); }

    void whatCanBeDone()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        test::SampleWindow sample(isDark);
        sample.show();
        auto *list = sample.find<inbox::ThreadListView>();
        auto &threads = *static_cast<inbox::ThreadListModel *>(list->model());
        QTRY_COMPARE(threads.rowCount(), 16);
        sample.page->openConversation(test::marisol);
        QTRY_VERIFY(sample.find<inbox::ThreadView>()->model()->rowCount() > 5);
        QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
        threads.setMarked(1, 3);
        save(sample, QStringLiteral("inbox-bulk-%1").arg(look));
        threads.clearMarks();

        sample.actions.action(QStringLiteral("inbox.snooze"))->trigger();
        QTRY_VERIFY(sample.find<inbox::SnoozePopover>());
        sample.find<inbox::SnoozePopover>()->findChild<QLineEdit *>()->setText(QStringLiteral("fri 9"));
        save(sample, QStringLiteral("inbox-snooze-%1").arg(look));
        sample.find<inbox::SnoozePopover>()->close();

        sample.actions.action(QStringLiteral("inbox.note"))->trigger();
        sample.find<inbox::NoteEditor>()->setText(QStringLiteral("@Blake can you be there at 17:30? She asks about the roof again."));
        save(sample, QStringLiteral("inbox-note-%1").arg(look));
        sample.actions.action(QStringLiteral("inbox.reply"))->trigger();

        sample.actions.action(QStringLiteral("inbox.new"))->trigger();
        QTRY_VERIFY(sample.find<inbox::NewConversation>());
        QTRY_VERIFY(sample.find<inbox::NewConversation>()->findChild<QListView *>()->model()->rowCount() > 3);
        save(sample, QStringLiteral("inbox-new-conversation-%1").arg(look));
        sample.find<inbox::NewConversation>()->close();

        sample.actions.action(QStringLiteral("inbox.done"))->trigger();
        QTRY_VERIFY(threads.isKept(test::marisol));
        QTRY_VERIFY(sample.undo.canUndo());
        save(sample, QStringLiteral("inbox-done-%1").arg(look));

        sample.actions.action(QStringLiteral("inbox.showSnoozed"))->trigger();
        QTRY_COMPARE(threads.rowCount(), 1);
        sample.page->openConversation(test::felix);
        QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
        save(sample, QStringLiteral("inbox-snoozed-%1").arg(look));
    }

    void theMenusOfTheList_data() { otherThreadsAndStates_data(); }

    /// Menus are windows of their own: each is put where it stands over the picture of the window.
    void theMenusOfTheList()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        test::SampleWindow sample(isDark);
        sample.show();
        QTRY_COMPARE(sample.find<inbox::ThreadListView>()->model()->rowCount(), 16);
        for (const char *name : {"views", "narrow", "order"}) {
            auto *button = sample.find<widgets::Button>(QString::fromLatin1(name));
            QMenu *menu = button->menu();
            menu->popup(button->mapToGlobal(QPoint(0, button->height())));
            QTRY_VERIFY(menu->isVisible());
            QImage image = sample.window->grab().toImage();
            QPainter(&image).drawPixmap(sample.window->mapFromGlobal(menu->pos()), menu->grab());
            QVERIFY(image.copy(0, 0, 700, 420).save(screenshotPath(QStringLiteral("inbox-menu-%1-%2").arg(QString::fromLatin1(name), look))));
            menu->hide();
        }
    }

    void longNamesAndOtherScripts_data() { otherThreadsAndStates_data(); }

    void longNamesAndOtherScripts()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        test::SampleWindow sample(isDark);
        const auto other = [&](qint64 id, const QString &name, const QStringList &said) {
            auto person = test::sampleConversation(ConversationId{id}, name, QStringLiteral("(512) 555-0190"));
            for (qsizetype i = 0; i < said.size(); ++i)
                person.items.append(test::sampleItem(MessageId{id * 100 + i}, i % 2 == 0 ? Direction::inbound : Direction::outbound, said[i],
                                                     test::sampleNow() - std::chrono::minutes(30 - i)));
            person.row.unread = 1;
            person.row.waitsSince = test::sampleNow() - std::chrono::minutes(29);
            person.row.assignee = QStringLiteral("Blake");
            person.card.contact.stage = QStringLiteral("Seller, thinking it over until the spring");
            person.card.contact.tags = {QStringLiteral("a tag of many words that is longer than the pane is wide"), QStringLiteral("short")};
            sample.service.add(person);
        };
        other(301, QStringLiteral(u"\u0633\u0646\u0627\u0621 \u0642\u0627\u0633\u0645"),
              {QStringLiteral(u"\u0645\u0631\u062d\u0628\u0627\u060c \u0647\u0644 \u064a\u0645\u0643\u0646\u0646\u0627 \u0627\u0644\u062d\u062f\u064a\u062b \u0641\u064a \u064a\u0646\u0627\u064a\u0631\u061f"),
               QStringLiteral(u"\u0646\u0639\u0645\u060c \u0627\u0644\u0633\u0627\u0639\u0629 5 (5 pm) \u064a\u0648\u0645 Thursday"),
               QStringLiteral(u"\u0634\u0643\u0631\u0627 \U0001F64F\U0001F3FD")});
        other(302, QStringLiteral("Bartholomew Maximilian Featherstonehaugh-Montgomery von und zu Hohenstein III"),
              {QStringLiteral("Averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyplacetobreak"),
               QStringLiteral(u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 family, \U0001F1FA\U0001F1F8 flag, \U0001F44D\U0001F3FD thumb \U0001F600"),
               QStringLiteral("One line\nand another\n\nand one after a gap")});
        sample.show();
        QTRY_COMPARE(sample.find<inbox::ThreadListView>()->model()->rowCount(), 18);
        sample.page->openConversation(ConversationId{301});
        QTRY_COMPARE(sample.find<inbox::ThreadView>()->model()->rowCount(), 5);
        QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
        save(sample, QStringLiteral("inbox-right-to-left-%1").arg(look));
        sample.page->openConversation(ConversationId{302});
        QTRY_COMPARE(sample.find<inbox::ThreadView>()->model()->rowCount(), 5);
        QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
        save(sample, QStringLiteral("inbox-long-names-%1").arg(look));
    }

    void awayFromTheNewestAndOffline_data() { otherThreadsAndStates_data(); }

    void awayFromTheNewestAndOffline()
    {
        QFETCH(bool, isDark);
        test::SampleWindow sample(isDark);
        auto person = test::sampleConversation(ConversationId{303}, QStringLiteral("Long T."), QStringLiteral("(512) 555-0191"));
        for (int i = 1; i <= 60; ++i)
            person.items.append(test::sampleItem(MessageId{9000 + i}, i % 3 == 0 ? Direction::outbound : Direction::inbound,
                                                 QStringLiteral("What about number %1 on the list?").arg(i), test::sampleNow() - std::chrono::minutes(200 - i)));
        sample.service.add(person);
        workspace::SystemStatus away;
        away.provider = QStringLiteral("Twilio");
        away.isReachable = false;
        sample.service.setStatus(away);
        sample.show();
        QTRY_COMPARE(sample.find<inbox::ThreadListView>()->model()->rowCount(), 17);
        sample.page->openConversation(ConversationId{303});
        auto *view = sample.find<inbox::ThreadView>();
        QTRY_COMPARE(view->model()->rowCount(), inbox::ThreadModel::pageSize + 1); // and the day
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 1000);
        QTRY_VERIFY(view->isAtNewest());
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() - 500);
        sample.service.receive(ConversationId{303}, QStringLiteral("Hello?"));
        auto *jump = view->findChild<widgets::Button *>(QStringLiteral("jump"));
        QTRY_COMPARE(jump->text(), QStringLiteral("1 new message"));
        save(sample, QStringLiteral("inbox-away-offline-%1").arg(isDark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
};

SWITCHBOARD_TEST(InboxScreensTest)
#include "tst_inboxscreens.moc"
