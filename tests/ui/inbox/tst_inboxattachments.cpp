// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/inbox/driveninbox.h"
#include "ui/words/attachmentdesk.h"
#include "ui/words/attachmentsheet.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDir>
#include <QImage>
#include <QMenu>
#include <QScrollBar>

using namespace switchboard;
using words::AttachmentSheet;

namespace {

constexpr ConversationId album{304};

void save(const QImage &image, const QString &name)
{
    const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
    QDir().mkpath(folder);
    QVERIFY(image.save(folder + u'/' + name + QStringLiteral(".png")));
}

/// A thread with attachments in every state.
void addAlbum(test::Driven &ui)
{
    auto person = test::sampleConversation(album, QStringLiteral("Ruth K."), QStringLiteral("(512) 555-0177"));
    qint64 id = 8000;
    const auto add = [&](Direction direction, const QString &body, const QStringList &media) {
        auto item = test::sampleItem(MessageId{++id}, direction, body, test::sampleNow() - std::chrono::minutes(8100 - id));
        item.media = media;
        if (direction == Direction::outbound) {
            item.state.intent = IntentState::submitted;
            item.state.status = SmsStatus::delivered;
        }
        person.items.append(item);
        return MessageId{id};
    };
    const QString jpeg = QStringLiteral("image/jpeg");
    const QString png = QStringLiteral("image/png");
    const QString pdf = QStringLiteral("application/pdf");
    const QString link = QStringLiteral("https://media.example.com/8f2k/offer-summary.pdf");
    for (const QString &media : {png, jpeg})
        ui.media.add(add(Direction::inbound, {}, {media}), media, media == png ? QByteArray("not a picture") : QByteArray());
    const MessageId several = add(Direction::inbound, QStringLiteral("The yard, and what the inspector wrote"), {jpeg, pdf, pdf});
    ui.media.add(several, jpeg, test::samplePicture({1200, 1600}));
    ui.media.add(several, pdf, "%PDF-1.7" + QByteArray(2'480'000, 'x'));
    ui.media.add(several, pdf);
    ui.media.lose(several, 2);
    ui.media.add(add(Direction::outbound, QStringLiteral("Thank you. Our offer:"), {link}), link);
    ui.media.add(add(Direction::inbound, QStringLiteral("And the front"), {jpeg}), jpeg, test::samplePicture({1600, 1200}));
    ui.service.add(person);
}

constexpr MessageId waiting{8002};
constexpr MessageId several{8003};
constexpr MessageId front{8005};

} // namespace

/// Attachments in the bubbles of a thread, by mouse and by keys.
class InboxAttachmentsTest : public QObject
{
    Q_OBJECT

private:
    static const inbox::ThreadModel &model(const test::Driven &ui) { return *static_cast<inbox::ThreadModel *>(ui.view->model()); }

    static void openAlbum(test::Driven &ui, QSize size = {1440, 900})
    {
        addAlbum(ui);
        ui.start(size);
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows + 1);
        ui.page->openConversation(album);
        QTRY_COMPARE(ui.view->model()->rowCount(), 6); // and the day
        ui.view->setFocus();
    }

    static bool isSeen(test::Driven &ui, MessageId message, int number = 0)
    {
        return !ui.page->attachments().thumbnails().look(message, number, {}, ui.view->devicePixelRatioF()).thumbnail.isNull();
    }

    static QRect placeOf(test::Driven &ui, MessageId message, int number)
    {
        const QModelIndex index = model(ui).indexOf(message);
        ui.view->scrollTo(index);
        for (const auto &place : ui.view->bubbles().actions(ui.view->visualRect(index), index)) {
            if (place.attachment == number)
                return place.rect;
        }
        return {};
    }

    static AttachmentSheet *sheet(const test::Driven &ui) { return ui.window->findChild<AttachmentSheet *>(); }

