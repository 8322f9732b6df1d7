// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakehistoryservice.h"
#include "tests/ui/support/sampleday.h"

namespace switchboard::test {

using namespace workspace;

namespace {

constexpr Direction in = Direction::inbound;
constexpr Direction out = Direction::outbound;

Timestamp at(int daysAgo, int hour, int minute)
{
    const QDate day = QDate(2026, 11, 17).addDays(-daysAgo);
    return fromMs(QDateTime(day, QTime(hour, minute), sampleZone()).toMSecsSinceEpoch());
}

struct Sample
{
    int daysAgo;
    int hour;
    int minute;
    Direction direction;
    Channel channel;
    const char *person;
    const char *text;
    const char *campaign;
    const char *author;
    const char *fate;
    qint64 priceMicros = 0;
    int errorCode = 0;
};

constexpr Sample samples[] = {
    {0, 13, 52, in, Channel::sms, "Marisol V.", "Is the 248k before or after closing costs?", "", "", "received"},
    {0, 13, 41, out, Channel::sms, "Carol & Dev", "We can move closing to the 9th, just say so", "", "Avery", "delivered", 11'000},
    {0, 13, 36, out, Channel::sms, "Marisol V.", "After. You receive the whole sum, closing costs are ours", "", "Avery", "read", 22'000},
    {0, 12, 20, out, Channel::sms, "Gwen T.", "Great, I will send the closing checklist tonight", "", "Avery", "delivered", 7'900},
    {0, 11, 44, in, Channel::sms, "Hector M.", "stop texting me about closing please", "Nov sellers", "", "received"},
    {0, 11, 3, out, Channel::email, "June P.", "Offer and closing summary, 9 Demo Way", "Nov sellers", "Jordan", "failed", 1'000},
    {0, 10, 14, out, Channel::sms, "Lena S.", "The closing date can move, tell me what suits you and we write it in.", "Nov sellers", "Avery", "delivered", 12'000},
    {0, 10, 14, out, Channel::sms, "Rob E.", "The closing date can move, tell me what suits you and we write it in.", "Nov sellers", "Avery", "undelivered", 11'000, 30003},
    {0, 10, 13, out, Channel::sms, "Tess A.", "The closing date can move, tell me what suits you and we write it in.", "Nov sellers", "Avery", "delivered", 11'000},
    {0, 10, 13, out, Channel::sms, "Ivan D.", "The closing date can move, tell me what suits you and we write it in.", "Nov sellers", "Avery", "held"},
    {0, 10, 13, out, Channel::sms, "Bea L.", "The closing date can move, tell me what suits you and we write it in.", "Nov sellers", "Avery", "blocked"},
    {0, 10, 12, out, Channel::sms, "Sol W.", "FREE closing help, reply now", "Nov sellers", "Avery", "undelivered", 11'000, 30007},
    {0, 9, 38, in, Channel::voice, "Omar R.", "Call, 12 min 05 s. Wants comps before closing", "", "Avery", "received", 118'000},
    {0, 9, 31, out, Channel::voice, "Kim H.", "Voicemail, 0:24: \u201cabout your closing date\u201d", "Callbacks", "Jordan", "sent", 14'000},
    {0, 9, 27, out, Channel::voice, "Paz N.", "Rang 28 s. Queue note: closing question", "Callbacks", "Jordan", "failed", 6'000},
    {1, 16, 12, out, Channel::email, "Marisol V.", "Offer summary: no closing costs for you", "", "Avery", "delivered", 1'000},
    {1, 15, 50, in, Channel::email, "Nadia F.", "Signed assignment attached, closing on the 30th", "", "", "received"},
    {1, 15, 22, out, Channel::sms, "Yolanda A.", "We can do the closing by mail if that is easier", "", "Riley", "in_doubt", 11'000},
};

HistoryLine lineOf(const Sample &sample, qint64 id)
{
    HistoryLine line;
    line.message = MessageId{id};
    line.conversation = ConversationId{200 + id % 40};
    line.contact = ContactId{300 + id % 40};
    line.channel = sample.channel;
    line.direction = sample.direction;
    line.at = at(sample.daysAgo, sample.hour, sample.minute);
    line.person = QString::fromUtf8(sample.person);
    line.address = QStringLiteral("(512) 555-01%1").arg(id % 90 + 10);
    line.sender = QStringLiteral("(512) 555-0100");
    line.text = QString::fromUtf8(sample.text);
    line.campaign = QString::fromUtf8(sample.campaign);
    line.templateName = line.campaign.isEmpty() ? QString() : QStringLiteral("First offer");
    line.author = QString::fromUtf8(sample.author);
    line.segments = sample.channel == Channel::sms && sample.direction == out && sample.priceMicros > 0 ? 1 : 0;
    line.priceMicros = sample.priceMicros;
    line.fate = QString::fromUtf8(sample.fate);
    line.errorCode = sample.errorCode;
    line.hasAttachment = line.text.contains(QLatin1StringView("attached"));
    return line;
}

QList<TimelineEntry> lenasStory()
{
    const Timestamp start = at(0, 10, 14);
    const auto after = [start](qint64 ms) { return start + milliseconds(2'000 + ms); };
    const QByteArray gate(R"({"gate":[["channel_flag","pass"],["opt_out","pass"],["content","pass"],["spend_limit","pass"]]})");
    const AttemptId one{81};
    const AttemptId two{82};
    const auto none = SmsStatus::none;
    return {
        {after(118), EventKind::messageQueued, {}, none, 0, {}, {}},
        {after(124), EventKind::attemptOpened, one, none, 0, {}, gate},
        {after(336), EventKind::attemptAccepted, one, none, 0, QStringLiteral("SM00000000000000000000000000004f1c"), {}},
        {after(1'902), EventKind::statusReported, one, SmsStatus::sent, 0, {}, {}},
        {after(21'250), EventKind::attemptDeferred, one, none, 30003, QStringLiteral("unreachable"), {}},
        {after(159'260), EventKind::attemptOpened, two, none, 0, {}, gate},
        {after(159'803), EventKind::attemptAccepted, two, none, 0, QStringLiteral("SM000000000000000000000000000007b1"), {}},
        {after(166'117), EventKind::statusReported, two, SmsStatus::delivered, 0, {}, {}},
        {after(166'900), EventKind::priceReported, two, none, 0, QStringLiteral("USD"), {}},
    };
}

} // namespace

void addSampleHistory(FakeHistoryService &service)
{
    qint64 id = 7013;
    for (const Sample &sample : samples)
        service.rows.append(lineOf(sample, id--));
    constexpr int older = 300;
    for (int i = 0; i < older; ++i) {
        Sample sample = samples[(i * 7 + i / 18) % std::size(samples)];
        sample.daysAgo = 2 + i * 3;
        HistoryLine line = lineOf(sample, 6900 - i);
        service.rows.append(line);
    }
    service.timelines.insert(lenasMessage, lenasStory());
    const QByteArray blocked(R"({"gate":[["channel_flag","pass"],["opt_out","block","opted_out"]]})");
    service.timelines.insert(MessageId{7003}, {{at(0, 10, 13), EventKind::messageQueued, {}, {}, 0, {}, {}},
                                               {at(0, 10, 13), EventKind::messageBlocked, {}, {}, 0, QStringLiteral("opted_out"), blocked}});
    service.saved = {{1, QStringLiteral("Undelivered this month"), QStringLiteral("status:undelivered after:2026-11")},
                     {2, QStringLiteral("Opt-outs"), QStringLiteral("stop")},
                     {3, QStringLiteral("My calls"), QStringLiteral("channel:voice agent:Avery")}};
}

void addStrangeHistory(FakeHistoryService &service)
{
    const Sample strange[] = {
        {0, 13, 0, in, Channel::sms, "Maximiliana Alexandra von und zu Hohenlohe-Waldenburg-Schillingsf\u00fcrst", "ok", "The very long name of a campaign that does not end", "Christopher-Alexander", "received"},
        {0, 12, 0, in, Channel::sms, "\u05d3\u05e0\u05d4 \u05dc\u05d5\u05d9", "\u05e9\u05dc\u05d5\u05dd, \u05de\u05ea\u05d9 \u05d4\u05e1\u05d2\u05d9\u05e8\u05d4?", "", "", "received"},
        {0, 11, 0, out, Channel::sms, "\u0633\u0627\u0631\u0629", "\u0645\u0631\u062d\u0628\u0627\u060c \u0627\u0644\u0625\u063a\u0644\u0627\u0642 \u064a\u0648\u0645 9", "", "Avery", "delivered", 33'000},
        {0, 10, 0, in, Channel::sms, "Gwen \U0001F3E1", "\U0001F44D\U0001F3FD closing on Friday \U0001F389\U0001F389 \U0001F468\u200d\U0001F469\u200d\U0001F467", "", "", "received"},
        {0, 9, 0, out, Channel::sms, "\u738b\u5c0f\u660e", "\u8fc7\u6237\u65e5\u671f\u53ef\u4ee5\u6539", "", "Avery", "in_doubt", 11'000},
        {0, 8, 0, in, Channel::email, "", "A line without a name, with a very long text that goes on and on and on, so that it must be cut off somewhere before the campaign begins, whatever the width of the window", "", "", "received"},
    };
    qint64 id = 8006;
    for (const Sample &sample : strange)
        service.rows.append(lineOf(sample, id--));
}

} // namespace switchboard::test
