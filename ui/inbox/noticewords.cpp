// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/noticewords.h"

#include "ui/words/reasonwords.h"

#include <QCoreApplication>

namespace switchboard::inbox {

using words::sentenceOfCode;
using words::sentenceOfReason;
using words::wordsOfFate;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
};

QString failureSentence(const MessageState &state)
{
    if (state.errorCode != 0)
        return Words::tr("Error %1: %2").arg(QString::number(state.errorCode), sentenceOfCode(state.errorCode));
    const QString reason = sentenceOfReason(state.reason);
    return reason.isEmpty() ? Words::tr("The provider refused it.") : reason;
}

QString doubtSentence(const MessageState &state)
{
    const QString reason = sentenceOfReason(state.reason);
    if (state.reason == QLatin1StringView("left"))
        return reason;
    const QString next =
        state.needsPerson ? Words::tr(
            "Nobody can tell whether it went. Resend may send it twice; leaving it may mean it never arrives.")
                          : Words::tr("The provider is asked whether it has it.");
    return reason.isEmpty() ? next : Words::tr("%1 %2").arg(reason, next);
}

} // namespace

QString wordOf(BubbleAction action)
{
    switch (action) {
    case BubbleAction::why: return Words::tr("Why?");
    case BubbleAction::undo: return Words::tr("Undo");
    case BubbleAction::cancel: return Words::tr("Do not send");
    case BubbleAction::send: return Words::tr("Send");
    case BubbleAction::resend: return Words::tr("Resend");
    case BubbleAction::leave: return Words::tr("Leave");
    case BubbleAction::open: return Words::tr("Open");
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
        notice.sentence = Words::tr("It was not sent before its time ran out.");
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

} // namespace switchboard::inbox
