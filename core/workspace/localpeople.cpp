// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localpeople.h"

#include "core/base/eitherstop.h"
#include "core/store/people/merging.h"
#include "core/store/people/notes.h"
#include "core/store/people/people.h"
#include "core/store/settings.h"
#include "core/workspace/importinspection.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/personreads.h"
#include "core/workspace/personsaving.h"

namespace switchboard::workspace {

namespace {

constexpr std::chrono::milliseconds tellEvery{300};
constexpr qsizetype peopleAtOnce = 32; ///< in one write operation
constexpr int mostFound = 50'000;      ///< by words

bool concernsPeople(EventKind kind)
{
    return (kind >= EventKind::contactAdded && kind <= EventKind::contactsImported) || kind == EventKind::suppressed
           || kind == EventKind::suppressionLifted;
}

store::ContactFilter filterOf(const PeopleQuery &query)
{
    return {query.stage, query.owner, query.tag, {}};
}

/// Those of `order` that are in `wanted`.
QList<ContactId> inOrder(const QList<ContactId> &order, const QList<ContactId> &wanted, int limit)
{
    QSet<ContactId> chosen;
    if (wanted.size() > 4 * order.size()) {
        const QSet<ContactId> few(order.cbegin(), order.cend());
        for (const ContactId id : wanted) {
            if (few.contains(id))
                chosen.insert(id);
        }
    } else {
        chosen = QSet<ContactId>(wanted.cbegin(), wanted.cend());
    }
    QList<ContactId> people;
    for (const ContactId id : order) {
        if (people.size() >= limit)
            break;
        if (chosen.contains(id))
            people.append(id);
    }
    return people;
}

/// One question for people: the filters are the store's, and the words the search file's, which may lag behind it.
class Matching
{
public:
    /// `found` is what the search file has for the words; nothing where there are none, or it could not be asked.
    Matching(store::Database &db, const seal::Vault &vault, NameOrder &names, const PeopleQuery &query, int limit,
             const std::stop_token &stop, std::optional<QList<ContactId>> found = {})
        : m_db(db), m_vault(vault), m_names(names), m_query(query), m_limit(limit), m_stop(stop),
          m_found(std::move(found))
    {}

    Result<QList<ContactId>> run()
    {
        if (m_stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("not wanted any more")};
        const bool hasWords = !m_query.text.trimmed().isEmpty();
        if (!hasWords && !isFiltered()) {
            const Result<QList<ContactId>> order = ordered();
            return order ? Result<QList<ContactId>>(order->first(std::min<qsizetype>(m_limit, order->size()))) : order;
        }
        const Result<QList<ContactId>> passed = isFiltered() ? filtered() : m_names.people(m_db, m_vault, m_stop);
        if (!passed || !hasWords)
            return passed ? sorted(*passed) : passed;
        const Result<QList<ContactId>> found = m_found ? inOrder(*m_found, *passed, all) : byWords();
        if (!found)
            return found;
        return m_query.order == PeopleOrder::bestMatch ? found->first(std::min<qsizetype>(m_limit, found->size()))
                                                       : sorted(*found);
    }

private:
    static constexpr int all = std::numeric_limits<int>::max();

    bool isFiltered() const { return !m_query.tag.isEmpty() || !m_query.stage.isEmpty() || !m_query.owner.isEmpty(); }

    Result<QList<ContactId>> filtered()
    {
        return store::contactIds(m_db, m_vault, filterOf(m_query), store::ContactOrder::newest, all);
    }

    Result<QList<ContactId>> byWords()
    {
        const Result<QList<Contact>> people = store::findByText(m_db, m_vault, filterOf(m_query), m_query.text, all);
        if (!people)
            return people.error();
        QList<ContactId> ids;
        for (const Contact &person : *people)
            ids.append(person.id);
        return ids;
    }

    Result<QList<ContactId>> sorted(const QList<ContactId> &people)
    {
        const Result<QList<ContactId>> order = ordered();
        return order ? Result<QList<ContactId>>(inOrder(*order, people, m_limit)) : order;
    }

    Result<QList<ContactId>> ordered()
    {
        if (m_query.order == PeopleOrder::lastActivity)
            return store::contactIds(m_db, m_vault, {}, store::ContactOrder::lastActivity, all);
        if (m_query.order == PeopleOrder::newest)
            return store::contactIds(m_db, m_vault, {}, store::ContactOrder::newest, all);
        return m_names.people(m_db, m_vault, m_stop);
    }

