// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/contacts/contactswindow.h"
#include "ui/widgets/sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace switchboard;
using namespace switchboard::test;
using widgets::Sheet;

namespace {

QLineEdit *field(const ContactsWindow &at, const char *name)
{
    return at.find<QLineEdit>(QString::fromLatin1(name));
}

void fill(const ContactsWindow &at, const char *name, const QString &text)
{
    QLineEdit *edit = field(at, name);
    QVERIFY2(edit, name);
    edit->setFocus();
    at.key(Qt::Key_A, Qt::ControlModifier);
    at.type(text);
}

void openFirst(ContactsWindow &at, const QString &name)
{
    at.key(Qt::Key_Slash);
    at.type(name);
    at.key(Qt::Key_Down);
    QTRY_VERIFY(at.words().contains(QStringLiteral("Added")));
    at.key(Qt::Key_E);
    QTRY_VERIFY(at.find<Sheet>());
}

} // namespace

/// The form of a person: new ones, changed ones, and what is wrong with them.
class PersonFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPersonIsTypedAndShown()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_N);
        QTRY_VERIFY(at.find<Sheet>());
        at.type(QStringLiteral("Bea Lane"));
        fill(at, "address1", QStringLiteral("512 555 0171"));
        fill(at, "nextStep", QStringLiteral("Call"));
        fill(at, "when", QStringLiteral("tomorrow 9"));
        fill(at, "tags", QStringLiteral("buyer"));
        at.key(Qt::Key_Return, Qt::ControlModifier); // saves from here too
        QTRY_VERIFY(!at.find<Sheet>());
        QTRY_VERIFY(at.names().contains(QStringLiteral("Bea Lane")));
        const workspace::PersonDetail &kept = at.service.people().last();
        QCOMPARE(kept.contact.name, QStringLiteral("Bea Lane"));
        QCOMPARE(kept.contact.tags, QStringList{QStringLiteral("buyer")});
        QCOMPARE(kept.addresses.constFirst().formatted, QStringLiteral("512 555 0171"));
        QCOMPARE(at.times.nextMoment(kept.contact.nextStepAt), QStringLiteral("Wed 09:00"));
        QTRY_COMPARE(at.table()->currentIndex().data().toString(), QStringLiteral("Bea Lane"));
    }

    void tabGoesThroughTheFormAsItIsRead()
    {
        ContactsWindow at;
        at.show();
        openFirst(at, QStringLiteral("Marisol Vega"));
        at.find<QPushButton>(QStringLiteral("addAddress"))->click(); // one that came later than the form
        const QWidget *form = at.find<Sheet>()->findChild<QScrollArea *>()->widget();
        const QWidget *before = field(at, "name");
        field(at, "name")->setFocus();
        QStringList walked;
        at.key(Qt::Key_Tab);
        for (const QWidget *now = at.window->focusWidget(); form->isAncestorOf(now) && walked.size() < 60; now = at.window->focusWidget()) {
            walked.append(now->accessibleName().isEmpty() ? now->objectName() : now->accessibleName());
            const QPoint from = before->mapTo(form, QPoint());
            const QPoint to = now->mapTo(form, QPoint());
            const bool isSameLine = std::abs(to.y() - from.y()) < 12;
            QVERIFY2(isSameLine ? to.x() > from.x() : to.y() > from.y(), qPrintable(walked.join(u'\n')));
            before = now;
            at.key(Qt::Key_Tab);
        }
        for (const char *name : {"Address 1", "Address 3", "addAddress", "Remove the tag seller", "Add a tag", "Owner", "Name of the field", "addField"})
            QVERIFY2(walked.contains(QString::fromLatin1(name)), qPrintable(QLatin1StringView(name) + u" is not in\n" + walked.join(u'\n')));
    }

    void aNewPersonThatAFilterHidesIsShownAllTheSame()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_Slash);
        at.type(QStringLiteral("gwen"));
        at.key(Qt::Key_Down);
        at.key(Qt::Key_N);
        at.type(QStringLiteral("Bea Lane"));
        fill(at, "address1", QStringLiteral("512 555 0171"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(at.names().size(), 14);
        QTRY_COMPARE(at.table()->currentIndex().data().toString(), QStringLiteral("Bea Lane"));
    }

    void whatIsWrongIsToldInItsPlaceAndWhatWasTypedStays()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_N);
        at.type(QStringLiteral("Bea Lane"));
        fill(at, "address1", QStringLiteral("hello"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("This is no phone number.")));
        QCOMPARE(field(at, "name")->text(), QStringLiteral("Bea Lane"));
        QCOMPARE(field(at, "address1")->text(), QStringLiteral("hello"));
        QTRY_VERIFY(field(at, "address1")->hasFocus());
        fill(at, "when", QStringLiteral("when pigs fly"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("This is not understood")));
        fill(at, "when", QString());
        field(at, "when")->clear();
        fill(at, "address1", QStringLiteral("512 555 0171"));
        at.service.script.failNext(QStringLiteral("save"), {ErrorCode::storage, QStringLiteral("disk full")});
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Nothing was saved.")));
        QCOMPARE(field(at, "name")->text(), QStringLiteral("Bea Lane"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!at.find<Sheet>());
    }

    void anAddressOfSomebodyElseIsToldWithTheWaysOut()
    {
        ContactsWindow at;
        at.show();
        openFirst(at, QStringLiteral("gwen"));
        fill(at, "address1", QStringLiteral("(512) 555-0142"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("This is the address of Marisol Vega.")));
        QVERIFY(at.words().contains(QStringLiteral("Merge with them")));
        at.save(QStringLiteral("contacts-form-duplicate"));
        QTest::keyClick(at.find<QPushButton>(QStringLiteral("mergeOther")), Qt::Key_Space);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Keep this name")));
        QVERIFY(at.words().contains(QStringLiteral("Marisol Vega")));
    }

    void anEditIsTakenBack()
    {
        ContactsWindow at;
        at.show();
        openFirst(at, QStringLiteral("gwen"));
        fill(at, "name", QStringLiteral("Gwen Tate-Lane"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(at.service.person(ContactId{5}).contact.name, QStringLiteral("Gwen Tate-Lane"));
        QTRY_COMPARE(at.undo.newest(), QStringLiteral("Gwen Tate is changed"));
        at.undo.undo();
        QTRY_COMPARE(at.service.person(ContactId{5}).contact.name, QStringLiteral("Gwen Tate"));
    }

    void nothingElseChangesWhereNothingElseWasTyped()
    {
        ContactsWindow at;
        at.show();
        const Contact before = at.service.person(ContactId{1}).contact;
        openFirst(at, QStringLiteral("marisol"));
        fill(at, "name", QStringLiteral("Marisol V."));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(at.service.person(ContactId{1}).contact.name, QStringLiteral("Marisol V."));
        const Contact &after = at.service.person(ContactId{1}).contact;
        QCOMPARE(after.nextStepAt, before.nextStepAt);
        QCOMPARE(after.tags, before.tags);
        QCOMPARE(after.fields, before.fields);
        QCOMPARE(after.properties, before.properties);
        QCOMPARE(after.household, before.household);
        QCOMPARE(at.service.person(ContactId{1}).addresses.size(), 2);
        QCOMPARE(at.service.person(ContactId{1}).addresses.constFirst().label, QStringLiteral("mobile"));
    }

    void aFormThatWasTypedInAsksBeforeItGoes()
    {
        ContactsWindow at;
        at.show();
        at.key(Qt::Key_N);
        at.type(QStringLiteral("Bea"));
        at.key(Qt::Key_Escape);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Leave without saving?")));
        at.key(Qt::Key_Escape);
        QTRY_VERIFY(!at.words().contains(QStringLiteral("Leave without saving?")));
        QCOMPARE(field(at, "name")->text(), QStringLiteral("Bea"));
        at.key(Qt::Key_Escape);
        QTRY_VERIFY(at.find<QPushButton>(QStringLiteral("yes")));
        QTest::keyClick(at.find<QPushButton>(QStringLiteral("yes")), Qt::Key_Space);
        QTRY_VERIFY(!at.find<Sheet>());
        QCOMPARE(at.service.people().size(), 13);
    }

    void anUntouchedFormGoesAtOnce()
    {
        ContactsWindow at;
        at.show();
        openFirst(at, QStringLiteral("gwen"));
        at.key(Qt::Key_Escape);
        QTRY_VERIFY(!at.find<Sheet>());
    }
};

SWITCHBOARD_TEST(PersonFormsTest)
#include "tst_personforms.moc"
