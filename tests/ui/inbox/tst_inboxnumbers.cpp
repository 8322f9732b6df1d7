// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/inbox/driveninbox.h"
#include "ui/inbox/newconversation.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMenu>

using namespace switchboard;
using test::Driven;
using workspace::TextNumber;

namespace {

constexpr EndpointId mobile{test::marisol.value};
constexpr EndpointId home{9001};
constexpr EndpointId work{9002};

QList<TextNumber> twoNumbers()
{
    return {{mobile, {}, QStringLiteral("(512) 555-0142"), QStringLiteral("mobile"), false, {}, "America/Chicago"},
            {home, {}, QStringLiteral("(212) 555-0143"), QStringLiteral("home"), false, {}, "America/New_York"}};
}

QList<TextNumber> threeNumbers()
{
    QList<TextNumber> numbers = twoNumbers();
    numbers.append({work, {}, QStringLiteral("(512) 555-0187"), QStringLiteral("work"), true, QStringLiteral("stop 2026-11-02T15:00:00Z"), "America/Chicago"});
    return numbers;
}

struct DrivenNumbers : Driven
{
    explicit DrivenNumbers(const QList<TextNumber> &numbers = twoNumbers())
    {
        service.setNumbers(test::marisol, numbers);
        start();
        openMarisol();
        composer = find<inbox::Composer>();
        to = find<widgets::Button>(QStringLiteral("to"));
    }

    /// Opens the choice with the keyboard, from the text.
    QMenu *openChoice() const
    {
        QTest::keyClick(editor, Qt::Key_Backtab);
        if (!to->hasFocus())
            return nullptr;
        QTest::keyClick(to, Qt::Key_Return);
        return QTest::qWaitFor([this] { return to->menu()->isVisible(); }) ? to->menu() : nullptr;
    }

    /// Down the list by so many.
    void choose(int steps) const
    {
        QMenu *menu = openChoice();
        QVERIFY(menu);
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!menu->isVisible());
        window->activateWindow(); // without a window manager nobody gives it back
        QTRY_VERIFY(window->isActiveWindow());
        editor->setFocus();
    }

    inbox::Composer *composer = nullptr;
    widgets::Button *to = nullptr;
};

} // namespace

