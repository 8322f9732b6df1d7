// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/plot.h"

#include "tests/support/sampleworld/dice.h"
#include "tests/support/sampleworld/speech.h"

#include <algorithm>

namespace switchboard::test {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 span = 730 * day;

/// Local hour of the day, and the day of the week from Monday on.
int hourAt(const words::Area &area, qint64 ms)
{
    return int((ms - minutesBehind(area, ms) * minute) % day / hour);
}

int weekdayAt(const words::Area &area, qint64 ms)
{
    return int(((ms - minutesBehind(area, ms) * minute) / day + 3) % 7);
}

/// The first instant from `ms` on at which people write, or agents work.
qint64 awake(const words::Area &area, qint64 ms, bool isAgent, Dice &dice)
{
    const int from = isAgent ? 8 : 7;
    const int to = isAgent ? 19 : 22;
    const int now = hourAt(area, ms);
    if (now >= to)
        ms += (24 - now + from) * hour + dice.below(int(2 * hour));
    else if (now < from)
        ms += (from - now) * hour + dice.below(int(2 * hour));
    if (isAgent && weekdayAt(area, ms) == 6 && !dice.chance(350))
        ms += day;
    return ms;
}

std::vector<PlannedCampaign> planCampaigns(Dice &dice, qint64 end)
{
    std::vector<PlannedCampaign> campaigns;
    const std::vector<CampaignWording> &wordings = campaignWordings();
    qint64 at = end - span + 3 * day;
    while (at < end - day && campaigns.size() < 200) {
        const int wording = dice.below(int(wordings.size()));
        const QDate date = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date();
        // Tuesdays to Thursdays, between ten and two in the middle of the country.
        qint64 start = at - at % day + (16 + dice.below(4)) * hour;
        while ((start / day + 3) % 7 < 1 || (start / day + 3) % 7 > 3)
            start += day;
        if (start < end - day)
            campaigns.push_back({QStringLiteral("%1 %2").arg(QLatin1StringView(wordings[size_t(wording)].name),
                                                             date.toString(QStringLiteral("MMM yyyy"))),
                                 QString::fromLatin1(wordings[size_t(wording)].templateName), wording, start});
        at += qint64(dice.between(3, 8)) * day;
    }
    return campaigns;
}

/// The life of one person with us.
class Life
{
public:
    Life(quint64 seed, int index, Plot &plot, qint64 end)
        : m_person(samplePerson(seed, index)), m_dice(seed * 17 + 3, quint64(index)), m_plot(plot), m_end(end)
    {}

    /// At least `wanted` beats where the person stays with us that long.
    void live(int wanted)
    {
        const qint64 joined = m_end - qint64(span * std::sqrt(m_dice.unit()));
        m_plot.joinedAt[size_t(m_person.index)] = joined;
        qint64 at = joined;
        if (isStranger(m_person.index))
            return appear(at);
        // Who has much to say says it in many visits, with silence between them.
        const double visits = std::max(1.0, wanted / 4.5);
        for (; m_count < wanted && at < m_end && !m_hasStopped; at += qint64(m_dice.spread(double(m_end - joined) / visits * 0.7, 0.9)) + hour)
            visit(at);
    }

    /// Something more of the last weeks.
    void goOn()
    {
        const qint64 at = std::max(m_lastAt + hour, m_end - qint64(m_dice.spread(double(30 * day), 1.0)));
        if (!m_hasStopped && at < m_end)
            visit(at);
    }

    int count() const { return m_count; }

private:
    /// Not before all is said of the one before, so that nothing is sent after somebody opted out.
    void visit(qint64 at)
    {
        if (isStranger(m_person.index))
            return appear(at);
        at = std::max(at, m_lastAt + 10 * minute);
        const int what = m_dice.below(100);
        if (what < 46)
            campaignTouch(at);
        else if (what < 88)
            talk(at, m_dice.chance(450));
        else if (what < 95)
            add(awake(*m_person.area, at, true, m_dice), BeatKind::call, m_dice.chance(400) ? Direction::inbound : Direction::outbound);
        else if (!m_person.email.isEmpty())
            emails(at);
        else
            talk(at, true);
    }

    /// Out of nowhere, to sell something or by mistake.
    void appear(qint64 at)
    {
        at = std::max(at, m_lastAt + hour);
        for (int texts = m_dice.between(1, 3); texts > 0; --texts, at += qint64(m_dice.spread(30.0 * minute, 1.5)))
            add(awake(*m_person.area, at, false, m_dice), m_person.index % 2 ? BeatKind::spam : BeatKind::reply, Direction::inbound);
    }

    void campaignTouch(qint64 at)
    {
        const auto next = std::find_if(m_plot.campaigns.cbegin(), m_plot.campaigns.cend(),
                                       [&](const PlannedCampaign &each) { return each.at >= at && each.at > m_lastCampaign; });
        if (next == m_plot.campaigns.cend())
            return talk(at, false);
        m_lastCampaign = next->at;
        const quint8 number = quint8(next - m_plot.campaigns.cbegin() + 1);
        const qint64 sent = next->at + m_dice.below(int(45 * minute));
        add(sent, BeatKind::campaign, Direction::outbound, number);
        if (m_person.hasLandline)
            return;
        const int answer = m_dice.below(1000);
        const qint64 delay = qint64(m_dice.spread(9.0 * minute, 1.5)) + 20'000;
        if (answer < 22)
            stop(sent + delay);
        else if (answer < 120)
            add(awake(*m_person.area, sent + delay, false, m_dice), BeatKind::reply, Direction::inbound, number);
        else if (answer < 170)
            talk(sent + delay, true);
    }

