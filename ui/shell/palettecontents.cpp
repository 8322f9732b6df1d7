// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettecontents.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace switchboard::shell {

using widgets::ActionSpec;
using widgets::ActionTable;
using widgets::fuzzyMatch;
using widgets::Icon;

namespace {

constexpr int manyPeople = 24;
constexpr int fewPeople = 3;
constexpr int manyDeeds = 6;
constexpr int manyOffers = 3;
constexpr int manyPlaces = 4;
constexpr int manyRecent = 5;
constexpr int forRecent = 6;
constexpr int forHere = 4; // of the page that is shown, not of the window
constexpr QLatin1StringView recentKey("palette/recent");
constexpr QLatin1StringView placePrefix("go.");
constexpr QLatin1StringView itself("app.palette");

bool isPlace(const ActionSpec &spec)
{
    return spec.id.startsWith(placePrefix);
}

} // namespace

PaletteContents::PaletteContents(ActionTable &actions, widgets::UiState &state, const PaletteSources &sources,
                                 QObject *parent)
    : QObject(parent), m_actions(actions), m_state(state), m_sources(sources), m_matches(this), m_lines(this),
      m_saved(this)
{
    askSearches();
    connect(&actions, &ActionTable::changed, this, &PaletteContents::rebuild);
    rebuild();
}

bool PaletteContents::isWaiting() const
{
    return m_matches.isWaiting() || m_lines.isWaiting();
}

void PaletteContents::setQuery(const QString &query)
{
    m_query = query.simplified();
    m_showsAllPeople = false;
    askPeople();
    rebuild();
}

void PaletteContents::askSearches()
{
    if (!m_sources.history)
        return;
    m_saved.ask(m_sources.history->savedSearches(), [this](const Result<QList<workspace::SavedSearch>> &answer) {
        if (answer) // without them the rest is still there
            m_searches = *answer;
        rebuild();
    });
}

/// The words behind one that an action takes words for: "snooze mar" looks for "mar".
QString PaletteContents::personText() const
{
    const QList<QAction *> actions = m_actions.actions();
    for (const QAction *action : actions) {
        const ActionSpec spec = m_actions.specOf(action);
        const QString argument = spec.offers && m_actions.isUsable(action) ? argumentFor(spec) : QString();
        if (!argument.isEmpty())
            return argument;
    }
    return m_query;
}

void PaletteContents::askPeople()
{
    m_stop.request_stop();
    m_stop = {};
    m_matches.drop();
    m_lines.drop();
    if (!m_sources.people || m_query.isEmpty()) {
        m_people.clear();
        return;
    }
    workspace::PeopleQuery query;
    query.text = personText();
    query.order = workspace::PeopleOrder::bestMatch;
    m_matches.ask(m_sources.people->matches(query, manyPeople, m_stop.get_token()),
                  [this](const Result<QList<ContactId>> &answer) {
                      if (!answer) {
                          takePeople(answer.error());
                          return;
                      }
                      m_lines.ask(m_sources.people->lines(*answer),
                                  [this](const Result<QList<workspace::PersonLine>> &lines) { takePeople(lines); });
                  });
}

void PaletteContents::takePeople(const Result<QList<workspace::PersonLine>> &people)
{
    m_people = people ? *people : QList<workspace::PersonLine>();
    rebuild();
}

QStringList PaletteContents::recentIds() const
{
    return m_state.value(recentKey).toStringList();
}

/// Actions only: the file is readable, so whom or what one looked for must not stand there.
void PaletteContents::remember(const QString &id)
{
    QStringList ids = recentIds();
    ids.removeAll(id);
    ids.prepend(id);
    m_state.set(recentKey, ids.mid(0, manyRecent));
}

PaletteRow PaletteContents::rowOf(const QAction *action) const
{
    const ActionSpec spec = m_actions.specOf(action);
    PaletteRow row;
    row.key = QStringLiteral("do ") + spec.id;
    row.text = action->text();
    row.note = isPlace(spec) || spec.section == row.text ? QString() : spec.section;
    row.icon = spec.icon;
    row.cap = ActionTable::capOf(action->shortcut());
    return row;
}

