// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filters.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/utf8.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace switchboard::text::liquid {

namespace {

/// What an item has by a property, as the reference looks it up: even in a text and in the bits of a number.
struct Found
{
    enum class How : quint8 { value, wrongProperty, notAnyProperty };

    How how = How::value;
    Value value = {};
};

Found characterOf(const QByteArray &text, qint64 index)
{
    const qint64 size = utf8::length(text);
    const qint64 at = index < 0 ? index + size : index;
    if (at < 0 || at >= size)
        return {};
    const qsizetype begin = utf8::offset(text, at);
    return {Found::How::value, Value(text.mid(begin, utf8::width(text, begin)))};
}

Found property(const Value &item, const Value &name)
{
    if (const Map *map = item.map()) {
        const Value *found = name.text() ? map->find(name.text()->bytes) : nullptr;
        return {Found::How::value, found ? *found : Value()};
    }
    if (const Drop *drop = item.drop())
        return {Found::How::value, name.text() ? drop->property(name.text()->bytes).value_or(Value()) : Value()};
    const bool hasAny = item.list() || item.text() || item.integer();
    if (!hasAny || name.isNil())
        return {Found::How::notAnyProperty};
    if (item.text() && name.text())
        return {Found::How::value,
                item.text()->bytes.contains(name.text()->bytes) ? Value(name.text()->bytes) : Value()};
    if (!name.integer() && !name.number())
        return {Found::How::wrongProperty};
    const qint64 index = name.integer() ? *name.integer() : qint64(std::clamp(*name.number(), -9e18, 9e18));
    if (item.text())
        return characterOf(item.text()->bytes, index);
    if (const qint64 *bits = item.integer())
        return {Found::How::value, index < 0 ? 0 : qint64(*bits >> std::min<qint64>(index, 63) & 1)};
    const List &list = *item.list();
    const qint64 at = index < 0 ? index + qint64(list.size()) : index;
    return {Found::How::value, at >= 0 && at < qint64(list.size()) ? list[size_t(at)] : Value()};
}

Value wrongProperty(const FilterCall &call, const Value &name)
{
    return call.fail(QStringLiteral("the property \"%1\" cannot be looked up in what is there")
                         .arg(QString::fromUtf8(name.toText())));
}

/// Items for which a property is true, or is what is asked for. `none` where the list is empty; nil where an item has no
/// properties at all.
template<class Tell>
Value selected(const FilterCall &call, const Value &none, const Tell &tell)
{
    const List items = itemsOf(call, call.input);
    if (items.empty())
        return call.rendering.isStopped() ? Value() : none;
    const Value &name = call.argument(0);
    const Value &wanted = call.argument(1);
    std::vector<bool> fits;
    for (const Value &item : items) {
        const Found found = property(item, name);
        if (found.how == Found::How::notAnyProperty)
            return {};
        if (found.how == Found::How::wrongProperty)
            return wrongProperty(call, name);
        fits.push_back(wanted.isNil() ? found.value.isTrue() : found.value == wanted);
        if (!call.rendering.spend(1))
            return {};
        if (const auto early = tell.early(items, fits))
            return *early;
    }
    return tell.all(items, fits);
}

struct Every
{
    bool wanted;
    std::optional<Value> early(const List &, const std::vector<bool> &) const { return {}; }
    Value all(const List &items, const std::vector<bool> &fits) const
    {
        List kept;
        for (size_t at = 0; at < items.size(); ++at) {
            if (fits[at] == wanted)
                kept.push_back(items[at]);
        }
        return kept;
    }
};

struct FirstOne
{
    Value (*make)(const List &items, size_t at);
    Value otherwise;
    std::optional<Value> early(const List &items, const std::vector<bool> &fits) const
    {
        return fits.back() ? std::optional(make(items, fits.size() - 1)) : std::nullopt;
    }
    Value all(const List &, const std::vector<bool> &) const { return otherwise; }
};

Value where(const FilterCall &call)
{
    return selected(call, List(), Every{true});
}

Value reject(const FilterCall &call)
{
    return selected(call, List(), Every{false});
}

Value has(const FilterCall &call)
{
    return selected(call, false, FirstOne{[](const List &, size_t) { return Value(true); }, false});
}

Value find(const FilterCall &call)
{
    return selected(call, {}, FirstOne{[](const List &items, size_t at) { return items[at]; }, {}});
}

Value findIndex(const FilterCall &call)
{
    return selected(call, {}, FirstOne{[](const List &, size_t at) { return Value(qint64(at)); }, {}});
}

Value map(const FilterCall &call)
{
    List all;
    for (const Value &item : itemsOf(call, call.input)) {
        const Found found = property(item, call.argument(0));
        if (found.how == Found::How::wrongProperty)
            return wrongProperty(call, call.argument(0));
        all.push_back(found.value);
    }
    return all;
}

Value compact(const FilterCall &call)
{
    List all;
    for (const Value &item : itemsOf(call, call.input)) {
        const Found found = call.has(0) && !call.argument(0).isNil() ? property(item, call.argument(0))
                                                                     : Found{Found::How::value, item};
        if (found.how == Found::How::notAnyProperty)
            return {};
        if (found.how == Found::How::wrongProperty)
            return wrongProperty(call, call.argument(0));
        if (!found.value.isNil())
            all.push_back(item);
    }
    return all;
}

Value uniq(const FilterCall &call)
{
    List all;
    QSet<QByteArray> seen;
    for (const Value &item : itemsOf(call, call.input)) {
        const Found found = call.has(0) && !call.argument(0).isNil() ? property(item, call.argument(0))
                                                                     : Found{Found::How::value, item};
        if (found.how == Found::How::notAnyProperty)
            return {};
        if (found.how == Found::How::wrongProperty)
            return wrongProperty(call, call.argument(0));
        const QByteArray key = found.value.inspected();
        if (!call.rendering.make(key.size()))
            return {};
        if (!seen.contains(key))
            all.push_back(item);
        seen.insert(key);
    }
    return all;
}

/// Less than zero, zero or more; none where the two have no order.
std::optional<int> ordered(const Value &left, const Value &right, int depth = 0)
{
    const auto isNumber = [](const Value &value) { return value.integer() || value.number(); };
    if (isNumber(left) && isNumber(right))
        return numbers::compared(numbers::of(left), numbers::of(right));
    if (left.text() && right.text())
        return left.text()->bytes < right.text()->bytes ? -1 : left.text()->bytes > right.text()->bytes;
    if (left.list() && right.list() && depth < 32) {
        const List &a = *left.list();
        const List &b = *right.list();
        for (size_t at = 0; at < std::min(a.size(), b.size()); ++at) {
            const auto order = ordered(a[at], b[at], depth + 1);
            if (!order || *order != 0)
                return order;
        }
        return a.size() < b.size() ? -1 : a.size() > b.size();
    }
    return left == right ? std::optional(0) : std::nullopt;
}

std::optional<int> orderedNilLast(const Value &left, const Value &right)
{
    if (const auto order = ordered(left, right))
        return order;
    return left.isNil() ? std::optional(1) : right.isNil() ? std::optional(-1) : std::nullopt;
}

std::optional<int> orderedByLetters(const Value &left, const Value &right)
{
    if (left.isNil() || right.isNil())
        return int(left.isNil()) - int(right.isNil());
    return QByteArrayView(left.toText()).compare(right.toText(), Qt::CaseInsensitive);
}

Value sorted(const FilterCall &call, std::optional<int> (*order)(const Value &, const Value &))
{
    const List items = itemsOf(call, call.input);
    struct Keyed
    {
        Value key;
        Value item;
    };
    std::vector<Keyed> keyed;
    const bool byProperty = call.has(0) && !call.argument(0).isNil();
    for (const Value &item : items) {
        const Found found = byProperty ? property(item, call.argument(0)) : Found{Found::How::value, item};
        if (found.how == Found::How::notAnyProperty)
            return {};
        if (found.how == Found::How::wrongProperty)
            return items.size() < 2 ? Value(items) : wrongProperty(call, call.argument(0));
        keyed.push_back({found.value, item});
    }
    bool areComparable = true;
    std::stable_sort(keyed.begin(), keyed.end(), [&](const Keyed &left, const Keyed &right) {
        if (!areComparable || !call.rendering.spend(2))
            return false;
        const auto result = order(left.key, right.key);
        areComparable = result.has_value();
        return result.value_or(0) < 0;
    });
    if (!areComparable)
        return call.fail(QStringLiteral("values of these kinds have no order"));
    List all;
    for (Keyed &one : keyed)
        all.push_back(std::move(one.item));
    return all;
}

Value sort(const FilterCall &call)
{
    return sorted(call, orderedNilLast);
}

Value sortNatural(const FilterCall &call)
{
    return sorted(call, orderedByLetters);
}

Value reverse(const FilterCall &call)
{
    List items = itemsOf(call, call.input);
    std::reverse(items.begin(), items.end());
    return items;
}

Value concat(const FilterCall &call)
{
    const List *more = call.argument(0).list();
    if (!more)
        return call.fail(QStringLiteral("\"concat\" needs a list"));
    List items = itemsOf(call, call.input);
    if (!call.rendering.make(qsizetype(more->size() * sizeof(Value))))
        return {};
    items.insert(items.end(), more->begin(), more->end());
    return items;
}

Value join(const FilterCall &call)
{
    const QByteArray glue = call.has(0) ? call.argument(0).toText() : QByteArrayLiteral(" ");
    QByteArray all;
    bool isFirst = true;
    for (const Value &item : itemsOf(call, call.input)) {
        if (!isFirst)
            all += glue;
        isFirst = false;
        const QByteArray text = item.toText();
        if (!call.rendering.make(text.size() + glue.size()))
            return {};
        all += text;
    }
    const bool wasMarkup = call.input.text() && call.input.text()->isMarkup;
    return Value(all, wasMarkup);
}

Value first(const FilterCall &call)
{
    if (const List *list = call.input.list())
        return list->empty() ? Value() : list->front();
    if (const Map *map = call.input.map())
        return map->entries().empty() ? Value()
                                      : Value(List{Value(map->entries().front().key), map->entries().front().value});
    if (const Text *text = call.input.text())
        return Value(text->bytes.left(utf8::offset(text->bytes, 1)));
    return call.input.range() ? Value(call.input.range()->first) : Value();
}

Value last(const FilterCall &call)
{
    if (const List *list = call.input.list())
        return list->empty() ? Value() : list->back();
    if (const Text *text = call.input.text())
        return Value(text->bytes.mid(utf8::offset(text->bytes, utf8::length(text->bytes) - 1)));
    return call.input.range() ? Value(call.input.range()->last) : Value();
}

Value size(const FilterCall &call)
{
    if (const List *list = call.input.list())
        return qint64(list->size());
    if (const Map *map = call.input.map())
        return map->size();
    if (const Text *text = call.input.text())
        return utf8::length(text->bytes);
    if (const Range *range = call.input.range())
        return range->size();
    return call.input.integer() ? qint64(sizeof(qint64)) : 0; // as many bytes as a number takes, by the reference
}

Value sum(const FilterCall &call)
{
    numbers::Number total;
    const bool byProperty = call.has(0) && !call.argument(0).isNil();
    for (const Value &item : itemsOf(call, call.input)) {
        const Found found = byProperty ? property(item, call.argument(0)) : Found{Found::How::value, item};
        if (found.how == Found::How::wrongProperty)
            return wrongProperty(call, call.argument(0));
        if (found.how == Found::How::notAnyProperty)
            continue;
        const auto next = numbers::calculated(total, numbers::Operation::plus, numbers::of(found.value));
        if (!next)
            return call.fail(QStringLiteral("the sum is too large"));
        total = *next;
    }
    return total.toValue();
}

} // namespace

std::span<const Filter> listFilters()
{
    static constexpr Filter all[] = {
        {"where", 1, 2, where},
        {"reject", 1, 2, reject},
        {"has", 1, 2, has},
        {"find", 1, 2, find},
        {"find_index", 1, 2, findIndex},
        {"map", 1, 1, map},
        {"compact", 0, 1, compact},
        {"uniq", 0, 1, uniq},
        {"sort", 0, 1, sort},
        {"sort_natural", 0, 1, sortNatural},
        {"reverse", 0, 0, reverse},
        {"concat", 1, 1, concat},
        {"join", 0, 1, join},
        {"first", 0, 0, first},
        {"last", 0, 0, last},
        {"size", 0, 0, size},
        {"sum", 0, 1, sum},
    };
    return all;
}

} // namespace switchboard::text::liquid
