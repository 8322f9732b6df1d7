// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/address.h"

#include <QString>
#include <QStringView>

namespace switchboard::text {

/// A phone number in its normal form and what else was written with it. `isValid` only warns: the packaged
/// metadata is older than some area codes.
struct ParsedPhone
{
    Address address;
    bool isValid = false; ///< the metadata knows a number like this
    QString extension;    ///< digits behind "x" or "ext."; not part of the address
    QString region;       ///< "US", "001" for one of no country; the main one of its code where it is not valid

    bool operator==(const ParsedPhone &) const = default;
};

/// Reads a phone number in any customary notation; `defaultRegion` ("US") is where one without a country
/// code would be dialled and may be empty. Thread-safe.
///
/// Error::detail is one of: empty, not_a_number, region_needed (no country code and no such region),
/// country_code, too_short, too_long, length (possible for the country neither shorter nor longer),
/// local_only (the area code is missing).
Result<ParsedPhone> parsePhone(QStringView text, QStringView defaultRegion);

/// How people in `homeRegion` write the number: national with numbers of their own country code, else
/// international, e.g. "(512) 555-0142" or "+44 20 7946 0018". Anything but a phone comes back as it is.
QString formatPhone(const Address &address, QStringView homeRegion);

/// Reads an addr-spec of RFC 5321 without surrounding words: dot-atom or quoted local part of at most 64
/// octets, a domain of at least two labels and at most 255 octets, 254 together. Normal form: lower case,
/// the domain as A-label, quotes only where they are needed. Thread-safe.
///
/// Refused though RFC 5322 knows them: comments, folding white space, domain literals; and local parts
/// beyond ASCII, which providers do not carry. Error::place has the column; Error::detail is one of: empty,
/// control_character, comment, no_at, local_empty, local_dot, local_character, local_not_ascii,
/// local_unterminated, local_too_long, domain_empty, domain_literal, domain_single_label, domain_label,
/// domain_character, domain_too_long, too_long.
Result<Address> parseEmail(QStringView text);

/// An address as it stands in a header.
struct Mailbox
{
    QString name; ///< empty where there is none
    Address address;

    bool operator==(const Mailbox &) const = default;
};

/// Reads "Name <a@b>", "\"Name, with comma\" <a@b>", "<a@b>" or a bare address. Error::detail is that of
/// parseEmail() or one of: name_unterminated, name_character, angle_unterminated, after_address.
Result<Mailbox> parseMailbox(QStringView text);

/// An address of either kind; the fields beyond `address` are those of ParsedPhone.
struct ParsedAddress
{
    Address address;
    bool isValid = false; ///< always true for email
    QString extension;
    QString region;

    bool operator==(const ParsedAddress &) const = default;
};

/// Reads an email address where the text has an "@", else a phone number.
Result<ParsedAddress> parseAddress(QStringView text, QStringView defaultRegion);

} // namespace switchboard::text