/// By its name, else by another word for it.
std::optional<PaletteContents::Found> PaletteContents::match(const QAction *action) const
{
    const ActionSpec spec = m_actions.specOf(action);
    Found found{rowOf(action), 0};
    if (const auto byName = fuzzyMatch(m_query, found.row.text)) {
        found.row.marks = byName->marks;
        found.score = byName->score;
    } else {
        int best = 0;
        for (const QString &word : spec.words) {
            const auto byWord = fuzzyMatch(m_query, word);
            best = byWord ? std::max(best, byWord->score) : best;
        }
        if (best == 0 && argumentFor(spec).isEmpty())
            return std::nullopt;
        found.score = best - 2;
    }
    if (recentIds().contains(spec.id))
        found.score += forRecent;
    return found;
}

/// What stands behind the word of an action that takes more: of "snooze tue 9" it is "tue 9".
QString PaletteContents::argumentFor(const ActionSpec &spec) const
{
    const qsizetype space = m_query.indexOf(u' ');
    if (!spec.offers || space < 2)
        return {};
    const QString head = m_query.left(space);
    const auto isMeant = [&head](const QString &word) { return word.startsWith(head, Qt::CaseInsensitive); };
    const bool isAsked = isMeant(spec.name) || std::any_of(spec.words.cbegin(), spec.words.cend(), isMeant);
    return isAsked ? m_query.mid(space + 1) : QString();
}

void PaletteContents::addOffers(const QAction *action, const ActionSpec &spec, QList<Found> &found)
{
    const QList<widgets::ActionOffer> offers = spec.offers(argumentFor(spec)).mid(0, manyOffers);
    int rank = 0;
    for (const widgets::ActionOffer &offer : offers) {
        Found row{rowOf(action), 1000 - rank};
        row.row.key = QStringLiteral("offer %1 %2").arg(spec.id).arg(rank++);
        row.row.text = offer.text;
        row.row.note = offer.note;
        row.row.cap.clear();
        const auto marks = fuzzyMatch(m_query.section(u' ', 0, 0), offer.text);
        row.row.marks = marks ? marks->marks : QList<widgets::TextMark>();
        m_deeds.insert(row.row.key, [this, id = spec.id, run = offer.run] {
            remember(id);
            run();
        });
        found.append(row);
    }
}

QList<PaletteRow> PaletteContents::deeds()
{
    QList<Found> found;
    const QList<QAction *> actions = m_actions.actions();
    for (const QAction *action : actions) {
        const ActionSpec spec = m_actions.specOf(action);
        const bool isElsewhere = !m_query.isEmpty() && m_actions.isElsewhere(action);
        if (!(m_actions.isUsable(action) || isElsewhere) || isPlace(spec) || spec.id == itself)
            continue;
        std::optional<Found> matched = match(action);
        if (!matched)
            continue;
        if (isElsewhere)
            matched->row.cap.clear(); // its key does nothing here
        else if (!qobject_cast<QWidget *>(action->parent())->isWindow())
            matched->score += forHere;
        found.append(*matched);
        if (spec.offers && !m_query.isEmpty())
            addOffers(action, spec, found);
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.score > b.score; });
    QList<PaletteRow> rows;
    const QStringList recents = recentIds();
    for (const Found &one : std::as_const(found)) {
        const bool isAbove = m_query.isEmpty() && recents.contains(one.row.key.mid(3));
        if (!isAbove && (m_query.isEmpty() || rows.size() < manyDeeds))
            rows.append(one.row);
    }
    return rows;
}

QList<PaletteRow> PaletteContents::recent() const
{
    QList<PaletteRow> rows;
    const QStringList ids = m_query.isEmpty() ? recentIds() : QStringList();
    for (const QString &id : ids) {
        const QAction *action = m_actions.action(id);
        if (action && m_actions.isUsable(action))
            rows.append(rowOf(action));
    }
    return rows;
}

