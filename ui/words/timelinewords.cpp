// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/timelinewords.h"

#include "ui/words/fatewords.h"
#include "ui/words/reasonwords.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::words {

using widgets::Tone;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TimelineWords", text);
}

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
    case EventKind::messageQueued: return tr("Written and queued");
    case EventKind::messageReceived: return tr("Received");
    case EventKind::messageHeld: return tr("Held back");
    case EventKind::messageReleased: return tr("Released");
    case EventKind::messageBlocked: return tr("Blocked by a rule");
    case EventKind::messageCanceled: return tr("Taken back");
    case EventKind::messageExpired: return tr("Expired");
    case EventKind::attemptOpened: return tr("Handed to the provider");
    case EventKind::attemptAccepted: return tr("The provider took it");
    case EventKind::attemptRefused: return tr("The provider refused it");
    case EventKind::attemptDeferred: return tr("Refused for now, tried again later");
    case EventKind::attemptNotSubmitted: return tr("It never left this computer, tried again");
    case EventKind::attemptInDoubt: return tr("Unknown whether the provider took it");
    case EventKind::doubtSettledSent: return tr("The provider has it");
    case EventKind::doubtSettledUnsent: return tr("The provider does not have it, back to the queue");
    case EventKind::doubtNeedsPerson: return tr("A person has to decide");
    case EventKind::doubtLeft: return tr("Left as it is");
    case EventKind::doubtResent: return tr("Sent again by a person");
    case EventKind::statusReported: {
        const QString word = wordsOfFate(name(entry.status)).word;
        return word.isEmpty() ? tr("Status reported") : word;
    }
    case EventKind::priceReported: return tr("Price reported");
    case EventKind::contentRedacted: return tr("Text removed");
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
        parts.append(tr("error %1").arg(entry.code));
    const QJsonObject data = QJsonDocument::fromJson(entry.data).object();
    for (auto it = data.begin(); it != data.end(); ++it) {
        const QString value = it->isDouble() ? QString::number(it->toDouble()) : it->toVariant().toString();
        if (!value.isEmpty())
            parts.append(tr("%1: %2").arg(it.key(), value));
    }
    const QString rest = parts.join(QStringLiteral(", "));
    if (sentence.isEmpty() || rest.isEmpty())
        return sentence + rest;
    return tr("%1 (%2)").arg(sentence, rest);
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
