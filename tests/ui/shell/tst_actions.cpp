// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace switchboard;
using widgets::ActionTable;

namespace {

class PlainPage : public widgets::Page
{
public:
    explicit PlainPage(QWidget *inside) { (new QVBoxLayout(this))->addWidget(inside); }
    QString title() const override { return QStringLiteral("Page"); }
};

/// A window with two pages; the first holds one of each field, the second nothing but a list to focus.
struct Frame
{
    explicit Frame(const QString &file) : state(file), table(state)
    {
        auto *fields = new QWidget;
        auto *layout = new QVBoxLayout(fields);
        for (QWidget *field : std::initializer_list<QWidget *>{line, rich, plain, combo, pane, other})
            layout->addWidget(field);
        combo->setEditable(true);
        first = new PlainPage(fields);
        second = new PlainPage(new QWidget);
        for (QWidget *widget : std::initializer_list<QWidget *>{first, second, pane, other})
            widget->setFocusPolicy(Qt::StrongFocus);
        stack = new QStackedWidget;
        stack->addWidget(first);
        stack->addWidget(second);
        (new QVBoxLayout(&window))->addWidget(stack);
        window.show();
        window.activateWindow();
    }

    QAction *add(QWidget *scope, const QString &id, const QString &key)
    {
        return table.add(scope, {.id = id, .name = id.section(u'.', 1), .section = QStringLiteral("Test"), .shortcut = QKeySequence(key)},
                         [this, id] { ran.append(id); });
    }

    widgets::UiState state;
    QWidget window;
    ActionTable table;
    QLineEdit *line = new QLineEdit;
    QTextEdit *rich = new QTextEdit;
    QPlainTextEdit *plain = new QPlainTextEdit;
    QComboBox *combo = new QComboBox;
    QWidget *pane = new QWidget;
    QWidget *other = new QWidget;
    widgets::Page *first;
    widgets::Page *second;
    QStackedWidget *stack;
    QStringList ran;
};

} // namespace

class ActionsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

