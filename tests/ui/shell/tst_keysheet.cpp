// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/keysheet.h"

using namespace switchboard;
using test::ShellWindow;

class KeySheetTest : public QObject
{
    Q_OBJECT

private:
    static shell::KeySheet *open(ShellWindow &ui)
    {
        ui.inboxPage->setFocus();
        ui.press(Qt::Key_Question);
        return ui.window.findChild<shell::KeySheet *>();
    }

    static QStringList shown(const shell::KeySheet *sheet)
    {
        QStringList names;
        for (const auto *key : sheet->findChildren<shell::KeyButton *>()) {
            if (key->isVisible())
                names.append(key->accessibleName());
        }
        return names;
    }

private Q_SLOTS:
    void aQuestionMarkListsEverythingOfEveryPage()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        QVERIFY(sheet);
        QVERIFY(sheet->search()->hasFocus());
        QVERIFY(ui.settingsPage); // a page nobody has been to yet told what can be done there
        QCOMPARE(shown(sheet).size(), ui.actions.actions().size());
        QVERIFY(shown(sheet).contains(QStringLiteral("Mark as done, key E")));
    }

    void inAFieldAQuestionMarkIsText()
    {
        ShellWindow ui;
        ui.show();
        ui.inboxPage->field->setFocus();
        ui.press(Qt::Key_Question);
        QVERIFY(!ui.window.findChild<shell::KeySheet *>());
        QCOMPARE(ui.inboxPage->field->text(), QStringLiteral("?"));
    }

    void isSearchedByNameAndByKey()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        ui.type(QStringLiteral("snoo"));
        QCOMPARE(shown(sheet), QStringList{QStringLiteral("Snooze, choose a time, key H")});
        sheet->search()->setText(QStringLiteral("Ctrl 2"));
        QCOMPARE(shown(sheet), QStringList{QStringLiteral("History, key Ctrl 2")});
        sheet->search()->setText(QStringLiteral("no such thing"));
        QCOMPARE(shown(sheet), QStringList());
    }

    void whatIsTheSameEverywhereIsListedToo()
    {
        ShellWindow ui;
        ui.show();
        const shell::KeySheet *sheet = open(ui);
        const auto lists = [sheet](const char *words) {
            const QList<widgets::Label *> labels = sheet->findChildren<widgets::Label *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const widgets::Label *label) { return label->isVisible() && label->text() == QString::fromUtf8(words); });
        };
        QVERIFY(lists("Everywhere, and always so"));
        ui.type(QStringLiteral("coloured button"));
        QVERIFY(lists("Do what the coloured button of a sheet says, such as Save"));
        QVERIFY(lists("Ctrl ↵"));
        QVERIFY(!lists("Tab"));
    }

    void aKeyIsChangedInPlaceByKeyboard()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        ui.type(QStringLiteral("mark as"));
        ui.press(Qt::Key_Tab);
        shell::KeyButton *key = sheet->buttonOf(QStringLiteral("inbox.done"));
        QTRY_VERIFY(key->hasFocus());
        ui.press(Qt::Key_Space);
        QVERIFY(key->isListening());
        ui.press(Qt::Key_Y);
        QVERIFY(!key->isListening());
        QCOMPARE(sheet->message(), QStringLiteral("“Mark as done” is Y now."));
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!ui.window.findChild<shell::KeySheet *>());
        ui.inboxPage->setFocus();
        ui.press(Qt::Key_E);
        QCOMPARE(ui.did, QStringList());
        ui.press(Qt::Key_Y);
        QCOMPARE(ui.did, QStringList{QStringLiteral("inbox.done")});
    }

    void aConflictIsTold()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        shell::KeyButton *key = sheet->buttonOf(QStringLiteral("inbox.done"));
        key->setFocus();
        key->click();
        ui.press(Qt::Key_R);
        QCOMPARE(sheet->message(), QStringLiteral("R is already “Reply”. Give that another key first."));
        QCOMPARE(ui.actions.action(QStringLiteral("inbox.done"))->shortcut(), QKeySequence(QStringLiteral("E")));
        key->click();
        ui.press(Qt::Key_Tab);
        QCOMPARE(sheet->message(), QStringLiteral("Tab is needed to move about and to type."));
    }

    void whileItListensNothingActs()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        shell::KeyButton *key = sheet->buttonOf(QStringLiteral("inbox.done"));
        key->setFocus();
        key->click();
        ui.press(Qt::Key_Escape);
        QVERIFY(!key->isListening());
        QVERIFY(sheet->isVisible()); // Escape ended the listening, not the sheet
        key->click();
        ui.press(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(ui.actions.action(QStringLiteral("inbox.done"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
        key->click();
        ui.press(Qt::Key_Delete);
        QCOMPARE(ui.actions.action(QStringLiteral("inbox.done"))->shortcut(), QKeySequence());
        QCOMPARE(key->accessibleName(), QStringLiteral("Mark as done, no key"));
    }

    void aLetterDoesNothingBehindTheSheet()
    {
        ShellWindow ui;
        ui.show();
        shell::KeySheet *sheet = open(ui);
        sheet->buttonOf(QStringLiteral("inbox.done"))->setFocus();
        ui.press(Qt::Key_E);
        ui.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(ui.did, QStringList());
        QCOMPARE(ui.window.place(), shell::Place::inbox);
    }

    void allAreReset()
    {
        ShellWindow ui;
        ui.show();
        QVERIFY(ui.actions.setShortcut(QStringLiteral("inbox.done"), QKeySequence(QStringLiteral("Y"))));
        shell::KeySheet *sheet = open(ui);
        for (auto *button : sheet->findChildren<widgets::Button *>()) {
            if (button->text() == QStringLiteral("Reset all"))
                button->click();
        }
        QCOMPARE(ui.actions.action(QStringLiteral("inbox.done"))->shortcut(), QKeySequence(QStringLiteral("E")));
        QCOMPARE(sheet->buttonOf(QStringLiteral("inbox.done"))->accessibleName(), QStringLiteral("Mark as done, key E"));
    }
};

SWITCHBOARD_TEST(KeySheetTest)
#include "tst_keysheet.moc"
