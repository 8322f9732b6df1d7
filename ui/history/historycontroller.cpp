// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycontroller.h"

#include "ui/history/historymodel.h"
#include "ui/history/peoplestrip.h"
#include "ui/widgets/undolist.h"

namespace switchboard::history {

using namespace std::chrono_literals;
using widgets::Completion;
using workspace::HistoryFacets;
using workspace::SavedSearch;

namespace {

constexpr int mostSuggestions = 8;
constexpr int mostPeople = 3;

std::optional<text::SearchField> fieldOf(const QString &key)
{
    for (int i = 0; i <= int(text::SearchField::tag); ++i) {
        if (key == text::name(text::SearchField(i)))
            return text::SearchField(i);
    }
    return std::nullopt;
}

/// What saving answers, as what taking back answers.
QFuture<Result<void>> withoutId(QFuture<Result<qint64>> saving)
{
    return saving.then([](const Result<qint64> &answer) { return answer ? Result<void>() : answer.error(); });
}

} // namespace

HistoryController::HistoryController(workspace::HistoryService &service, HistoryModel &model,
                                     const widgets::TimeWords &times, widgets::UndoList &undo, QObject *parent)
    : QObject(parent), m_service(service), m_model(model), m_times(times), m_undo(undo), m_facetsAsked(this),
      m_count(this), m_extent(this), m_savedAsked(this), m_suggestions(this), m_people(this), m_story(this)
{
    m_rows.setSingleShot(true);
    m_rows.setInterval(100ms);
    m_sums.setSingleShot(true);
    m_sums.setInterval(2s);
    m_still.setSingleShot(true);
    m_still.setInterval(200ms);
    connect(&m_still, &QTimer::timeout, this, &HistoryController::askPeople);
    connect(&model, &HistoryModel::searchBegan, &m_still, &QTimer::stop);
    connect(&model, &HistoryModel::searched, this, [this] {
        if (nameIn(m_model.query()).isEmpty())
            askPeople(); // there are none
        else
            m_still.start();
    });
    connect(&service, &workspace::HistoryService::changed, this, &HistoryController::noticeChange);
    // The counts of the last search would only take the time of the next one.
    connect(&model, &HistoryModel::searchBegan, this, [this] { m_stop.request_stop(); });
    connect(&model, &HistoryModel::failed, this, [this] {
        if (!m_facets || m_facetsOf != m_model.query()) // else they are those of the rows that stay
            askFacets();
    });
    connect(&model, &HistoryModel::searched, this, &HistoryController::askFacets);
    connect(&model, &HistoryModel::searched, this, [this] {
        if (std::exchange(m_isBare, false)) {
            askExtent();
            askSaved();
        }
    });
    connect(&m_rows, &QTimer::timeout, this, [this] {
        m_model.refresh();
        askStory();
    });
    connect(&m_sums, &QTimer::timeout, this, [this] {
        if (!m_model.isSearching()) // else they are asked for when it has ended
            askFacets();
        askExtent();
        askSaved();
    });
}

HistoryController::~HistoryController()
{
    m_stop.request_stop();
    m_countStop.request_stop();
}

void HistoryController::start()
{
    m_model.search({}, workspace::HistoryOrder::newestFirst);
    askExtent();
    askSaved();
}

/// The timers run on while more comes, so that a steady stream is shown at their pace.
void HistoryController::noticeChange()
{
    for (QTimer *timer : {&m_rows, &m_sums}) {
        if (!timer->isActive())
            timer->start();
    }
}

void HistoryController::askFacets()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (m_facetsOf != m_model.query()) {
        m_facetsOf = m_model.query();
        m_facets.reset();
        Q_EMIT facetsChanged();
    }
    m_facetsAsked.ask(m_service.facets(m_facetsOf, m_stop.get_token()), [this](const Result<HistoryFacets> &answer) {
        if (!answer)
            return; // the rows say what is wrong
        m_facets = *answer;
        Q_EMIT facetsChanged();
    });
}

void HistoryController::askExtent()
{
    m_extent.ask(m_service.extent(), [this](const Result<workspace::HistoryExtent> &answer) {
        if (answer)
            Q_EMIT extentLoaded(*answer);
    });
}

void HistoryController::askSaved()
{
    m_savedAsked.ask(m_service.savedSearches(), [this](const Result<QList<SavedSearch>> &answer) {
        m_isBare = !answer;
        if (!answer) {
            // Where nothing at all can be read, the search says so.
            if (m_model.rowCount() > 0)
                Q_EMIT actionFailed(tr("The saved searches could not be loaded."), answer.error());
            return;
        }
        if (*answer != m_saved) {
            m_saved = *answer;
            Q_EMIT savedChanged();
        }
        m_toCount = m_saved;
        if (!m_count.isWaiting())
            countNext();
    });
}

