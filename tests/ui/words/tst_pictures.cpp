// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/support/fakemediaservice.h"
#include "ui/words/attachmentwords.h"
#include "ui/words/pictures.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QTest>
#include <QThreadPool>

#include <QtEndian>

using namespace switchboard;
using words::PictureShape;

namespace {

constexpr QSize bound(240, 180);

QString whyOf(const Result<QImage> &picture)
{
    return picture ? QStringLiteral("ok") : picture.error().detail;
}

/// A PNG that says to be of that size and has next to nothing in it.
QByteArray bomb(quint32 width, quint32 height)
{
    QByteArray png = test::samplePicture({8, 8}, "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    // The checksum of the header, so that nothing but its size is wrong with it.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= quint8(png.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

} // namespace

/// What strangers send is decoded with care.
class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFormatIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"JPG", "PNG", "GIF", "WEBP"})
            QTest::newRow(format) << QByteArray(format);
    }

    void eachFormatIsDecoded()
    {
        QFETCH(QByteArray, format);
        if (!QImageReader::supportedImageFormats().contains(format.toLower()))
            QSKIP("This Qt has no reader for it.");
        QByteArray bytes;
        if (QImageWriter::supportedImageFormats().contains(format.toLower())) {
            bytes = test::samplePicture({800, 600}, format.constData());
        } else if (format == "GIF") {
            bytes = QByteArray::fromBase64("R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=");
        } else {
            QSKIP("This Qt has no writer for it.");
        }
        const auto picture = words::pictureFrom(bytes, bound, PictureShape::whole);
        QCOMPARE(whyOf(picture), QStringLiteral("ok"));
        QVERIFY(picture->width() <= bound.width() && picture->height() <= bound.height());
    }

    void aPictureFillsItsPlace()
    {
        QCOMPARE(words::pictureFrom(test::samplePicture({1600, 1200}), bound, PictureShape::filled)->size(), bound);
        QCOMPARE(words::pictureFrom(test::samplePicture({1200, 1600}), bound, PictureShape::filled)->size(), bound);
        QCOMPARE(words::pictureFrom(test::samplePicture({1200, 1600}), bound, PictureShape::whole)->size(), QSize(135, 180));
    }

    void aStripStaysWholeAndASmallOneAsItIs()
    {
        QCOMPARE(words::pictureFrom(test::samplePicture({2400, 20}), bound, PictureShape::filled)->size(), QSize(240, 2));
        QCOMPARE(words::pictureFrom(test::samplePicture({32, 20}), bound, PictureShape::filled)->size(), QSize(32, 20));
        QCOMPARE(words::pictureFrom(test::samplePicture({4'000, 1}, "PNG"), bound, PictureShape::filled)->size(), QSize(240, 1));
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const QString none = QStringLiteral("no_picture");
        QTest::newRow("nothing") << QByteArray() << none;
        QTest::newRow("the begin of one") << QByteArray("RIFF") << none;
        QTest::newRow("a text") << QByteArray("This is no picture.") << none;
        QTest::newRow("a drawing that a program would interpret")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>") << none;
        QTest::newRow("a picture that was cut off") << test::samplePicture({800, 600}, "PNG").first(400) << none;
        QTest::newRow("another format than its first bytes say") << QByteArray("\x89PNG\r\n\x1a\n") + test::samplePicture({80, 60}) << none;
        QTest::newRow("one of very many pixels") << bomb(60'000, 60'000) << QStringLiteral("too_large");
        QTest::newRow("one that needs more memory than we give") << bomb(9'900, 9'900) << none;
    }

    void whatIsNoPictureIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QTEST(whyOf(words::pictureFrom(bytes, bound, PictureShape::filled)), "why");
    }

    /// Minutes of work in a small file.
    void aPictureOfVeryManyScansIsRefused()
    {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "jpeg"));
        QVERIFY(words::pictureFrom(bytes, {8, 8}, words::PictureShape::whole).ok());
        bytes.insert(bytes.size() - 2, QByteArray("\xff\xda").repeated(300));
        QVERIFY(!words::pictureFrom(bytes, {8, 8}, words::PictureShape::whole).ok());
    }

    void onlyPlainPicturesAreShown_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("isShown");
        QTest::newRow("JPEG") << QStringLiteral("image/jpeg") << true;
        QTest::newRow("PNG in capitals") << QStringLiteral("IMAGE/PNG") << true;
        QTest::newRow("with a parameter") << QStringLiteral("image/webp; q=1") << true;
        QTest::newRow("a drawing") << QStringLiteral("image/svg+xml") << false;
        QTest::newRow("a format of many") << QStringLiteral("image/tiff") << false;
        QTest::newRow("a document") << QStringLiteral("application/pdf") << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void onlyPlainPicturesAreShown()
    {
        QFETCH(QString, type);
        QTEST(words::isShownType(type), "isShown");
    }

    void attachmentsHaveNamesForPeople_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("standing");
        const auto row = [](const char *media, const char *name, const char *standing) {
            QTest::newRow(media) << QString::fromLatin1(media) << QString::fromLatin1(name) << QString::fromLatin1(standing);
        };
        row("image/jpeg", "Picture, JPEG", "still being fetched");
        row("application/pdf", "Document, PDF", "still being fetched");
        row("audio/mpeg", "Sound, MP3", "still being fetched");
        row("text/x-vcard", "Contact card", "still being fetched");
        row("application/vnd.oasis.opendocument.text", "Document", "still being fetched");
        row("application/octet-stream", "File", "still being fetched");
        row("https://media.example.com/x/front.jpg", "front.jpg", "only a link");
    }

    void attachmentsHaveNamesForPeople()
    {
        QFETCH(QString, media);
        const workspace::Attachment attachment = workspace::attachmentNamed(media);
        QTEST(words::nameOf(attachment), "name");
        QTEST(words::standingOf(attachment), "standing");
    }

    /// A link may call itself anything.
    void aProposedNameIsNoPath_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<QString>("name");
        QTest::newRow("a picture") << QStringLiteral("image/jpeg") << QStringLiteral("picture-5-1.jpg");
        QTest::newRow("a document") << QStringLiteral("application/pdf") << QStringLiteral("document-5-1.pdf");
        QTest::newRow("of no type") << QString() << QStringLiteral("file-5-1");
        QTest::newRow("a link") << QStringLiteral("https://example.com/a/front yard.jpg") << QStringLiteral("front-yard.jpg");
        QTest::newRow("a link with a path in its name") << QStringLiteral("https://example.com/a/..%2f..%2fetc") << QStringLiteral("etc");
        QTest::newRow("a hidden file") << QStringLiteral("https://example.com/.bashrc") << QStringLiteral("bashrc");
    }

    void aProposedNameIsNoPath()
    {
        QFETCH(QString, media);
        QTEST(words::proposedName(workspace::attachmentNamed(media), MessageId{5}, 0), "name");
    }
};

SWITCHBOARD_TEST(PicturesTest)
#include "tst_pictures.moc"
