// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/timelinewords.h"

#include "ui/words/fatewords.h"
#include "ui/words/reasonwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QJsonObject>

namespace switchboard::words {

using widgets::Tone;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)
};

/// Whether the reference of such an event is the stable word of a reason, else it is a provider's id.
bool hasReason(EventKind kind)
{
    switch (kind) {
    case EventKind::messageHeld:
    case EventKind::messageReleased:
    case EventKind::contentRedacted:
    case EventKind::messageBlocked:
    case EventKind::messageCanceled:
    case EventKind::messageExpired:
    case EventKind::attemptRefused:
    case EventKind::attemptDeferred:
    case EventKind::attemptNotSubmitted:
    case EventKind::attemptInDoubt:
    case EventKind::doubtSettledUnsent:
    case EventKind::doubtNeedsPerson:
    case EventKind::doubtLeft:
    case EventKind::doubtResent: return true;
    default: return false;
    }
}

} // namespace

QString wordsOf(const workspace::TimelineEntry &entry)
{
    switch (entry.kind) {
    case EventKind::messageQueued: return Words::tr("Written and queued");
    case EventKind::messageReceived: return Words::tr("Received");
    case EventKind::messageHeld: return Words::tr("Held back");
    case EventKind::messageReleased: return Words::tr("Released");
    case EventKind::messageBlocked: return Words::tr("Blocked by a rule");
    case EventKind::messageCanceled: return Words::tr("Taken back");
    case EventKind::messageExpired: return Words::tr("Expired");
    case EventKind::attemptOpened: return Words::tr("Handed to the provider");
    case EventKind::attemptAccepted: return Words::tr("The provider took it");
    case EventKind::attemptRefused: return Words::tr("The provider refused it");
    case EventKind::attemptDeferred: return Words::tr("Refused for now, tried again later");
    case EventKind::attemptNotSubmitted: return Words::tr("It never left this computer, tried again");
    case EventKind::attemptInDoubt: return Words::tr("Unknown whether the provider took it");
    case EventKind::doubtSettledSent: return Words::tr("The provider has it");
    case EventKind::doubtSettledUnsent: return Words::tr("The provider does not have it, back to the queue");
    case EventKind::doubtNeedsPerson: return Words::tr("A person has to decide");
    case EventKind::doubtLeft: return Words::tr("Left as it is");
    case EventKind::doubtResent: return Words::tr("Sent again by a person");
    case EventKind::statusReported: {
        const QString word = wordsOfFate(name(entry.status)).word;
        return word.isEmpty() ? Words::tr("Status reported") : word;
    }
    case EventKind::priceReported:
        return entry.amount == 0
                   ? Words::tr("Price reported")
                   : Words::tr("Price: $%1").arg(QLocale().toString(double(entry.amount) / 1'000'000, 'f', 4));
    case EventKind::contentRedacted: return Words::tr("Text removed");
    default: return QString(name(entry.kind)).replace(u'_', u' ');
    }
}

QString detailsOf(const workspace::TimelineEntry &entry)
{
    QStringList parts;
    const QString sentence = hasReason(entry.kind) ? sentenceOfRefusal(entry.reference, entry.code) : QString();
    if (!hasReason(entry.kind) && !entry.reference.isEmpty())
        parts.append(entry.reference);
    if (entry.code != 0)
        parts.append(Words::tr("error %1").arg(entry.code));
    const QJsonObject data = QJsonDocument::fromJson(entry.data).object();
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString value = it->isDouble() ? QString::number(it->toDouble()) : it->toVariant().toString();
        if (!value.isEmpty())
            parts.append(Words::tr("%1: %2").arg(it.key(), value));
    }
    const QString rest = parts.join(QStringLiteral(", "));
    if (sentence.isEmpty() || rest.isEmpty())
        return sentence + rest;
    return Words::tr("%1 (%2)").arg(sentence, rest);
}

Tone toneOf(const workspace::TimelineEntry &entry)
{
    switch (entry.kind) {
    case EventKind::messageHeld:
    case EventKind::attemptInDoubt:
    case EventKind::doubtNeedsPerson:
    case EventKind::attemptDeferred: return Tone::warning;
    case EventKind::messageBlocked:
    case EventKind::attemptRefused: return Tone::danger;
    case EventKind::statusReported: return wordsOfFate(name(entry.status)).tone;
    default: return Tone::neutral;
    }
}

} // namespace switchboard::words