/// To which number of a person a text goes: seen, chosen, kept.
class InboxNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChoiceIsThereOnlyWhereThereIsOne()
    {
        DrivenNumbers ui;
        QTRY_VERIFY(ui.to->isVisible());
        QCOMPARE(ui.to->text(), QStringLiteral("Mobile (512) 555-0142"));
        QCOMPARE(ui.to->accessibleName(), QStringLiteral("Send to Mobile (512) 555-0142"));
        ui.composer->setTab(inbox::Composer::Tab::note);
        QVERIFY(!ui.to->isVisible()); // a note goes to nobody
        ui.composer->setTab(inbox::Composer::Tab::text);
        QVERIFY(ui.to->isVisible());
        ui.page->openConversation(test::priya);
        QTRY_COMPARE(ui.composer->number(), EndpointId{test::priya.value});
        QVERIFY(!ui.to->isVisible());
    }

    void theNumberThatWasChosenIsBlocked()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.choose(1);
        QCOMPARE(ui.composer->number(), home);
        QAction *block = ui.actions.action(QStringLiteral("inbox.block"));
        QCOMPARE(block->text(), QStringLiteral("Block the number"));
        block->trigger();
        QTRY_COMPARE(ui.undo.newest(), QStringLiteral("(212) 555-0143 is blocked"));
        QTRY_COMPARE(block->text(), QStringLiteral("Unblock the number"));
        const auto blocked = [&] {
            QList<EndpointId> all;
            const auto person = ui.service.person(test::marisol).result();
            for (const TextNumber &number : person->numbers) {
                if (number.isSuppressed)
                    all.append(number.endpoint);
            }
            return all;
        };
        QCOMPARE(blocked(), QList<EndpointId>{home});
        ui.undo.undo();
        QTRY_COMPARE(block->text(), QStringLiteral("Block the number"));
        QCOMPARE(blocked(), QList<EndpointId>());
    }

    void theNumberThatWasChosenIsSentTo()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.choose(1);
        QCOMPARE(ui.composer->number(), home);
        QCOMPARE(ui.to->text(), QStringLiteral("Home (212) 555-0143"));
        ui.type(QStringLiteral("On my way"));
        QTRY_VERIFY(ui.service.pricedTo().contains(home));
        QVERIFY(!ui.service.pricedTo().contains(mobile));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.service.sentTo(), QList{home});
        // The next one goes there too.
        QTRY_VERIFY(ui.editor->text().isEmpty());
        QCOMPARE(ui.composer->number(), home);
        ui.type(QStringLiteral("Here"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.service.sentTo(), (QList{home, home}));
    }

    void allThatIsToldFollowsTheChoice()
    {
        DrivenNumbers ui;
        ui.service.setNumbers(test::priya, {{EndpointId{test::priya.value}, {}, QStringLiteral("(512) 555-0177"), {}, false, {}, "America/Chicago"},
                                            {home, {}, QStringLiteral("(212) 555-0143"), {}, false, {}, "America/New_York"}});
        ui.page->openConversation(test::priya);
        const auto isSaid = [&ui](const QString &words) {
            const auto labels = ui.window->findChildren<widgets::Label *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&words](const auto *label) { return label->isVisible() && label->text() == words; });
        };
        QTRY_VERIFY(isSaid(QStringLiteral("14:05 in Chicago")));
        QVERIFY(isSaid(QStringLiteral("(512) 555-0177")));
        ui.editor->setFocus();
        ui.choose(1);
        QTRY_VERIFY(isSaid(QStringLiteral("15:05 in New York")));
        QVERIFY(isSaid(QStringLiteral("(212) 555-0143")));
        QVERIFY(!isSaid(QStringLiteral("(512) 555-0177")));
        QCOMPARE(ui.page->personZone(), QByteArray("America/New_York"));
        ui.service.receive(test::priya, QStringLiteral("hello?")); // the person is loaded again
        QTRY_COMPARE(ui.composer->number(), home);
        QVERIFY(isSaid(QStringLiteral("15:05 in New York")));
    }

    void theChoiceSurvivesAChangeOfThread()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.choose(1);
        ui.page->openConversation(test::priya);
        QTRY_COMPARE(ui.composer->number(), EndpointId{test::priya.value});
        ui.page->openConversation(test::marisol);
        QCOMPARE(ui.composer->number(), home); // at once, not only when the person is known
        QTRY_COMPARE(ui.to->text(), QStringLiteral("Home (212) 555-0143"));
        QCOMPARE(ui.composer->number(), home);
    }

    void theDraftKeepsItsNumber()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.type(QStringLiteral("half"));
        QTRY_COMPARE(ui.service.keptDrafts(test::marisol).value(0).to, mobile);
        ui.choose(1);
        QTRY_COMPARE(ui.service.keptDrafts(test::marisol).value(0).to, home);
    }

    void aStoredDraftBringsItsNumber()
    {
        Driven ui;
        ui.service.setNumbers(test::marisol, twoNumbers());
        ui.service.saveDraft(test::marisol, {.body = QStringLiteral("half"), .to = home});
        ui.start();
        ui.openMarisol();
        QTRY_COMPARE(ui.editor->text(), QStringLiteral("half"));
        QTRY_VERIFY(ui.find<widgets::Button>(QStringLiteral("to"))->isVisible());
        QCOMPARE(ui.find<inbox::Composer>()->number(), home);
    }

    void whatIsBegunGoesWhereItWasBegunWhoeverWritesMeanwhile()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.type(QStringLiteral("half"));
        QList<TextNumber> other = twoNumbers();
        other.swapItemsAt(0, 1); // a text came from the other number
        ui.service.setNumbers(test::marisol, other);
        QTRY_COMPARE(ui.to->menu()->actions().value(0)->text(), QStringLiteral("Home (212) 555-0143"));
        QCOMPARE(ui.composer->number(), mobile);
        // With nothing begun, an answer goes back to where the last text came from.
        ui.editor->setText({});
        ui.service.receive(test::marisol, QStringLiteral("from here"));
        QTRY_COMPARE(ui.composer->number(), home);
    }

    void whatIsBegunToANumberThatIsTheirsNoMoreGoesNowhereByItself()
    {
        DrivenNumbers ui;
        QTRY_COMPARE(ui.composer->number(), mobile);
        ui.type(QStringLiteral("half"));
        ui.service.setNumbers(test::marisol, twoNumbers().mid(1));
        QTRY_COMPARE(ui.to->menu()->actions().size(), 1);
        QCOMPARE(ui.composer->number(), mobile);
        QVERIFY(ui.to->isVisible());
        const int before = ui.view->model()->rowCount();
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<widgets::MessageBar>(QStringLiteral("composerError"))->isVisible());
        QCOMPARE(ui.view->model()->rowCount(), before);
        QCOMPARE(ui.editor->text(), QStringLiteral("half"));
        ui.to->menu()->actions().constFirst()->trigger();
        QTRY_COMPARE(ui.composer->number(), home);
    }

    void aNumberThatOptedOutCannotBeChosen()
    {
        DrivenNumbers ui(threeNumbers());
        QTRY_COMPARE(ui.composer->number(), mobile);
        QMenu *menu = ui.openChoice();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        QCOMPARE(menu->actions().at(2)->text(), QStringLiteral("Work (512) 555-0187: Wrote STOP"));
        QVERIFY(!menu->actions().at(2)->isEnabled());
        QVERIFY(menu->actions().at(0)->isChecked());
        QTest::keyClick(menu, Qt::Key_Escape);
    }

    void theUsualNumberThatOptedOutSaysSo()
    {
        QList<TextNumber> numbers = threeNumbers();
        numbers.swapItemsAt(0, 2);
        DrivenNumbers ui(numbers);
        QTRY_COMPARE(ui.composer->number(), work);
        ui.type(QStringLiteral("hello"));
        QVERIFY(!ui.send->isEnabled());
        QCOMPARE(ui.send->toolTip(), QStringLiteral("This number opted out. Choose another one, or wait until they opt in again."));
        ui.choose(1);
        QTRY_VERIFY(ui.send->isEnabled());
    }

    void whereThereIsNoPhoneTheComposerSaysSo()
    {
        DrivenNumbers ui(QList<TextNumber>{});
        QTRY_VERIFY(!ui.composer->number());
        ui.type(QStringLiteral("hello"));
        QTRY_COMPARE(ui.send->toolTip(), QStringLiteral("There is no phone number to text to. Add one to the person first."));
        QVERIFY(!ui.send->isEnabled());
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(ui.service.sentTo().isEmpty());
    }

    void theNumberThatWasTypedIsSentTo()
    {
        Driven ui;
        ui.service.setNumbers(test::marisol, twoNumbers());
        const ContactId person{1}; // Marisol is the first of them
        ui.people.person(person).addresses.append({home, {AddressKind::phone, QStringLiteral("+12125550143")}, QStringLiteral("(212) 555-0143"), QStringLiteral("home"), false, {}});
        ui.start();
        ui.openMarisol();
        QTRY_COMPARE(ui.find<inbox::Composer>()->number(), mobile);
        ui.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(ui.find<inbox::NewConversation>());
        auto *field = ui.find<inbox::NewConversation>()->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        ui.type(QStringLiteral("(212) 555-0143"));
        ui.key(Qt::Key_Return);
        QTRY_COMPARE(ui.find<inbox::Composer>()->number(), home); // also where her conversation was the open one
        QTRY_VERIFY(ui.editor->hasFocus());
        ui.type(QStringLiteral("Hello"));
        ui.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(ui.service.sentTo(), QList{home});
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void looksRight()
    {
        QFETCH(bool, isDark);
        test::SampleWindow sample(isDark);
        sample.service.setNumbers(test::marisol, threeNumbers());
        sample.show({1280, 800});
        QTRY_COMPARE(sample.find<inbox::ThreadListPane>()->findChild<QListView *>()->model()->rowCount(), test::openRows);
        sample.page->openConversation(test::marisol);
        sample.find<inbox::SmsEditor>()->setText(QStringLiteral("Thursday at 5:30 works for me."));
        auto *to = sample.find<widgets::Button>(QStringLiteral("to"));
        QTRY_VERIFY(to->isVisible());
        QVERIFY(QTest::qWaitForWindowExposed(sample.window.get()));
        QVERIFY(to->mapTo(sample.window.get(), QPoint(to->width(), 0)).x() < sample.window->width());
        to->setFocus(Qt::TabFocusReason);
        QTest::keyClick(to, Qt::Key_Down);
        QTRY_VERIFY(to->menu()->isVisible());
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QDir().mkpath(folder);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(to->menu()->grab().save(folder + QStringLiteral("/inbox-to-menu-%1.png").arg(look)));
        QTest::keyClick(to->menu(), Qt::Key_Escape);
        QTRY_VERIFY(to->width() >= to->sizeHint().width());
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        QVERIFY(sample.window->grab().save(folder + QStringLiteral("/inbox-to-%1.png").arg(look)));
    }
};

SWITCHBOARD_TEST(InboxNumbersTest)
#include "tst_inboxnumbers.moc"
