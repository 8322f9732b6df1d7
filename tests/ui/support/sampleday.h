// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/fakeinboxservice.h"
#include "tests/ui/support/fakepeopleservice.h"

#include <QTimeZone>

namespace switchboard::test {

/// Tuesday 17 November 2026, 14:05:00 in Chicago, when the sample day is looked at.
Timestamp sampleNow();
QTimeZone sampleZone();

/// Starts at an instant and goes on at the system's pace.
class StartedClock : public Clock
{
public:
    explicit StartedClock(Timestamp start) : m_offset(start - m_system.now()) {}
    Timestamp now() const override { return m_system.now() + m_offset; }
    milliseconds sinceBoot() const override { return m_system.sinceBoot(); }

private:
    SystemClock m_system;
    milliseconds m_offset;
};

/// Ids of the sample conversations and messages that tests speak of.
inline constexpr ConversationId marisol{101};
inline constexpr ConversationId priya{102};
inline constexpr ConversationId terrence{103};
inline constexpr ConversationId hector{106};
inline constexpr ConversationId carol{110};
inline constexpr ConversationId felix{191}; ///< snoozed
inline constexpr ConversationId scam{192};  ///< spam
inline constexpr MessageId heldMessage{5003};
inline constexpr MessageId doubtfulMessage{5103};

/// Fills the fake with a made-up morning: sample people, 555 numbers, every fate once.
void addSampleDay(FakeInboxService &service);

/// Some of these people as the contacts know them, and a number that nobody has written to yet.
void addSamplePeople(FakePeopleService &people);
inline constexpr ConversationId fresh{1006}; ///< of the first number nobody knows; it is empty

/// A conversation of one person with nothing said yet.
FakeInboxService::Conversation sampleConversation(ConversationId id, const QString &name, const QString &number);
workspace::ThreadItem sampleItem(MessageId id, Direction direction, const QString &body, Timestamp at);

} // namespace switchboard::test
