// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/pictures.h"

#include "core/base/giveway.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QStringList>
#include <QThreadPool>

#include <memory>

namespace switchboard::words {

namespace {

constexpr int largestMegabytes = 128;      ///< that one decoded picture may take
constexpr qint64 mostPixels = 100'000'000; ///< of a format that can be decoded smaller
constexpr qint64 mostProgressivePixels = 25'000'000;
constexpr int mostScans = 200;     ///< marks of scans; thumbnails within it may have some of their own
constexpr double longestStrip = 3; ///< sides of a picture that is still cut to fill its place

/// The one reader that may look at these bytes.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && QByteArrayView(bytes).sliced(4).size() >= 8 && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

/// Whether decoding it would take long or much memory for what it is: a progressive JPEG is held whole and refined scan by
/// scan (ITU-T T.81, annex G), as often as it says.
bool isTooMuchWork(const QByteArray &bytes, const QByteArray &format, qint64 pixels)
{
    if (format != "jpeg")
        return false;
    constexpr char startOfScan = '\xda';
    constexpr char progressive = '\xc2';
    int scans = 0;
    bool isProgressive = false;
    for (qsizetype at = bytes.indexOf('\xff'); at >= 0 && at + 1 < bytes.size(); at = bytes.indexOf('\xff', at + 1)) {
        scans += bytes.at(at + 1) == startOfScan;
        isProgressive = isProgressive || bytes.at(at + 1) == progressive;
    }
    return scans > mostScans || (isProgressive && pixels > mostProgressivePixels);
}

Error noPicture(const QString &why)
{
    return {ErrorCode::unsupported, QStringLiteral("not a picture: ") + why, QStringLiteral("no_picture")};
}

/// What it is scaled to before anything is cut off.
QSize scaledSize(QSize size, QSize bound, PictureShape shape)
{
    const double sides = double(std::max(size.width(), size.height())) / std::min(size.width(), size.height());
    const bool isFilled = shape == PictureShape::filled && sides <= longestStrip;
    const QSize scaled = size.scaled(bound, isFilled ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    const QSize smaller = scaled.width() < size.width() ? scaled : size;
    return smaller.expandedTo({1, 1});
}

QImage cutTo(const QImage &image, QSize bound)
{
    const QSize size = image.size().boundedTo(bound);
    if (size == image.size())
        return image;
    return image.copy(
        {(image.width() - size.width()) / 2, (image.height() - size.height()) / 2, size.width(), size.height()});
}

} // namespace

bool isShownType(const QString &type)
{
    static const QStringList shown{QStringLiteral("image/jpeg"), QStringLiteral("image/jpg"),
                                   QStringLiteral("image/png"), QStringLiteral("image/gif"),
                                   QStringLiteral("image/webp")};
    return shown.contains(type.section(u';', 0, 0).trimmed().toLower());
}

Result<QImage> pictureFrom(const QByteArray &bytes, QSize bound, PictureShape shape)
{
    static const bool isLimited = (QImageReader::setAllocationLimit(largestMegabytes), true);
    Q_UNUSED(isLimited)
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return noPicture(QStringLiteral("unknown first bytes"));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return noPicture(reader.errorString());
    const qint64 pixels = qint64(size.width()) * size.height();
    if (pixels > mostPixels || isTooMuchWork(bytes, format, pixels))
        return Error{ErrorCode::unsupported, QStringLiteral("too many pixels"), QStringLiteral("too_large")};
    const bool isTurned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    reader.setScaledSize(scaledSize(size, isTurned ? bound.transposed() : bound, shape));
    QImage image = reader.read();
    if (image.isNull())
        return noPicture(reader.errorString());
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    return cutTo(image, bound);
}

QFuture<Result<QImage>> pictureOn(QThreadPool &pool, const QByteArray &bytes, QSize bound, PictureShape shape)
{
    auto promise = std::make_shared<QPromise<Result<QImage>>>();
    promise->start();
    QFuture<Result<QImage>> future = promise->future();
    pool.start([promise, bytes, bound, shape] {
        giveWay();
        promise->addResult(pictureFrom(bytes, bound, shape));
        promise->finish();
    });
    return future;
}

} // namespace switchboard::words
