// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <QMap>
#include <QStringList>

namespace switchboard::store {

/// The part of a person that is sealed as one value of the contact's row.
struct Profile
{
    QString name;
    QString firstName;
    QString lastName;
    QString company;
    QString source;
    QString nextStep;
    QString externalId;
    QMap<QString, QString> fields;
    QStringList properties;

    bool operator==(const Profile &) const = default;
};

/// A text of the profile with its stable word and its number in the sealed value.
struct ProfileText
{
    int number;
    QLatin1StringView word;
    QString Profile::*member;
};

/// Numbers are given once and never reused.
inline constexpr std::array profileTexts{
    ProfileText{1, QLatin1StringView("name"), &Profile::name},
    ProfileText{2, QLatin1StringView("first_name"), &Profile::firstName},
    ProfileText{3, QLatin1StringView("last_name"), &Profile::lastName},
    ProfileText{4, QLatin1StringView("company"), &Profile::company},
    ProfileText{5, QLatin1StringView("source"), &Profile::source},
    ProfileText{6, QLatin1StringView("next_step"), &Profile::nextStep},
    ProfileText{7, QLatin1StringView("external_id"), &Profile::externalId},
};

/// CBOR; empty values are left out.
QByteArray encodeProfile(const Profile &profile);

/// damaged where it is no profile. Numbers it does not know are passed over.
Result<Profile> decodeProfile(const QByteArray &bytes);

QByteArray sealProfile(const seal::Vault &vault, ContactId contact, const Profile &profile);
Result<Profile> openProfile(const seal::Vault &vault, ContactId contact, const QByteArray &sealed);

/// Finds a person by the id of the CRM, to the letter but for white space around it.
seal::Token externalToken(const seal::Vault &vault, QStringView externalId);

} // namespace switchboard::store
