// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QSize>

QT_BEGIN_NAMESPACE
class QThreadPool;
QT_END_NAMESPACE

namespace switchboard::words {

enum class PictureShape {
    whole,  ///< within the bound
    filled, ///< of exactly the bound, what does not fit is cut off; a small one or a strip stays whole
};

/// Whether a type is one of those that are shown: JPEG, PNG, GIF and WebP. No others: what reads them reads what a
/// stranger sent.
bool isShownType(const QString &type);

/// A picture no larger than `bound`, upright. What it is is told by its first bytes, whatever its type says; of a moving
/// one it is the first image. unsupported with detail "no_picture" where the bytes are none, or are broken, and with
/// "too_large" where it needs more memory than a picture may take.
Result<QImage> pictureFrom(const QByteArray &bytes, QSize bound, PictureShape shape);

/// The same on a thread of the pool, which waits for it when it goes.
QFuture<Result<QImage>> pictureOn(QThreadPool &pool, const QByteArray &bytes, QSize bound, PictureShape shape);

} // namespace switchboard::words
