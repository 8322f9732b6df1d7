// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sentences.h"

#include "core/workspace/wordings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <span>

namespace switchboard::ctl {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

/// A stable word and its text.
struct Wording
{
    const char *word;
    const char *text;
};

/// Reasons as events and errors carry them.
constexpr Wording reasons[]{
    {"channel_off", QT_TRANSLATE_NOOP("Ctl", "the channel is switched off in flags.json")},
    {"opted_out", QT_TRANSLATE_NOOP("Ctl", "the person opted out and may not be written to")},
    {"blocked_by_agent", QT_TRANSLATE_NOOP("Ctl", "an agent blocked the address")},
    {"equal_in_doubt",
     QT_TRANSLATE_NOOP("Ctl", "the same text to the same person is in doubt; it waits until that is known")},
    {"unreadable", QT_TRANSLATE_NOOP("Ctl", "the store does not give its text or its recipient; it is tried again in a "
                                            "day")},
    {"restored",
     QT_TRANSLATE_NOOP("Ctl", "it waited when the backup was made that was restored since, and may have left "
                              "before; you decide: held release, or cancel")},
    {"by_person", QT_TRANSLATE_NOOP("Ctl", "a person decided to send it")},
    {"spend_limit", QT_TRANSLATE_NOOP("Ctl", "the day's spend limit is reached; it goes on tomorrow (UTC)")},
    {"empty", QT_TRANSLATE_NOOP("Ctl", "there is nothing in it")},
    {"too_long", QT_TRANSLATE_NOOP("Ctl", "it is too long")},
    {"too_many_media", QT_TRANSLATE_NOOP("Ctl", "more than 10 media files")},
    {"not_a_phone", QT_TRANSLATE_NOOP("Ctl", "the recipient is no phone number")},
    {"to_itself", QT_TRANSLATE_NOOP("Ctl", "the recipient is the sender itself")},
    {"confirmation", QT_TRANSLATE_NOOP("Ctl", "the one confirmation of an opt-out")},
    {"taken_back", QT_TRANSLATE_NOOP("Ctl", "taken back before it left")},
    {"too_late", QT_TRANSLATE_NOOP("Ctl", "it was too late to send it")},
    {"erased", QT_TRANSLATE_NOOP("Ctl", "the person was erased")},
    {"unreachable", QT_TRANSLATE_NOOP("Ctl", "the provider could not be reached")},
    {"tls", QT_TRANSLATE_NOOP("Ctl", "the provider's certificate is not trusted")},
    {"closed", QT_TRANSLATE_NOOP("Ctl", "the program ended")},
    {"timeout", QT_TRANSLATE_NOOP("Ctl", "no answer came in time")},
    {"connection_lost", QT_TRANSLATE_NOOP("Ctl", "the connection was lost before the answer")},
    {"server_error", QT_TRANSLATE_NOOP("Ctl", "the provider had an error of its own")},
    {"bad_answer", QT_TRANSLATE_NOOP("Ctl", "the provider's answer could not be read")},
    {"owner_died", QT_TRANSLATE_NOOP("Ctl", "the program that was sending it died")},
    {"not_taken", QT_TRANSLATE_NOOP("Ctl", "the provider never took it")},
    {"unlike_text_there", QT_TRANSLATE_NOOP("Ctl", "the provider has a text that may be this one or not")},
    {"left", QT_TRANSLATE_NOOP("Ctl", "a person chose to leave it")},
    {"resent", QT_TRANSLATE_NOOP("Ctl", "a person chose to send it again")},
    {"credentials", QT_TRANSLATE_NOOP("Ctl", "the provider does not accept the credentials")},
    {"by_hand", QT_TRANSLATE_NOOP("Ctl", "somebody paused the account")},
    {"configuration", QT_TRANSLATE_NOOP("Ctl", "the account or sender is set up wrong at the provider")},
    {"stop", QT_TRANSLATE_NOOP("Ctl", "they answered STOP")},
    {"provider_21610", QT_TRANSLATE_NOOP("Ctl", "the provider says that they opted out")},
};

constexpr Wording fates[]{
    {"queued", QT_TRANSLATE_NOOP("Ctl", "waiting to leave")},
    {"held", QT_TRANSLATE_NOOP("Ctl", "held back by a policy")},
    {"attempting", QT_TRANSLATE_NOOP("Ctl", "leaving now")},
    {"in_doubt", QT_TRANSLATE_NOOP("Ctl", "in doubt: the provider may or may not have taken it")},
    {"submitted", QT_TRANSLATE_NOOP("Ctl", "with the provider")},
    {"blocked", QT_TRANSLATE_NOOP("Ctl", "blocked by a policy")},
    {"canceled", QT_TRANSLATE_NOOP("Ctl", "canceled")},
    {"expired", QT_TRANSLATE_NOOP("Ctl", "expired")},
    {"failed", QT_TRANSLATE_NOOP("Ctl", "failed")},
    {"undelivered", QT_TRANSLATE_NOOP("Ctl", "not delivered")},
    {"sent", QT_TRANSLATE_NOOP("Ctl", "sent to the carrier")},
    {"sending", QT_TRANSLATE_NOOP("Ctl", "the provider is sending it")},
    {"accepted", QT_TRANSLATE_NOOP("Ctl", "with the provider")},
    {"delivered", QT_TRANSLATE_NOOP("Ctl", "delivered")},
    {"read", QT_TRANSLATE_NOOP("Ctl", "read")},
    {"received", QT_TRANSLATE_NOOP("Ctl", "received")},
};

/// Particular failures, by the error's detail: what is wrong and what to do.
struct Explanation
{
    const char *detail;
    const char *sentence;
    const char *advice;
};

constexpr Explanation details[]{
    {"no_sender", QT_TRANSLATE_NOOP("Ctl", "There is no number or service to send from."),
     QT_TRANSLATE_NOOP("Ctl", "Add one with \"sender add\".")},
    {"unknown_sender", QT_TRANSLATE_NOOP("Ctl", "That is none of this workspace's senders."),
     QT_TRANSLATE_NOOP("Ctl", "\"sender list\" shows them.")},
    {"no_provider", QT_TRANSLATE_NOOP("Ctl", "There is no provider yet."),
     QT_TRANSLATE_NOOP("Ctl", "Set one up with \"provider set twilio\".")},
    {"media_local",
     QT_TRANSLATE_NOOP("Ctl",
                       "A file on this computer cannot be sent: the provider fetches media from a public address."),
     QT_TRANSLATE_NOOP("Ctl", "Put it where it has an https:// address and give that.")},
    {"media_scheme", QT_TRANSLATE_NOOP("Ctl", "Media must have an https:// address."),
     QT_TRANSLATE_NOOP("Ctl", "Give an address that begins with https://.")},
    {"no_conversation", QT_TRANSLATE_NOOP("Ctl", "There is no conversation with that address."),
     QT_TRANSLATE_NOOP("Ctl", "Search with \"history search\".")},
    {"file_unreadable", QT_TRANSLATE_NOOP("Ctl", "The file cannot be read."),
     QT_TRANSLATE_NOOP("Ctl", "Check its path and who may read it.")},
    {"file_unwritable", QT_TRANSLATE_NOOP("Ctl", "The file cannot be written."),
     QT_TRANSLATE_NOOP("Ctl", "Check that its folder is there and who may write to it.")},
    {"file_empty", QT_TRANSLATE_NOOP("Ctl", "The first line of the file is empty."),
     QT_TRANSLATE_NOOP("Ctl", "Put the secret on its first line.")},
    {"region_needed", QT_TRANSLATE_NOOP("Ctl", "The number has no country code."),
     QT_TRANSLATE_NOOP("Ctl", "Write it with one, such as +1 512 555 0100.")},
    {"not_a_number", QT_TRANSLATE_NOOP("Ctl", "That is no phone number."),
     QT_TRANSLATE_NOOP("Ctl", "Write it such as +1 512 555 0100.")},
    {"local_only", QT_TRANSLATE_NOOP("Ctl", "The number lacks its area code."),
     QT_TRANSLATE_NOOP("Ctl", "Write it such as +1 512 555 0100.")},
    {"too_short", QT_TRANSLATE_NOOP("Ctl", "The number is too short."),
     QT_TRANSLATE_NOOP("Ctl", "Write it such as +1 512 555 0100.")},
};

struct CodeWording
{
    ErrorCode code;
    const char *sentence;
    const char *advice;
};

constexpr CodeWording codes[]{
    {ErrorCode::locked, QT_TRANSLATE_NOOP("Ctl", "Somebody else is using it right now."),
     QT_TRANSLATE_NOOP("Ctl", "Close the other program, or try again in a moment.")},
    {ErrorCode::damaged, QT_TRANSLATE_NOOP("Ctl", "The file is damaged."),
     QT_TRANSLATE_NOOP("Ctl", "Put back a backup with \"restore\".")},
    {ErrorCode::foreign, QT_TRANSLATE_NOOP("Ctl", "That is not a file of Switchboard."),
     QT_TRANSLATE_NOOP("Ctl", "Check the folder given with --workspace.")},
    {ErrorCode::newer, QT_TRANSLATE_NOOP("Ctl", "The store was made by a newer version of Switchboard."),
     QT_TRANSLATE_NOOP("Ctl", "Install that version or a later one.")},
    {ErrorCode::wrongKey, QT_TRANSLATE_NOOP("Ctl", "What was given does not open this workspace."),
     QT_TRANSLATE_NOOP("Ctl", "Give the right --passphrase-file, --key-file or --recovery-code-file.")},
    {ErrorCode::noKeychain, QT_TRANSLATE_NOOP("Ctl", "The desktop's keychain cannot be asked."),
     QT_TRANSLATE_NOOP("Ctl", "Give --passphrase-file, --key-file or --recovery-code-file.")},
    {ErrorCode::storage, QT_TRANSLATE_NOOP("Ctl", "The disk did not take or give the data."),
     QT_TRANSLATE_NOOP("Ctl", "Check free space and who may write there.")},
    {ErrorCode::unreachable, QT_TRANSLATE_NOOP("Ctl", "The provider cannot be reached."),
     QT_TRANSLATE_NOOP("Ctl", "Check the network and the base URL.")},
    {ErrorCode::timeout, QT_TRANSLATE_NOOP("Ctl", "No answer came in time."),
     QT_TRANSLATE_NOOP("Ctl", "Try again in a moment.")},
    {ErrorCode::unsupported, QT_TRANSLATE_NOOP("Ctl", "That is not possible."), ""},
    {ErrorCode::alreadyExists, QT_TRANSLATE_NOOP("Ctl", "It is there already."),
     QT_TRANSLATE_NOOP("Ctl", "Nothing was changed.")},
    {ErrorCode::notFound, QT_TRANSLATE_NOOP("Ctl", "There is nothing like that."), ""},
    {ErrorCode::refused, QT_TRANSLATE_NOOP("Ctl", "That was refused."), ""},
    {ErrorCode::provider, QT_TRANSLATE_NOOP("Ctl", "The provider answered no."), ""},
};

QString wordingOf(std::span<const Wording> table, const QString &word)
{
    for (const Wording &wording : table) {
        if (word == QLatin1StringView(wording.word))
            return tr(wording.text);
    }
    return word;
}

QString joined(const QString &sentence, const QString &advice)
{
    return advice.isEmpty() ? sentence : sentence + u' ' + advice;
}

QString placeText(const Place &place)
{
    QString text;
    if (!place.file.isEmpty())
        text += place.file + u':';
    if (place.line > 0)
        text += QString::number(place.line) + u':';
    if (place.column > 0)
        text += QString::number(place.column) + u':';
    if (!text.isEmpty())
        text += u' ';
    if (!place.field.isEmpty())
        text += place.field + QStringLiteral(": ");
    return text;
}

QString meaningOf(const Error &error)
{
    for (const Explanation &known : details) {
        if (error.detail == QLatin1StringView(known.detail))
            return joined(tr(known.sentence), tr(known.advice));
    }
    bool isNumber = false;
    const int providerCode = error.detail.toInt(&isNumber);
    if (error.code == ErrorCode::provider && isNumber && providerCode > 0)
        return codeText(providerCode);
    for (const CodeWording &known : codes) {
        if (known.code == error.code) {
            const QString exact = error.message.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.message);
            return joined(tr(known.sentence) + exact, *known.advice ? tr(known.advice) : QString());
        }
    }
    return describe({error.code, error.message, error.detail});
}