private Q_SLOTS:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("console.ini"));
        QFile::remove(m_file);
    }

    void aLetterActsOutsideFieldsAndIsTextInside()
    {
        Frame frame(m_file);
        frame.add(frame.first, QStringLiteral("test.done"), QStringLiteral("E"));
        frame.first->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        QTest::keyClick(&frame.window, Qt::Key_E);
        QCOMPARE(frame.ran, QStringList{QStringLiteral("test.done")});
        frame.ran.clear();
        for (QWidget *field : std::initializer_list<QWidget *>{frame.line, frame.rich, frame.plain, frame.combo}) {
            field->setFocus();
            QTRY_VERIFY(field->hasFocus() || field->isAncestorOf(QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_E);
            QCOMPARE(frame.ran, QStringList());
        }
        QCOMPARE(frame.line->text(), QStringLiteral("e"));
        QCOMPARE(frame.rich->toPlainText(), QStringLiteral("e"));
        QCOMPARE(frame.plain->toPlainText(), QStringLiteral("e"));
        QCOMPARE(frame.combo->currentText(), QStringLiteral("e"));
    }

    void aKeyWithControlActsInsideFieldsToo()
    {
        Frame frame(m_file);
        frame.add(frame.first, QStringLiteral("test.send"), QStringLiteral("Ctrl+Return"));
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        for (QWidget *field : std::initializer_list<QWidget *>{frame.line, frame.rich, frame.plain, frame.combo}) {
            field->setFocus();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        }
        QCOMPARE(frame.ran.size(), 4);
    }

    void controlZTakesBackTextInsideAField()
    {
        Frame frame(m_file);
        frame.add(&frame.window, QStringLiteral("app.undo"), QStringLiteral("Ctrl+Z"));
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        frame.line->setFocus();
        QTest::keyClicks(frame.line, QStringLiteral("abc"));
        QTest::keyClick(frame.line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(frame.line->text(), QString());
        QCOMPARE(frame.ran, QStringList());
        frame.first->setFocus();
        QTest::keyClick(frame.first, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(frame.ran, QStringList{QStringLiteral("app.undo")});
    }

    void aPagesKeysCountWhileItIsShown()
    {
        Frame frame(m_file);
        frame.add(frame.first, QStringLiteral("one.go"), QStringLiteral("G"));
        QAction *two = frame.add(frame.second, QStringLiteral("two.go"), QStringLiteral("G"));
        QCOMPARE(two->shortcut(), QKeySequence(QStringLiteral("G"))); // no conflict: one page is shown at a time
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        frame.first->setFocus();
        QTest::keyClick(&frame.window, Qt::Key_G);
        frame.stack->setCurrentWidget(frame.second);
        frame.second->setFocus();
        QTest::keyClick(&frame.window, Qt::Key_G);
        QCOMPARE(frame.ran, (QStringList{QStringLiteral("one.go"), QStringLiteral("two.go")}));
        QVERIFY(frame.table.isUsable(two));
        two->setEnabled(false);
        QVERIFY(!frame.table.isUsable(two));
        QVERIFY(!frame.table.isUsable(frame.table.action(QStringLiteral("one.go"))));
    }

    void aPanesKeysCountWhileItHoldsTheFocus()
    {
        Frame frame(m_file);
        frame.add(frame.pane, QStringLiteral("pane.open"), QStringLiteral("O"));
        frame.add(frame.other, QStringLiteral("other.open"), QStringLiteral("O"));
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        frame.first->setFocus();
        QTest::keyClick(&frame.window, Qt::Key_O);
        QCOMPARE(frame.ran, QStringList());
        frame.other->setFocus();
        QTest::keyClick(frame.other, Qt::Key_O);
        frame.pane->setFocus();
        QTest::keyClick(frame.pane, Qt::Key_O);
        QCOMPARE(frame.ran, (QStringList{QStringLiteral("other.open"), QStringLiteral("pane.open")}));
    }

    void aConflictIsToldWithTheOthersName_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("rival");
        QTest::newRow("page and window") << QStringLiteral("one.go") << QStringLiteral("Ctrl+K") << QStringLiteral("palette");
        QTest::newRow("window and page") << QStringLiteral("app.palette") << QStringLiteral("H") << QStringLiteral("hide");
        QTest::newRow("pane within the page") << QStringLiteral("pane.open") << QStringLiteral("G") << QStringLiteral("go");
        QTest::newRow("the beginning of two presses") << QStringLiteral("one.go") << QStringLiteral("Ctrl+X") << QStringLiteral("cut");
        QTest::newRow("pages of one stack") << QStringLiteral("one.go") << QStringLiteral("H") << QString();
        QTest::newRow("two panes") << QStringLiteral("pane.open") << QStringLiteral("P") << QString();
        QTest::newRow("a free key") << QStringLiteral("one.go") << QStringLiteral("X") << QString();
        QTest::newRow("its own key") << QStringLiteral("one.go") << QStringLiteral("G") << QString();
        QTest::newRow("none") << QStringLiteral("one.go") << QString() << QString();
    }

    void aConflictIsToldWithTheOthersName()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        QFETCH(QString, rival);
        Frame frame(m_file);
        frame.add(&frame.window, QStringLiteral("app.palette"), QStringLiteral("Ctrl+K"));
        frame.add(&frame.window, QStringLiteral("app.cut"), QStringLiteral("Ctrl+X, C"));
        frame.add(frame.first, QStringLiteral("one.go"), QStringLiteral("G"));
        frame.add(frame.second, QStringLiteral("two.hide"), QStringLiteral("H"));
        frame.add(frame.pane, QStringLiteral("pane.open"), QStringLiteral("O"));
        frame.add(frame.other, QStringLiteral("other.print"), QStringLiteral("P"));
        const QKeySequence before = frame.table.action(id)->shortcut();
        const auto done = frame.table.setShortcut(id, QKeySequence(key));
        QCOMPARE(done.ok() ? QString() : done.error().detail, rival);
        QCOMPARE(frame.table.action(id)->shortcut(), done ? QKeySequence(key) : before);
        if (!done)
            QCOMPARE(done.error().code, ErrorCode::refused);
    }

    void keysThatAreNeededCannotBeTaken_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"Tab", "Return", "Esc", "Space", "Up", "Shift+Left"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void keysThatAreNeededCannotBeTaken()
    {
        QFETCH(QString, key);
        Frame frame(m_file);
        QAction *go = frame.add(frame.first, QStringLiteral("one.go"), QStringLiteral("G"));
        const auto done = frame.table.setShortcut(QStringLiteral("one.go"), QKeySequence(key));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::invalidInput);
        QCOMPARE(go->shortcut(), QKeySequence(QStringLiteral("G")));
    }

    void aRemappedKeyIsKeptAndShownAndGoesWithReset()
    {
        {
            Frame frame(m_file);
            QAction *done = frame.add(frame.first, QStringLiteral("one.done"), QStringLiteral("E"));
            frame.add(frame.first, QStringLiteral("one.reply"), QStringLiteral("R"));
            QCOMPARE(done->toolTip(), QStringLiteral("done (E)"));
            QVERIFY(frame.table.setShortcut(QStringLiteral("one.done"), QKeySequence(QStringLiteral("Y"))));
            QVERIFY(frame.table.setShortcut(QStringLiteral("one.reply"), {}));
            QCOMPARE(done->toolTip(), QStringLiteral("done (Y)"));
        }
        Frame frame(m_file);
        QAction *done = frame.add(frame.first, QStringLiteral("one.done"), QStringLiteral("E"));
        QAction *reply = frame.add(frame.first, QStringLiteral("one.reply"), QStringLiteral("R"));
        QAction *late = frame.add(frame.first, QStringLiteral("one.late"), QStringLiteral("Y"));
        QCOMPARE(done->shortcut(), QKeySequence(QStringLiteral("Y")));
        QCOMPARE(reply->shortcut(), QKeySequence());
        QCOMPARE(reply->toolTip(), QStringLiteral("reply"));
        QCOMPARE(late->shortcut(), QKeySequence()); // yields to what the person chose
        frame.table.resetShortcuts();
        QCOMPARE(done->shortcut(), QKeySequence(QStringLiteral("E")));
        QCOMPARE(reply->shortcut(), QKeySequence(QStringLiteral("R")));
        QCOMPARE(late->shortcut(), QKeySequence(QStringLiteral("Y")));
        QCOMPARE(frame.state.keysBelow(QStringLiteral("shortcuts")), QStringList());
    }

    void aKeyThatIsKeptWronglyCountsAsTheDefault()
    {
        Frame frame(m_file);
        frame.state.set(QStringLiteral("shortcuts/one.done"), QStringLiteral("Tab"));
        frame.state.set(QStringLiteral("shortcuts/one.reply"), QStringLiteral("\x7f no key"));
        QCOMPARE(frame.add(frame.first, QStringLiteral("one.done"), QStringLiteral("E"))->shortcut(), QKeySequence(QStringLiteral("E")));
        QCOMPARE(frame.add(frame.first, QStringLiteral("one.reply"), QStringLiteral("R"))->shortcut(), QKeySequence(QStringLiteral("R")));
    }

    void anActionGoesWithItsScope()
    {
        Frame frame(m_file);
        frame.add(frame.first, QStringLiteral("one.done"), QStringLiteral("E"));
        frame.add(frame.second, QStringLiteral("two.done"), QStringLiteral("E"));
        int changes = 0;
        connect(&frame.table, &ActionTable::changed, this, [&] { ++changes; });
        delete frame.first;
        QCOMPARE(changes, 1);
        QCOMPARE(frame.table.actions().size(), 1);
        QVERIFY(!frame.table.action(QStringLiteral("one.done")));
        QVERIFY(frame.table.action(QStringLiteral("two.done")));
    }

    void aButtonFollowsItsAction()
    {
        Frame frame(m_file);
        widgets::Theme theme;
        QAction *done = frame.add(frame.first, QStringLiteral("one.done"), QStringLiteral("E"));
        widgets::Button button(theme, QStringLiteral("Done"));
        widgets::follow(&button, done, widgets::KeyCap::shown);
        const QSize withKey = button.sizeHint();
        QCOMPARE(button.toolTip(), QStringLiteral("done (E)"));
        button.click();
        QCOMPARE(frame.ran, QStringList{QStringLiteral("one.done")});
        QVERIFY(frame.table.setShortcut(QStringLiteral("one.done"), {}));
        QCOMPARE(button.toolTip(), QStringLiteral("done"));
        QVERIFY(button.sizeHint().width() < withKey.width());
        done->setEnabled(false);
        QVERIFY(!button.isEnabled());
    }

    void capsAreReadable_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("cap");
        QTest::newRow("letter") << QStringLiteral("E") << QStringLiteral("E");
        QTest::newRow("with control") << QStringLiteral("Ctrl+K") << QStringLiteral("Ctrl K");
        QTest::newRow("enter") << QStringLiteral("Ctrl+Return") << QStringLiteral(u"Ctrl ↵");
        QTest::newRow("arrow") << QStringLiteral("Alt+Up") << QStringLiteral(u"Alt ↑");
        QTest::newRow("plus") << QStringLiteral("Ctrl++") << QStringLiteral("Ctrl +");
        QTest::newRow("page up is no arrow") << QStringLiteral("PgUp") << QStringLiteral("PgUp");
        QTest::newRow("question") << QStringLiteral("?") << QStringLiteral("?");
        QTest::newRow("two presses") << QStringLiteral("G, I") << QStringLiteral("G, I");
        QTest::newRow("none") << QString() << QString();
    }

    void capsAreReadable()
    {
        QFETCH(QString, key);
        QTEST(ActionTable::capOf(QKeySequence(key)), "cap");
    }
};

SWITCHBOARD_TEST(ActionsTest)
#include "tst_actions.moc"
