// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/channel.h"
#include "core/model/event.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace switchboard;

namespace {

struct NumberAndName
{
    int number;
    const char *name;
};

/// Stores hold the numbers and exports the names: neither is ever given to another kind.
constexpr NumberAndName kinds[]{
    {1, "message_queued"},
    {2, "message_received"},
    {3, "message_held"},
    {4, "message_released"},
    {5, "message_blocked"},
    {6, "message_canceled"},
    {7, "message_expired"},
    {10, "attempt_opened"},
    {11, "attempt_accepted"},
    {12, "attempt_refused"},
    {13, "attempt_deferred"},
    {14, "attempt_not_submitted"},
    {15, "attempt_in_doubt"},
    {16, "doubt_settled_sent"},
    {17, "doubt_settled_unsent"},
    {18, "doubt_needs_person"},
    {19, "doubt_left"},
    {20, "doubt_resent"},
    {30, "status_reported"},
    {31, "price_reported"},
    {32, "content_redacted"},
    {50, "contact_added"},
    {51, "contact_changed"},
    {52, "contact_merged"},
    {53, "contact_unmerged"},
    {54, "contact_erased"},
    {55, "endpoint_linked"},
    {56, "endpoint_unlinked"},
    {57, "note_added"},
    {58, "contacts_imported"},
    {70, "suppressed"},
    {71, "suppression_lifted"},
    {72, "help_asked"},
    {80, "conversation_read"},
    {81, "conversation_assigned"},
    {82, "conversation_state_changed"},
    {90, "setting_changed"},
    {91, "provider_changed"},
    {100, "workspace_created"},
    {101, "workspace_restored"},
};

} // namespace

/// What is written into stores and exports keeps its meaning from version to version.
class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKindOfEventKeepsItsNumberAndItsName()
    {
        QSet<QLatin1StringView> seen;
        for (const auto &[number, expected] : kinds) {
            QCOMPARE(name(EventKind(number)), QLatin1StringView(expected));
            seen.insert(name(EventKind(number)));
        }
        QCOMPARE(seen.size(), qsizetype(std::size(kinds)));
        // A number that is not in the table would be a kind that nobody wrote down here.
        int known = 0;
        for (int number = 0; number <= 255; ++number)
            known += name(EventKind(number)) == QLatin1StringView("unknown") ? 0 : 1;
        QCOMPARE(known, int(std::size(kinds)));
    }

    void aChannelIsFoundByItsNameInAnyCase()
    {
        for (const Channel channel : {Channel::sms, Channel::email, Channel::voice}) {
            QCOMPARE(channelFromName(QString(name(channel))), std::optional(channel));
            QCOMPARE(channelFromName(QString(name(channel)).toUpper()), std::optional(channel));
        }
        QCOMPARE(channelFromName(u"fax"), std::nullopt);
        QCOMPARE(channelFromName(u""), std::nullopt);
        QVERIFY(name(Channel(99)).isEmpty());
    }

    void aDirectionHasAName()
    {
        QCOMPARE(name(Direction::inbound), QLatin1StringView("inbound"));
        QCOMPARE(name(Direction::outbound), QLatin1StringView("outbound"));
    }

    void eventsThatDifferInOneFieldAreNotEqual()
    {
        Event event;
        event.kind = EventKind::messageQueued;
        event.message = MessageId{1};
        Event other = event;
        QCOMPARE(event, other);
        other.data = "{}";
        QVERIFY(event != other);
    }
};

SWITCHBOARD_TEST(NamesTest)
#include "tst_names.moc"
