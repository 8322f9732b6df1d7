// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/fatewords.h"

#include "ui/inbox/reasonwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::Tone;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FateWords", text);
}

struct FateRow
{
    QLatin1StringView fate;
    const char *word;
    Icon icon;
    Tone tone;
};

constexpr FateRow fates[] = {
    {QLatin1StringView("queued"), QT_TRANSLATE_NOOP("FateWords", "Queued"), Icon::clock, Tone::neutral},
    {QLatin1StringView("scheduled"), QT_TRANSLATE_NOOP("FateWords", "Scheduled"), Icon::schedule, Tone::neutral},
    {QLatin1StringView("accepted"), QT_TRANSLATE_NOOP("FateWords", "Accepted"), Icon::clock, Tone::neutral},
    {QLatin1StringView("attempting"), QT_TRANSLATE_NOOP("FateWords", "Sending"), Icon::send, Tone::neutral},
    {QLatin1StringView("sending"), QT_TRANSLATE_NOOP("FateWords", "Sending"), Icon::send, Tone::neutral},
    {QLatin1StringView("submitted"), QT_TRANSLATE_NOOP("FateWords", "Submitted"), Icon::check, Tone::neutral},
    {QLatin1StringView("sent"), QT_TRANSLATE_NOOP("FateWords", "Sent"), Icon::check, Tone::neutral},
    {QLatin1StringView("delivered"), QT_TRANSLATE_NOOP("FateWords", "Delivered"), Icon::checks, Tone::success},
    {QLatin1StringView("partially_delivered"), QT_TRANSLATE_NOOP("FateWords", "Partly delivered"), Icon::alert,
     Tone::warning},
    {QLatin1StringView("read"), QT_TRANSLATE_NOOP("FateWords", "Read"), Icon::checks, Tone::success},
    {QLatin1StringView("held"), QT_TRANSLATE_NOOP("FateWords", "Held"), Icon::hold, Tone::warning},
    {QLatin1StringView("in_doubt"), QT_TRANSLATE_NOOP("FateWords", "In doubt"), Icon::doubt, Tone::warning},
    {QLatin1StringView("blocked"), QT_TRANSLATE_NOOP("FateWords", "Blocked"), Icon::ban, Tone::danger},
    {QLatin1StringView("failed"), QT_TRANSLATE_NOOP("FateWords", "Failed"), Icon::failed, Tone::danger},
    {QLatin1StringView("undelivered"), QT_TRANSLATE_NOOP("FateWords", "Not delivered"), Icon::failed, Tone::danger},
    {QLatin1StringView("canceled"), QT_TRANSLATE_NOOP("FateWords", "Taken back"), Icon::canceled, Tone::neutral},
    {QLatin1StringView("expired"), QT_TRANSLATE_NOOP("FateWords", "Expired"), Icon::clock, Tone::warning},
};

QString failureSentence(const MessageState &state)
{
    if (state.errorCode != 0)
        return tr("Error %1: %2").arg(QString::number(state.errorCode), sentenceOfCode(state.errorCode));
    const QString reason = sentenceOfReason(state.reason);
    return reason.isEmpty() ? tr("The provider refused it.") : reason;
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

QString doubtSentence(const MessageState &state)
{
    const QString reason = sentenceOfReason(state.reason);
    if (state.reason == QLatin1StringView("left"))
        return reason;
    const QString next =
        state.needsPerson
            ? tr("Nobody can tell whether it went. Resend may send it twice; leaving it may mean it never arrives.")
            : tr("The provider is asked whether it has it.");
    return reason.isEmpty() ? next : tr("%1 %2").arg(reason, next);
}

} // namespace

FateWords wordsOfFate(QAnyStringView fate)
{
    for (const FateRow &row : fates) {
        if (fate == row.fate)
            return {tr(row.word), row.icon, row.tone};
    }
    return {};
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::sms: return tr("SMS");
    case Channel::email: return tr("Email");
    case Channel::voice: return tr("Voice");
    }
    return {};
}

Icon channelIcon(Channel channel)
{
    return channel == Channel::email ? Icon::email : channel == Channel::voice ? Icon::voice : Icon::sms;
}

Icon channelMark(Channel channel)
{
    return channel == Channel::email ? Icon::emailMark : channel == Channel::voice ? Icon::voiceMark : Icon::smsMark;
}

Color channelColor(Channel channel)
{
    return channel == Channel::email ? Color::emailText : channel == Channel::voice ? Color::voiceText : Color::smsText;
}

QString wordOf(BubbleAction action)
{
    switch (action) {
    case BubbleAction::why: return tr("Why?");
    case BubbleAction::undo: return tr("Undo");
    case BubbleAction::cancel: return tr("Do not send");
    case BubbleAction::send: return tr("Send");
    case BubbleAction::resend: return tr("Resend");
    case BubbleAction::leave: return tr("Leave");
    }
    return {};
}

std::optional<Notice> noticeOf(const workspace::ThreadItem &item)
{
    if (item.direction == Direction::inbound)
        return std::nullopt;
    const MessageState &state = item.state;
    Notice notice;
    notice.fate = wordsOfFate(fate(state));
    notice.tone = notice.fate.tone;
    switch (state.intent) {
    case IntentState::held:
        notice.sentence = sentenceOfReason(state.reason);
        notice.actions = {BubbleAction::why, BubbleAction::cancel};
        if (needsRelease(state))
            notice.actions += BubbleAction::send;
        return notice;
    case IntentState::blocked:
        notice.sentence = sentenceOfReason(state.reason);
        notice.actions = {BubbleAction::why};
        return notice;
    case IntentState::inDoubt:
        notice.sentence = doubtSentence(state);
        notice.actions = {BubbleAction::why};
        if (state.needsPerson)
            notice.actions += {BubbleAction::leave, BubbleAction::resend};
        return notice;
    case IntentState::expired:
        notice.sentence = tr("It was not sent before its time ran out.");
        notice.actions = {BubbleAction::why};
        return notice;
    case IntentState::failed: break;
    default:
        if (state.status != SmsStatus::failed && state.status != SmsStatus::undelivered)
            return std::nullopt;
    }
    notice.sentence = failureSentence(state);
    notice.actions = {BubbleAction::why};
    return notice;
}

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

} // namespace switchboard::inbox