private Q_SLOTS:
    void nothingMovesWhenAPictureComes()
    {
        test::Driven ui;
        ui.media.script.hold(true);
        openAlbum(ui);
        QApplication::processEvents();
        QTRY_VERIFY(ui.media.script.waitingCount() > 0);
        QList<QRect> before;
        for (int row = 0; row < ui.view->model()->rowCount(); ++row)
            before.append(ui.view->visualRect(ui.view->model()->index(row, 0)));
        const int scroll = ui.view->verticalScrollBar()->value();
        ui.media.script.hold(false);
        ui.media.script.answerAll();
        QTRY_VERIFY(isSeen(ui, front));
        QApplication::processEvents();
        for (int row = 0; row < ui.view->model()->rowCount(); ++row)
            QCOMPARE(ui.view->visualRect(ui.view->model()->index(row, 0)), before.at(row));
        QCOMPARE(ui.view->verticalScrollBar()->value(), scroll);
    }

    void whatIsNotInSightIsNotRead()
    {
        test::Driven ui;
        openAlbum(ui, {1100, 620});
        QTRY_VERIFY(isSeen(ui, front));
        QVERIFY(ui.view->verticalScrollBar()->value() > 0);
        QVERIFY(!ui.media.script.calls().contains(QStringLiteral("attachments 8001")));
    }

    void aPictureIsOpenedByTheMouse()
    {
        test::Driven ui;
        openAlbum(ui);
        const QRect place = placeOf(ui, several, 0);
        QCOMPARE(place.size(), words::Thumbnails::place);
        QTest::mouseMove(ui.view->viewport(), place.center());
        QTest::mouseClick(ui.view->viewport(), Qt::LeftButton, {}, place.center());
        QTRY_VERIFY(sheet(ui) && sheet(ui)->isShown());
        ui.key(Qt::Key_Right);
        QTRY_VERIFY(sheet(ui)->sentence().contains(QLatin1StringView("not opened from here")));
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet(ui));
        QVERIFY(ui.view->hasFocus());
    }

    void oneOfSeveralIsChosenByKeys()
    {
        test::Driven ui;
        openAlbum(ui);
        ui.view->setCurrentIndex(model(ui).indexOf(several));
        QTRY_VERIFY(isSeen(ui, front));
        ui.key(Qt::Key_Right);
        ui.key(Qt::Key_Right);
        QTRY_COMPARE(ui.view->accessibleDescription(), QStringLiteral("Open Document, PDF, %1").arg(QLocale().formattedDataSize(2'480'008, 1, QLocale::DataSizeSIFormat)));
        ui.key(Qt::Key_Return);
        QTRY_VERIFY(sheet(ui));
        QTRY_COMPARE(sheet(ui)->number(), 1);
        QTRY_VERIFY(!sheet(ui)->sentence().isEmpty());
    }

    /// The message that the keys are at, else the newest that has one.
    void theActionsOpenAndSave()
    {
        test::Driven ui;
        const QByteArray bytes = test::samplePicture({1600, 1200});
        const QString target = ui.folder.filePath(QStringLiteral("front.jpg"));
        openAlbum(ui);
        widgets::FileDialogs dialogs;
        dialogs.save = [&](QWidget *, const QString &, const QString &, const QString &, const widgets::FileDialogs::Chosen &chosen) { chosen(target); };
        ui.page->attachments().setFileDialogs(dialogs);
        QTRY_VERIFY(ui.actions.action(QStringLiteral("inbox.openAttachment"))->isEnabled());
        ui.view->setCurrentIndex(model(ui).indexOf(waiting));
        ui.key(Qt::Key_O);
        QTRY_VERIFY(sheet(ui) && sheet(ui)->sentence().contains(QLatin1StringView("still being fetched")));
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet(ui));
        ui.view->setCurrentIndex({});
        ui.key(Qt::Key_O, Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(target));
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), bytes);
    }

    void theActionsAreOffWithoutAttachments()
    {
        test::Driven ui;
        openAlbum(ui);
        QTRY_VERIFY(ui.actions.action(QStringLiteral("inbox.openAttachment"))->isEnabled());
        ui.page->openConversation(test::terrence);
        QTRY_VERIFY(!ui.actions.action(QStringLiteral("inbox.openAttachment"))->isEnabled());
        QVERIFY(!ui.actions.action(QStringLiteral("inbox.saveAttachment"))->isEnabled());
    }

    void theMenuOfAMessageHasThem()
    {
        test::Driven ui;
        openAlbum(ui);
        ui.view->setCurrentIndex(model(ui).indexOf(front));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
        QApplication::sendEvent(ui.view, &event);
        auto *menu = ui.view->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList words;
        for (const QAction *action : menu->actions())
            words.append(action->text());
        QVERIFY(words.contains(QStringLiteral("Open attachment")) && words.contains(QStringLiteral("Save attachment as…")));
        QVERIFY(!words.contains(QStringLiteral("Open")));
        menu->close();
    }

    void attachmentsAreSpokenAndCopiedByTheirNames()
    {
        test::Driven ui;
        openAlbum(ui);
        const QModelIndex index = model(ui).indexOf(several);
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().endsWith(QLatin1StringView("attachment Picture, JPEG, attachment Document, PDF, attachment Document, PDF")));
        QVERIFY(ui.view->bubbles().quoted(index).endsWith(QLatin1StringView("wrote Picture, JPEG Document, PDF Document, PDF")));
    }

    /// A thread of pictures alone must be there as quickly as one of words: nothing is read before it is painted.
    void aThreadOfPicturesIsLaidOutWithoutTheService()
    {
        test::Driven ui;
        auto person = test::sampleConversation(ConversationId{305}, QStringLiteral("Many P."), QStringLiteral("(512) 555-0178"));
        for (int i = 1; i <= 30; ++i) {
            auto item = test::sampleItem(MessageId{8500 + i}, Direction::inbound, {}, test::sampleNow() - std::chrono::minutes(60 - i));
            item.media = {QStringLiteral("image/jpeg")};
            ui.media.add(item.message, item.media.constFirst(), test::samplePicture({640, 480}));
            person.items.append(item);
        }
        ui.service.add(person);
        ui.media.script.hold(true);
        ui.start();
        QTRY_COMPARE(ui.list->model()->rowCount(), test::openRows + 1);
        ui.page->openConversation(ConversationId{305});
        QTRY_COMPARE(ui.view->model()->rowCount(), 31);
        QTRY_VERIFY(ui.view->verticalScrollBar()->maximum() > 30 * words::Thumbnails::place.height() - ui.view->height());
        QVERIFY(ui.view->isAtNewest());
        ui.media.script.answerAll();
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
        const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        test::Driven ui(true, isDark);
        openAlbum(ui, {1440, 1100});
        QTRY_VERIFY(isSeen(ui, front));
        QTRY_VERIFY(isSeen(ui, several));
        QApplication::processEvents();
        save(ui.window->grab().toImage(), QStringLiteral("inbox-picture-%1").arg(look));
        ui.view->verticalScrollBar()->setValue(0);
        QApplication::processEvents();
        QTRY_COMPARE(ui.page->attachments().thumbnails().look(MessageId{8001}, 0, {}, 1).trouble, QStringLiteral("no_picture"));
        QApplication::processEvents();
        save(ui.window->grab().toImage(), QStringLiteral("inbox-picture-states-%1").arg(look));
        ui.page->attachments().open(several, 0);
        QTRY_VERIFY(sheet(ui)->isShown());
        QApplication::processEvents();
        save(ui.window->grab().toImage(), QStringLiteral("inbox-picture-open-%1").arg(look));
        ui.key(Qt::Key_Right);
        QApplication::processEvents();
        save(ui.window->grab().toImage(), QStringLiteral("inbox-picture-file-%1").arg(look));
    }
};

SWITCHBOARD_TEST(InboxAttachmentsTest)
#include "tst_inboxattachments.moc"
