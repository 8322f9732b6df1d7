// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace switchboard;
using widgets::Sheet;

namespace {

struct Shown
{
    Shown()
    {
        theme.install(*qApp);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&first);
        layout->addWidget(&second);
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        first.setFocus();
    }

    widgets::Theme theme;
    QWidget window;
    QLineEdit first;
    QLineEdit second;
};

} // namespace

class SheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheFocusAndGivesItBack()
    {
        Shown shown;
        QTRY_VERIFY(shown.first.hasFocus());
        auto *sheet = new Sheet(shown.theme, QStringLiteral("New number"), &shown.second);
        auto *number = new QLineEdit;
        sheet->body()->addWidget(number);
        widgets::Button *save = sheet->addButton(QStringLiteral("Save"), widgets::ButtonKind::primary);
        sheet->open();
        QVERIFY(number->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(save->hasFocus());
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        }
        shown.second.setFocus();
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        QSignalSpy closed(sheet, &Sheet::closed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(shown.first.hasFocus());
    }

    void keepsShortcutsOfTheWindowAway()
    {
        Shown shown;
        QAction done;
        done.setShortcut(Qt::Key_E);
        shown.window.addAction(&done);
        QSignalSpy triggered(&done, &QAction::triggered);
        auto *sheet = new Sheet(shown.theme, QStringLiteral("New number"), &shown.window);
        widgets::Button *save = sheet->addButton(QStringLiteral("Save"));
        sheet->open(save);
        QTest::keyClick(save, Qt::Key_E);
        QCOMPARE(triggered.count(), 0);
        sheet->close();
        shown.first.clearFocus();
        QTest::keyClick(&shown.window, Qt::Key_E);
        QCOMPARE(triggered.count(), 1);
    }

    void enterAnswersWithTheMainButton()
    {
        Shown shown;
        auto *sheet = new Sheet(shown.theme, QStringLiteral("New number"), &shown.window);
        auto *number = new QLineEdit;
        sheet->body()->addWidget(number);
        widgets::Button *cancel = sheet->addButton(QStringLiteral("Cancel"));
        widgets::Button *save = sheet->addButton(QStringLiteral("Save"), widgets::ButtonKind::primary);
        QSignalSpy saved(save, &QPushButton::clicked);
        QSignalSpy cancelled(cancel, &QPushButton::clicked);
        sheet->open(number);
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(saved.count(), 1);
        QTest::keyClick(number, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 2);
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QCOMPARE(saved.count(), 2);
        QCOMPARE(cancelled.count(), 1);
    }

    void staysWhileItMustNotBeLeft()
    {
        Shown shown;
        QPointer<Sheet> sheet = new Sheet(shown.theme, QStringLiteral("Restoring"), &shown.window);
        sheet->setCloseable(false);
        sheet->open();
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(sheet->isVisible());
        sheet->setCloseable(true);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(sheet.isNull());
    }

    void isNeverLargerThanItsWindow()
    {
        Shown shown;
        auto *sheet = new Sheet(shown.theme, QStringLiteral("Long"), &shown.window);
        for (int i = 0; i < 60; ++i)
            sheet->body()->addWidget(new widgets::Label(shown.theme, QStringLiteral("Line %1").arg(i), widgets::Text::body,
                                                        widgets::Weight::regular, widgets::Color::text));
        sheet->setCardWidth(2000);
        sheet->open();
        shown.window.resize(640, 420);
        const QWidget *card = sheet->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(sheet->rect().adjusted(32, 32, -32, -32).contains(card->geometry()));
    }

    void askingAnswersLater_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("answers");
        QTest::newRow("yes") << QStringLiteral("yes") << 1;
        QTest::newRow("no") << QStringLiteral("no") << 0;
    }

    void askingAnswersLater()
    {
        QFETCH(QString, button);
        QFETCH(int, answers);
        Shown shown;
        int answered = 0;
        askToConfirm(shown.theme, &shown.first,
                     {.title = QStringLiteral("Remove it?"), .text = QStringLiteral("It can be added again."), .yes = QStringLiteral("Remove")},
                     [&answered] { ++answered; });
        QCOMPARE(answered, 0);
        QTest::mouseClick(shown.window.findChild<widgets::Button *>(button), Qt::LeftButton);
        QCOMPARE(answered, answers);
        QTRY_VERIFY(!shown.window.findChild<Sheet *>());
    }

    void whatCannotBeTakenBackMustBeTyped()
    {
        Shown shown;
        int answered = 0;
        Sheet *sheet = askToConfirm(shown.theme, &shown.first,
                                    {.title = QStringLiteral("Erase Ada Tester?"),
                                     .text = QStringLiteral("Nothing brings it back."),
                                     .yes = QStringLiteral("Erase"),
                                     .isDangerous = true,
                                     .mustType = QStringLiteral("erase")},
                                    [&answered] { ++answered; });
        auto *yes = sheet->findChild<widgets::Button *>(QStringLiteral("yes"));
        QVERIFY(!yes->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("erase"));
        QVERIFY(yes->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(answered, 0);
        yes->click();
        QCOMPARE(answered, 1);
    }

    void anAnswerForSomebodyWhoHasGoneIsDropped()
    {
        Shown shown;
        int answered = 0;
        auto *asker = new QWidget(&shown.window);
        Sheet *sheet = askToConfirm(shown.theme, asker, {.title = QStringLiteral("Sure?"), .text = {}, .yes = QStringLiteral("Yes")},
                                    [&answered] { ++answered; });
        delete asker;
        sheet->findChild<widgets::Button *>(QStringLiteral("yes"))->click();
        QCOMPARE(answered, 0);
    }

    void aToastOffersTheWayBackAndGoes()
    {
        Shown shown;
        widgets::Toast toast(shown.theme, &shown.window);
        QSignalSpy asked(&toast, &widgets::Toast::actionAsked);
        toast.setSeconds(1);
        toast.tell(QStringLiteral("Ada Tester is done"), QStringLiteral("Undo"), QStringLiteral("Ctrl Z"));
        QVERIFY(toast.isVisible());
        QVERIFY(shown.window.rect().contains(toast.geometry()));
        QTest::mouseClick(toast.button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QVERIFY(!toast.isVisible());
        toast.tell(QStringLiteral("Copied"));
        QVERIFY(!toast.button()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!toast.isVisible(), 10'000);
    }
};

SWITCHBOARD_TEST(SheetTest)
#include "tst_sheet.moc"
