// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/maker.h"

#include "core/policy/flags.h"
#include "core/seal/keysources.h"
#include "core/seal/keywrap.h"
#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/outreach.h"
#include "core/store/people/people.h"
#include "core/store/providers.h"
#include "core/store/settings.h"
#include "core/text/smsencoding.h"
#include "tests/support/sampleworld/desk.h"
#include "tests/support/sampleworld/dice.h"
#include "tests/support/sampleworld/pasts.h"
#include "tests/support/sampleworld/speech.h"

#include <QFile>
#include <QJsonDocument>

namespace switchboard::test {

namespace {

constexpr int batchSize = 50'000;
constexpr qint64 day = 86'400'000;

template<class Operation>
auto wait(store::Store &store, Operation operation)
{
    auto future = store.write(std::move(operation));
    future.waitForFinished();
    return future.takeResult();
}

/// The same in every world; it guards nothing.
seal::Secret holderKey()
{
    QByteArray bytes;
    for (int i = 0; i < 32; ++i)
        bytes.append(char(i * 7 + 1));
    return seal::Secret::copyOf(bytes);
}

} // namespace

WorldMaker::WorldMaker(MakerOptions options)
    : m_options(std::move(options)), m_clock(std::make_shared<ManualClock>(m_options.end)), m_workspaceKey(seal::Secret::random())
{}

WorldMaker::~WorldMaker()
{
    close();
}

void WorldMaker::told(const char *what, qint64 done) const
{
    if (m_options.progressed)
        m_options.progressed(what, done);
}

void WorldMaker::close()
{
    m_store.reset();
}

Result<void> WorldMaker::open()
{
    auto opened = store::Store::open({m_options.folder, m_clock, 1}, m_workspaceKey);
    if (!opened)
        return opened.error();
    m_store = std::move(*opened);
    return {};
}

Result<void> WorldMaker::make()
{
    if (const Result<void> begun = begin(); !begun)
        return begun;
    store::PastFeed feed(*m_store, false);
    for (QList<store::PastMessage> batch = next(batchSize); !batch.isEmpty(); batch = next(batchSize)) {
        if (const Result<void> added = feed.add(std::move(batch)); !added)
            return added;
        told("messages", qint64(m_nextBeat));
    }
    if (const Result<store::PastReport> report = feed.finish(); !report)
        return report.error();
    const Result<void> settled = settle();
    close();
    return settled;
}

Result<void> WorldMaker::begin()
{
    const seal::Secret holder = holderKey();
    if (const Result<void> written = seal::writeKeyFile(m_options.keyFile, holder); !written)
        return written;
    const seal::WrappedKey wrapped = seal::wrapWithKey(seal::WrapKind::keyfile, m_workspaceKey, holder);
    const store::KeyWrap wrap{QString(seal::name(wrapped.kind)), m_options.keyFile,
                              QJsonDocument(seal::toJson(wrapped)).toJson(QJsonDocument::Compact)};
    if (const Result<void> made = store::Store::create({m_options.folder, m_clock}, seal::KeyRing::generate(), m_workspaceKey, {wrap}); !made)
        return made;
    if (const Result<void> written = policy::Flags::writeDefaults(m_options.folder); !written)
        return written;
    m_plot = makePlot(m_options.seed, m_options.messages, toMs(m_options.end) - 40'000);
    told("planned", qint64(m_plot.beats.size()));
    // People get ids of the time before anything was said.
    m_clock->setNow(m_options.end - milliseconds(732 * day));
    if (const Result<void> opened = open(); !opened)
        return opened;
    for (const auto step : {&WorldMaker::addSenders, &WorldMaker::addNames, &WorldMaker::addPeople}) {
        if (const Result<void> done = (this->*step)(); !done)
            return done;
    }
    // Opened anew, so that ids of the end of the world are reserved.
    close();
    m_clock->setNow(m_options.end);
    return open();
}

Result<void> WorldMaker::addSenders()
{
    return wait(*m_store, [this](store::Transaction &transaction) -> Result<void> {
        store::Provider provider;
        provider.kind = QStringLiteral("twilio");
        provider.accountSid = QStringLiteral("AC00000000000000000000000000000001");
        provider.user = provider.accountSid;
        provider.secret = "token";
        provider.baseUrl = QStringLiteral("http://127.0.0.1:9");
        provider.isPractice = true;
        const Result<ProviderId> added = store::putProvider(transaction, provider);
        if (!added)
            return added.error();
        m_provider = *added;
        for (const auto &[name, address] : {std::pair{"Austin line", "+15125550100"}, {"Chicago line", "+13125550100"}, {"Houston line", "+17135550100"}}) {
            store::Sender sender;
            sender.provider = m_provider;
            sender.name = QString::fromLatin1(name);
            sender.address = QString::fromLatin1(address);
            sender.isDefault = m_senders.isEmpty();
            const Result<SenderId> put = store::putSender(transaction, sender);
            if (!put)
                return put.error();
            m_senders.append(*put);
        }
        for (const auto &[key, value] : {std::pair{"organisation.name", "Sample Homes"}, {"agent.name", "Avery"}}) {
            if (const Result<void> set = store::putSetting(transaction, QString::fromLatin1(key), QString::fromLatin1(value)); !set)
                return set;
        }
        return {};
    });
}

Result<void> WorldMaker::addNames()
{
    return wait(*m_store, [this](store::Transaction &transaction) -> Result<void> {
        for (const PlannedCampaign &planned : m_plot.campaigns) {
            const Result<CampaignId> campaign = store::campaignNamed(transaction, planned.name);
            if (!campaign)
                return campaign.error();
            const Result<TemplateId> wording = store::templateNamed(transaction, planned.templateName);
            if (!wording)
                return wording.error();
            m_campaigns.append(*campaign);
            m_templates.append(*wording);
        }
        return {};
    });
}

Result<void> WorldMaker::addPeople()
{
    const int count = int(m_plot.joinedAt.size());
    m_places.resize(size_t(count));
    for (int from = 0; from < count; from += 1'000) {
        const int to = std::min(count, from + 1'000);
        const Result<void> added = wait(*m_store, [=, this](store::Transaction &transaction) -> Result<void> {
            for (int i = from; i < to; ++i) {
                if (const Result<void> done = addPerson(transaction, samplePerson(m_options.seed, i)); !done)
                    return done;
            }
            return {};
        });
        if (!added)
            return added;
        told("people", to);
    }
    return {};
}

Result<void> WorldMaker::addPerson(store::Transaction &transaction, const SamplePerson &person)
{
    SamplePlace &place = m_places[size_t(person.index)];
    const Timestamp joined = fromMs(m_plot.joinedAt[size_t(person.index)]);
    if (!isStranger(person.index)) {
        const Result<ContactId> contact =
            store::People(transaction).add(person.contact(joined - std::chrono::minutes(1)), QStringLiteral("import"));
        if (!contact)
            return contact.error();
        place.contact = *contact;
    }
    const Result<EndpointId> phone = store::findOrAddEndpoint(transaction, person.phone);
    if (!phone)
        return phone.error();
    place.phone = *phone;
    const ContactId before = person.index > 0 ? m_places[size_t(person.index - 1)].contact : ContactId{};
    store::Ownership ownership(transaction);
    if (place.contact && person.isReassigned) {
        if (before) {
            if (const Result<bool> linked = ownership.link(before, person.phone, {QStringLiteral("mobile"), QStringLiteral("import"), Timestamp{}, true}); !linked)
                return linked.error();
        }
        if (const Result<void> moved = ownership.reassign(*phone, place.contact, joined, {QStringLiteral("mobile"), QStringLiteral("agent"), joined, true}); !moved)
            return moved;
    } else if (place.contact && person.isShared && before) {
        if (const Result<bool> linked = ownership.link(before, person.phone, {QStringLiteral("home"), QStringLiteral("agent"), joined, false}); !linked)
            return linked.error();
    }
    if (place.contact && !person.email.isEmpty()) {
        const Result<EndpointId> email = store::findOrAddEndpoint(transaction, person.email);
        if (!email)
            return email.error();
        place.email = *email;
    }
    const Result<ConversationId> conversation = store::conversationFor(transaction, place.contact, place.phone);
    if (!conversation)
        return conversation.error();
    place.conversation = *conversation;
    return {};
}

QList<store::PastMessage> WorldMaker::next(int limit)
{
    QList<store::PastMessage> messages;
    messages.reserve(limit);
    for (; m_nextBeat < m_plot.beats.size() && messages.size() < limit; ++m_nextBeat)
        messages.append(messageOf(m_plot.beats[m_nextBeat]));
    return messages;
}

store::PastMessage WorldMaker::messageOf(const Beat &beat) const
{
    const SamplePerson person = samplePerson(m_options.seed, beat.person);
    const SamplePlace &place = m_places[size_t(beat.person)];
    const qint64 storyFrom = toMs(m_options.end) - 60 * day;
    store::PastMessage message;
    message.contact = place.contact;
    message.conversation = place.conversation;
    message.endpoint = beat.kind == BeatKind::email ? place.email : place.phone;
    message.channel = beat.kind == BeatKind::email ? Channel::email : beat.kind == BeatKind::call ? Channel::voice : Channel::sms;
    message.direction = beat.direction;
    message.sender = m_senders.at(beat.person % m_senders.size());
    message.provider = m_provider;
    message.at = fromMs(beat.at);
    message.body = wordsOf(beat, person, m_plot);
    message.mediaUrls = attachmentsOf(beat);
    if (beat.direction == Direction::outbound)
        message.author = Dice(beat.seed, 6).chance(850) ? person.owner : words::agents().at(int(beat.seed % 3));
    if (beat.campaign > 0 && beat.kind == BeatKind::campaign) {
        message.campaign = m_campaigns.at(beat.campaign - 1);
        message.messageTemplate = m_templates.at(beat.campaign - 1);
    }
    message.reference = referenceOf(beat, storyFrom);
    message.steps = stepsOf(beat, message.reference, storyFrom, int(message.body.size() / 153) + 1);
    return message;
}

Result<void> WorldMaker::settle()
{
    told("settling", 0);
    return settleDesk(*m_store, *m_clock, m_plot, m_places, m_options.seed, m_senders.constFirst());
}

} // namespace switchboard::test
