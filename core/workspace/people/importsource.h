// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/importing.h"

#include <QStringList>

#include <optional>

namespace switchboard::workspace {

/// A person of a file, or why this one cannot be taken.
struct ImportRecord
{
    qint64 line = 0;
    QStringList cells; ///< as they stood in the file, for the file of refused rows
    store::ImportedPerson person;
    std::optional<Error> flaw;
};

/// A file of people, read in bounded memory on one thread.
class ImportSource
{
public:
    virtual ~ImportSource() = default;

    /// Names of the columns of `cells`.
    virtual QStringList headers() const = 0;
    virtual QStringList ignoredColumns() const { return {}; }

    /// Nothing at the end.
    virtual std::optional<ImportRecord> next() = 0;
    virtual qint64 bytesRead() const = 0;
};

/// Adds an address in its normal form, once. Of an error the place's field is `field`.
std::optional<Error> addPhone(Contact &contact, const QString &text, const QString &label, const QString &region,
                              const QString &field);
std::optional<Error> addEmail(Contact &contact, const QString &text, const QString &label, const QString &field);

/// Gives a person without a name the parts of it; invalidInput ("empty") for one that nobody could tell apart:
/// without name, company, address and external id.
std::optional<Error> completePerson(Contact &contact);

} // namespace switchboard::workspace
