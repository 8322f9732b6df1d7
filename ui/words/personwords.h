// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/paneparts.h"
#include "ui/widgets/timewords.h"

namespace switchboard::words {

/// The label of an address ("mobile") for people; an unknown one as it is.
QString labelWords(const QString &label);

/// Why nothing may be sent to an address: "Wrote STOP"; the word itself where it is not known.
QString sentenceOfConsent(const QString &reason);

/// An address, whether it may be written to, and since when or why not.
widgets::AddressLook lookOf(const workspace::AddressConsent &consent, const widgets::TimeWords &times);

/// Whether the reason, or the reason and time, says that an agent blocked the address.
bool isBlocked(const QString &reason);

/// How somebody's local time is known: "from the property"; empty where the word is.
QString sentenceOfZone(const QString &why);

/// Why something is as it is, as icon and sentence.
struct WhyWords
{
    widgets::Icon icon = widgets::Icon::info;
    QString sentence;
};
WhyWords wordsOfWhy(const workspace::WhyNote &note, const widgets::TimeWords &times);

} // namespace switchboard::words
