// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/errors.h"
#include "tests/support/testmain.h"
#include "ui/inbox/noticewords.h"
#include "ui/words/reasonwords.h"
#include "ui/words/timelinewords.h"

#include <QTest>

using namespace switchboard;

class ReasonWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonOfOursHasASentence_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char *word :
             {"opted_out",  "stop",        "provider_21610", "spend_limit", "channel_off",       "empty",
              "too_long",   "not_a_phone", "too_many_media", "to_itself",   "credentials",       "unreachable",
              "tls",        "closed",      "timeout",        "bad_answer",  "connection_lost",   "server_error",
              "owner_died", "not_taken",   "resent",         "left",        "unlike_text_there", "taken_back",
              "too_late",   "unreadable"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    void everyReasonOfOursHasASentence()
    {
        QFETCH(QString, reason);
        const QString sentence = words::sentenceOfReason(reason);
        QVERIFY2(sentence.endsWith(u'.') && !sentence.startsWith(QLatin1StringView("Reason:")), qPrintable(sentence));
    }

    void everyCategoryOfARefusalHasASentence()
    {
        for (const channels::twilio::ErrorFact &fact : channels::twilio::knownErrors()) {
            const QString sentence = words::sentenceOfRefusal(fact.category, fact.code);
            QVERIFY2(sentence.endsWith(u'.') && !sentence.startsWith(QLatin1StringView("Reason:")),
                     qPrintable(fact.category));
        }
    }

    void aWordThatIsNotKnownIsShownAsItIs()
    {
        QCOMPARE(words::sentenceOfReason(QStringLiteral("moon_phase")), QStringLiteral("Reason: moon phase."));
        QCOMPARE(words::sentenceOfReason({}), QString());
    }

    void thePhoneIsToldFromTheProviderThatCannotBeReached()
    {
        const QString word = QStringLiteral("unreachable");
        QCOMPARE(words::sentenceOfRefusal(word, 30003), QStringLiteral("The phone could not be reached."));
        QVERIFY(words::sentenceOfRefusal(word, 0).startsWith(QLatin1StringView("The provider could not be reached")));
    }

    void aFailureSaysWhatItsCodeMeans()
    {
        workspace::ThreadItem item;
        item.direction = Direction::outbound;
        item.state.intent = IntentState::failed;
        item.state.errorCode = 30002;
        const auto notice = inbox::noticeOf(item);
        QVERIFY(notice);
        QCOMPARE(notice->sentence, QStringLiteral("Error 30002: The Twilio account is suspended."));
    }

    void theStorySaysWhyAnAttemptWasRefused()
    {
        workspace::TimelineEntry entry;
        entry.kind = EventKind::attemptRefused;
        entry.reference = QStringLiteral("not-textable");
        entry.code = 21614;
        QCOMPARE(words::detailsOf(entry), QStringLiteral("This number cannot receive texts. (error 21614)"));
    }
};

SWITCHBOARD_TEST(ReasonWordsTest)
#include "tst_reasonwords.moc"
