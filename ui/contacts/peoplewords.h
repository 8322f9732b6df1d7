// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"

namespace switchboard::contacts {

/// What is wrong with what was typed of a person, or why it could not be kept, as a sentence.
QString wordsForSaving(const Error &error);

/// Why a row of a file was refused; unknown words are told as they are.
QString wordsForRefusal(const QString &reason);

/// What a column of a file can become, in the order in which it is offered, with its name.
QList<std::pair<workspace::ImportField, QString>> importFieldNames();

/// "1 person", "50,000 people".
QString peopleCount(qint64 count);
QString number(qint64 count); ///< grouped: "50,000"
QString counted(qint64 count, const QString &one, const QString &many); ///< `many` with its %1

/// Everything of the form of a person, as it is stored now.
workspace::PersonEdit editOf(const workspace::PersonDetail &person);

/// The name, else what stands for it.
QString titleOf(const workspace::PersonDetail &person);

} // namespace switchboard::contacts
