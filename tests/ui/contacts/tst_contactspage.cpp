// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchquery.h"
#include "tests/support/testmain.h"
#include "tests/ui/contacts/contactswindow.h"
#include "tests/ui/support/accessiblewalk.h"
#include "ui/contacts/choicebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using widgets::Sheet;

namespace {

const QString marisolName = QStringLiteral("Marisol Vega");

/// Walks down to a person with J.
void walkTo(ContactsWindow &at, const QString &name)
{
    const auto row = at.names().indexOf(name);
    QVERIFY(row >= 0);
    while (at.table()->currentIndex().row() < row)
        at.key(Qt::Key_J);
    while (at.table()->currentIndex().row() > row)
        at.key(Qt::Key_K);
    QTRY_VERIFY(at.words().contains(QStringLiteral("Added")));
}

} // namespace

/// The place as it is used, by keyboard alone.
class ContactsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListComesByNameAndTheFirstIsShown()
    {
        ContactsWindow at;
        at.show();
        QTRY_COMPARE(at.table()->model()->rowCount(), 13);
        QCOMPARE(at.names().mid(0, 5), (QStringList{QStringLiteral("(512) 555-0155"), QStringLiteral("Carol Whitfield"), QStringLiteral("Dev Whitfield"), QStringLiteral("Gwen Tate"), QStringLiteral("Hector Maldonado")}));
        QCOMPARE(at.page->summary(), QStringLiteral("13 people"));
        walkTo(at, marisolName);
        for (const char *word : {"Vega family", "12 Demo Way, Austin TX 78701", "Lender is slow", "480,000", "M. Vega (old list)", "Mobile", "No opt-out", "Call about closing"})
            QVERIFY2(at.words().contains(QString::fromLatin1(word)), word);
    }

    void wordsNarrowTheListAndEscapeLeavesThem()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_Slash);
        at.type(QStringLiteral("whit"));
        QTRY_COMPARE(at.names(), (QStringList{QStringLiteral("Carol Whitfield"), QStringLiteral("Dev Whitfield")}));
        QVERIFY(at.words().contains(QStringLiteral("of 13")));
        at.key(Qt::Key_Down);
        QVERIFY(at.table()->hasFocus());
        at.key(Qt::Key_Slash);
        at.type(QStringLiteral("zzz"));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Nobody found")));
        at.key(Qt::Key_A, Qt::ControlModifier);
        at.key(Qt::Key_Backspace);
        QTRY_COMPARE(at.names().size(), 13);
    }

    void aFilterShowsWhoHasItAndHowManyThereAre()
    {
        ContactsWindow at;
        at.show();
        auto *chip = at.find<widgets::Button>(QStringLiteral("tagFilter"));
        QVERIFY(chip && chip->isEnabled());
        QStringList offered;
        for (const QAction *action : chip->menu()->actions())
            offered.append(action->text());
        QCOMPARE(offered.mid(0, 3), (QStringList{QStringLiteral("Any tag"), QStringLiteral("buyer (5)"), QStringLiteral("seller (4)")}));
        chip->menu()->actions().at(2)->trigger();
        QTRY_COMPARE(at.names().size(), 4);
        QCOMPARE(chip->text(), QStringLiteral("Tag: seller"));
        QVERIFY(chip->isChecked());
    }

    void theOrderIsKeptForNextTime()
    {
        ContactsWindow at;
        at.show();
        auto *order = at.find<widgets::Button>(QStringLiteral("order"));
        QVERIFY(order);
        order->menu()->actions().at(1)->trigger();
        QTRY_COMPARE(at.names().constFirst(), marisolName);
        at.show();
        QTRY_COMPARE(at.names().constFirst(), marisolName);
    }

    void writingAsksForTheConversation()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        QSignalSpy asked(at.page, &contacts::ContactsPage::conversationAsked);
        at.key(Qt::Key_R);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<ConversationId>(), ConversationId{101});
    }

    void theHistoryIsAskedForAllAddresses()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        QSignalSpy asked(at.page, &contacts::ContactsPage::searchAsked);
        at.key(Qt::Key_H);
        QCOMPARE(asked.size(), 1);
        const QString query = asked.constFirst().constFirst().toString();
        const auto parsed = text::parseSearch(query);
        QVERIFY2(parsed, qPrintable(query));
        QCOMPARE(parsed->conditions, (QList<text::Condition>{{text::SearchField::with, {QStringLiteral("(512) 555-0142"), QStringLiteral("marisol@example.com")}}}));
    }

    void callsAreGreyAndSayWhy()
    {
        ContactsWindow at;
        at.show();
        const QAction *call = at.actions.action(QStringLiteral("contacts.call"));
        QVERIFY(!call->isEnabled());
        QVERIFY(call->toolTip().contains(QStringLiteral("not built yet")));
    }

    void aNoteIsAddedAndWhatWasBegunStays()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        at.key(Qt::Key_A);
        at.type(QStringLiteral("Likes tea"));
        at.service.script.failNext(QStringLiteral("addNote"), {ErrorCode::storage, QStringLiteral("disk")});
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("The note was not added.")));
        auto *note = at.find<QPlainTextEdit>(QStringLiteral("note"));
        QCOMPARE(note->toPlainText(), QStringLiteral("Likes tea"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(note->toPlainText().isEmpty());
        QCOMPARE(at.service.person(ContactId{1}).notes.constFirst().body, QStringLiteral("Likes tea"));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Notes, 3")));
    }

    void theKeysOfANoteAndOfTheColumnsAreThoseOfTheTable()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        QAction *add = at.actions.action(QStringLiteral("contacts.addNote"));
        QVERIFY(add && !add->isEnabled());
        QVERIFY(at.actions.setShortcut(QStringLiteral("contacts.addNote"), QKeySequence(QStringLiteral("Ctrl+J"))));
        QVERIFY(at.actions.setShortcut(QStringLiteral("contacts.columns"), QKeySequence(QStringLiteral("Alt+C"))));
        QStringList toolTips;
        for (const auto *button : at.page->findChildren<widgets::Button *>())
            toolTips.append(button->toolTip());
        QVERIFY(toolTips.contains(QStringLiteral("Choose columns (Alt C)")));
        QVERIFY(toolTips.contains(QStringLiteral("Add the note (Ctrl J)")));
        at.key(Qt::Key_A);
        at.type(QStringLiteral("Likes tea"));
        QVERIFY(add->isEnabled());
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!at.service.script.calls().join(u' ').contains(QStringLiteral("addNote")));
        at.key(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(at.service.person(ContactId{1}).notes.constFirst().body, QStringLiteral("Likes tea"));
    }

    void aNoteThatWasBegunWaitsForItsPerson()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        at.key(Qt::Key_A);
        at.type(QStringLiteral("half a no"));
        at.table()->setFocus();
        at.key(Qt::Key_J);
        auto *note = at.find<QPlainTextEdit>(QStringLiteral("note"));
        QTRY_VERIFY(note->toPlainText().isEmpty());
        at.key(Qt::Key_K);
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("half a no"));
    }

    void severalAreTaggedAtOnceAndItIsTakenBack()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_Slash);
        at.type(QStringLiteral("e"));
        at.key(Qt::Key_Down);
        at.key(Qt::Key_A, Qt::ControlModifier);
        const int many = int(at.names().size());
        QVERIFY(many > 3);
        QTRY_VERIFY(at.words().contains(QStringLiteral("%1 chosen").arg(many)));
        at.key(Qt::Key_T);
        QVERIFY(at.find<Sheet>());
        at.type(QStringLiteral("spring"));
        at.key(Qt::Key_Return);
        at.key(Qt::Key_Return, Qt::ControlModifier);
        const auto tagged = [&at] {
            return std::count_if(at.service.people().cbegin(), at.service.people().cend(), [](const workspace::PersonDetail &person) {
                return person.contact.tags.contains(QStringLiteral("spring"));
            });
        };
        QTRY_COMPARE(tagged(), many);
        QTRY_VERIFY(at.undo.canUndo());
        at.undo.undo();
        QTRY_COMPARE(tagged(), 0);
    }

    void onlyThoseWhoDidNotHaveATagLoseItAgain()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_A, Qt::ControlModifier);
        at.key(Qt::Key_T);
        at.type(QStringLiteral("vip"));
        at.key(Qt::Key_Return);
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.undo.canUndo());
        QCOMPARE(at.service.script.calls().filter(QStringLiteral("tag ")), QStringList{QStringLiteral("tag 13 vip on")});
        at.undo.undo();
        QTRY_COMPARE(at.service.script.calls().filter(QStringLiteral("tag ")).constLast(), QStringLiteral("tag 11 vip off"));
        QVERIFY(at.service.person(ContactId{1}).contact.tags.contains(QStringLiteral("vip")));
    }

    void twoPeopleAreMergedPartedAndMergedAgain()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, QStringLiteral("Carol Whitfield"));
        at.key(Qt::Key_Down, Qt::ShiftModifier);
        at.key(Qt::Key_M);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Keep this name")));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(at.names().size(), 12);
        QVERIFY(!at.names().contains(QStringLiteral("Dev Whitfield")));
        QCOMPARE(at.undo.newest(), QStringLiteral("Dev Whitfield is one with Carol Whitfield"));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Merged into this person")));
        at.key(Qt::Key_U);
        QTRY_COMPARE(at.names().size(), 13);
        QTRY_COMPARE(at.undo.newest(), QStringLiteral("Dev Whitfield is a person apart again"));
        at.undo.undo();
        QTRY_COMPARE(at.names().size(), 12);
    }

    void ofSeveralMergedOneIsChosen()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, QStringLiteral("Carol Whitfield"));
        QVERIFY(!at.actions.action(QStringLiteral("contacts.unmerge"))->isEnabled());
        for (const char *other : {"dev", "gwen"}) {
            at.key(Qt::Key_M);
            at.type(QString::fromLatin1(other));
            at.key(Qt::Key_Return);
            QTRY_VERIFY(at.words().contains(QStringLiteral("Keep this name")));
            at.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!at.find<Sheet>());
        }
        QTRY_COMPARE(at.names().size(), 11);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Gwen Tate")));
        at.key(Qt::Key_U);
        QCOMPARE(at.names().size(), 11);
        QCOMPARE(at.window->focusWidget()->objectName(), QStringLiteral("unmerge"));
        at.key(Qt::Key_Space);
        QTRY_COMPARE(at.names().size(), 12);
    }

    void theOtherPersonOfAMergeIsFoundByTyping()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, QStringLiteral("Carol Whitfield"));
        at.key(Qt::Key_M);
        QVERIFY(at.find<Sheet>());
        QTRY_COMPARE(at.window->focusWidget(), static_cast<QWidget *>(at.find<QLineEdit>(QStringLiteral("pick"))));
        at.type(QStringLiteral("dev"));
        at.key(Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Keep this name")));
        QTest::keyClick(at.find<QWidget>(QStringLiteral("keepSecond")), Qt::Key_Space);
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!at.names().contains(QStringLiteral("Carol Whitfield")));
        QVERIFY(at.service.script.calls().contains(QStringLiteral("merge 6 7")));
    }

    void aMergeThatFailsIsToldInItsPlace()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, QStringLiteral("Carol Whitfield"));
        at.key(Qt::Key_Down, Qt::ShiftModifier);
        at.key(Qt::Key_M);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Keep this name")));
        at.service.script.failNext(QStringLiteral("merge"), {ErrorCode::storage, QStringLiteral("disk")});
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Nothing was merged.")));
        QVERIFY(at.find<Sheet>());
        QCOMPARE(at.names().size(), 13);
    }

    void erasingWantsTheNameTyped()
    {
        ContactsWindow at;
        at.service.setPreview({{}, 12, 2, 1, 2});
        at.show();
        walkTo(at, QStringLiteral("Gwen Tate"));
        at.key(Qt::Key_Delete);
        QTRY_VERIFY(at.words().contains(QStringLiteral("the content of 12 messages, 2 notes, one file and 2 addresses")));
        auto *yes = at.find<QPushButton>(QStringLiteral("yes"));
        QVERIFY(yes && !yes->isEnabled());
        at.type(QStringLiteral("Gwen"));
        QVERIFY(!yes->isEnabled());
        at.type(QStringLiteral(" Tate"));
        QVERIFY(yes->isEnabled());
        at.key(Qt::Key_Tab);
        at.key(Qt::Key_Tab);
        at.key(Qt::Key_Return);
        QTRY_VERIFY(!at.names().contains(QStringLiteral("Gwen Tate")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Gwen Tate is erased, with the content of 12 messages.")));
        QVERIFY(!at.undo.canUndo());
    }

    void anErasureThatFailsIsTold()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, QStringLiteral("Gwen Tate"));
        at.service.script.failNext(QStringLiteral("previewErasure"), {ErrorCode::locked, QStringLiteral("on its way"), {}, true});
        at.key(Qt::Key_Delete);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Nothing was erased.")));
    }

    void theChosenAreExported()
    {
        ContactsWindow at;
        at.chosenFile = at.folder.filePath(QStringLiteral("out.vcf"));
        at.show();
        walkTo(at, QStringLiteral("Carol Whitfield"));
        at.key(Qt::Key_Down, Qt::ShiftModifier);
        at.key(Qt::Key_X);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Export 2 people")));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("2 people in out.vcf.")));
        QCOMPARE(at.service.exportOptions().people, (QList<ContactId>{ContactId{6}, ContactId{7}}));
    }

    void aListWithoutPeopleSaysWhatToDo()
    {
        ContactsWindow at(false, false);
        at.show();
        QTRY_VERIFY(at.words().contains(QStringLiteral("No people yet")));
        QVERIFY(!at.actions.action(QStringLiteral("contacts.edit"))->isEnabled());
        at.key(Qt::Key_N);
        QVERIFY(at.find<Sheet>());
    }

    void aFailureIsToldAndTriedAgain()
    {
        ContactsWindow at;
        at.service.script.failAll(Error{ErrorCode::storage, QStringLiteral("disk")});
        at.show();
        QTRY_VERIFY(at.words().contains(QStringLiteral("The people could not be read")));
        at.service.script.failAll({});
        at.save(QStringLiteral("contacts-failed"));
        QTest::keyClick(at.find<QPushButton>(QStringLiteral("retry")), Qt::Key_Space);
        QTRY_COMPARE(at.names().size(), 13);
    }

    void everyControlHasANameAndARole()
    {
        ContactsWindow at;
        at.show();
        walkTo(at, marisolName);
        QCOMPARE(accessibleProblems(*at.page).join(u'\n'), QString());
        at.key(Qt::Key_E);
        QVERIFY(at.find<Sheet>());
        QCOMPARE(accessibleProblems(*at.find<Sheet>()).join(u'\n'), QString());
    }
};

SWITCHBOARD_TEST(ContactsPageTest)
#include "tst_contactspage.moc"
