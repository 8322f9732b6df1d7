// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/inboundhandler.h"

#include "core/base/log.h"
#include "core/policy/keywords.h"
#include "core/store/ledger.h"
#include "core/store/outbox.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"

namespace switchboard::delivery {

namespace {

/// How long after the text an answer to its keyword may leave. It also keeps a text that a restore has us read again
/// from being answered twice.
constexpr milliseconds answerLife = std::chrono::minutes(5);

struct Answer
{
    QString body;
    Purpose purpose = Purpose::normal;
};

Result<std::optional<Answer>> obey(store::Transaction &transaction, const policy::KeywordVerdict &verdict,
                                   const Address &from, const store::StoredInbound &stored,
                                   const KeywordAnswers &answers)
{
    switch (verdict.intent) {
    case policy::ReplyIntent::stop: {
        const Result<bool> isNew =
            store::suppress(transaction, from, Channel::sms, QStringLiteral("stop"), stored.message, stored.contact);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            return std::optional<Answer>();
        return std::optional(Answer{answers.stop, Purpose::optOutConfirmation});
    }
    case policy::ReplyIntent::start: {
        // YES answers many questions: it is a start only where there was a stop.
        const Result<bool> wasSuppressed = store::liftSuppression(
            transaction, from, Channel::sms, QStringLiteral("start"), stored.message, stored.contact);
        if (!wasSuppressed)
            return wasSuppressed.error();
        if (!*wasSuppressed)
            return std::optional<Answer>();
        return std::optional(Answer{answers.start, Purpose::optInConfirmation});
    }
    case policy::ReplyIntent::help: {
        if (stored.isWithheld())
            return std::optional<Answer>(); // nothing is to be told of them
        Event event;
        event.kind = EventKind::helpAsked;
        event.contact = stored.contact;
        event.conversation = stored.conversation;
        const Result<Event> appended = store::Ledger(transaction).append(std::move(event));
        if (!appended)
            return appended.error();
        return std::optional(Answer{answers.help, Purpose::helpAnswer});
    }
    case policy::ReplyIntent::none: break;
    }
    return std::optional<Answer>();
}

store::InboundText readText(const channels::twilio::RemoteMessage &remote, const store::Sender &sender, Timestamp now)
{
    store::InboundText text;
    text.provider = sender.provider;
    text.sender = sender.id;
    text.reference = remote.sid;
    text.from = remoteAddress(remote.from);
    text.body = remote.body;
    text.at = remote.createdAt > Timestamp{} ? remote.createdAt : now;
    for (int i = 0; i < remote.mediaCount; ++i)
        text.media.append({QStringLiteral("application/octet-stream"), remote.sid + u'#' + QString::number(i)});
    return text;
}

Result<void> queueAnswer(store::Transaction &transaction, const Answer &answer, const store::StoredInbound &stored,
                         const store::Sender &sender, Timestamp expiresAt)
{
    Draft draft;
    draft.conversation = stored.conversation;
    draft.endpoint = stored.endpoint;
    draft.sender = sender.id;
    draft.body = answer.body;
    draft.author = QStringLiteral("keywords");
    draft.purpose = answer.purpose;
    draft.expiresAt = expiresAt;
    const Result<MessageId> queued = store::Outbox(transaction).enqueue(draft, sender.identity());
    return queued ? Result<void>() : Result<void>(queued.error());
}

} // namespace

Address remoteAddress(const QString &text)
{
    const Result<text::ParsedPhone> parsed = text::parsePhone(text, u"US");
    return parsed ? parsed->address : Address{AddressKind::phone, text};
}

Result<bool> takeInbound(store::Transaction &transaction, const channels::twilio::RemoteMessage &remote,
                         const store::Sender &sender, const policy::Flags &flags, const KeywordAnswers &answers)
{
    const Timestamp now = transaction.now();
    const store::InboundText text = readText(remote, sender, now);
    const Result<std::optional<store::StoredInbound>> stored = store::storeInbound(transaction, text);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return false;
    const Result<std::optional<Answer>> answer =
        obey(transaction, policy::classifyKeyword(text.body), text.from, **stored, answers);
    if (!answer)
        return answer.error();
    if ((*stored)->isWithheld())
        qCInfo(lcDelivery) << "a text from before its writer was erased was listed again and not taken in";
    const bool isOurs = !sender.providerAnswersKeywords && flags.isOn(policy::Flags::keywordAnswers);
    const Timestamp expiresAt = std::min(text.at, now) + answerLife;
    if (!isOurs || (*stored)->isWithheld() || expiresAt <= now || !answer->has_value() || (*answer)->body.isEmpty())
        return true;
    const Result<void> queued = queueAnswer(transaction, **answer, **stored, sender, expiresAt);
    return queued ? Result<bool>(true) : Result<bool>(queued.error());
}

} // namespace switchboard::delivery
