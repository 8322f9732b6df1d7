// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/threads.h"

#include "core/store/messages.h"
#include "core/workspace/localinbox.h"
#include "tests/bench/store/opened.h"
#include "tests/support/sampleworld/dice.h"

#include <cstdio>

namespace switchboard::bench {

namespace {

struct Conversations
{
    QList<ConversationId> any;
    ConversationId longest;
    qint64 longestSize = 0;
};

Conversations conversationsOf(store::Store &store)
{
    return orFatal(answerOf(store.read([](store::Database &db) -> Result<Conversations> {
        Conversations found;
        Result<store::Rows> rows = db.select(QLatin1StringView(
            "SELECT conversation_id, COUNT(*) FROM message GROUP BY conversation_id ORDER BY conversation_id"));
        if (!rows)
            return rows.error();
        while (rows->next()) {
            found.any.append(rows->id<ConversationId>(0));
            if (rows->integer(1) > found.longestSize) {
                found.longest = found.any.constLast();
                found.longestSize = rows->integer(1);
            }
        }
        return found;
    })));
}

void print(const char *what, const std::vector<double> &times)
{
    std::printf("  %-44s median %6.3f ms, p95 %6.3f ms, most %6.3f ms\n", what, quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1));
}

} // namespace

void measureThreads(int messages)
{
    const auto opened = openedWorld(messages);
    workspace::LocalInbox inbox(*opened);
    const Conversations conversations = conversationsOf(opened->store());
    test::Dice dice(3);
    std::vector<double> any;
    std::vector<double> longest;
    std::vector<double> read;
    qsizetype rows = 0;
    const seal::Vault vault = opened->store().vault();
    for (int i = 0; i < 1'000; ++i) {
        const ConversationId conversation = dice.pick(conversations.any);
        {
            const Watch watch;
            rows += orFatal(answerOf(inbox.thread(conversation, 50, {}))).size();
            any.push_back(watch.wallMs());
        }
        {
            const Watch watch;
            (void)orFatal(answerOf(inbox.thread(conversations.longest, 50, {})));
            longest.push_back(watch.wallMs());
        }
        read.push_back(orFatal(answerOf(opened->store().read([=](store::Database &db) -> Result<double> {
            const Watch watch;
            const auto found = store::thread(db, vault, conversations.longest, 50, {});
            return found ? Result<double>(watch.wallMs()) : Result<double>(found.error());
        }))));
    }
    std::printf("newest 50 of a thread among %d messages, opened, 1,000 times each\n", messages);
    std::printf("  (threads by chance have %.1f rows, the longest %lld messages)\n", double(rows) / 1'000, static_cast<long long>(conversations.longestSize));
    print("any thread, asked through the inbox", any);
    print("the longest thread, asked through the inbox", longest);
    print("the longest thread, reading and opening alone", read);
}

} // namespace switchboard::bench
