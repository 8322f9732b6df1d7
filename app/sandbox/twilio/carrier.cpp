// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/carrier.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/twilio/render.h"
#include "core/text/smsencoding.h"

#include <set>

namespace switchboard::sandbox {

namespace {

QByteArray word(SmsStatus status)
{
    const QLatin1StringView text = switchboard::name(status);
    return QByteArray(text.data(), text.size());
}

enum class Keyword { none, stop, start, help };

/// Twilio looks at the whole message only: "please stop" is not STOP.
Keyword keywordOf(const QByteArray &body)
{
    static const std::set<QByteArray> stop{"STOP", "STOPALL", "UNSUBSCRIBE", "END",
                                           "QUIT", "CANCEL",  "REVOKE",      "OPTOUT"};
    static const std::set<QByteArray> start{"START", "YES", "UNSTOP"};
    static const std::set<QByteArray> help{"HELP", "INFO"};
    const QByteArray text = body.trimmed().toUpper();
    if (stop.contains(text))
        return Keyword::stop;
    if (start.contains(text))
        return Keyword::start;
    return help.contains(text) ? Keyword::help : Keyword::none;
}

} // namespace

QByteArray samplePicture()
{
    // One grey pixel as a PNG.
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==");
}

void Carrier::nameMedia(std::vector<Media> &media)
{
    for (Media &item : media)
        item.sid = m_state.book.makeSid("ME");
}

Carrier::Step Carrier::outcomeOf(const Message &message, quint64 turn) const
{
    const Delivery &delivery = message.behaviour->delivery;
    const milliseconds wait(m_state.dice.within(delivery.finalMs, "final", message.to, turn));
    double roll = m_state.dice.roll("outcome", message.to, turn) - delivery.sentForEver;
    if (roll < 0)
        return {wait, SmsStatus::sent};
    for (const auto &[code, probability] : delivery.undelivered) {
        if ((roll -= probability) < 0)
            return {wait, SmsStatus::undelivered, code};
    }
    for (const auto &[code, probability] : delivery.failed) {
        if ((roll -= probability) < 0)
            return {wait, SmsStatus::failed, code};
    }
    return {wait, SmsStatus::delivered};
}

Carrier::Plan Carrier::planOf(const Message &message, quint64 turn) const
{
    const Delivery &delivery = message.behaviour->delivery;
    const auto wait = [&](const Range &range, QByteArrayView purpose) {
        return milliseconds(m_state.dice.within(range, purpose, message.to, turn));
    };
    Plan plan;
    if (message.status != SmsStatus::queued)
        plan.push_back({wait(delivery.queuedMs, "queued"), SmsStatus::queued});
    plan.push_back({wait(delivery.sendingMs, "sending"), SmsStatus::sending});
    plan.push_back({wait(delivery.sentMs, "sent"), SmsStatus::sent});
    milliseconds untilSent{0};
    for (const Step &step : plan)
        untilSent += step.wait;
    const Step outcome = outcomeOf(message, turn);
    if (untilSent > message.validity) { // it would wait in the queue for longer than it may
        const milliseconds queued = plan.size() == 3 ? plan.front().wait : milliseconds(0);
        plan.erase(plan.end() - 2, plan.end());
        plan.push_back({std::max(milliseconds(message.validity) - queued, milliseconds(0)), SmsStatus::failed, 30036});
    } else if (outcome.status == SmsStatus::failed) {
        plan.back() = {plan.back().wait, SmsStatus::failed, outcome.code}; // never left
    } else if (outcome.status != SmsStatus::sent) {
        plan.push_back(outcome);
    }
    return plan;
}

void Carrier::deliver(Message &message, std::optional<Timestamp> sendAt)
{
    if (sendAt) {
        m_state.timeline.after(*sendAt - m_state.clock().now(), [this, &message] {
            if (message.status == SmsStatus::scheduled)
                deliver(message, std::nullopt);
        });
        return;
    }
    scheduleReplies(message, false);
    const auto plan = std::make_shared<const Plan>(planOf(message, m_state.turn("delivery", message.to)));
    advance(message, plan, 0);
}

void Carrier::advance(Message &message, std::shared_ptr<const Plan> plan, size_t next)
{
    if (next >= plan->size())
        return;
    m_state.timeline.after(plan->at(next).wait, [this, &message, plan, next] {
        if (message.status == SmsStatus::canceled)
            return;
        setStatus(message, plan->at(next));
        scheduleCallbacks(message, *plan, next);
        advance(message, plan, next + 1);
    });
}

void Carrier::setStatus(Message &message, const Step &step)
{
    message.statusBefore = message.status;
    message.status = step.status;
    message.errorCode = step.code;
    message.updated = m_state.clock().now();
    if (step.status == SmsStatus::sent) {
        message.sent = message.updated;
        schedulePrice(message);
    }
    JsonObject json;
    json.text("event", "status").text("sid", message.sid).text("status", word(step.status));
    if (step.code != 0)
        json.number("error_code", step.code);
    m_state.log.write(json.number("at", toMs(message.updated)).take());
    if (step.status == SmsStatus::delivered)
        scheduleReplies(message, true);
}

void Carrier::schedulePrice(Message &message)
{
    const milliseconds wait(m_state.dice.within(message.behaviour->delivery.priceMs, "price", message.sid, 0));
    m_state.timeline.after(wait, [this, &message] {
        message.isPriced = true;
        message.updated = m_state.clock().now();
    });
}

void Carrier::scheduleCallbacks(const Message &message, const Plan &plan, size_t current)
{
    if (message.statusCallback.isEmpty())
        return;
    const Delivery &delivery = message.behaviour->delivery;
    const Dice &dice = m_state.dice;
    const Step &step = plan[current];
    milliseconds wait(dice.within(delivery.callbackDelayMs, "callback", message.sid, current));
    if (dice.happens(delivery.callbackReverse, "reverse", message.sid, 0)) {
        for (size_t later = current + 1; later < plan.size(); ++later)
            wait += plan[later].wait + milliseconds(250);
    }
    if (!dice.happens(delivery.callbackLost, "lost", message.sid, current))
        postStatus(message, step.status, step.code, wait);
    if (dice.happens(delivery.callbackRepeat, "repeat", message.sid, current))
        postStatus(message, step.status, step.code,
                   wait + milliseconds(dice.within({200, 5000}, "again", message.sid, current)));
}

void Carrier::postStatus(const Message &message, SmsStatus status, int code, milliseconds wait)
{
    const Account &account = m_state.scenario->account;
    Form form;
    for (const char *key : {"SmsSid", "MessageSid"})
        form.add(key, message.sid);
    for (const char *key : {"SmsStatus", "MessageStatus"})
        form.add(key, word(status));
    form.add("To", message.to);
    if (!message.service.isEmpty())
        form.add("MessagingServiceSid", message.service);
    form.add("AccountSid", account.sid);
    form.add("From", message.from);
    form.add("ApiVersion", "2010-04-01");
    if (code != 0) {
        form.add("ErrorCode", QByteArray::number(code));
        form.add("ErrorMessage", deliveryErrorText(code).toByteArray());
    }
    m_state.timeline.after(wait, [this, form, url = message.statusCallback] {
        m_state.webhooks.post(m_state.scenario->account.token, url, form, "status");
    });
}

bool Carrier::cancel(Message &message)
{
    if (message.status != SmsStatus::scheduled && message.status != SmsStatus::accepted
        && message.status != SmsStatus::queued)
        return false;
    const Step step{milliseconds(0), SmsStatus::canceled};
    setStatus(message, step);
    scheduleCallbacks(message, {step}, 0);
    return true;
}

void Carrier::scheduleReplies(const Message &message, bool isDelivered)
{
    if (message.direction != Direction::outboundApi)
        return;
    quint64 number = 0;
    for (const ScriptedReply &reply : message.behaviour->replies) {
        ++number;
        if (reply.isAfterDelivery != isDelivered
            || !m_state.dice.happens(reply.probability, "reply", message.sid, number))
            continue;
        InboundMessage inbound{message.to, message.from, reply.text, {}};
        for (qsizetype i = 0; i < reply.mediaUrls.size(); ++i)
            inbound.media.push_back({{}, "image/png", samplePicture()});
        const milliseconds wait(m_state.dice.within(reply.afterMs, "replyAfter", message.sid, number));
        m_state.timeline.after(wait, [this, inbound = std::move(inbound)] { receive(inbound); });
    }
}

const Message &Carrier::receive(InboundMessage inbound)
{
    Message draft;
    draft.from = std::move(inbound.from);
    draft.to = std::move(inbound.to);
    draft.body = std::move(inbound.body);
    draft.media = std::move(inbound.media);
    nameMedia(draft.media);
    draft.service = m_state.senders.serviceOf(draft.to);
    draft.direction = Direction::inbound;
    draft.status = SmsStatus::received;
    draft.segments = draft.media.empty() ? text::smsParts(QString::fromUtf8(draft.body)).segments : 1;
    draft.created = draft.updated = draft.sent = m_state.clock().now();
    draft.behaviour = m_state.behaviourFor(draft.from, draft.to, draft.body);
    draft.isPriced = true;
    const quint64 turn = m_state.turn("inbound", draft.from);
    draft.listedFrom =
        m_state.clock().sinceBoot()
        + milliseconds(m_state.dice.within(draft.behaviour->delivery.listDelayMs, "listInbound", draft.from, turn));
    const Message &message = m_state.book.add(std::move(draft));
    m_state.log.count("inbound");
    JsonObject json;
    json.text("event", "inbound").text("sid", message.sid).text("from", message.from).text("to", message.to);
    json.text("body", message.body).number("media", qint64(message.media.size())).number("at", toMs(message.created));
    m_state.log.write(json.take());
    postInbound(message);
    obeyKeyword(message);
    return message;
}

void Carrier::obeyKeyword(const Message &inbound)
{
    const OptOutHandling handling = m_state.senders.handlingOf(inbound.to);
    if (handling == OptOutHandling::off)
        return;
    const bool answers = handling == OptOutHandling::twilio;
    switch (keywordOf(inbound.body)) {
    case Keyword::stop:
        if (m_state.senders.optOut(inbound.to, inbound.from) && answers)
            answerPerson(inbound,
                         "You are off the list of this number and get no more texts from it. START puts you back.");
        break;
    case Keyword::start:
        if (m_state.senders.optIn(inbound.to, inbound.from) && answers)
            answerPerson(inbound, "You are back on the list of this number. STOP ends it, HELP says more.");
        break;
    case Keyword::help:
        if (answers)
            answerPerson(inbound, "STOP ends the texts of this number. Charges of your carrier may apply.");
        break;
    case Keyword::none: break;
    }
}

void Carrier::answerPerson(const Message &inbound, QByteArray body)
{
    Message draft;
    draft.to = inbound.from;
    draft.from = inbound.to;
    draft.service = inbound.service;
    draft.body = std::move(body);
    draft.direction = Direction::outboundReply;
    draft.status = SmsStatus::queued;
    draft.segments = text::smsParts(QString::fromUtf8(draft.body)).segments;
    draft.created = draft.updated = m_state.clock().now();
    draft.listedFrom = m_state.clock().sinceBoot();
    draft.behaviour = inbound.behaviour;
    Message &message = m_state.book.add(std::move(draft));
    m_state.log.count("replies");
    JsonObject json;
    json.text("event", "reply").text("sid", message.sid).text("to", message.to).text("from", message.from);
    m_state.log.write(json.number("at", toMs(message.created)).take());
    deliver(message, std::nullopt);
}

void Carrier::postInbound(const Message &message)
{
    const Account &account = m_state.scenario->account;
    if (account.inboundUrl.isEmpty())
        return;
    Form form;
    for (const char *key : {"MessageSid", "SmsSid", "SmsMessageSid"})
        form.add(key, message.sid);
    form.add("AccountSid", account.sid);
    if (!message.service.isEmpty())
        form.add("MessagingServiceSid", message.service);
    form.add("From", message.from);
    form.add("To", message.to);
    form.add("Body", message.body);
    form.add("SmsStatus", "received");
    form.add("NumMedia", QByteArray::number(qint64(message.media.size())));
    form.add("NumSegments", QByteArray::number(message.segments));
    for (size_t i = 0; i < message.media.size(); ++i) {
        const QByteArray number = QByteArray::number(qint64(i));
        form.add("MediaContentType" + number, message.media[i].contentType);
        form.add("MediaUrl" + number, "https://api.twilio.com" + accountPath(account.sid) + "/Messages/" + message.sid
                                          + "/Media/" + message.media[i].sid);
    }
    form.add("ApiVersion", "2010-04-01");
    m_state.webhooks.post(account.token, account.inboundUrl, form, "inbound");
}

} // namespace switchboard::sandbox