    store::Database &m_db;
    const seal::Vault &m_vault;
    NameOrder &m_names;
    const PeopleQuery &m_query;
    int m_limit;
    const std::stop_token &m_stop;
    std::optional<QList<ContactId>> m_found;
};

Result<void> tagOne(store::People &people, ContactId person, const QString &tag, bool isOn, QList<ContactId> *changed)
{
    store::ContactChange change;
    (isOn ? change.addTags : change.removeTags).append(tag.simplified());
    const Result<bool> isChanged = people.change(person, change);
    if (!isChanged && isChanged.error().code == ErrorCode::notFound)
        return {}; // gone meanwhile
    if (isChanged && *isChanged)
        changed->append(person);
    return isChanged ? Result<void>() : Result<void>(isChanged.error());
}

Result<QList<ContactId>> tagSome(store::Transaction &transaction, const QList<ContactId> &some, const QString &tag,
                                 bool isOn)
{
    store::People people(transaction);
    QList<ContactId> changed;
    for (const ContactId person : some) {
        if (const Result<void> done = tagOne(people, person, tag, isOn, &changed); !done)
            return done.error();
    }
    return changed;
}

} // namespace

LocalPeople::LocalPeople(Workspace &workspace, QObject *parent)
    : PeopleService(parent), m_workspace(workspace), m_watch(workspace.store(), std::chrono::seconds(1))
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellEvery);
    connect(&m_telling, &QTimer::timeout, this, &PeopleService::peopleChanged);
    connect(&m_watch, &LedgerWatch::eventsSeen, this, &LocalPeople::takeEvents);
    m_watch.start();
}

LocalPeople::~LocalPeople() = default;

template<class Answer>
QFuture<Result<Answer>> LocalPeople::inBackground(std::stop_token asked,
                                                  std::function<Result<Answer>(std::stop_token)> work)
{
    std::erase_if(m_jobs, [](const Job &job) { return job.isOver(); });
    auto job = std::make_shared<BackgroundJob<Answer>>();
    const QFuture<Result<Answer>> future =
        job->start([asked = std::move(asked), work = std::move(work)](std::stop_token closing) {
            const EitherStop either(asked, closing);
            return work(either.token());
        });
    m_jobs.push_back({job, [future] { return future.isFinished(); }});
    return future;
}

void LocalPeople::takeEvents(const QList<Event> &events)
{
    bool isNews = false;
    for (const Event &event : events) {
        if (!concernsPeople(event.kind))
            continue;
        isNews = true;
        if (event.kind == EventKind::contactUnmerged || event.kind == EventKind::contactMerged)
            m_names->touchAll(); // the others of the person too
        else if (event.contact)
            m_names->touch(event.contact);
    }
    if (isNews && !m_telling.isActive())
        m_telling.start();
}

QFuture<Result<QList<ContactId>>> LocalPeople::matches(PeopleQuery query, int limit, std::stop_token stop)
{
    const seal::Vault vault = m_workspace.store().vault();
    if (query.text.trimmed().isEmpty())
        return m_workspace.store().read([=, names = m_names](store::Database &db) {
            return Matching(db, vault, *names, query, limit, stop).run();
        });
    store::Store &store = m_workspace.store();
    SearchFollower &search = m_workspace.startSearch();
    return inBackground<QList<ContactId>>(
        std::move(stop), [=, &store, &search, names = m_names](std::stop_token either) -> Result<QList<ContactId>> {
            std::optional<QList<ContactId>> found;
            const store::PersonSearch words{query.text, store::PersonOrder::best, mostFound, {}};
            if (Result<QList<ContactId>> people = waited(search.people(words, either)))
                found = std::move(*people);
            return waited(store.read(
                [=](store::Database &db) { return Matching(db, vault, *names, query, limit, either, found).run(); }));
        });
}

QFuture<Result<QList<PersonLine>>> LocalPeople::lines(QList<ContactId> people)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<QList<PersonLine>> {
        const Result<QString> region = homeRegion(db, vault);
        if (!region)
            return region.error();
        QList<PersonLine> lines;
        for (const ContactId person : people) {
            Result<PersonLine> line = personLine(db, vault, person, *region);
            if (!line && line.error().code == ErrorCode::notFound)
                continue;
            if (!line)
                return line.error();
            lines.append(std::move(*line));
        }
        return lines;
    });
}

