// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace switchboard::widgets {

namespace {

Error wrong(const QString &field, const QString &why)
{
    return Error{ErrorCode::invalidInput, why, {}, false, {QStringLiteral("tokens.json"), 0, 0, field}};
}

/// Calls `take(index, value)` for each enumerator; an Error where keys and enumerators differ.
template<class Enum, class Take>
Result<void> readEach(const QJsonObject &object, Take take)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    if (object.size() > meta.keyCount())
        return wrong(QString::fromLatin1(meta.enumName()), QStringLiteral("has a token that is not known"));
    for (int i = 0; i < meta.keyCount(); ++i) {
        const QString key = QString::fromLatin1(meta.key(i));
        if (!take(meta.value(i), object.value(key)))
            return wrong(key, QStringLiteral("is missing or no valid value"));
    }
    return {};
}

bool readColor(QColor &color, const QJsonValue &value)
{
    color = QColor(value.toString());
    return color.isValid();
}

QStringList readList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list.append(item.toString());
    return list;
}

} // namespace

Result<TokenTable> TokenTable::parse(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return wrong({}, parsed.errorString());
    TokenTable table;
    auto done = readEach<Color>(root.value(QLatin1StringView("color")).toObject(), [&](int i, const QJsonValue &value) {
        return readColor(table.light[size_t(i)], value[QLatin1StringView("light")])
               && readColor(table.dark[size_t(i)], value[QLatin1StringView("dark")]);
    });
    if (!done)
        return done.error();
    done = readEach<Size>(root.value(QLatin1StringView("size")).toObject(), [&](int i, const QJsonValue &value) {
        table.sizes[size_t(i)] = value.toInt(-1);
        return table.sizes[size_t(i)] > 0;
    });
    if (!done)
        return done.error();
    done = readEach<Text>(root.value(QLatin1StringView("type")).toObject(), [&](int i, const QJsonValue &value) {
        table.types[size_t(i)] = {value[QLatin1StringView("px")].toInt(), value[QLatin1StringView("line")].toInt()};
        return table.types[size_t(i)].pixels > 0 && table.types[size_t(i)].line > 0;
    });
    if (!done)
        return done.error();
    const QJsonObject font = root.value(QLatin1StringView("font")).toObject();
    table.uiFamilies = readList(font.value(QLatin1StringView("ui")));
    table.monoFamilies = readList(font.value(QLatin1StringView("mono")));
    if (table.uiFamilies.isEmpty() || table.monoFamilies.isEmpty())
        return wrong(QStringLiteral("font"), QStringLiteral("names no family"));
    return table;
}

} // namespace switchboard::widgets