QString eventSentence(EventKind kind)
{
    switch (kind) {
    case EventKind::messageQueued: return tr("stored, waiting to leave");
    case EventKind::messageReceived: return tr("received");
    case EventKind::messageHeld: return tr("held back");
    case EventKind::messageReleased: return tr("released, waiting to leave");
    case EventKind::messageBlocked: return tr("blocked");
    case EventKind::messageCanceled: return tr("canceled");
    case EventKind::messageExpired: return tr("expired");
    case EventKind::attemptOpened: return tr("attempt recorded, leaving");
    case EventKind::attemptAccepted: return tr("the provider took it");
    case EventKind::attemptRefused: return tr("the provider refused it");
    case EventKind::attemptDeferred: return tr("the provider is busy, tried again later");
    case EventKind::attemptNotSubmitted: return tr("did not leave, tried again later");
    case EventKind::attemptInDoubt: return tr("no answer: it may or may not have been taken");
    case EventKind::doubtSettledSent: return tr("doubt settled: the provider has it");
    case EventKind::doubtSettledUnsent: return tr("doubt settled: the provider never had it");
    case EventKind::doubtNeedsPerson: return tr("only a person can settle the doubt");
    case EventKind::doubtLeft: return tr("left in doubt by a person");
    case EventKind::doubtResent: return tr("sent again by a person's choice");
    case EventKind::statusReported: return tr("the provider reports");
    case EventKind::priceReported: return tr("the provider tells the price");
    case EventKind::contentRedacted: return tr("content removed");
    case EventKind::suppressed: return tr("opted out");
    case EventKind::suppressionLifted: return tr("opted in again");
    case EventKind::helpAsked: return tr("asked for help");
    default: return QString(name(kind));
    }
}

