// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tagedit.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace switchboard;
using widgets::ChipField;

namespace {

const QStringList keys = {QStringLiteral("status"), QStringLiteral("tag"), QStringLiteral("to"), QStringLiteral("after")};

/// "[status=failed] [-tag=a b] words|", the bar where the cursor is.
QString printed(const ChipField &field)
{
    QString line;
    for (const widgets::QueryChip &chip : field.chips())
        line += QStringLiteral("[%1%2=%3] ").arg(chip.isNegated ? QStringLiteral("-") : QString(), chip.key, chip.value);
    QString words = field.edit()->text();
    return line + words.insert(field.edit()->cursorPosition(), u'|');
}

struct Shown
{
    Shown() : field(theme, keys, &window)
    {
        theme.install(*qApp);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&field);
        layout->addStretch(1);
        window.resize(700, 400);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        field.focusText();
    }

    void press(const QString &words)
    {
        for (const QChar letter : words)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QStringList offered() const
    {
        QStringList values;
        for (const auto *list : window.findChildren<widgets::CompletionList *>()) {
            const auto *view = list->isOpen() ? list->findChild<QListView *>() : nullptr;
            for (int row = 0; view && row < view->model()->rowCount(); ++row)
                values.append(view->model()->index(row, 0).data().toString());
        }
        return values;
    }

    widgets::Theme theme;
    QWidget window;
    ChipField field;
};

} // namespace

class ChipFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesQueriesApartAndTogether_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("chips");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("again");
        const auto row = [](const char *name, const char *query, const char *chips, const char *words, const char *again = nullptr) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(chips) << QString::fromUtf8(words)
                                << QString::fromUtf8(again ? again : query);
        };
        row("nothing", "", "", "");
        row("words alone", "closing date", "", "closing date");
        row("a condition and a word", "status:failed closing", "status:failed", "closing");
        row("a condition behind words comes before them", "closing status:failed", "status:failed", "closing", "status:failed closing");
        row("quotes around a value", "tag:\"needs roof\" x", "tag:\"needs roof\"", "x");
        row("what is not wanted", "-tag:a x", "-tag:a", "x");
        row("a key in capitals", "Status:failed", "status:failed", "", "status:failed");
        row("a word before a colon that is no key", "re: hello", "", "re: hello");
        row("a key without a value", "status: x", "", "status: x");
        row("a quote that is open", "tag:\"needs roof", "", "tag:\"needs roof");
        row("a phrase with a colon", "\"status:failed now\"", "", "\"status:failed now\"");
        row("a condition in brackets stays", "(status:failed OR x)", "", "(status:failed OR x)");
        row("a condition beside OR stays", "status:failed OR x", "", "status:failed OR x");
        row("a condition behind NOT stays", "NOT status:failed", "", "NOT status:failed");
        row("OR beside a chip gets its brackets", "status:failed (a OR b)", "status:failed", "a OR b");
        row("brackets that are two", "status:failed (a) (b)", "status:failed", "(a) (b)");
        row("several values", "tag:a,b x", "tag:a,b", "x");
        row("several values with quotes", "tag:\"a b\",c", "tag:\"a b\",c", "");
        row("a comma that is part of the value", "tag:\"a,b\"", "tag:\"a,b\"", "");
        row("said twice, kept once", "tag:a tag:a", "tag:a", "", "tag:a");
        row("right to left", "tag:سقف مرحبا", "tag:سقف", "مرحبا");
    }

    void takesQueriesApartAndTogether()
    {
        QFETCH(QString, query);
        const widgets::ChippedQuery chipped = widgets::chipsOf(query, keys);
        QStringList chips;
        for (const widgets::QueryChip &chip : chipped.chips)
            chips.append(chip.text());
        QTEST(chips.join(u' '), "chips");
        QTEST(chipped.words, "words");
        QTEST(widgets::queryOf(chipped), "again");
        QCOMPARE(widgets::chipsOf(widgets::queryOf(chipped), keys), chipped);
    }

    void conditionsBecomeChipsAsTheyAreTyped()
    {
        Shown shown;
        QSignalSpy changed(&shown.field, &ChipField::queryChanged);
        shown.press(QStringLiteral("status:failed"));
        QCOMPARE(printed(shown.field), QStringLiteral("status:failed|"));
        shown.press(QStringLiteral(" roof"));
        QCOMPARE(printed(shown.field), QStringLiteral("[status=failed] roof|"));
        QCOMPARE(changed.constLast().constFirst().toString(), QStringLiteral("status:failed roof"));
        shown.field.setQuery(QStringLiteral("tag:a b"));
        QCOMPARE(changed.constLast().constFirst().toString(), QStringLiteral("status:failed roof"));
    }

    void enterTakesWhatIsTypedAndSubmits()
    {
        Shown shown;
        QSignalSpy submitted(&shown.field, &ChipField::submitted);
        shown.press(QStringLiteral("x tag:a"));
        shown.press(Qt::Key_Return);
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=a] x |"));
        QCOMPARE(submitted.count(), 1);
    }

    void backspaceAtTheStartEatsAChip()
    {
        Shown shown;
        shown.field.setQuery(QStringLiteral("tag:a tag:b x"));
        shown.press(Qt::Key_Home);
        shown.press(Qt::Key_Backspace);
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=a] |x"));
        shown.press(Qt::Key_Backspace);
        shown.press(Qt::Key_Backspace);
        QCOMPARE(printed(shown.field), QStringLiteral("|x"));
    }

    void arrowsWalkThroughTheChips()
    {
        Shown shown;
        shown.field.setQuery(QStringLiteral("tag:a tag:b tag:c x"));
        shown.press(Qt::Key_Home);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Delete);
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=a] [tag=c] |x"));
        shown.press(Qt::Key_Backspace);
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=a] |x"));
        shown.press(Qt::Key_Right);
        QVERIFY(shown.field.edit()->hasFocus());
    }

    void enterOnAChipTakesItBackToTheWords()
    {
        Shown shown;
        shown.field.setQuery(QStringLiteral("tag:\"needs roof\" x"));
        shown.press(Qt::Key_Home);
        shown.press(Qt::Key_Left);
        shown.press(Qt::Key_Return);
        QCOMPARE(printed(shown.field), QStringLiteral("x tag:\"needs roof\"|"));
    }

    void typingOnAChipGoesToTheWords()
    {
        Shown shown;
        shown.field.setQuery(QStringLiteral("tag:a x"));
        shown.press(Qt::Key_Home);
        shown.press(Qt::Key_Left);
        shown.press(QStringLiteral("y"));
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=a] xy|"));
    }

    void offersKeysAndAsksForValues()
    {
        Shown shown;
        QSignalSpy asked(&shown.field, &ChipField::completionAsked);
        shown.press(QStringLiteral("t"));
        QCOMPARE(shown.offered(), QStringList({QStringLiteral("tag:"), QStringLiteral("to:")}));
        shown.press(Qt::Key_Tab);
        QCOMPARE(printed(shown.field), QStringLiteral("tag:|"));
        QCOMPARE(asked.constLast(), QVariantList({QStringLiteral("tag"), QString()}));
        shown.press(QStringLiteral("n"));
        shown.field.showCompletions(QStringLiteral("tag"), {}, {{QStringLiteral("too late"), {}}});
        QCOMPARE(shown.offered(), QStringList());
        shown.field.showCompletions(QStringLiteral("tag"), QStringLiteral("n"), {{QStringLiteral("needs roof"), QStringLiteral("12")}});
        QCOMPARE(shown.offered(), QStringList(QStringLiteral("needs roof")));
        shown.press(Qt::Key_Return);
        QCOMPARE(printed(shown.field), QStringLiteral("[tag=needs roof] |"));
        QCOMPARE(shown.offered(), QStringList());
    }

    void escapeClosesTheListFirstAndThenLeaves()
    {
        Shown shown;
        QSignalSpy left(&shown.field, &ChipField::left);
        shown.press(QStringLiteral("ta"));
        QVERIFY(!shown.offered().isEmpty());
        shown.press(Qt::Key_Escape);
        QCOMPARE(left.count(), 0);
        shown.press(Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void aFullFieldKeepsTheWordsInSight()
    {
        Shown shown;
        QString query;
        for (int i = 0; i < 12; ++i)
            query += QStringLiteral("tag:\"a rather long one %1\" ").arg(i);
        shown.field.setQuery(query + QStringLiteral("x"));
        const QWidget *strip = shown.field.edit()->parentWidget();
        QTRY_VERIFY(strip->rect().contains(shown.field.edit()->geometry()));
        QVERIFY(shown.field.edit()->width() >= 120);
        for (int i = 0; i < 12; ++i) {
            shown.press(Qt::Key_Home);
            shown.press(Qt::Key_Left);
        }
        QVERIFY(strip->rect().contains(QApplication::focusWidget()->geometry()));
    }

    void aClickOnTheCrossRemovesAChip()
    {
        Shown shown;
        shown.field.setQuery(QStringLiteral("tag:a tag:b x"));
        const auto chips = shown.field.edit()->parentWidget()->findChildren<QAbstractButton *>();
        QCOMPARE(chips.size(), 2);
        QTest::mouseClick(chips[0], Qt::LeftButton, {}, {chips[0]->width() - 8, 12});
        QCOMPARE(shown.field.query(), QStringLiteral("tag:b x"));
        QTest::mouseClick(chips[1], Qt::LeftButton, {}, {12, 12});
        QCOMPARE(printed(shown.field), QStringLiteral("x tag:b|"));
    }

    void tagsAreTypedTakenAndRemoved()
    {
        Shown shown;
        auto *tags = new widgets::TagEdit(shown.theme);
        shown.window.layout()->addWidget(tags);
        QTRY_VERIFY(tags->isVisible());
        tags->setTags({QStringLiteral("a")});
        tags->setKnown({QStringLiteral("needs roof"), QStringLiteral("a")});
        QSignalSpy changed(tags, &widgets::TagEdit::tagsChanged);
        tags->edit()->setFocus();
        shown.press(QStringLiteral("new,"));
        QCOMPARE(tags->tags(), QStringList({QStringLiteral("a"), QStringLiteral("new")}));
        shown.press(QStringLiteral("roo"));
        QCOMPARE(shown.offered(), QStringList(QStringLiteral("needs roof")));
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Return);
        QCOMPARE(tags->tags().constLast(), QStringLiteral("needs roof"));
        shown.press(QStringLiteral("A"));
        shown.press(Qt::Key_Return);
        QCOMPARE(tags->tags().size(), 3);
        shown.press(Qt::Key_Backspace);
        QCOMPARE(tags->tags(), QStringList({QStringLiteral("a"), QStringLiteral("new")}));
        QCOMPARE(changed.count(), 3);
    }
};

SWITCHBOARD_TEST(ChipFieldTest)
#include "tst_chipfield.moc"
