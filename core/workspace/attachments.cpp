// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/mediaservice.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace switchboard::workspace {

namespace {

struct Ending
{
    QLatin1StringView ending;
    QLatin1StringView type;
};

constexpr std::array endings{
    Ending{QLatin1StringView("jpg"), QLatin1StringView("image/jpeg")},
    Ending{QLatin1StringView("jpeg"), QLatin1StringView("image/jpeg")},
    Ending{QLatin1StringView("png"), QLatin1StringView("image/png")},
    Ending{QLatin1StringView("gif"), QLatin1StringView("image/gif")},
    Ending{QLatin1StringView("webp"), QLatin1StringView("image/webp")},
    Ending{QLatin1StringView("heic"), QLatin1StringView("image/heic")},
    Ending{QLatin1StringView("mp4"), QLatin1StringView("video/mp4")},
    Ending{QLatin1StringView("mov"), QLatin1StringView("video/quicktime")},
    Ending{QLatin1StringView("3gp"), QLatin1StringView("video/3gpp")},
    Ending{QLatin1StringView("mp3"), QLatin1StringView("audio/mpeg")},
    Ending{QLatin1StringView("m4a"), QLatin1StringView("audio/mp4")},
    Ending{QLatin1StringView("amr"), QLatin1StringView("audio/amr")},
    Ending{QLatin1StringView("ogg"), QLatin1StringView("audio/ogg")},
    Ending{QLatin1StringView("wav"), QLatin1StringView("audio/wav")},
    Ending{QLatin1StringView("pdf"), QLatin1StringView("application/pdf")},
    Ending{QLatin1StringView("vcf"), QLatin1StringView("text/vcard")},
    Ending{QLatin1StringView("txt"), QLatin1StringView("text/plain")},
    Ending{QLatin1StringView("csv"), QLatin1StringView("text/csv")},
};

QString typeOfName(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : name.sliced(dot + 1).toLower();
    const auto *found =
        std::find_if(endings.begin(), endings.end(), [&ending](const Ending &row) { return row.ending == ending; });
    return found == endings.end() ? QString() : QString(found->type);
}

AttachmentKind kindOfType(const QString &type)
{
    const QString top = type.section(u'/', 0, 0).toLower();
    const QString below = type.section(u'/', 1).section(u';', 0, 0).trimmed().toLower();
    if (top == QLatin1StringView("image"))
        return AttachmentKind::picture;
    if (top == QLatin1StringView("video"))
        return AttachmentKind::video;
    if (top == QLatin1StringView("audio"))
        return AttachmentKind::sound;
    if (below == QLatin1StringView("vcard") || below == QLatin1StringView("x-vcard")
        || below == QLatin1StringView("directory"))
        return AttachmentKind::contact;
    const bool isBlob = below.isEmpty() || below == QLatin1StringView("octet-stream");
    return isBlob ? AttachmentKind::other : AttachmentKind::document;
}

/// Nothing but letters, digits and a few marks on both sides of one slash.
bool isMimeType(const QString &media)
{
    static const QRegularExpression type(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9!#$&^_+-]+/[A-Za-z0-9!#$&^_.+-]+")));
    return type.match(media.section(u';', 0, 0).trimmed()).hasMatch();
}

} // namespace

Attachment attachmentNamed(const QString &media)
{
    Attachment attachment;
    if (media.isEmpty() || isMimeType(media)) { // the provider may tell no type of a file
        attachment.type = media;
        attachment.state = AttachmentState::waiting;
    } else {
        attachment.link = media;
        const QUrl url(media);
        const QString last = url.fileName(QUrl::FullyDecoded);
        attachment.name = !last.isEmpty() ? last : !url.host().isEmpty() ? url.host() : media;
        attachment.type = typeOfName(last);
    }
    attachment.kind = kindOfType(attachment.type);
    return attachment;
}

} // namespace switchboard::workspace
