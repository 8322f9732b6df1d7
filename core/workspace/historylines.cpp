// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyfinder.h"

#include "core/store/historyreads.h"
#include "core/store/messages.h"
#include "core/store/outreach.h"
#include "core/store/providers.h"
#include "core/store/settings.h"
#include "core/text/addresses.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/settings.h"

namespace switchboard::workspace {

namespace {

constexpr qsizetype longestLine = 240; ///< more than any row shows
constexpr qsizetype before = 48;       ///< of the text in front of the first found word, where it is cut

/// What a page of lines is made of.
struct Page
{
    QHash<MessageId, Message> messages;
    QHash<EndpointId, Address> addresses;
    QHash<ContactId, store::NamedPerson> people;
    QHash<SenderId, QString> senders; ///< their identities
    QHash<CampaignId, QString> campaigns;
    QHash<TemplateId, QString> templates;
    QSet<MessageId> withFiles;
    QString region;
};

/// An answer of the store into its place.
template<class T>
std::optional<Error> into(T &place, Result<T> answer)
{
    if (!answer)
        return answer.error();
    place = std::move(*answer);
    return {};
}

Result<QHash<SenderId, QString>> senderIdentities(store::Database &db, const seal::Vault &vault)
{
    const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
    if (!senders)
        return senders.error();
    QHash<SenderId, QString> identities;
    for (const store::Sender &sender : *senders)
        identities.insert(sender.id, sender.identity());
    return identities;
}

QString formattedSender(const QString &identity, const QString &region)
{
    return identity.startsWith(u'+') ? text::formatPhone({AddressKind::phone, identity}, region) : identity;
}

Result<Page> readPage(store::Database &db, const seal::Vault &vault, const QList<MessageId> &ids)
{
    Page page;
    Result<QMap<QString, QString>> settings = store::allSettings(db, vault);
    if (!settings)
        return settings.error();
    page.region = Settings(std::move(*settings)).text(setting::region);
    if (auto failed = into(page.messages, store::messagesOf(db, vault, ids)))
        return *failed;
    QSet<EndpointId> endpoints;
    QSet<ContactId> people;
    for (const Message &message : std::as_const(page.messages)) {
        endpoints.insert(message.endpoint);
        people.insert(message.contact);
    }
    if (auto failed = into(page.addresses, store::addressesOf(db, vault, endpoints)))
        return *failed;
    if (auto failed = into(page.people, store::namesOf(db, vault, people)))
        return *failed;
    if (auto failed = into(page.senders, senderIdentities(db, vault)))
        return *failed;
    if (auto failed = into(page.campaigns, store::campaignNames(db, vault)))
        return *failed;
    if (auto failed = into(page.templates, store::templateNames(db, vault)))
        return *failed;
    if (auto failed = into(page.withFiles, store::withFiles(db, ids)))
        return *failed;
    return page;
}

HistoryLine lineFrom(const Page &page, const Message &message)
{
    HistoryLine line;
    line.message = message.id;
    line.conversation = message.conversation;
    const store::NamedPerson person = page.people.value(message.contact);
    line.contact = person.root;
    line.channel = message.channel;
    line.direction = message.direction;
    line.at = message.createdAt;
    const Address address = page.addresses.value(message.endpoint);
    line.address = address.kind == AddressKind::phone ? text::formatPhone(address, page.region) : address.normal;
    line.person = person.name.isEmpty() ? line.address : person.name;
    line.sender = formattedSender(page.senders.value(message.sender), page.region);
    line.text = message.body;
    line.campaign = page.campaigns.value(message.campaign);
    line.templateName = page.templates.value(message.messageTemplate);
    line.author = message.author;
    line.segments = message.segments;
    line.priceMicros = message.state.priceMicros;
    line.fate = QString(fate(message.state));
    line.errorCode = message.state.errorCode;
    line.hasAttachment = !message.mediaUrls.isEmpty() || page.withFiles.contains(message.id);
    return line;
}

/// Breaks become blanks, so that places stay; a long text is cut to what is around the first found word.
void cutLine(HistoryLine &line, const QList<std::pair<int, int>> &ranges)
{
    QString &text = line.text;
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return c.isSpace(); }, u' ');
    qsizetype from = 0;
    if (text.size() > longestLine && !ranges.isEmpty() && ranges.constFirst().second > longestLine - before) {
        from = std::max<qsizetype>(0, ranges.constFirst().first - before);
        const qsizetype gap = text.indexOf(u' ', from);
        from = gap >= 0 && gap < ranges.constFirst().first ? gap + 1 : from;
        from += text[from].isLowSurrogate();
    }
    qsizetype until = std::min(text.size(), from + longestLine);
    until -= until < text.size() && text[until].isLowSurrogate();
    const bool isCutBefore = from > 0;
    const bool isCutBehind = until < text.size();
    text = (isCutBefore ? QStringLiteral("…") : QString()) + text.mid(from, until - from)
           + (isCutBehind ? QStringLiteral("…") : QString());
    for (const auto &[start, end] : ranges) {
        if (start >= from && end <= until)
            line.found.append({start - int(from) + isCutBefore, end - start});
    }
}

} // namespace

Result<QList<HistoryLine>> HistoryFinder::wholeLines(const QList<MessageId> &messages) const
{
    const seal::Vault vault = m_store.vault();
    const Result<Page> page = waited(m_store.read([=](store::Database &db) { return readPage(db, vault, messages); }));
    if (!page)
        return page.error();
    QList<HistoryLine> lines;
    for (const MessageId id : messages) {
        const auto message = page->messages.constFind(id);
        HistoryLine gone;
        gone.message = id;
        lines.append(message == page->messages.cend() ? gone : lineFrom(*page, *message));
    }
    return lines;
}

Result<QList<HistoryLine>> HistoryFinder::lines(const QList<MessageId> &messages, const QString &query) const
{
    const Result<text::SearchQuery> parsed = text::parseSearch(query);
    if (!parsed)
        return parsed.error();
    Result<QList<HistoryLine>> lines = wholeLines(messages);
    if (!lines)
        return lines;
    QStringList texts;
    for (const HistoryLine &line : std::as_const(*lines))
        texts.append(line.text);
    const auto found = m_file->wordsIn(parsed->words, texts);
    if (!found)
        return found.error();
    for (qsizetype i = 0; i < lines->size(); ++i)
        cutLine((*lines)[i], found->at(i));
    return lines;
}

Result<QList<HistoryRow>> HistoryFinder::rows(const QList<MessageId> &messages, const QString &query) const
{
    const Result<QList<HistoryLine>> cut = lines(messages, query);
    if (!cut)
        return cut.error();
    const seal::Vault vault = m_store.vault();
    const Result<Page> page = waited(m_store.read([=](store::Database &db) { return readPage(db, vault, messages); }));
    if (!page)
        return page.error();
    QList<HistoryRow> rows;
    for (const HistoryLine &line : *cut) {
        const auto message = page->messages.constFind(line.message);
        const bool isGone = message == page->messages.cend()
                            || (message->body.isEmpty() && message->mediaUrls.isEmpty() && !line.hasAttachment);
        if (isGone)
            continue; // erased a moment ago, and the search file does not know it yet
        rows.append({*message, page->addresses.value(message->endpoint).normal,
                     page->people.value(message->contact).name, page->senders.value(message->sender),
                     line.found.isEmpty() ? QString() : line.text});
    }
    return rows;
}

} // namespace switchboard::workspace
