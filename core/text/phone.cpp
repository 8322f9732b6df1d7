// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <string>

namespace switchboard::text {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const char unknownRegion[] = "ZZ";
constexpr qsizetype maxInput = 250; ///< the library's own limit, which it only checks after costly matching

const PhoneNumberUtil &library()
{
    static const PhoneNumberUtil &instance = *PhoneNumberUtil::GetInstance();
    return instance;
}

/// What the library takes for `region`, which may be in lower case or empty.
std::string regionCode(QStringView region)
{
    return region.isEmpty() ? unknownRegion : region.toString().toUpper().toStdString();
}

Error failure(const char *reason)
{
    return {ErrorCode::invalidInput, QStringLiteral("not a phone number"), QLatin1String(reason)};
}

/// The stable word of what the parser itself refuses.
const char *parseReason(PhoneNumberUtil::ErrorType error, bool isRegionKnown)
{
    switch (error) {
    case PhoneNumberUtil::NO_PARSING_ERROR: return nullptr;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR: return isRegionKnown ? "country_code" : "region_needed";
    case PhoneNumberUtil::NOT_A_NUMBER: return "not_a_number";
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
    case PhoneNumberUtil::TOO_SHORT_NSN: return "too_short";
    case PhoneNumberUtil::TOO_LONG_NSN: return "too_long";
    }
    return "not_a_number";
}

/// The stable word of a length that no number of the country has.
const char *lengthReason(PhoneNumberUtil::ValidationResult result)
{
    switch (result) {
    case PhoneNumberUtil::IS_POSSIBLE: return nullptr;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return "local_only";
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return "country_code";
    case PhoneNumberUtil::TOO_SHORT: return "too_short";
    case PhoneNumberUtil::INVALID_LENGTH: return "length";
    case PhoneNumberUtil::TOO_LONG: return "too_long";
    }
    return "length";
}

ParsedPhone describePhone(const PhoneNumber &number)
{
    std::string normal;
    library().Format(number, PhoneNumberUtil::E164, &normal);
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    const bool isValid = region != unknownRegion && library().IsValidNumberForRegion(number, region);
    if (!isValid)
        library().GetRegionCodeForCountryCode(number.country_code(), &region);
    return {{AddressKind::phone, QString::fromStdString(normal)},
            isValid,
            QString::fromStdString(number.extension()),
            QString::fromStdString(region)};
}

/// "+1" and ten digits of the North American plan, which the library writes in one way whatever they are; it takes some
/// 50 µs for each, and a page of history has a hundred.
bool isNorthAmerican(QStringView normal)
{
    constexpr qsizetype length = 12;
    return normal.size() == length && normal.startsWith(u"+1") && normal[2] >= u'2' && normal[2] <= u'9'
           && std::all_of(normal.begin() + 2, normal.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString northAmerican(QStringView normal, bool isHome)
{
    const QStringView area = normal.sliced(2, 3);
    const QStringView exchange = normal.sliced(5, 3);
    const QStringView line = normal.sliced(8);
    if (isHome)
        return u'(' + area + u") " + exchange + u'-' + line;
    return u"+1 " + area + u'-' + exchange + u'-' + line;
}

} // namespace

Result<ParsedPhone> parsePhone(QStringView text, QStringView defaultRegion)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure("empty");
    if (trimmed.size() > maxInput)
        return failure("too_long");
    const std::string region = regionCode(defaultRegion);
    PhoneNumber number;
    const auto error = library().Parse(trimmed.toUtf8().toStdString(), region, &number);
    const bool hasPlus = trimmed.contains(u'+') || trimmed.contains(u'\uff0b');
    const bool isRegionKnown = hasPlus || library().GetCountryCodeForRegion(region) != 0;
    if (const char *reason = parseReason(error, isRegionKnown))
        return failure(reason);
    if (const char *reason = lengthReason(library().IsPossibleNumberWithReason(number)))
        return failure(reason);
    ParsedPhone phone = describePhone(number);
    // Zeros too many: read again, its normal form would be that of another number.
    PhoneNumber again;
    const bool isOneNumber = phone.isValid
                             || (library().Parse(phone.address.normal.toStdString(), unknownRegion, &again)
                                     == PhoneNumberUtil::NO_PARSING_ERROR
                                 && describePhone(again).address == phone.address);
    return isOneNumber ? Result<ParsedPhone>(std::move(phone)) : failure("not_a_number");
}

QString formatPhone(const Address &address, QStringView homeRegion)
{
    if (address.kind != AddressKind::phone)
        return address.normal;
    const int homeCode = library().GetCountryCodeForRegion(regionCode(homeRegion));
    if (isNorthAmerican(address.normal))
        return northAmerican(address.normal, homeCode == 1);
    PhoneNumber number;
    if (library().Parse(address.normal.toStdString(), unknownRegion, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return address.normal;
    const bool isHome = number.country_code() == homeCode;
    std::string formatted;
    library().Format(number, isHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

} // namespace switchboard::text