/// One after the other: a count may have to look at much.
void HistoryController::countNext()
{
    if (m_toCount.isEmpty())
        return;
    const SavedSearch search = m_toCount.takeFirst();
    m_count.ask(m_service.facets(search.query, m_countStop.get_token()),
                [this, id = search.id](const Result<HistoryFacets> &answer) {
                    if (answer)
                        Q_EMIT savedCounted(id, answer->found);
                    countNext();
                });
}

void HistoryController::askPeople()
{
    m_people.drop();
    const QString name = nameIn(m_model.query());
    if (name.isEmpty())
        return Q_EMIT peopleLoaded({});
    m_people.ask(m_service.suggestions(text::SearchField::with, name, mostPeople),
                 [this, name](const Result<QList<workspace::SearchSuggestion>> &found) {
                     Q_EMIT peopleLoaded(found ? peopleOfName(*found, name) : QList<workspace::SearchSuggestion>());
                 });
}

void HistoryController::open(MessageId message)
{
    m_story.drop();
    m_message = message;
    askStory();
}

void HistoryController::askStory()
{
    if (!m_message)
        return;
    m_story.ask(m_service.story(m_message), [this](const Result<workspace::MessageStory> &answer) {
        if (answer)
            Q_EMIT storyLoaded(*answer);
        else
            Q_EMIT storyFailed(answer.error());
    });
}

void HistoryController::complete(const QString &key, const QString &part)
{
    const auto field = fieldOf(key);
    if (!field)
        return;
    if (*field == text::SearchField::before || *field == text::SearchField::after) {
        Q_EMIT completionsLoaded(key, part, days(part));
        return;
    }
    m_suggestions.ask(m_service.suggestions(*field, part, mostSuggestions),
                      [this, key, part](const Result<QList<workspace::SearchSuggestion>> &answer) {
                          QList<Completion> completions;
                          for (const auto &suggestion : answer ? *answer : QList<workspace::SearchSuggestion>())
                              completions.append({suggestion.value, suggestion.note});
                          Q_EMIT completionsLoaded(key, part, completions);
                      });
}

/// Days that are often meant, as the query writes them.
QList<Completion> HistoryController::days(const QString &part) const
{
    const QDate today = m_times.dateOf(m_times.now());
    const std::pair<QDate, QString> offers[] = {
        {today, tr("today")},
        {today.addDays(-1), tr("yesterday")},
        {today.addDays(1 - today.dayOfWeek()), tr("this week")},
        {today.addDays(-6 - today.dayOfWeek()), tr("last week")},
        {today.addDays(1 - today.day()), tr("this month")},
        {today.addDays(1 - today.day()).addMonths(-1), tr("last month")},
        {QDate(today.year(), 1, 1), tr("this year")},
        {QDate(today.year() - 1, 1, 1), tr("last year")},
    };
    QList<Completion> completions;
    for (const auto &[day, words] : offers) {
        const QString value = day.toString(Qt::ISODate);
        if (value.startsWith(part) || words.startsWith(part, Qt::CaseInsensitive))
            completions.append({value, words});
    }
    return completions;
}

void HistoryController::save(const SavedSearch &search)
{
    const SavedSearch before = [&] {
        for (const SavedSearch &one : std::as_const(m_saved)) {
            if (search.id != 0 && one.id == search.id)
                return one;
        }
        return SavedSearch();
    }();
    widgets::whenAnswered<qint64>(
        this, m_service.saveSearch(search), [this, search, before](const Result<qint64> &answer) {
            if (!answer) {
                Q_EMIT actionFailed(tr("The search could not be saved."), answer.error());
                return;
            }
            auto &service = m_service;
            if (before.id == 0)
                m_undo.push(tr("The search “%1” is saved").arg(search.name),
                            [&service, id = *answer] { return service.removeSearch(id); });
            else
                m_undo.push(tr("The search “%1” is changed").arg(search.name),
                            [&service, before] { return withoutId(service.saveSearch(before)); });
            askSaved();
        });
}

void HistoryController::remove(const SavedSearch &search)
{
    widgets::whenAnswered<void>(this, m_service.removeSearch(search.id), [this, search](const Result<void> &answer) {
        if (!answer) {
            Q_EMIT actionFailed(tr("The search could not be removed."), answer.error());
            return;
        }
        auto &service = m_service;
        m_undo.push(tr("The search “%1” is removed").arg(search.name), [&service, search] {
            return withoutId(service.saveSearch({0, search.name, search.query}));
        });
        askSaved();
    });
}

} // namespace switchboard::history