QFuture<Result<PeopleFacets>> LocalPeople::facets()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) -> Result<PeopleFacets> {
        Result<store::ContactFacets> facets = store::contactFacets(db, vault);
        if (!facets)
            return facets.error();
        return PeopleFacets{facets->people, facets->tags, facets->stages, facets->owners};
    });
}

QFuture<Result<PersonDetail>> LocalPeople::detail(ContactId person)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) { return personDetail(db, vault, person); });
}

QFuture<Result<ContactId>> LocalPeople::save(PersonEdit edit)
{
    return m_workspace.store().write([=](store::Transaction &transaction) { return savePerson(transaction, edit); });
}

QFuture<Result<void>> LocalPeople::addNote(ContactId person, QString body)
{
    return m_workspace.store().write([=](store::Transaction &transaction) -> Result<void> {
        const Result<QMap<QString, QString>> stored = store::allSettings(transaction.db(), transaction.vault());
        if (!stored)
            return stored.error();
        const Result<store::NoteId> added =
            store::addNote(transaction, person, Settings(*stored).text(setting::agent), body.trimmed());
        return added ? Result<void>() : Result<void>(added.error());
    });
}

QFuture<Result<QList<ContactId>>> LocalPeople::tag(QList<ContactId> people, QString tag, bool isOn)
{
    store::Store &store = m_workspace.store();
    return inBackground<QList<ContactId>>({}, [=, &store](std::stop_token stop) -> Result<QList<ContactId>> {
        QList<ContactId> changed;
        for (qsizetype first = 0; first < people.size() && !stop.stop_requested(); first += peopleAtOnce) {
            const QList<ContactId> some = people.mid(first, peopleAtOnce);
            const Result<QList<ContactId>> done = waited(
                store.write([=](store::Transaction &transaction) { return tagSome(transaction, some, tag, isOn); }));
            if (!done)
                return done;
            changed.append(*done);
        }
        return changed;
    });
}

QFuture<Result<void>> LocalPeople::merge(ContactId alias, ContactId into)
{
    return m_workspace.store().write(
        [=](store::Transaction &transaction) { return store::merge(transaction, alias, into); });
}

QFuture<Result<void>> LocalPeople::unmerge(ContactId alias)
{
    return m_workspace.store().write(
        [=](store::Transaction &transaction) { return store::unmerge(transaction, alias); });
}

QFuture<Result<ErasurePreview>> LocalPeople::previewErasure(ContactId person)
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([=](store::Database &db) { return erasurePreview(db, vault, person); });
}

QFuture<Result<ErasedPerson>> LocalPeople::erase(ContactId person)
{
    store::Store &store = m_workspace.store();
    return inBackground<ErasedPerson>({}, [&store, person](std::stop_token) { return eraseContact(store, person); });
}

QFuture<Result<ConversationId>> LocalPeople::conversationWith(ContactId person)
{
    return m_workspace.store().write(
        [=](store::Transaction &transaction) { return conversationWithPerson(transaction, person); });
}

QFuture<Result<BegunConversation>> LocalPeople::conversationWith(ContactId person, QString typed)
{
    return m_workspace.store().write([=](store::Transaction &transaction) {
        return person ? conversationWithPerson(transaction, person, typed)
                      : conversationWithAddress(transaction, typed);
    });
}

QFuture<Result<ImportSample>> LocalPeople::inspect(QString file)
{
    return inBackground<ImportSample>({}, [file](std::stop_token) { return inspectImport(file); });
}

QFuture<Result<ImportReport>> LocalPeople::import(ImportOptions options, std::stop_token stop,
                                                  ImportProgressed progressed)
{
    store::Store &store = m_workspace.store();
    return inBackground<ImportReport>(std::move(stop), [=, &store](std::stop_token either) -> Result<ImportReport> {
        const auto region =
            waited(store.read([vault = store.vault()](store::Database &db) { return homeRegion(db, vault); }));
        if (!region)
            return region.error();
        ImportOptions here = options;
        here.region = *region;
        return importContacts(store, here, std::move(either), progressed);
    });
}

QFuture<Result<ExportReport>> LocalPeople::exportPeople(ExportOptions options, std::stop_token stop,
                                                        ExportProgressed progressed)
{
    store::Store &store = m_workspace.store();
    return inBackground<ExportReport>(std::move(stop), [=, &store](std::stop_token either) {
        return exportContacts(store, options, std::move(either), progressed);
    });
}

} // namespace switchboard::workspace
