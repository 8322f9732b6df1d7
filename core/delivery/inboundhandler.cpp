// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/inboundhandler.h"

#include "core/policy/keywords.h"
#include "core/store/ledger.h"
#include "core/store/outbox.h"
#include "core/store/suppressions.h"
#include "core/text/addresses.h"

namespace switchboard::delivery {

namespace {

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

} // namespace

Address remoteAddress(const QString &text)
{
    const Result<text::ParsedPhone> parsed = text::parsePhone(text, u"US");
    return parsed ? parsed->address : Address{AddressKind::phone, text};
}

Result<bool> takeInbound(store::Transaction &transaction, const channels::twilio::RemoteMessage &remote,
                         const store::Sender &sender, const policy::Flags &flags, const KeywordAnswers &answers)
{
    const policy::KeywordVerdict verdict = policy::classifyKeyword(remote.body);
    store::InboundText text;
    text.provider = sender.provider;
    text.sender = sender.id;
    text.reference = remote.sid;
    text.from = remoteAddress(remote.from);
    text.body = remote.body;
    text.at = remote.createdAt > Timestamp{} ? remote.createdAt : transaction.now();
    for (int i = 0; i < remote.mediaCount; ++i)
        text.media.append({QStringLiteral("application/octet-stream"), remote.sid + u'#' + QString::number(i)});
    const Result<std::optional<store::StoredInbound>> stored = store::storeInbound(transaction, text);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return false;
    const Result<std::optional<Answer>> answer = obey(transaction, verdict, text.from, **stored, answers);
    if (!answer)
        return answer.error();
    const bool isOurs = !sender.providerAnswersKeywords && flags.isOn(policy::Flags::keywordAnswers);
    if (!answer->has_value() || !isOurs || (*answer)->body.isEmpty())
        return true;
    Draft draft;
    draft.conversation = (*stored)->conversation;
    draft.endpoint = (*stored)->endpoint;
    draft.sender = sender.id;
    draft.body = (*answer)->body;
    draft.author = QStringLiteral("keywords");
    draft.purpose = (*answer)->purpose;
    draft.expiresAt = transaction.now() + std::chrono::minutes(5);
    const Result<MessageId> queued = store::Outbox(transaction).enqueue(draft, sender.identity());
    if (!queued)
        return queued.error();
    return true;
}

} // namespace switchboard::delivery
