// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/support/fakemediaservice.h"
#include "ui/words/attachmentlook.h"
#include "ui/words/thumbnails.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using words::AttachmentLook;
using words::Thumbnails;
using workspace::AttachmentState;

namespace {

const QString jpeg = QStringLiteral("image/jpeg");
constexpr MessageId message{7};

} // namespace

class ThumbnailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureComesByItselfAndIsKept()
    {
        test::FakeMediaService media;
        media.add(message, jpeg, test::samplePicture({1600, 1200}));
        Thumbnails thumbnails(media);
        QVERIFY(!thumbnails.look(message, 0, jpeg, 1).isKnown);
        QTRY_VERIFY(thumbnails.look(message, 0, jpeg, 1).isKnown);
        QTRY_VERIFY(!thumbnails.look(message, 0, jpeg, 1).thumbnail.isNull());
        QCOMPARE(thumbnails.look(message, 0, jpeg, 1).thumbnail.size(), Thumbnails::place);
        QCOMPARE(media.script.calls(), QStringList({QStringLiteral("attachments 7"), QStringLiteral("content 7 0")}));
    }

    void aFinerScreenHasAFinerPicture()
    {
        test::FakeMediaService media;
        media.add(message, jpeg, test::samplePicture({1600, 1200}));
        Thumbnails thumbnails(media);
        QTRY_COMPARE(thumbnails.look(message, 0, jpeg, 1).thumbnail.width(), 240);
        QTRY_COMPARE(thumbnails.look(message, 0, jpeg, 2).thumbnail.width(), 480);
        QTRY_COMPARE(thumbnails.look(message, 0, jpeg, 2).thumbnail.deviceIndependentSize().toSize(), Thumbnails::place);
    }

    void onlyPicturesThatAreThereAreRead()
    {
        test::FakeMediaService media;
        media.add(message, jpeg);
        media.add(message, QStringLiteral("application/pdf"), "%PDF");
        media.add(message, QStringLiteral("image/svg+xml"), "<svg/>");
        media.add(message, QStringLiteral("https://example.com/front.jpg"));
        Thumbnails thumbnails(media);
        QTRY_VERIFY(thumbnails.look(message, 3, jpeg, 1).isKnown);
        for (int i = 0; i < 4; ++i)
            (void)thumbnails.look(message, i, jpeg, 1);
        QApplication::processEvents();
        QCOMPARE(media.script.calls(), QStringList(QStringLiteral("attachments 7")));
    }

    void oneThatWaitedComesWhenItIsFetched()
    {
        test::FakeMediaService media;
        media.add(message, jpeg);
        Thumbnails thumbnails(media);
        QTRY_VERIFY(thumbnails.look(message, 0, jpeg, 1).isKnown);
        QCOMPARE(thumbnails.look(message, 0, jpeg, 1).what.state, AttachmentState::waiting);
        media.fetch(message, 0, test::samplePicture({640, 480}));
        QTRY_VERIFY(!thumbnails.look(message, 0, jpeg, 1).thumbnail.isNull());
    }

    void aBrokenPictureIsAskedForOnce()
    {
        test::FakeMediaService media;
        media.add(message, jpeg, "this is no picture");
        Thumbnails thumbnails(media);
        QTRY_COMPARE(thumbnails.look(message, 0, jpeg, 1).trouble, QStringLiteral("no_picture"));
        (void)thumbnails.look(message, 0, jpeg, 1);
        QApplication::processEvents();
        QCOMPARE(media.script.calls().size(), 2);
        QVERIFY(words::spokenOf(thumbnails.look(message, 0, jpeg, 1)).contains(QLatin1StringView("cannot be shown here")));
    }

    void aFailureIsAskedForAgainWhenTheThreadIsOpenedAgain()
    {
        test::FakeMediaService media;
        media.add(message, jpeg, test::samplePicture({640, 480}));
        media.script.failNext(QStringLiteral("attachments"), {ErrorCode::storage, QStringLiteral("busy")});
        Thumbnails thumbnails(media);
        QSignalSpy changed(&thumbnails, &Thumbnails::changed);
        (void)thumbnails.look(message, 0, jpeg, 1);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!thumbnails.look(message, 0, jpeg, 1).isKnown);
        thumbnails.retry();
        QTRY_VERIFY(!thumbnails.look(message, 0, jpeg, 1).thumbnail.isNull());
    }

    /// Of a long thread, what was seen last is there, and never more bytes than were promised.
    void itKeepsNoMoreThanItPromised()
    {
        test::FakeMediaService media;
        constexpr int count = 150;
        const QByteArray picture = test::samplePicture({960, 720});
        for (int i = 1; i <= count; ++i)
            media.add(MessageId{i}, jpeg, picture);
        Thumbnails thumbnails(media);
        for (int i = 1; i <= count; ++i) {
            QDeadlineTimer limit(20'000);
            while (thumbnails.look(MessageId{i}, 0, jpeg, 1).thumbnail.isNull() && !limit.hasExpired())
                QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1'000);
        }
        media.script.hold(true); // from now on only what is kept can be seen
        qint64 bytes = 0;
        for (int i = count; i >= 1; --i)
            bytes += thumbnails.look(MessageId{i}, 0, jpeg, 1).thumbnail.sizeInBytes();
        QVERIFY2(bytes > Thumbnails::mostBytes / 2 && bytes <= Thumbnails::mostBytes, qPrintable(QString::number(bytes)));
        QVERIFY(!thumbnails.look(MessageId{count}, 0, jpeg, 1).thumbnail.isNull());
        media.script.answerAll();
    }

    void whatWentByIsDroppedForWhatIsSeen()
    {
        test::FakeMediaService media;
        for (int i = 1; i <= 200; ++i)
            media.add(MessageId{i}, jpeg);
        media.script.hold(true);
        Thumbnails thumbnails(media);
        for (int i = 1; i <= 200; ++i)
            (void)thumbnails.look(MessageId{i}, 0, jpeg, 1);
        QApplication::processEvents();
        QCOMPARE(media.script.calls().size(), 4);
        QCOMPARE(media.script.calls().constFirst(), QStringLiteral("attachments 200"));
        media.script.hold(false);
        media.script.answerAll();
        QTRY_COMPARE(media.script.calls().size(), 64);
    }

    /// Before and after it is known: nothing moves when a picture comes.
    void thePlaceOfAnAttachmentNeverChanges()
    {
        widgets::Theme theme;
        theme.install(*qApp);
        QCOMPARE(words::attachmentSize(theme, jpeg, 400), Thumbnails::place);
        QCOMPARE(words::attachmentSize(theme, jpeg, 120), QSize(120, 90));
        const QSize row = words::attachmentSize(theme, QStringLiteral("application/pdf"), 400);
        QVERIFY(row.width() >= 200 && row.height() < 60);
        QVERIFY(words::attachmentSize(theme, QStringLiteral("https://example.com/front.jpg"), 400).height() == row.height());
    }
};

SWITCHBOARD_TEST(ThumbnailsTest)
#include "tst_thumbnails.moc"
