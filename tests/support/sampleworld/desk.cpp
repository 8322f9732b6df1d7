// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/desk.h"

#include "core/store/outbox.h"
#include "core/store/people/notes.h"
#include "core/store/suppressions.h"
#include "tests/support/sampleworld/dice.h"
#include "tests/support/sampleworld/words.h"

#include <algorithm>

namespace switchboard::test {

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

/// The newest of each person's messages, and how many inbound ones stand behind the newest answer.
struct Thread
{
    int person = 0;
    qint64 lastAt = 0;
    qint64 waitsSince = 0;
    int unanswered = 0;
};

std::vector<Thread> threadsOf(const Plot &plot)
{
    std::vector<Thread> threads(plot.joinedAt.size());
    for (const Beat &beat : plot.beats) {
        Thread &thread = threads[size_t(beat.person)];
        thread.person = beat.person;
        thread.lastAt = beat.at;
        if (beat.direction == Direction::outbound) {
            if (beat.kind == BeatKind::campaign)
                continue;
            thread.waitsSince = 0;
            thread.unanswered = 0;
        } else {
            thread.waitsSince = thread.waitsSince == 0 ? beat.at : thread.waitsSince;
            ++thread.unanswered;
        }
    }
    return threads;
}

class Desk
{
public:
    Desk(store::Transaction &transaction, ManualClock &clock, const Plot &plot, const std::vector<SamplePlace> &places, quint64 seed, SenderId sender)
        : m_transaction(transaction), m_clock(clock), m_plot(plot), m_places(places), m_seed(seed), m_sender(sender), m_end(toMs(clock.now()))
    {}

    Result<void> settle()
    {
        const Result<void> optedOut = suppressStopped();
        m_clock.setNow(fromMs(m_end));
        if (!optedOut)
            return optedOut;
        const std::vector<Thread> threads = threadsOf(m_plot);
        for (const Thread &thread : threads) {
            if (thread.lastAt == 0)
                continue;
            if (const Result<void> left = leave(thread); !left)
                return left;
        }
        const Result<void> waiting = leaveWaiting(threads);
        return waiting;
    }

private:
    store::Database &db() { return m_transaction.db(); }

    Result<void> suppressStopped()
    {
        for (size_t i = 0; i < m_plot.stoppedAt.size(); ++i) {
            const qint64 at = m_plot.stoppedAt[i];
            if (at == 0)
                continue;
            m_clock.setNow(fromMs(at));
            const Result<MessageId> message = messageAt(m_places[i].conversation, at);
            if (!message)
                return message.error();
            const Result<bool> done = store::suppress(m_transaction, samplePerson(m_seed, int(i)).phone, Channel::sms,
                                                      QStringLiteral("stop"), *message, m_places[i].contact);
            if (!done)
                return done.error();
        }
        return {};
    }

    Result<MessageId> messageAt(ConversationId conversation, qint64 at)
    {
        Result<store::Rows> rows = db().select(QLatin1StringView("SELECT id FROM message WHERE conversation_id = ? AND created_at = ?"), conversation, at);
        if (!rows)
            return rows.error();
        return rows->next() ? rows->id<MessageId>(0) : MessageId{};
    }

    /// One conversation as its agent left it.
    Result<void> leave(const Thread &thread)
    {
        Dice dice(m_seed + 99, quint64(thread.person));
        const SamplePerson person = samplePerson(m_seed, thread.person);
        const qint64 age = m_end - thread.lastAt;
        const bool hasStopped = m_plot.stoppedAt[size_t(thread.person)] != 0;
        const bool isSpam = isStranger(thread.person) && thread.person % 2 && dice.chance(700);
        const bool isOpen = !isSpam && !hasStopped && (age < 21 * day ? dice.chance(thread.unanswered > 0 ? 930 : 550) : age < 90 * day && dice.chance(60));
        const bool isSnoozed = isOpen && age > hour && dice.chance(60);
        const int unread = isOpen && !isSnoozed && thread.unanswered > 0 && (age < 2 * day ? dice.chance(650) : dice.chance(120)) ? thread.unanswered : 0;
        const bool isAssigned = thread.person % 5 != 3 && !isStranger(thread.person);
        const Result<int> written = db().execute(
            QLatin1StringView("UPDATE conversation SET is_done = ?, unread = ?, assignee = ?, is_spam = ?, snoozed_until = ?, waits_since = ? WHERE id = ?"),
            !isOpen && !isSpam, unread, isAssigned ? person.owner : QString(), isSpam,
            isSnoozed ? m_end + qint64(dice.between(1, 12)) * 12 * hour : 0, isOpen ? thread.waitsSince : 0, m_places[size_t(thread.person)].conversation);
        if (!written)
            return written.error();
        if (m_places[size_t(thread.person)].contact && dice.chance(isOpen ? 300 : 15))
            return note(person, thread.lastAt, dice);
        return {};
    }

