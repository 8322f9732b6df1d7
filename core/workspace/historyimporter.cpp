// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyimporter.h"

#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/inbound.h"
#include "core/store/outreach.h"
#include "core/store/pastmessages.h"
#include "core/store/people/scratchstore.h"
#include "core/store/providers.h"
#include "core/text/addresses.h"
#include "core/workspace/historyimportsource.h"
#include "core/workspace/people/givenfile.h"
#include "core/workspace/people/refusedrows.h"

#include <QFileInfo>

namespace switchboard::workspace {

namespace {

// So many that the writer is not kept from others for long.
constexpr qsizetype batchSize = 2'000;
constexpr qsizetype refusedKept = 20;
constexpr int mostTries = 3;

using Told = QList<ToldRow>;

/// A batch with what it takes to store it.
struct Placed
{
    QList<store::PastMessage> messages;
    QList<qsizetype> erased; ///< places of those that are not taken in: their person was erased
};

/// Where batches go: the store's writer, or a copy of the store that is thrown away.
class Place
{
public:
    static Result<std::unique_ptr<Place>> open(store::Store &store, bool isDryRun)
    {
        auto place = std::unique_ptr<Place>(new Place(store));
        if (isDryRun) {
            auto scratch = store::ScratchStore::copyOf(store.folder(), store.context());
            if (!scratch)
                return scratch.error();
            place->m_scratch = std::move(*scratch);
        }
        return place;
    }

    template<class Operation>
    auto write(Operation operation) -> std::invoke_result_t<Operation &, store::Transaction &>
    {
        if (m_scratch)
            return m_scratch->write(operation);
        auto future = m_store.write(std::move(operation));
        future.waitForFinished();
        return future.takeResult();
    }

    const store::StoreContext &context() const { return m_store.context(); }

private:
    explicit Place(store::Store &store) : m_store(store) {}

    store::Store &m_store;
    std::unique_ptr<store::ScratchStore> m_scratch;
};

const store::Sender *senderOf(const ToldMessage &told, const QList<store::Sender> &senders, const QString &region)
{
    for (const store::Sender &sender : senders) {
        if (sender.isNamed(told.ours))
            return &sender;
    }
    const auto address = text::parseAddress(told.ours, region);
    for (const store::Sender &sender : senders) {
        if (address && sender.isNamed(address->address.normal))
            return &sender;
    }
    return nullptr;
}

Result<store::PastMessage> placed(store::Transaction &transaction, const ToldMessage &told,
                                  const QList<store::Sender> &senders, const QString &region)
{
    const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, told.other);
    if (!endpoint)
        return endpoint.error();
    const Result<ContactId> contact = store::ownerOf(transaction.db(), *endpoint, told.at);
    if (!contact)
        return contact.error();
    const Result<ConversationId> conversation = store::conversationFor(transaction, *contact, *endpoint);
    if (!conversation)
        return conversation.error();
    store::PastMessage message;
    message.endpoint = *endpoint;
    message.contact = *contact;
    message.conversation = *conversation;
    if (!told.campaign.isEmpty()) {
        const Result<CampaignId> campaign = store::campaignNamed(transaction, told.campaign);
        if (!campaign)
            return campaign.error();
        message.campaign = *campaign;
    }
    if (!told.templateName.isEmpty()) {
        const Result<TemplateId> wording = store::templateNamed(transaction, told.templateName);
        if (!wording)
            return wording.error();
        message.messageTemplate = *wording;
    }
    if (const store::Sender *sender = senderOf(told, senders, region)) {
        message.sender = sender->id;
        message.provider = sender->provider;
    }
    message.channel = told.channel;
    message.direction = told.direction;
    message.body = told.body;
    message.mediaUrls = told.mediaUrls;
    message.author = told.author;
    message.at = told.at;
    message.reference = told.reference;
    if (told.direction == Direction::outbound)
        message.steps = store::pastSteps(told.at, told.status, told.code, message.sender ? told.reference : QString(),
                                         told.priceMicros);
    return message;
}

/// Finds whose each message is; what is met for the first time is made.
Result<Placed> placed(store::Transaction &transaction, const Told &batch, const QString &region)
{
    const Result<QList<store::Sender>> senders = store::allSenders(transaction.db(), transaction.vault());
    if (!senders)
        return senders.error();
    Placed all;
    all.messages.reserve(batch.size());
    for (qsizetype i = 0; i < batch.size(); ++i) {
        const ToldMessage &told = batch.at(i).message;
        const Result<bool> isErased = store::isOfErased(transaction, told.other, told.at);
        if (!isErased)
            return isErased.error();
        if (*isErased) {
            all.erased.append(i);
            continue;
        }
        Result<store::PastMessage> message = placed(transaction, told, *senders, region);
        if (!message)
            return message.error();
        all.messages.append(std::move(*message));
    }
    return all;
}

/// One import from the first batch to the last.
class Run
{
public:
    Run(Place &place, HistoryImportSource &source, const HistoryImportOptions &options,
        const ImportProgressed &progressed)
        : m_place(place), m_source(source), m_options(options), m_progressed(progressed), m_sealer(place.context()),
          m_refused(options.errorsFile, source.headers()), m_totalBytes(QFileInfo(options.file).size())
    {
        m_report.isDryRun = options.isDryRun;
        m_report.ignoredColumns = source.ignoredColumns();
    }

