// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/reasonwords.h"

#include "core/workspace/wordings.h"

#include <QCoreApplication>

namespace switchboard::words {

namespace {

struct ReasonRow
{
    QLatin1StringView reason;
    const char *sentence;
};

constexpr ReasonRow reasons[] = {
    // Policy: before it may leave.
    {QLatin1StringView("suppressed"),
     QT_TRANSLATE_NOOP("ReasonWords", "This person opted out. Nothing goes to them until they opt in again.")},
    {QLatin1StringView("opted_out"),
     QT_TRANSLATE_NOOP("ReasonWords", "This person opted out. Nothing goes to them until they opt in again.")},
    {QLatin1StringView("blocked_by_agent"),
     QT_TRANSLATE_NOOP("ReasonWords", "An agent blocked this address. Nothing goes to it until somebody unblocks it.")},
    {QLatin1StringView("stop"),
     QT_TRANSLATE_NOOP("ReasonWords", "This person opted out. Nothing goes to them until they opt in again.")},
    {QLatin1StringView("provider_21610"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "The provider says that this person opted out. Nothing goes to them until they opt in again.")},
    {QLatin1StringView("equal_in_doubt"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "It is not known whether the same text has reached this person. This one waits until it is.")},
    {QLatin1StringView("unreadable"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "Its text or its recipient cannot be read from this workspace. It is tried again in a day.")},
    {QLatin1StringView("restored"),
     QT_TRANSLATE_NOOP("ReasonWords", "It waited when the backup was made that was restored since, and may have left "
                                      "before. Sending it may send it twice.")},
    {QLatin1StringView("by_person"), QT_TRANSLATE_NOOP("ReasonWords", "A person decided to send it.")},
    {QLatin1StringView("spend_limit"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "The spend limit of today is reached. It goes on tomorrow, or when the limit is raised.")},
    {QLatin1StringView("quiet_hours"),
     QT_TRANSLATE_NOOP("ReasonWords", "It is night where this person lives. It goes when their day begins.")},
    {QLatin1StringView("flag_off"), QT_TRANSLATE_NOOP("ReasonWords", "Sending is switched off in this workspace.")},
    {QLatin1StringView("channel_off"), QT_TRANSLATE_NOOP("ReasonWords", "Sending is switched off in this workspace.")},
    {QLatin1StringView("empty"), QT_TRANSLATE_NOOP("ReasonWords", "There is no text and no picture in it.")},
    {QLatin1StringView("too_long"), QT_TRANSLATE_NOOP("ReasonWords", "The text is longer than a message may be.")},
    {QLatin1StringView("too_many_media"),
     QT_TRANSLATE_NOOP("ReasonWords", "More pictures and files are attached than a message may carry.")},
    {QLatin1StringView("not_a_phone"), QT_TRANSLATE_NOOP("ReasonWords", "Its address is not a phone number.")},
    {QLatin1StringView("to_itself"), QT_TRANSLATE_NOOP("ReasonWords", "It would go from a number to the same number.")},
    // Delivery: on the way to the provider.
    {QLatin1StringView("no_provider"), QT_TRANSLATE_NOOP("ReasonWords", "No provider is set up that could send it.")},
    {QLatin1StringView("credentials"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider does not accept the account's credentials.")},
    {QLatin1StringView("unreachable"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider could not be reached, so it was not handed over.")},
    {QLatin1StringView("tls"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "No secure connection to the provider could be made, so it was not handed over.")},
    {QLatin1StringView("closed"),
     QT_TRANSLATE_NOOP("ReasonWords", "Switchboard was closed before it was handed over.")},
    {QLatin1StringView("timeout"), QT_TRANSLATE_NOOP("ReasonWords", "The provider did not answer in time.")},
    {QLatin1StringView("connection_lost"),
     QT_TRANSLATE_NOOP("ReasonWords", "The connection broke while it was handed over.")},
    {QLatin1StringView("server_error"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider had an error of its own and did not say whether it took it.")},
    {QLatin1StringView("bad_answer"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider's answer could not be understood.")},
    {QLatin1StringView("owner_died"),
     QT_TRANSLATE_NOOP("ReasonWords", "Switchboard ended unexpectedly while it was handed over.")},
    {QLatin1StringView("unlike_text_there"),
     QT_TRANSLATE_NOOP("ReasonWords",
                       "The provider has a message to this person from that moment, but with another text.")},
    {QLatin1StringView("not_taken"), QT_TRANSLATE_NOOP("ReasonWords", "The provider does not have it.")},
    {QLatin1StringView("resent"), QT_TRANSLATE_NOOP("ReasonWords", "A person decided to send it again.")},
    {QLatin1StringView("left"), QT_TRANSLATE_NOOP("ReasonWords", "Left as it is: it may or may not have arrived.")},
    {QLatin1StringView("taken_back"), QT_TRANSLATE_NOOP("ReasonWords", "It was taken back before it left.")},
    {QLatin1StringView("erased"), QT_TRANSLATE_NOOP("ReasonWords", "The person was erased.")},
    {QLatin1StringView("too_late"), QT_TRANSLATE_NOOP("ReasonWords", "It was not sent before its time ran out.")},
    // Categories of a provider's refusals (core/channels/twilio/errors.h).
    {QLatin1StringView("account"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider's account is suspended or may not send.")},
    {QLatin1StringView("auth"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider does not accept the account's credentials.")},
    {QLatin1StringView("bad-number"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider does not know this number as one that can be written to.")},
    {QLatin1StringView("blocked"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider or the carrier blocks messages to this number.")},
    {QLatin1StringView("caller-id"),
     QT_TRANSLATE_NOOP("ReasonWords", "The sender's number may not be shown to this person.")},
    {QLatin1StringView("capacity"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider has more messages of this sender waiting than it takes.")},
    {QLatin1StringView("compliance-litigator"),
     QT_TRANSLATE_NOOP("ReasonWords", "This number is on a list of people who must not be written to.")},
    {QLatin1StringView("compliance-optout"),
     QT_TRANSLATE_NOOP("ReasonWords", "This person opted out at the provider.")},
    {QLatin1StringView("compliance-quiet-hours"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider sends nothing to this person at this hour.")},
    {QLatin1StringView("config"), QT_TRANSLATE_NOOP("ReasonWords", "Something is not set up at the provider.")},
    {QLatin1StringView("content"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider does not accept the text or the attachments.")},
    {QLatin1StringView("daily-cap"), QT_TRANSLATE_NOOP("ReasonWords", "The provider's limit for one day is reached.")},
    {QLatin1StringView("expired"),
     QT_TRANSLATE_NOOP("ReasonWords", "It waited at the provider until its time ran out.")},
    {QLatin1StringView("filtered"), QT_TRANSLATE_NOOP("ReasonWords", "The carrier took it for spam.")},
    {QLatin1StringView("geo-permission"),
     QT_TRANSLATE_NOOP("ReasonWords", "The account may not send to this country.")},
    {QLatin1StringView("inbound"), QT_TRANSLATE_NOOP("ReasonWords", "The provider lost a part of it.")},
    {QLatin1StringView("lookup"), QT_TRANSLATE_NOOP("ReasonWords", "The provider has no data about this number.")},
    {QLatin1StringView("not-mms"), QT_TRANSLATE_NOOP("ReasonWords", "This number cannot receive pictures and files.")},
    {QLatin1StringView("not-textable"), QT_TRANSLATE_NOOP("ReasonWords", "This number cannot receive texts.")},
    {QLatin1StringView("price"), QT_TRANSLATE_NOOP("ReasonWords", "It costs more than the limit set for one message.")},
    {QLatin1StringView("rate"), QT_TRANSLATE_NOOP("ReasonWords", "Too many messages were sent at once.")},
    {QLatin1StringView("registration"),
     QT_TRANSLATE_NOOP("ReasonWords", "The sender is not registered for texts of this kind.")},
    {QLatin1StringView("request"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider could not work with what it was asked.")},
    {QLatin1StringView("sender-config"),
     QT_TRANSLATE_NOOP("ReasonWords", "The sender is not set up for this at the provider.")},
    {QLatin1StringView("sip-config"),
     QT_TRANSLATE_NOOP("ReasonWords", "The telephone line is not set up at the provider.")},
    {QLatin1StringView("state"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider could not do this with the message as it stood.")},
    {QLatin1StringView("transient"), QT_TRANSLATE_NOOP("ReasonWords", "The provider could not do it just now.")},
    {QLatin1StringView("trial"),
     QT_TRANSLATE_NOOP("ReasonWords", "A trial account may only write to numbers that it has verified.")},
    {QLatin1StringView("unknown"), QT_TRANSLATE_NOOP("ReasonWords", "The provider gave no reason that is known here.")},
    {QLatin1StringView("unroutable"), QT_TRANSLATE_NOOP("ReasonWords", "The sender has no way to this number.")},
    {QLatin1StringView("webhook"),
     QT_TRANSLATE_NOOP("ReasonWords", "The provider could not report back to this workspace.")},
};

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReasonWords)
};

} // namespace

QString sentenceOfReason(const QString &reason)
{
    for (const ReasonRow &row : reasons) {
        if (reason == row.reason)
            return Words::tr(row.sentence);
    }
    return reason.isEmpty() ? QString() : Words::tr("Reason: %1.").arg(QString(reason).replace(u'_', u' '));
}

QString sentenceOfRefusal(const QString &reason, int code)
{
    // The line to the provider and the line to a phone share this word.
    if (code != 0 && reason == QLatin1StringView("unreachable"))
        return Words::tr("The phone could not be reached.");
    return sentenceOfReason(reason);
}

QString sentenceOfCode(int code)
{
    return QCoreApplication::translate("TwilioErrors", workspace::providerCodeText(code).sentence);
}

} // namespace switchboard::words