    Result<void> note(const SamplePerson &person, qint64 lastAt, Dice &dice)
    {
        static const char *const texts[] = {
            "Wants to close before school starts; lender is slow.", "@Jordan could you take the showing on Saturday?", "Prefers calls after six.",
            "Husband decides about money, she about the kitchen.", "@Avery they asked for you.", "Saw three homes, liked the second. Budget is firm.",
            "Careful: two agents have written to them this week.", "Sends photos of every crack. Be patient :)", "Pre-approval runs out next month.",
            "@Riley please send the disclosure.", "Dog is called Biscuit.", "Referred by last year's seller; say thank you.",
        };
        m_clock.setNow(fromMs(std::min(m_end, lastAt + dice.between(1, 90) * 60'000)));
        const auto noted = store::addNote(m_transaction, m_places[size_t(person.index)].contact, dice.pick(words::agents()), QString::fromLatin1(dice.pick(texts)));
        m_clock.setNow(fromMs(m_end));
        return noted ? Result<void>() : Result<void>(noted.error());
    }

    /// Some of the newest threads end in something that has not left yet.
    Result<void> leaveWaiting(std::vector<Thread> threads)
    {
        std::sort(threads.begin(), threads.end(), [](const Thread &a, const Thread &b) { return a.lastAt > b.lastAt; });
        std::erase_if(threads, [&](const Thread &thread) {
            return isStranger(thread.person) || m_plot.stoppedAt[size_t(thread.person)] != 0 || thread.unanswered == 0;
        });
        const auto thread = [&](size_t i) { return i < threads.size() ? threads[i].person : -1; };
        if (const Result<void> held = hold(thread(3), QStringLiteral("flag_off"), fromMs(m_end + 19 * hour)); !held)
            return held;
        if (const Result<void> held = hold(thread(7), QStringLiteral("spend_limit"), fromMs(m_end + 4 * hour)); !held)
            return held;
        if (const Result<void> held = hold(thread(12), QStringLiteral("restored"), store::untilReleased); !held)
            return held;
        if (const Result<void> doubtful = leaveInDoubt(thread(5)); !doubtful)
            return doubtful;
        for (const size_t i : {size_t(9), size_t(15)}) {
            const Result<MessageId> later = queue(thread(i), fromMs(m_end + 19 * hour));
            if (!later)
                return later.error();
        }
        return {};
    }

    Result<MessageId> queue(int person, Timestamp dueAt)
    {
        if (person < 0)
            return MessageId{};
        Draft draft;
        draft.endpoint = m_places[size_t(person)].phone;
        draft.conversation = m_places[size_t(person)].conversation;
        draft.sender = m_sender;
        draft.author = QStringLiteral("Avery");
        draft.dueAt = dueAt;
        draft.body = QStringLiteral("Hi %1, shall we look at %2 this weekend?").arg(samplePerson(m_seed, person).firstName, samplePerson(m_seed, person).home);
        return store::Outbox(m_transaction).enqueue(draft, QStringLiteral("+15125550100"));
    }

    Result<store::Claim> claim(int person)
    {
        const Result<MessageId> queued = queue(person, {});
        if (!queued)
            return queued.error();
        const Result<QList<store::Claim>> claims = store::Outbox(m_transaction).claim(1, std::chrono::minutes(1), m_clock.sinceBoot());
        if (!claims)
            return claims.error();
        return claims->isEmpty() ? Result<store::Claim>(Error{ErrorCode::internal, QStringLiteral("nothing is due")}) : claims->constFirst();
    }

    Result<void> hold(int person, const QString &reason, Timestamp until)
    {
        if (person < 0)
            return {};
        const Result<store::Claim> claimed = claim(person);
        return claimed ? store::Outbox(m_transaction).hold(*claimed, reason, until, "[]") : Result<void>(claimed.error());
    }

    Result<void> leaveInDoubt(int person)
    {
        if (person < 0)
            return {};
        const Result<store::Claim> claimed = claim(person);
        if (!claimed)
            return claimed.error();
        store::Outbox outbox(m_transaction);
        const Result<store::OpenedAttempt> attempt = outbox.prepare(*claimed);
        if (!attempt)
            return attempt.error();
        if (const Result<void> opened = outbox.open(*claimed, *attempt, "[]"); !opened)
            return opened;
        if (const Result<void> doubted = outbox.inDoubt(attempt->attempt, QStringLiteral("connection_lost")); !doubted)
            return doubted;
        return outbox.needsPerson(attempt->attempt, QStringLiteral("unlike_text_there"));
    }

    store::Transaction &m_transaction;
    ManualClock &m_clock;
    const Plot &m_plot;
    const std::vector<SamplePlace> &m_places;
    quint64 m_seed;
    SenderId m_sender;
    qint64 m_end;
};

} // namespace

Result<void> settleDesk(store::Store &store, ManualClock &clock, const Plot &plot, const std::vector<SamplePlace> &places, quint64 seed, SenderId sender)
{
    auto settling = store.write([&, seed, sender](store::Transaction &transaction) {
        return Desk(transaction, clock, plot, places, seed, sender).settle();
    });
    settling.waitForFinished();
    return settling.takeResult();
}

} // namespace switchboard::test
