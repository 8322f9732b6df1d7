// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/inboxservice.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/samplewindow.h"
#include "ui/inbox/contextpane.h"
#include "ui/words/fatewords.h"
#include "ui/inbox/smseditor.h"
#include "ui/inbox/threadlistpane.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/states.h"

#include <QDir>
#include <QImage>
#include <QListView>
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

class ScreenshotTest : public QObject
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
            QTRY_VERIFY(inbox::noticeOf(static_cast<inbox::ThreadModel *>(view->model())->rows().at(3).item)->actions.contains(inbox::BubbleAction::send));
            save(sample, QStringLiteral("inbox-restored-%1").arg(look));
            sample.page->openConversation(test::hector);
            QTRY_COMPARE(view->model()->rowCount(), 3);
            QTRY_VERIFY(sample.find<inbox::ContextPane>()->findChild<QScrollArea *>());
            save(sample, QStringLiteral("inbox-opted-out-%1").arg(look));
            sample.page->openConversation(test::marisol);
            QTRY_VERIFY(view->model()->rowCount() > 4);
            view->setFocus();
            view->setCurrentIndex(view->model()->index(5, 0));
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
            save(sample, QStringLiteral("inbox-error-%1").arg(look));
        }
        {
            test::SampleWindow sample(isDark);
            sample.service.holdAnswers(true);
            sample.show();
            auto *bars = sample.find<inbox::ThreadListPane>()->findChild<widgets::LoadingBars *>();
            QTRY_VERIFY(bars->isVisible());
            save(sample, QStringLiteral("inbox-loading-%1").arg(look));
        }
    }
};

SWITCHBOARD_TEST(ScreenshotTest)
#include "tst_screenshots.moc"
