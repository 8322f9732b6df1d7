// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sampleday.h"

namespace switchboard::test {

using namespace workspace;
using namespace std::chrono_literals;

namespace {

constexpr Direction in = Direction::inbound;
constexpr Direction out = Direction::outbound;

ThreadItem withState(ThreadItem item, IntentState intent, SmsStatus status = SmsStatus::none, const QString &reason = {}, int code = 0)
{
    item.state.intent = intent;
    item.state.status = status;
    item.state.reason = reason;
    item.state.errorCode = code;
    return item;
}

ThreadItem delivered(ThreadItem item)
{
    return withState(std::move(item), IntentState::submitted, SmsStatus::delivered);
}

Timestamp at(int hour, int minute, int daysAgo = 0)
{
    const QDate day = QDate(2026, 11, 17).addDays(-daysAgo);
    return fromMs(QDateTime(day, QTime(hour, minute), sampleZone()).toMSecsSinceEpoch());
}

void addMarisol(FakeInboxService &service)
{
    auto person = sampleConversation(marisol, QStringLiteral("Marisol V."), QStringLiteral("(512) 555-0142"));
    Contact &contact = person.card.contact;
    contact.stage = QStringLiteral("Seller, hot");
    contact.source = QStringLiteral("Web form");
    contact.owner = QStringLiteral("Avery");
    contact.nextStep = QStringLiteral("Walkthrough");
    contact.nextStepAt = at(17, 30, -2);
    contact.tags = {QStringLiteral("inherited"), QStringLiteral("needs roof"), QStringLiteral("fast close")};
    contact.properties = {QStringLiteral("1427 Juniper Ln, Austin TX")};
    contact.fields = {{QStringLiteral("Offer"), QStringLiteral("$248,000 net")},
                      {QStringLiteral("House"), QStringLiteral("3 bed, 2 bath, 1,480 sq ft")}};
    ThreadItem photo = sampleItem(MessageId{5000}, in, QStringLiteral("This is the roof on the back side"), at(16, 12, 1));
    photo.media = {QStringLiteral("image/jpeg")};
    ThreadItem held = withState(sampleItem(heldMessage, out, QStringLiteral("Just checking in on 1427 Juniper Ln. Any questions so far?"), at(13, 58)),
                                IntentState::held, SmsStatus::none, QStringLiteral("quiet_hours"));
    person.items = {
        photo,
        delivered(sampleItem(MessageId{4999}, out, QStringLiteral("Thank you, that helps a lot. I will price it tonight."), at(16, 20, 1))),
        sampleItem(MessageId{5001}, in, QStringLiteral("I read it over. Is the 248k before or after closing costs?"), at(13, 52)),
        delivered(sampleItem(MessageId{5002}, out, QStringLiteral("After. You receive $248,000, we pay title and transfer."), at(13, 54))),
        held,
        sampleItem(MessageId{5004}, in, QStringLiteral("ok good. can you come by thursday after 5?"), at(14, 2)),
    };
    ThreadItem note = sampleItem(MessageId{5010}, out, QStringLiteral("@Blake she wants it settled before the holidays. Can you hold Thursday?"), at(13, 56));
    note.isNote = true;
    note.segments = 0;
    person.items.insert(4, note);
    person.row.unread = 1;
    person.row.assignee = FakeInboxService::agent();
    person.card.timeZoneWhy = QStringLiteral("property");
    person.card.consents = {{Channel::sms, QStringLiteral("(512) 555-0142"), QStringLiteral("mobile"), false, {}},
                            {Channel::email, QStringLiteral("marisol@example.com"), {}, false, {}},
                            {Channel::voice, QStringLiteral("(512) 555-0187"), QStringLiteral("home"), true, QStringLiteral("manual 2026-11-02T15:00:00Z")}};
    person.card.whys = {{QStringLiteral("assigned"), {FakeInboxService::agent(), FakeInboxService::agent(), QStringLiteral("2026-11-16T22:12:00Z")}},
                        {QStringLiteral("sender_default"), {QStringLiteral("Austin")}},
                        {QStringLiteral("last_reply"), {QStringLiteral("sms"), QStringLiteral("2026-11-17T20:02:00Z")}}};
    service.add(person);
    service.setTimeline(heldMessage,
                        {{at(13, 58), EventKind::messageQueued, {}, SmsStatus::none, 0, {}, {}},
                         {at(13, 58), EventKind::messageHeld, {}, SmsStatus::none, 0, QStringLiteral("quiet_hours"), {}}});
    service.setTimeline(MessageId{5002},
                        {{at(13, 54), EventKind::messageQueued, {}, SmsStatus::none, 0, {}, {}},
                         {at(13, 54) + 8s, EventKind::attemptOpened, AttemptId{1}, SmsStatus::none, 0, {}, {}},
                         {at(13, 54) + 8400ms, EventKind::attemptAccepted, AttemptId{1}, SmsStatus::queued, 0, QStringLiteral("SM00sample"), {}},
                         {at(13, 54) + 9s, EventKind::statusReported, AttemptId{1}, SmsStatus::sent, 0, {}, {}},
                         {at(13, 54) + 11s, EventKind::statusReported, AttemptId{1}, SmsStatus::delivered, 0, {}, {}}});
}

void addPriya(FakeInboxService &service)
{
    auto person = sampleConversation(priya, QStringLiteral("Priya K."), QStringLiteral("(512) 555-0177"));
    ThreadItem doubtful = withState(sampleItem(doubtfulMessage, out, QStringLiteral("The title company answers tomorrow at nine. Shall I call you then?"), at(13, 47)),
                                    IntentState::inDoubt, SmsStatus::none, QStringLiteral("timeout"));
    doubtful.state.needsPerson = true;
    person.items = {
        sampleItem(MessageId{5101}, in, QStringLiteral("Two questions on the title for 88 Sample Ct"), at(13, 40)),
        withState(sampleItem(MessageId{5102}, out, QStringLiteral("Sure, go ahead."), at(13, 41)), IntentState::submitted, SmsStatus::sent),
        doubtful,
        withState(sampleItem(MessageId{5104}, out, QStringLiteral("I can also meet you at the house."), at(13, 50)),
                  IntentState::submitted, SmsStatus::undelivered, {}, 30003),
        sampleItem(MessageId{5105}, in, QStringLiteral("Is the survey part of it?"), at(13, 58)),
    };
    person.row.unread = 2;
    person.row.assignee = QStringLiteral("Blake");
    service.add(person);
}

void addRest(FakeInboxService &service)
{
    struct Row
    {
        const char *name;
        const char *body;
        Direction direction;
        Timestamp when;
        int unread;
        bool isWaiting = false;
        const char *file = nullptr;
    };
    const Row rows[] = {
        {"Terrence O.", "Is the cash offer still good till Friday?", in, at(13, 47), 1, true},
        {"Walt B.", "Please call me after lunch", in, at(13, 31), 1, true},
        {"Gwen T.", "Great, I will send the walkthrough times", out, at(12, 20), 0},
        {"Hector M.", "please take me off the list STOP", in, at(11, 44), 0},
        {"June P.", "Offer summary for 9 Demo Way is ready", out, at(11, 2), 0},
        {"Lena S.", "The tenant moves out on the 30th, so after that would be best for us", in, at(10, 15), 0},
        {"Omar R.", "Interested, wants comps", in, at(9, 38), 0},
        {"Carol & Dev", "can you price the roof before noon?", in, at(9, 12), 0},
        {"Nadia F.", "Signed assignment attached", in, at(17, 3, 1), 0, false, "application/pdf"},
        {"Rob E.", "No rush at all. I will check in after the 1st", out, at(15, 30, 1), 0},
        {"Yolanda A.", "Thanks! Talk soon \xF0\x9F\x99\x8F\xF0\x9F\x8F\xBD \xF0\x9F\x98\x80", in, at(11, 5, 1), 0},
        {"(512) 555-0161", "who is this", in, at(16, 44, 4), 0},
        {"Bartholomew Featherstonehaugh-Montgomery III", "A very long name that has to be cut off in the list and in the header", in, at(9, 0, 9), 0},
        {"\u0633\u0646\u0627\u0621 \u0642\u0627\u0633\u0645", "\u0645\u0631\u062d\u0628\u0627\u060c \u0647\u0644 \u064a\u0645\u0643\u0646\u0646\u0627 \u0627\u0644\u062d\u062f\u064a\u062b \u0641\u064a \u064a\u0646\u0627\u064a\u0631\u061f", in, at(13, 13, 20), 0},
    };
    qint64 id = terrence.value;
    for (const Row &row : rows) {
        auto person = sampleConversation(ConversationId{id}, QString::fromUtf8(row.name), QStringLiteral("(512) 555-01%1").arg(10 + id - 100));
        ThreadItem item = sampleItem(MessageId{6000 + id}, row.direction, QString::fromUtf8(row.body), row.when);
        if (row.direction == out)
            item = id == 107 ? withState(item, IntentState::failed, SmsStatus::none, {}, 21211) : delivered(item);
        if (row.file)
            item.media = {QString::fromUtf8(row.file)};
        person.items = {item};
        person.row.unread = row.unread;
        person.row.waitsSince = row.isWaiting ? row.when : Timestamp{};
        person.row.hasMention = ConversationId{id} == carol;
        if (id % 3 == 0)
            person.row.assignee = FakeInboxService::agent();
        if (ConversationId{id} == hector) {
            person.row.isOptedOut = true;
            person.card.isSuppressed = true;
            person.card.suppressionWhy = QStringLiteral("stop 2026-11-17T17:44:00Z");
            person.items.append(withState(sampleItem(MessageId{7001}, out, QStringLiteral("Understood. One last question about the fence?"), at(11, 43)),
                                          IntentState::blocked, SmsStatus::none, QStringLiteral("opted_out")));
            person.items.swapItemsAt(0, 1);
        }
        service.add(person);
        ++id;
    }
    auto done = sampleConversation(ConversationId{190}, QStringLiteral("Ines D."), QStringLiteral("(512) 555-0199"));
    done.items = {sampleItem(MessageId{6900}, in, QStringLiteral("All signed, thank you"), at(10, 0, 3))};
    done.row.isDone = true;
    service.add(done);
    auto snoozed = sampleConversation(ConversationId{191}, QStringLiteral("Felix R."), QStringLiteral("(512) 555-0198"));
    snoozed.items = {sampleItem(MessageId{6901}, in, QStringLiteral("Ask me again after the inspection"), at(16, 20, 2))};
    snoozed.row.snoozedUntil = at(9, 0, -3);
    service.add(snoozed);
    auto spam = sampleConversation(ConversationId{192}, QStringLiteral("(512) 555-0197"), QStringLiteral("(512) 555-0197"));
    spam.items = {sampleItem(MessageId{6902}, in, QStringLiteral("You won a prize, open example.com now"), at(8, 2))};
    spam.row.isSpam = true;
    service.add(spam);
}

} // namespace

QTimeZone sampleZone()
{
    return QTimeZone("America/Chicago");
}

Timestamp sampleNow()
{
    return at(14, 5);
}

FakeInboxService::Conversation sampleConversation(ConversationId id, const QString &name, const QString &number)
{
    FakeInboxService::Conversation conversation;
    conversation.row.conversation = id;
    conversation.row.contact = ContactId{id.value + 1000};
    conversation.row.title = name;
    conversation.card.contact.id = ContactId{id.value}; // the avatar's tint agrees with the list
    conversation.card.contact.name = name == number ? QString() : name;
    conversation.card.formattedAddress = number;
    conversation.card.timeZone = "America/Chicago";
    conversation.card.number = EndpointId{id.value};
    conversation.card.numbers = {{EndpointId{id.value}, {}, number, {}, false, {}, "America/Chicago"}};
    return conversation;
}

ThreadItem sampleItem(MessageId id, Direction direction, const QString &body, Timestamp when)
{
    ThreadItem item;
    item.message = id;
    item.direction = direction;
    item.body = body;
    item.at = when;
    if (direction == out) {
        item.segments = 1;
        item.author = QStringLiteral("Avery");
    } else {
        item.state.intent = IntentState::received;
    }
    return item;
}

void addSamplePeople(FakePeopleService &people)
{
    const auto add = [&people](ConversationId conversation, const QString &name, const QString &phone, const QStringList &tags) {
        const ContactId id = people.add(name, phone, {}, tags);
        people.person(id).conversation = conversation;
    };
    add(marisol, QStringLiteral("Marisol V."), QStringLiteral("(512) 555-0142"), {QStringLiteral("fast close"), QStringLiteral("inherited")});
    add(priya, QStringLiteral("Priya K."), QStringLiteral("(512) 555-0177"), {QStringLiteral("title")});
    add(terrence, QStringLiteral("Terrence O."), QStringLiteral("(512) 555-0113"), {});
    add(hector, QStringLiteral("Hector M."), QStringLiteral("(512) 555-0116"), {});
    add(carol, QStringLiteral("Carol & Dev"), QStringLiteral("(512) 555-0120"), {QStringLiteral("needs roof")});
}

void addSampleDay(FakeInboxService &service)
{
    addMarisol(service);
    addPriya(service);
    addRest(service);
    service.add(sampleConversation(fresh, {}, QStringLiteral("(512) 555-0155")));
    service.saveView({.name = QStringLiteral("Hot sellers"), .query = {.tag = QStringLiteral("fast close")}});
    service.saveView({.name = QStringLiteral("Blake's, oldest first"),
                      .query = {.order = ThreadOrder::oldestFirst, .assignee = QStringLiteral("Blake")}});
    service.saveDraft(priya, {.body = QStringLiteral("The survey is included, I will send"), .to = EndpointId{priya.value}});
    service.setSenders({{SenderId{1}, QStringLiteral("Austin"), QStringLiteral("(512) 555-0100"), true},
                        {SenderId{2}, QStringLiteral("San Antonio"), QStringLiteral("(210) 555-0101"), true}});
    service.setStatus({.provider = QStringLiteral("Twilio"), .isReachable = true, .problem = {}, .queued = 0, .held = 1,
                       .inDoubt = 1, .lastPollAt = sampleNow() - 2s, .isPractice = true});
}

} // namespace switchboard::test