    HistoryImportReport run(const std::stop_token &stop)
    {
        while (!m_report.failure && !m_isAtEnd) {
            if (stop.stop_requested()) {
                m_report.wasCancelled = true;
                break;
            }
            store(read());
            if (m_progressed)
                m_progressed({m_source.bytesRead(), m_totalBytes, m_report.read});
        }
        keep(m_refused.finish());
        m_report.errorsFile = m_refused.path();
        return std::move(m_report);
    }

private:
    Told read()
    {
        Told batch;
        qint64 weight = 0;
        while (batch.size() < batchSize && weight < 8'000'000) {
            auto row = m_source.next();
            if (!row) {
                m_isAtEnd = true;
                break;
            }
            if (row->flaw) {
                refuse(*row);
                continue;
            }
            weight += row->message.body.size();
            batch.append(std::move(*row));
        }
        return batch;
    }

    void store(const Told &batch)
    {
        if (batch.isEmpty())
            return;
        Result<store::PastReport> stored = store::PastReport{};
        for (int tries = 0; tries < mostTries; ++tries) {
            stored = storeOnce(batch);
            // Who is whose may change between the two looks: then it is found out anew.
            const bool mayWorkAnew =
                !stored
                && (stored.error().code == ErrorCode::locked || stored.error().code == ErrorCode::alreadyExists);
            if (!mayWorkAnew)
                break;
        }
        if (!stored) {
            keep(stored.error());
            return;
        }
        m_report.read += stored->added + stored->known;
        m_report.added += stored->added;
        m_report.known += stored->known;
        for (const qsizetype erased : std::as_const(m_erased)) {
            ToldRow row = batch.at(erased);
            row.flaw = Error{ErrorCode::refused, QStringLiteral("the person was erased"), QStringLiteral("erased")};
            refuse(row);
        }
    }

    Result<store::PastReport> storeOnce(const Told &batch)
    {
        Result<Placed> all = m_place.write(
            [&batch, this](store::Transaction &transaction) { return placed(transaction, batch, m_options.region); });
        if (!all)
            return all.error();
        m_erased = std::move(all->erased);
        const Result<store::SealedPast> sealed = m_sealer.seal(std::move(all->messages));
        if (!sealed)
            return sealed.error();
        return m_place.write(
            [&sealed](store::Transaction &transaction) { return store::storePast(transaction, *sealed); });
    }

    void refuse(const ToldRow &row)
    {
        ++m_report.read;
        ++m_report.refused;
        if (m_report.firstRefused.size() < refusedKept)
            m_report.firstRefused.append({row.line, row.flaw->place.field, refusalReason(*row.flaw)});
        keep(m_refused.add(row.cells, *row.flaw, row.line));
    }

    void keep(const Result<void> &done)
    {
        if (!done && !m_report.failure)
            m_report.failure = done.error();
    }

    Place &m_place;
    HistoryImportSource &m_source;
    const HistoryImportOptions &m_options;
    const ImportProgressed &m_progressed;
    store::PastSealer m_sealer;
    RefusedRows m_refused;
    HistoryImportReport m_report;
    QList<qsizetype> m_erased; ///< of the batch at hand
    qint64 m_totalBytes = 0;
    bool m_isAtEnd = false;
};

} // namespace

Result<HistoryImportReport> importHistory(store::Store &store, const HistoryImportOptions &options,
                                          std::stop_token stop, const ImportProgressed &progressed)
{
    auto source = HistoryImportSource::open(options.file, options.region);
    if (!source)
        return source.error();
    if (const Result<void> writable = checkWritable(options.errorsFile); !writable)
        return writable.error();
    auto place = Place::open(store, options.isDryRun);
    if (!place)
        return place.error();
    return Run(**place, **source, options, progressed).run(stop);
}

QFuture<Result<HistoryImportReport>> HistoryImporter::start(ImportProgressed progressed)
{
    return m_job.start([this, progressed = std::move(progressed)](std::stop_token stop) {
        return importHistory(m_store, m_options, std::move(stop), progressed);
    });
}

} // namespace switchboard::workspace
