// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/support/layoutlint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/navlist.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/pseudolocale.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/segmentedbar.h"
#include "ui/widgets/segmentmeter.h"
#include "ui/widgets/states.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/timelineview.h"
#include "ui/widgets/toggle.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace switchboard;
using widgets::Color;
using widgets::Tone;

namespace {

struct Shown
{
    Shown()
    {
        theme.setMode(widgets::Theme::Mode::light);
        theme.install(*qApp);
        window.setLayout(new QVBoxLayout);
        window.resize(600, 400);
    }
    void show(QWidget *widget)
    {
        window.layout()->addWidget(widget);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }

    widgets::Theme theme;
    QWidget window;
};

QString nameOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSwitchIsSwitchedByKey()
    {
        Shown shown;
        auto *toggle = new widgets::Toggle(shown.theme, QStringLiteral("Ask first"));
        shown.show(toggle);
        toggle->setFocus();
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(toggle->isChecked());
        QCOMPARE(nameOf(toggle), QStringLiteral("Ask first"));
        QCOMPARE(QAccessible::queryAccessibleInterface(toggle)->role(), QAccessible::CheckBox);
    }

    void arrowsMoveASegmentedControl()
    {
        Shown shown;
        auto *control = new widgets::SegmentedControl(shown.theme, QStringLiteral("Look"));
        control->addOption(QStringLiteral("System"));
        control->addOption(QStringLiteral("Light"));
        control->addOption(QStringLiteral("Dark"));
        QSignalSpy chosen(control, &widgets::SegmentedControl::chosen);
        shown.show(control);
        QCOMPARE(control->current(), 0);
        control->findChild<QAbstractButton *>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control->current(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(control->current(), 2);
        QCOMPARE(chosen.count(), 2);
        control->setCurrent(0);
        QCOMPARE(chosen.count(), 2);
        const auto segments = control->findChildren<QAbstractButton *>();
        QVERIFY(segments.constFirst()->focusPolicy() & Qt::TabFocus); // to what holds, whoever chose it
        QVERIFY(!(segments.constLast()->focusPolicy() & Qt::TabFocus));
        QCOMPARE(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->role(), QAccessible::RadioButton);
    }

    void aFormSaysWhatIsWrongInsteadOfItsHint()
    {
        Shown shown;
        auto *form = new widgets::FormGrid(shown.theme);
        auto *edit = new QLineEdit;
        widgets::FormRow *row = form->addRow(QStringLiteral("Number"), edit, QStringLiteral("As your provider shows it."));
        shown.show(form);
        const auto words = [&] { return row->findChildren<widgets::Label *>().constLast()->text(); };
        QCOMPARE(nameOf(edit), QStringLiteral("Number"));
        QCOMPARE(words(), QStringLiteral("As your provider shows it."));
        row->setError(QStringLiteral("This is no number."));
        QCOMPARE(words(), QStringLiteral("This is no number."));
        QCOMPARE(edit->accessibleDescription(), QStringLiteral("This is no number."));
        row->setError({});
        QCOMPARE(words(), QStringLiteral("As your provider shows it."));
        form->setRowShown(row, false);
        QVERIFY(!edit->isVisible());
        QVERIFY(!row->nameLabel()->isVisible());
    }

    void progressKnowsWhereItIs_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<double>("part");
        QTest::newRow("half") << qint64(5) << qint64(10) << 0.5;
        QTest::newRow("more than all") << qint64(12) << qint64(10) << 1.0;
        QTest::newRow("not known") << qint64(5) << qint64(0) << -1.0;
    }

    void progressKnowsWhereItIs()
    {
        QFETCH(qint64, done);
        QFETCH(qint64, total);
        Shown shown;
        auto *progress = new widgets::Progress(shown.theme);
        progress->setText(QStringLiteral("Importing"));
        progress->setProgress(done, total);
        shown.show(progress);
        QTEST(progress->part(), "part");
        QSignalSpy cancelled(progress, &widgets::Progress::cancelAsked);
        progress->cancelButton()->click();
        progress->cancelButton()->click();
        QCOMPARE(cancelled.count(), 1);
    }