    void stop(qint64 at)
    {
        if (at >= m_end)
            return;
        add(at, BeatKind::stop, Direction::inbound);
        m_hasStopped = true;
        m_plot.stoppedAt[size_t(m_person.index)] = at;
        if (m_dice.chance(120))
            add(awake(*m_person.area, at + m_dice.between(3, 40) * day, true, m_dice), BeatKind::blocked, Direction::outbound);
    }

    void talk(qint64 at, bool personBegins)
    {
        bool isPerson = personBegins;
        at = awake(*m_person.area, at, !isPerson, m_dice);
        const int turns = std::min(60, 2 + int(m_dice.spread(3, 0.9)));
        for (int turn = 0; turn < turns && at < m_end; ++turn) {
            const BeatKind kind = m_dice.chance(220) ? BeatKind::small : isPerson ? BeatKind::question : BeatKind::answer;
            add(at, kind, isPerson ? Direction::inbound : Direction::outbound);
            if (isPerson && m_dice.chance(4))
                return stop(at + qint64(m_dice.spread(8.0 * minute, 1.0)));
            // Some write twice in a row; people answer within minutes or not before the evening.
            if (!m_dice.chance(160))
                isPerson = !isPerson;
            at += qint64(m_dice.spread(isPerson ? 6.0 * minute : 4.0 * minute, 1.4)) + 9'000;
            at = awake(*m_person.area, at, !isPerson, m_dice);
        }
    }

    void emails(qint64 at)
    {
        at = awake(*m_person.area, at, true, m_dice);
        bool isInbound = m_dice.chance(500);
        for (int i = m_dice.between(1, 4); i > 0 && at < m_end; --i) {
            add(at, BeatKind::email, isInbound ? Direction::inbound : Direction::outbound);
            isInbound = !isInbound;
            at = awake(*m_person.area, at + qint64(m_dice.spread(5.0 * hour, 1.0)), !isInbound, m_dice);
        }
    }

    void add(qint64 at, BeatKind kind, Direction direction, quint8 campaign = 0)
    {
        if (at >= m_end)
            return;
        Beat beat;
        beat.at = at;
        beat.person = m_person.index;
        beat.seed = quint32(m_dice.next());
        beat.kind = kind;
        beat.direction = direction;
        beat.campaign = campaign;
        beat.fate = fateOf(kind, direction);
        m_plot.beats.push_back(beat);
        m_lastAt = std::max(m_lastAt, at);
        ++m_count;
    }

    BeatFate fateOf(BeatKind kind, Direction direction)
    {
        if (direction == Direction::inbound)
            return BeatFate::received;
        if (kind == BeatKind::blocked)
            return BeatFate::blocked;
        if (kind == BeatKind::call || kind == BeatKind::email)
            return m_dice.chance(15) ? BeatFate::failed : BeatFate::delivered;
        if (m_person.hasLandline)
            return BeatFate::undelivered;
        const int dice = m_dice.below(1000);
        return dice < 950 ? BeatFate::delivered : dice < 970 ? BeatFate::sent : dice < 992 ? BeatFate::undelivered : BeatFate::failed;
    }

    SamplePerson m_person;
    Dice m_dice;
    Plot &m_plot;
    qint64 m_end;
    qint64 m_lastCampaign = 0;
    qint64 m_lastAt = 0;
    bool m_hasStopped = false;
    int m_count = 0;
};

/// In order, and no two at one instant.
void putInOrder(std::vector<Beat> &beats, qint64 end)
{
    std::sort(beats.begin(), beats.end(), [](const Beat &a, const Beat &b) { return std::tie(a.at, a.person, a.seed) < std::tie(b.at, b.person, b.seed); });
    qint64 last = end;
    for (auto beat = beats.rbegin(); beat != beats.rend(); ++beat) {
        beat->at = std::min(beat->at, last - 1);
        last = beat->at;
    }
}

/// What was made last goes, which is the newest of the last people: a life only ends earlier.
void shorten(std::vector<Beat> &beats, size_t wanted, std::vector<qint64> &stoppedAt)
{
    for (size_t i = wanted; i < beats.size(); ++i) {
        if (beats[i].kind == BeatKind::stop)
            stoppedAt[size_t(beats[i].person)] = 0;
    }
    beats.resize(std::min(beats.size(), wanted));
}

} // namespace

bool isStranger(int person)
{
    return person % 97 == 96;
}

int peopleFor(int messages)
{
    return std::max(50, messages / 20);
}

Plot makePlot(quint64 seed, int messages, qint64 end)
{
    Plot plot;
    Dice dice(seed);
    plot.campaigns = planCampaigns(dice, end);
    const int people = peopleFor(messages);
    plot.joinedAt.resize(size_t(people));
    plot.stoppedAt.resize(size_t(people));
    plot.beats.reserve(size_t(messages) + size_t(messages) / 4);
    std::vector<Life> lives;
    lives.reserve(size_t(people));
    const double median = 0.62 * messages / people;
    for (int i = 0; i < people; ++i) {
        lives.emplace_back(seed, i, plot, end);
        // The first has known us for long and never stops talking: a thread that is long at any size of the world.
        lives.back().live(i == 0 ? std::min(5'000, messages / 20) : 1 + int(dice.spread(median, 0.95)));
    }
    for (size_t i = 0; plot.beats.size() < size_t(messages); i = (i + 1) % lives.size())
        lives[i].goOn();
    shorten(plot.beats, size_t(messages), plot.stoppedAt);
    putInOrder(plot.beats, end);
    return plot;
}

} // namespace switchboard::test