/// "opt_out: block (the person opted out …)" of each verdict that did not simply pass.
QString verdictText(const QByteArray &data)
{
    QStringList texts;
    const QJsonArray rows = QJsonDocument::fromJson(data).object().value(QStringLiteral("gate")).toArray();
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const QString reason = row.at(2).toString();
        texts.append(row.at(0).toString() + u' ' + row.at(1).toString()
                     + (reason.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reasonText(reason))));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString sentenceOf(const Error &error)
{
    if (error.code == ErrorCode::invalidInput) {
        for (const Explanation &known : details) {
            if (error.detail == QLatin1StringView(known.detail))
                return placeText(error.place) + joined(tr(known.sentence), tr(known.advice));
        }
        return describe(error);
    }
    return placeText(error.place) + meaningOf(error);
}

QString reasonText(const QString &word)
{
    return wordingOf(reasons, word);
}

QString fateText(const QString &word)
{
    return wordingOf(fates, word);
}

QString codeText(int code)
{
    const workspace::CodeText text = workspace::providerCodeText(code);
    return QStringLiteral("%1: %2 %3")
        .arg(QString::number(code), QCoreApplication::translate("TwilioErrors", text.sentence),
             QCoreApplication::translate("TwilioErrors", text.advice));
}

QString eventText(const workspace::TimelineEntry &entry)
{
    QString text = eventSentence(entry.kind);
    const bool isReport = entry.kind == EventKind::statusReported || entry.kind == EventKind::messageReceived;
    if (isReport && entry.status != SmsStatus::none && entry.kind == EventKind::statusReported)
        text += QStringLiteral(": ") + wordingOf(fates, QString(name(entry.status)));
    if (entry.kind == EventKind::attemptAccepted || entry.kind == EventKind::doubtSettledSent || isReport)
        text += entry.reference.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(entry.reference);
    else if (entry.kind != EventKind::priceReported && !entry.reference.isEmpty())
        text += QStringLiteral(": ") + reasonText(entry.reference);
    if (entry.code != 0)
        text += QStringLiteral(" — ") + codeText(entry.code);
    const QString verdicts = verdictText(entry.data);
    return verdicts.isEmpty() ? text : text + QStringLiteral(" — ") + verdicts;
}

} // namespace switchboard::ctl
