// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/prices.h"

#include "core/store/schema.h"
#include "core/text/addresses.h"

#include <QList>

namespace switchboard::store {

namespace {

constexpr int mostLookedAt = 1'000;
constexpr qsizetype mostPrices = 50;

QString countryOf(const QString &phone)
{
    const Result<text::ParsedPhone> parsed = text::parsePhone(phone, {});
    return parsed ? parsed->region : QString();
}

} // namespace

Result<std::optional<qint64>> pricePerPart(Database &database, const seal::Vault &vault, SenderId sender,
                                           const Address &to)
{
    const QString country = to.kind == AddressKind::phone ? countryOf(to.normal) : QString();
    if (country.isEmpty())
        return std::optional<qint64>();
    Result<Rows> rows = database.select(
        QLatin1StringView("SELECT t.price / m.segments, e.id, e.address FROM "
                          "(SELECT id, message_id, opened_at FROM attempt WHERE sender_id = ? "
                          "ORDER BY opened_at DESC LIMIT ?) a "
                          "JOIN message_state t ON t.message_id = a.message_id AND t.attempt_id = a.id "
                          "JOIN message m ON m.id = a.message_id JOIN endpoint e ON e.id = m.endpoint_id "
                          "WHERE t.price > 0 AND m.segments > 0 ORDER BY a.opened_at DESC"),
        sender, mostLookedAt);
    if (!rows)
        return rows.error();
    QList<qint64> prices;
    while (prices.size() < mostPrices && rows->next()) {
        const Result<QString> address =
            vault.openText(cell(Table::endpoint, Column::address, rows->integer(1)), rows->blob(2));
        if (!address)
            return address.error();
        if (countryOf(*address) == country)
            prices.append(rows->integer(0));
    }
    if (prices.isEmpty())
        return std::optional<qint64>();
    const auto middle = prices.begin() + prices.size() / 2;
    std::nth_element(prices.begin(), middle, prices.end());
    return std::optional<qint64>(*middle);
}

} // namespace switchboard::store