QList<PaletteRow> PaletteContents::people() const
{
    QList<PaletteRow> rows;
    const QString text = personText();
    for (const workspace::PersonLine &person : m_people) {
        const auto marks = fuzzyMatch(text, person.name);
        if (isWaiting() && !marks)
            continue; // found for what was typed before
        QStringList notes{person.phone.isEmpty() ? person.email : person.phone, person.company, person.stage};
        notes.removeAll(QString());
        notes.removeAll(person.name);
        PaletteRow row;
        row.key = QStringLiteral("person ") + person.contact.toString();
        row.text = person.name;
        row.marks = marks ? marks->marks : QList<widgets::TextMark>();
        row.note = notes.join(QStringLiteral(", "));
        row.person = person.name;
        row.personSeed = quint64(person.contact.value);
        if (person.isOptedOut)
            row.state = widgets::BadgeLook{tr("Opted out"), Icon::ban, widgets::Tone::danger};
        rows.append(row);
    }
    if (rows.size() <= fewPeople || m_showsAllPeople)
        return rows;
    PaletteRow more;
    more.kind = PaletteRowKind::more;
    more.key = QStringLiteral("more people");
    more.text = rows.size() == manyPeople ? tr("Show more people")
                                          : tr("Show %n more people", nullptr, int(rows.size()) - fewPeople);
    more.cap = tr("Tab");
    rows.resize(fewPeople);
    return rows << more;
}

QList<PaletteRow> PaletteContents::places() const
{
    QList<Found> found;
    const QStringList recents = recentIds();
    const QList<QAction *> actions = m_actions.actions();
    for (const QAction *action : actions) {
        const ActionSpec spec = m_actions.specOf(action);
        if (!isPlace(spec) || !m_actions.isUsable(action) || (m_query.isEmpty() && recents.contains(spec.id)))
            continue;
        if (const std::optional<Found> matched = match(action))
            found.append(*matched);
    }
    if (!m_query.isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.score > b.score; });
    QList<PaletteRow> rows;
    for (const Found &one : std::as_const(found)) {
        if (m_query.isEmpty() || rows.size() < manyPlaces)
            rows.append(one.row);
    }
    return rows;
}

/// Those that were saved, and at the end what was typed itself.
QList<PaletteRow> PaletteContents::searches()
{
    QList<PaletteRow> rows;
    const auto add = [&](const PaletteRow &row, const QString &query) {
        m_deeds.insert(row.key, [this, query] { Q_EMIT searchAsked(query); });
        rows.append(row);
    };
    for (const workspace::SavedSearch &search : std::as_const(m_searches)) {
        const auto marks = fuzzyMatch(m_query, search.name);
        if (!marks || rows.size() == manyPlaces)
            continue;
        PaletteRow row;
        row.key = QStringLiteral("search %1").arg(search.id);
        row.text = search.name;
        row.marks = marks->marks;
        row.note = search.query;
        row.icon = Icon::star;
        add(row, search.query);
    }
    if (m_sources.history && !m_query.isEmpty()) {
        PaletteRow row;
        row.key = QStringLiteral("search typed");
        row.text = tr("Search everything for “%1”").arg(m_query);
        row.icon = Icon::search;
        add(row, m_query);
    }
    return rows;
}

void PaletteContents::addSection(const QString &key, const QString &name, const QList<PaletteRow> &rows)
{
    if (rows.isEmpty())
        return;
    PaletteRow head;
    head.kind = PaletteRowKind::head;
    head.key = QStringLiteral("head ") + key;
    head.text = name;
    m_rows << head << rows;
}

void PaletteContents::rebuild()
{
    m_rows.clear();
    m_deeds.clear();
    addSection(QStringLiteral("recent"), tr("Recently used"), recent());
    addSection(QStringLiteral("do"), tr("Do"), deeds());
    addSection(QStringLiteral("people"), tr("People"), people());
    addSection(QStringLiteral("places"), tr("Places"), places());
    addSection(QStringLiteral("searches"), m_query.isEmpty() ? tr("Saved searches") : tr("Search"), searches());
    Q_EMIT changed();
}

void PaletteContents::showMorePeople()
{
    m_showsAllPeople = true;
    rebuild();
}

void PaletteContents::run(const QString &key)
{
    if (const auto deed = m_deeds.value(key)) {
        deed();
        return;
    }
    if (key.startsWith(QLatin1StringView("person "))) {
        Q_EMIT personChosen(ContactId::fromString(QStringView(key).mid(7)));
        return;
    }
    QAction *action = m_actions.action(key.mid(3));
    if (!action)
        return;
    remember(key.mid(3));
    if (m_actions.isElsewhere(action))
        Q_EMIT elsewhereAsked(action);
    else
        action->trigger();
}

} // namespace switchboard::shell
