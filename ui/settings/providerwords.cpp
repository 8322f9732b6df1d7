// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providerwords.h"

#include "core/workspace/wordings.h"
#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

namespace switchboard::settings {

using widgets::Tone;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

QString refusal(const Error &error)
{
    bool isNumber = false;
    const int code = error.detail.toInt(&isNumber);
    if (isNumber && code > 0) {
        const workspace::CodeText text = workspace::providerCodeText(code);
        return Words::tr("The provider answered %1: %2 %3")
            .arg(QString::number(code), QCoreApplication::translate("TwilioErrors", text.sentence),
                 QCoreApplication::translate("TwilioErrors", text.advice));
    }
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return words.meaning + u' ' + words.advice;
}

ProviderWords wordsOf(const Error &problem)
{
    switch (problem.code) {
    case ErrorCode::unreachable:
    case ErrorCode::timeout:
        return {Words::tr("Not reached"), Tone::warning,
                Words::tr(
                    "No answer came (%1). Check the network, and the address of the provider where another one is set.")
                    .arg(problem.detail.isEmpty() ? problem.message : problem.detail)};
    case ErrorCode::invalidInput:
        return {Words::tr("Not usable"), Tone::danger,
                Words::tr("%1: %2. Enter it again.").arg(problem.place.field, widgets::wordsOfFlaw(problem))};
    default: return {Words::tr("Refused"), Tone::danger, refusal(problem)};
    }
}

} // namespace

ProviderWords wordsOf(const workspace::ProviderRow &row)
{
    if (row.pausedReason == QLatin1StringView("credentials"))
        return {Words::tr("Waits"), Tone::danger,
                Words::tr("The provider does not accept the credentials, so nothing is sent. Enter them again; what "
                          "waits goes on "
                          "then.")};
    if (row.pausedReason == QLatin1StringView("configuration"))
        return {
            Words::tr("Waits"), Tone::danger,
            Words::tr(
                "The account or the number is set up wrong at the provider, so nothing is sent. Mend it there, then "
                "enter "
                "the account again.")};
    if (row.pausedReason == workspace::pausedByHand)
        return {Words::tr("Paused"), Tone::warning, {}};
    if (!row.pausedReason.isEmpty())
        return {Words::tr("Waits"), Tone::warning, Words::tr("Nothing is sent (%1).").arg(row.pausedReason)};
    return {Words::tr("Not tested"), Tone::neutral, {}};
}

ProviderWords wordsOf(const workspace::ProviderProbe &probe)
{
    if (probe.problem)
        return wordsOf(*probe.problem);
    if (!probe.status.isEmpty() && probe.status != QLatin1StringView("active"))
        return {Words::tr("Account %1").arg(probe.status), Tone::danger,
                Words::tr("The credentials work, but the account is %1. Sign in at the provider and see why.")
                    .arg(probe.status)};
    if (probe.provider.pausedReason == workspace::pausedByHand)
        return {Words::tr("Paused"), Tone::warning,
                Words::tr("The credentials work. Nothing is sent or fetched until you resume it.")};
    if (probe.isLimitedKey)
        return {Words::tr("Ok, limited key"), Tone::success,
                Words::tr("The key may send, but not read the account itself. That is enough.")};
    if (probe.type == QLatin1StringView("Trial"))
        return {Words::tr("Ok, trial"), Tone::success,
                Words::tr("A trial account texts numbers that were verified at the provider, and nobody else.")};
    return {Words::tr("Ok"), Tone::success, {}};
}

QString nameOf(const workspace::ProviderRow &row)
{
    const QString kind = row.kind == QLatin1StringView("twilio") ? QStringLiteral("Twilio") : row.kind;
    return row.isPractice ? Words::tr("%1, practice").arg(kind) : kind;
}

} // namespace switchboard::settings
