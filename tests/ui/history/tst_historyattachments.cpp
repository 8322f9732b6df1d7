// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/history/historyfixture.h"
#include "tests/ui/support/accessiblewalk.h"
#include "ui/history/storyhead.h"
#include "ui/words/attachmentdesk.h"
#include "ui/words/attachmentlook.h"
#include "ui/words/attachmentsheet.h"

#include <QAction>
#include <QDir>
#include <QFile>

using namespace switchboard;
using test::HistoryWindow;
using words::AttachmentButton;
using words::AttachmentSheet;

/// The attachments of the message whose story is shown.
class HistoryAttachmentsTest : public QObject
{
    Q_OBJECT

private:
    /// The newest message of the sample that has one, open.
    static void openIt(HistoryWindow &ui, const QByteArray &bytes = test::samplePicture({1600, 1200}))
    {
        test::addSampleHistory(ui.service);
        for (const workspace::HistoryLine &line : ui.service.rows) {
            if (line.hasAttachment)
                ui.media.add(line.message, QStringLiteral("image/jpeg"), bytes);
        }
        ui.show();
        QTRY_VERIFY(ui.model->rowCount() > 100);
        ui.list->setQuery(QStringLiteral("has:attachment"));
        QTRY_VERIFY(ui.model->rowCount() > 0 && ui.model->rowCount() < 50);
        ui.table->setFocus();
        ui.table->selectRowAt(0);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(!buttons(ui).isEmpty());
    }

    static QList<AttachmentButton *> buttons(const HistoryWindow &ui)
    {
        QList<AttachmentButton *> shown;
        for (auto *button : ui.pane->findChildren<AttachmentButton *>()) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }

    static AttachmentSheet *sheet(const HistoryWindow &ui) { return ui.window.findChild<AttachmentSheet *>(); }

private Q_SLOTS:
    void aPictureIsSeenAndOpenedFromTheStory()
    {
        HistoryWindow ui;
        openIt(ui);
        AttachmentButton *button = buttons(ui).constFirst();
        QTRY_VERIFY(button->accessibleName().startsWith(QLatin1StringView("Open Picture, JPEG, ")));
        QVERIFY(test::accessibleProblems(*ui.pane).filter(QStringLiteral("attachment")).isEmpty());
        button->setFocus(Qt::TabFocusReason);
        ui.press(Qt::Key_Space);
        QTRY_VERIFY(sheet(ui) && sheet(ui)->isShown());
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!sheet(ui));
        QVERIFY(button->hasFocus());
    }

    void itIsOpenedAndSavedByKeys()
    {
        HistoryWindow ui;
        const QByteArray bytes = test::samplePicture({1600, 1200});
        openIt(ui, bytes);
        const QString target = ui.folder.filePath(QStringLiteral("assignment.jpg"));
        widgets::FileDialogs dialogs;
        dialogs.save = [&](QWidget *, const QString &, const QString &, const QString &, const widgets::FileDialogs::Chosen &chosen) { chosen(target); };
        ui.page->attachments().setFileDialogs(dialogs);
        ui.table->setFocus();
        ui.press(Qt::Key_O);
        QTRY_VERIFY(sheet(ui) && sheet(ui)->isShown());
        ui.press(Qt::Key_Escape);
        QTRY_VERIFY(!sheet(ui));
        ui.press(Qt::Key_O, Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(target));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), bytes);
    }

    void aMessageWithoutOneOffersNone()
    {
        HistoryWindow ui;
        openIt(ui);
        QTRY_VERIFY(ui.actions.action(QStringLiteral("history.openAttachment"))->isEnabled());
        ui.list->setQuery(QStringLiteral("before:2024-07 checklist"));
        QTRY_COMPARE(ui.model->rowCount(), 1);
        ui.table->setFocus();
        ui.table->selectRowAt(0);
        ui.press(Qt::Key_Return);
        QTRY_VERIFY(buttons(ui).isEmpty());
        QVERIFY(!ui.actions.action(QStringLiteral("history.openAttachment"))->isEnabled());
        QVERIFY(!ui.actions.action(QStringLiteral("history.saveAttachment"))->isEnabled());
    }

    void itLooksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void itLooksRight()
    {
        QFETCH(bool, isDark);
        HistoryWindow ui(isDark);
        openIt(ui);
        auto &thumbnails = ui.page->attachments().thumbnails();
        QTRY_VERIFY(!thumbnails.look(ui.pane->message(), 0, {}, ui.pane->devicePixelRatioF()).thumbnail.isNull());
        QApplication::processEvents();
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QDir().mkpath(folder);
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        QVERIFY(ui.window.grab().toImage().save(folder + QStringLiteral("/history-picture-%1.png").arg(look)));
    }
};

SWITCHBOARD_TEST(HistoryAttachmentsTest)
#include "tst_historyattachments.moc"
