// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace switchboard::workspace {

/// What a column of a file says about a person.
enum class ImportField {
    ignored,
    name,
    firstName,
    lastName,
    phone,
    phoneLabel,
    email,
    emailLabel,
    company,
    stage,
    source,
    owner,
    household,
    property,
    tags,
    nextStep,
    nextStepAt,
    externalId,
    note,
    custom,
};

struct ImportTarget
{
    ImportField field = ImportField::ignored;
    int ordinal = 1;    ///< of several phones or email addresses; labels go by it
    QString label = {}; ///< that the column's name implies: "mobile", "home", "work"
    QString custom = {};

    bool operator==(const ImportTarget &) const = default;
};

/// Reads the word of a field as people write it in a mapping: "phone", "phone2", "email", "first", "tags",
/// "custom:Budget", "ignore"… invalidInput for another.
Result<ImportTarget> importTarget(const QString &word);

/// What a header most likely means, in English or Spanish, whatever its case, accents and punctuation.
ImportTarget guessTarget(const QString &header);

/// One target for each column: the explicit ones ("COLUMN=FIELD", the column by its header or its number from
/// 1), else guesses. A second column for a field that is only one is ignored where it was guessed.
/// invalidInput for an unknown column or field, a field given twice, or where no column says anything.
Result<QList<ImportTarget>> mapColumns(const QStringList &headers, const QStringList &explicitMap);

/// Targets that somebody chose, one for each column, with the ordinals of phones and email addresses made different.
/// invalidInput for another number of them, a field given twice (told in detail by the column's header), or where no
/// column says anything.
Result<QList<ImportTarget>> checkedTargets(const QStringList &headers, QList<ImportTarget> targets);

} // namespace switchboard::workspace
