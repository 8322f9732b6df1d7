// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historyfixture.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/contrastprobe.h"
#include "tests/ui/support/layoutlint.h"
#include "ui/history/sumspopover.h"

#include <QDir>
#include <QImage>
#include <QScrollBar>
#include <QSet>

using namespace switchboard;
using test::HistoryWindow;

namespace {

int colorCount(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colors.insert(image.pixel(x, y));
    }
    return int(colors.size());
}

void save(HistoryWindow &ui, const QString &name)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    const QImage image = ui.window.grab().toImage();
    QVERIFY(colorCount(image) > 40);
    const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
    QDir().mkpath(folder);
    QVERIFY(image.save(folder + u'/' + name + QStringLiteral(".png")));
}

/// The search of the mock-up with the story of the text that went at the second attempt.
void openLenasStory(HistoryWindow &ui)
{
    ui.list->setQuery(QStringLiteral("after:2024-11-16 channel:sms closing"));
    QTRY_COMPARE(ui.model->query(), ui.field->query());
    ui.table->selectRowAt(ui.model->rowOf(test::lenasMessage));
    QTRY_VERIFY(ui.actions.action(QStringLiteral("history.copy"))->isEnabled());
    QTRY_VERIFY(ui.footWords().contains(u'$'));
    ui.field->setNote(QStringLiteral("38 ms")); // a picture shall not change with the machine
}

} // namespace

class HistoryScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHistoryLooksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1280x800") << false << QSize(1280, 800);
        QTest::newRow("light-1920x1080") << false << QSize(1920, 1080);
        QTest::newRow("light-1440x900") << false << QSize(1440, 900);
        QTest::newRow("dark-1280x800") << true << QSize(1280, 800);
        QTest::newRow("dark-1920x1080") << true << QSize(1920, 1080);
    }

    void theHistoryLooksRight()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        HistoryWindow ui(isDark);
        test::addSampleHistory(ui.service);
        ui.show(size);
        openLenasStory(ui);
        save(ui, QStringLiteral("history-%1").arg(QString::fromUtf8(QTest::currentDataTag())));
        QCOMPARE(test::accessibleProblems(*ui.page).join(u'\n'), QString());
        QCOMPARE(test::layoutProblems(*ui.page).join(u'\n'), QString());
        QCOMPARE(test::faintPairs(*ui.page, ui.theme).join(u'\n'), QString());
    }

    void everyStateLooksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyStateLooksRight()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        const QSize size(1280, 800);
        {
            HistoryWindow ui(isDark);
            ui.show(size);
            QTRY_VERIFY(ui.list->findChild<widgets::EmptyState *>()->isVisible());
            save(ui, QStringLiteral("history-empty-%1").arg(look));
        }
        {
            HistoryWindow ui(isDark);
            ui.service.script.hold(true);
            ui.show(size);
            QTRY_VERIFY(ui.list->findChild<widgets::LoadingBars *>()->isVisible());
            save(ui, QStringLiteral("history-loading-%1").arg(look));
        }
        {
            HistoryWindow ui(isDark);
            ui.service.script.failAll(Error{ErrorCode::storage, QStringLiteral("disk I/O error")});
            ui.show(size);
            QTRY_VERIFY(ui.list->findChild<widgets::ErrorState *>()->isVisible());
            save(ui, QStringLiteral("history-failed-%1").arg(look));
        }
        HistoryWindow ui(isDark);
        test::addSampleHistory(ui.service);
        ui.show(size);
        ui.list->setQuery(QStringLiteral("after:2027-01 status:held zebra"));
        QTRY_VERIFY(ui.list->findChild<widgets::EmptyState *>()->isVisible());
        save(ui, QStringLiteral("history-nothing-%1").arg(look));
        ui.list->setQuery(QStringLiteral("closing"));
        QTRY_COMPARE(ui.model->query(), QStringLiteral("closing"));
        ui.list->setQuery(QStringLiteral("closing before:someday tag:seller"));
        QTRY_VERIFY(ui.list->findChild<history::QueryProblem *>()->isVisible());
        QVERIFY(!ui.list->head().exportButton().isEnabled());
        QVERIFY(ui.list->findChild<history::SumsFoot *>()->words().startsWith(QStringLiteral("Not run")));
        save(ui, QStringLiteral("history-problem-%1").arg(look));
        ui.service.guesses = {QStringLiteral("closng -> closing")};
        ui.service.isIndexing = true;
        ui.list->setQuery(QStringLiteral("closing"));
        QTRY_VERIFY(ui.bar("guesses")->isVisible());
        Q_EMIT ui.service.indexProgressed(0.62);
        ui.service.script.hold(true);
        ui.table->verticalScrollBar()->setValue(ui.table->rowPixels() * 150);
        QTRY_VERIFY(ui.model->index(160, 6).data(history::LoadingRole).toBool());
        save(ui, QStringLiteral("history-bars-%1").arg(look));
    }

    void sheetsAndPopoversLookRight_data() { everyStateLooksRight_data(); }

    void sheetsAndPopoversLookRight()
    {
        QFETCH(bool, isDark);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        HistoryWindow ui(isDark);
        test::addSampleHistory(ui.service);
        ui.show({1280, 800});
        openLenasStory(ui);
        ui.actions.action(QStringLiteral("history.sums"))->trigger();
        auto *sums = ui.window.findChild<history::SumsPopover *>();
        QTRY_VERIFY(sums->isVisible());
        save(ui, QStringLiteral("history-sums-%1").arg(look));
        QCOMPARE(test::accessibleProblems(*sums).join(u'\n'), QString());
        sums->close();
        ui.actions.action(QStringLiteral("history.jump"))->trigger();
        ui.type(QStringLiteral("3 march 2025"));
        save(ui, QStringLiteral("history-jump-%1").arg(look));
        ui.press(Qt::Key_Escape);
        ui.actions.action(QStringLiteral("history.export"))->trigger();
        save(ui, QStringLiteral("history-export-%1").arg(look));
        ui.page->setFileChooser({});
        ui.press(Qt::Key_Escape);
        ui.actions.action(QStringLiteral("history.save"))->trigger();
        save(ui, QStringLiteral("history-save-%1").arg(look));
        ui.press(Qt::Key_Escape);
        ui.pane->recordButton().setChecked(true);
        save(ui, QStringLiteral("history-events-%1").arg(look));
        ui.field->focusText();
        ui.type(QStringLiteral("status:"));
        save(ui, QStringLiteral("history-completion-%1").arg(look));
    }

    void hardNamesAndTextsAreLaidOut()
    {
        HistoryWindow ui;
        test::addStrangeHistory(ui.service);
        ui.show({1280, 800});
        QTRY_COMPARE(ui.model->rowCount(), 6);
        ui.table->selectRowAt(0);
        QTRY_VERIFY(ui.actions.action(QStringLiteral("history.copy"))->isEnabled());
        save(ui, QStringLiteral("history-strange-light"));
        ui.table->selectRowAt(2);
        QTRY_COMPARE(ui.pane->message(), MessageId{8004});
        save(ui, QStringLiteral("history-strange-rtl-light"));
        QCOMPARE(test::layoutProblems(*ui.page).join(u'\n'), QString());
    }

    void aMillionRowsLookLikeTwenty()
    {
        HistoryWindow ui;
        ui.service.madeUpRows = 1'000'000;
        ui.show({1280, 800});
        QTRY_VERIFY(ui.model->isWhole());
        ui.table->setFocus();
        ui.press(Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(ui.model->lineAt(999'999));
        save(ui, QStringLiteral("history-million-light"));
    }

    void inANarrowWindowNothingIsCutOff()
    {
        HistoryWindow ui;
        test::addSampleHistory(ui.service);
        ui.show({1040, 720});
        QTRY_COMPARE(ui.model->rowCount(), 318);
        ui.table->setFocus();
        ui.table->selectRowAt(6);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(ui.pane->isVisible());
        save(ui, QStringLiteral("history-narrow-light"));
        QCOMPARE(test::layoutProblems(*ui.page).join(u'\n'), QString());
    }
};

SWITCHBOARD_TEST(HistoryScreensTest)
#include "tst_historyscreens.moc"