    void withoutMotionNothingMoves()
    {
        Shown shown;
        shown.theme.setMotion(false);
        auto *progress = new widgets::Progress(shown.theme);
        progress->setProgress(1, 0);
        shown.show(progress);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        const QImage before = progress->grab().toImage();
        const qint64 start = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > start + 120);
        QCOMPARE(progress->grab().toImage(), before);
    }

    void sectionsAreWalkedByKeyButNotByLetter()
    {
        Shown shown;
        auto *list = new widgets::NavList(shown.theme, QStringLiteral("Settings"));
        list->addSection(QStringLiteral("Providers"), widgets::Icon::server);
        list->addSection(QStringLiteral("Senders"), widgets::Icon::sms);
        list->addSection(QStringLiteral("Shortcuts"), widgets::Icon::keyboard);
        QSignalSpy chosen(list, &widgets::NavList::chosen);
        shown.show(list);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->current(), 1);
        QTest::keyClick(list, Qt::Key_P);
        QCOMPARE(list->current(), 1);
        list->setSectionShown(2, false);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->current(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(list->nameOf(2), QStringLiteral("Shortcuts"));
    }

    void smallSharesAreStillSeen()
    {
        const widgets::Theme theme;
        QImage image(200, 8, QImage::Format_RGB32);
        image.fill(theme.color(Color::surface));
        QPainter painter(&image);
        widgets::paintSegmentedBar(painter, theme, image.rect(),
                                   {{QStringLiteral("Delivered"), 1'000'000, Color::successLamp}, {QStringLiteral("Blocked"), 1, Color::dangerLamp}, {QStringLiteral("Held"), 1'000, Color::warningLamp}});
        painter.end();
        bool isSeen = false;
        for (int x = 0; x < image.width(); ++x)
            isSeen = isSeen || image.pixelColor(x, 4) == theme.color(Color::dangerLamp);
        QVERIFY(isSeen);
        QCOMPARE(image.pixelColor(100, 4), theme.color(Color::successLamp));
    }

    void barsAndMetersSayWhatTheyShow()
    {
        const widgets::Theme theme;
        widgets::SegmentedBar bar(theme);
        bar.setSegments({{QStringLiteral("Delivered"), 251, Color::successLamp}, {QStringLiteral("Held"), 14, Color::warningLamp}});
        QCOMPARE(bar.accessibleName(), QStringLiteral("Delivered 251, Held 14"));
        QVERIFY(bar.heightForWidth(60) > bar.heightForWidth(400));
        widgets::SegmentMeter meter(theme);
        meter.setLook({{1, 0.5}, Tone::warning, QStringLiteral("2 parts"), QStringLiteral("UCS-2, 84 of 134")});
        QCOMPARE(meter.accessibleName(), QStringLiteral("2 parts, UCS-2, 84 of 134"));
        meter.setLook({});
        QCOMPARE(meter.accessibleName(), QStringLiteral("Nothing is written"));
        widgets::Tile tile(theme, QStringLiteral("Sent"));
        tile.setFigure(QStringLiteral("12,480"), QStringLiteral("last 7 days"));
        tile.setChange(QStringLiteral("+4 %"), Tone::success);
        QCOMPARE(tile.accessibleName(), QStringLiteral("Sent, 12,480, +4 %, last 7 days"));
        QCOMPARE(tile.focusPolicy(), Qt::NoFocus);
        tile.setOpens(true);
        QCOMPARE(tile.focusPolicy(), Qt::StrongFocus);
    }

    void aTimelineKeepsWhatWasOpened()
    {
        Shown shown;
        auto *view = new widgets::TimelineView(shown.theme);
        const auto event = [](const QString &title) {
            return widgets::TimelineEvent{.title = title, .time = QStringLiteral("10:14"), .verdicts = {{QStringLiteral("Consent"), QStringLiteral("express")}}};
        };
        QList<widgets::TimelineEvent> events{event(QStringLiteral("Gate passed")), event(QStringLiteral("Asked again"))};
        view->setEvents(events);
        shown.show(view);
        auto *title = view->findChild<QAbstractButton *>();
        QCOMPARE(nameOf(title), QStringLiteral("Gate passed"));
        title->click();
        const auto shownWords = [&] {
            QStringList words;
            for (const auto *label : view->findChildren<widgets::Label *>()) {
                if (label->isVisible())
                    words.append(label->text());
            }
            return words.join(u'|');
        };
        QCOMPARE(shownWords(), QStringLiteral("10:14|Consent|express|10:14"));
        events.append({.title = QStringLiteral("Sent"), .time = QStringLiteral("10:15")});
        view->setEvents(events);
        QTRY_COMPARE(shownWords(), QStringLiteral("10:14|Consent|express|10:14|Sent|10:15"));
        QCOMPARE(view->accessibleDescription(), QStringLiteral("Gate passed, 10:14; Asked again, 10:14; Sent, 10:15"));
        view->setEvents({});
        QTRY_COMPARE(shownWords(), QString());
    }

    void longerWordsOfAnotherLanguageAreNotCut()
    {
        widgets::PseudoLocale pseudo;
        QVERIFY(qApp->installTranslator(&pseudo));
        Shown shown;
        auto *progress = new widgets::Progress(shown.theme);
        progress->setText(QStringLiteral("Importing"));
        auto *error = new widgets::ErrorState(shown.theme);
        error->setError(QStringLiteral("It failed"), {ErrorCode::storage, QStringLiteral("code 10")});
        shown.window.layout()->addWidget(error);
        shown.show(progress);
        qApp->removeTranslator(&pseudo);
        QVERIFY2(progress->cancelButton()->text().startsWith(u"[C\u00e1nc"), qPrintable(progress->cancelButton()->text()));
        QTRY_COMPARE(test::layoutProblems(shown.window).join(u'\n'), QString());
    }

    void aParagraphHasTheLinesOfItsStep()
    {
        const widgets::Theme theme;
        const widgets::Label label(theme, QStringLiteral("one\ntwo\nthree"), widgets::Text::body, widgets::Weight::regular, Color::text, widgets::Label::Fit::wrap);
        QCOMPARE(label.heightForWidth(400), 60);
        QVERIFY(label.heightForWidth(20) > 60);
    }

    void aFlowBreaksItsLines()
    {
        QWidget widget;
        auto *flow = new widgets::FlowLayout(4, &widget);
        for (int i = 0; i < 3; ++i) {
            auto *item = new QWidget;
            item->setFixedSize(50, 10);
            flow->addWidget(item);
        }
        QCOMPARE(flow->heightForWidth(200), 10);
        QCOMPARE(flow->heightForWidth(110), 24);
        QCOMPARE(flow->heightForWidth(40), 38);
    }
};

SWITCHBOARD_TEST(PartsTest)
#include "tst_parts.moc"
