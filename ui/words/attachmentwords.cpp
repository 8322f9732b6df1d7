// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attachmentwords.h"

#include "ui/widgets/errorwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

namespace switchboard::words {

using widgets::Icon;
using workspace::Attachment;
using workspace::AttachmentKind;
using workspace::AttachmentState;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentWords)
};

QString kindWord(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::picture: return Words::tr("Picture");
    case AttachmentKind::video: return Words::tr("Video");
    case AttachmentKind::sound: return Words::tr("Sound");
    case AttachmentKind::contact: return Words::tr("Contact card");
    case AttachmentKind::document: return Words::tr("Document");
    case AttachmentKind::other: break;
    }
    return Words::tr("File");
}

/// "JPEG"; empty where the type has no short name that people know.
QString formatOf(const Attachment &attachment)
{
    const QString below = attachment.type.section(u'/', 1).section(u';', 0, 0).trimmed().toLower();
    if (attachment.kind == AttachmentKind::contact || below == QLatin1StringView("octet-stream"))
        return {};
    if (below == QLatin1StringView("plain"))
        return Words::tr("text");
    if (below == QLatin1StringView("mpeg") && attachment.kind == AttachmentKind::sound)
        return QStringLiteral("MP3");
    if (below == QLatin1StringView("svg+xml"))
        return QStringLiteral("SVG");
    const bool isShort =
        below.size() <= 5 && std::all_of(below.cbegin(), below.cend(), [](QChar c) { return c.isLetterOrNumber(); });
    return isShort ? below.toUpper() : QString();
}

QString endingOf(const Attachment &attachment)
{
    if (attachment.type == QLatin1StringView("image/jpeg"))
        return QStringLiteral("jpg");
    return QMimeDatabase().mimeTypeForName(attachment.type.section(u';', 0, 0).trimmed()).preferredSuffix();
}

/// The reasons of MediaService, and those of pictures.h.
QString sentenceOf(const QString &why)
{
    if (why == QLatin1StringView("waiting"))
        return Words::tr("It is still being fetched from the provider. It appears here by itself.");
    if (why == QLatin1StringView("lost"))
        return Words::tr("It could not be fetched: the provider has it no more, or it was too large.");
    if (why == QLatin1StringView("link"))
        return Words::tr("Only its address is kept here. It is not fetched from there, so that nobody is told that "
                         "you looked.");
    if (why == QLatin1StringView("erased"))
        return Words::tr("It was erased.");
    if (why == QLatin1StringView("missing"))
        return Words::tr("Its file is missing in the workspace. A backup may still have it.");
    if (why == QLatin1StringView("damaged"))
        return Words::tr("Its file is damaged and is not used. A backup may still have it.");
    if (why == QLatin1StringView("too_large"))
        return Words::tr("It is too large to be shown here. It can be saved.");
    if (why == QLatin1StringView("no_picture"))
        return Words::tr("It is no picture that can be shown here. It can be saved.");
    return {};
}

} // namespace

QString nameOf(const Attachment &attachment)
{
    if (!attachment.name.isEmpty())
        return attachment.name;
    const QString format = formatOf(attachment);
    return format.isEmpty() ? kindWord(attachment.kind) : Words::tr("%1, %2").arg(kindWord(attachment.kind), format);
}

QString standingOf(const Attachment &attachment)
{
    switch (attachment.state) {
    case AttachmentState::waiting: return Words::tr("still being fetched");
    case AttachmentState::lost: return Words::tr("could not be fetched");
    case AttachmentState::link: return Words::tr("only a link");
    case AttachmentState::kept: break;
    }
    const bool isLarge = attachment.size >= 1'000'000;
    return QLocale().formattedDataSize(attachment.size, isLarge ? 1 : 0, QLocale::DataSizeSIFormat);
}

QString whyNot(const Attachment &attachment)
{
    switch (attachment.state) {
    case AttachmentState::waiting: return sentenceOf(QStringLiteral("waiting"));
    case AttachmentState::lost: return sentenceOf(QStringLiteral("lost"));
    case AttachmentState::link: return sentenceOf(QStringLiteral("link"));
    case AttachmentState::kept: break;
    }
    return {};
}

QString whyNot(const Error &error)
{
    const QString sentence = sentenceOf(error.detail);
    if (!sentence.isEmpty())
        return sentence;
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return Words::tr("%1 %2").arg(words.meaning, words.advice);
}

Icon iconOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::picture: return Icon::image;
    case AttachmentKind::video: return Icon::play;
    case AttachmentKind::sound: return Icon::voicemail;
    case AttachmentKind::contact: return Icon::user;
    case AttachmentKind::document: return Icon::file;
    case AttachmentKind::other: break;
    }
    return Icon::clip;
}

Icon standingIcon(AttachmentState state)
{
    switch (state) {
    case AttachmentState::waiting: return Icon::waiting;
    case AttachmentState::lost: return Icon::failed;
    case AttachmentState::link: return Icon::link;
    case AttachmentState::kept: break;
    }
    return Icon::lock;
}

QString proposedName(const Attachment &attachment, MessageId message, int number)
{
    QString name = attachment.name;
    if (name.isEmpty()) {
        const QString ending = endingOf(attachment);
        name = QStringLiteral("%1-%2-%3").arg(kindWord(attachment.kind).toLower(), message.toString()).arg(number + 1);
        if (!ending.isEmpty())
            name += u'.' + ending;
    }
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c == u' ' || !c.isPrint())
            c = u'-';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("attachment") : name;
}

} // namespace switchboard::words
