// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/channel.h"
#include "tests/support/sampleworld/people.h"

#include <vector>

namespace switchboard::test {

enum class BeatKind : quint8 {
    campaign,  ///< a template of a campaign to many
    reply,     ///< of a person to one
    stop,      ///< the person opts out; nothing is sent after it
    blocked,   ///< we would have written to somebody who opted out
    question,  ///< the person asks
    answer,    ///< an agent writes
    small,     ///< a word or two, from either side
    call,      ///< with what was said in it
    email,
    spam,      ///< from somebody nobody knows
};

/// How it went with what was sent.
enum class BeatFate : quint8 { received, delivered, sent, undelivered, failed, blocked };

/// One message of the world before it has words.
struct Beat
{
    qint64 at = 0; ///< ms since 1970; no two of a world are equal
    int person = 0;
    quint32 seed = 0; ///< of its words
    BeatKind kind = BeatKind::answer;
    BeatFate fate = BeatFate::delivered;
    Direction direction = Direction::outbound;
    quint8 campaign = 0; ///< number of the campaign from 1; 0: none
};

struct PlannedCampaign
{
    QString name;
    QString templateName;
    int wording = 0; ///< which template
    qint64 at = 0;
};

/// What happens in a world, in the order of time.
struct Plot
{
    std::vector<PlannedCampaign> campaigns;
    std::vector<Beat> beats;       ///< exactly as many as were asked for
    std::vector<qint64> joinedAt;  ///< of each person
    std::vector<qint64> stoppedAt; ///< when they opted out; 0: never
};

/// One person for twenty messages, at least 50.
int peopleFor(int messages);

/// Not in the address book.
bool isStranger(int person);

Plot makePlot(quint64 seed, int messages, qint64 end);

} // namespace switchboard::test
