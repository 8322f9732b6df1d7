// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/value.h"

#include "core/text/liquid/utf8.h"

#include <QHashFunctions>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace switchboard::text::liquid {

namespace {

constexpr int deepest = 64; ///< values within values that are still written out

template<class Parts, class Write>
QByteArray enclosed(char open, const Parts &parts, char close, const Write &write)
{
    QByteArray all(1, open);
    bool isFirst = true;
    for (const auto &part : parts) {
        if (!isFirst)
            all += ", ";
        isFirst = false;
        write(all, part);
    }
    return all + close;
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray all(1, '"');
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        switch (c) {
        case '"': all += "\\\""; break;
        case '\\': all += "\\\\"; break;
        case '\n': all += "\\n"; break;
        case '\r': all += "\\r"; break;
        case '\t': all += "\\t"; break;
        case '\f': all += "\\f"; break;
        case '\v': all += "\\v"; break;
        case '\b': all += "\\b"; break;
        case '\a': all += "\\a"; break;
        case '\x1b': all += "\\e"; break;
        case '#':
            if (at + 1 < text.size() && (text[at + 1] == '{' || text[at + 1] == '$' || text[at + 1] == '@'))
                all += '\\';
            all += c;
            break;
        default: all += c;
        }
    }
    return all + '"';
}

QByteArray written(const Value &value, int depth)
{
    if (value.isNil())
        return QByteArrayLiteral("nil");
    if (const Text *text = value.text())
        return quoted(text->bytes);
    if (const List *list = value.list()) {
        if (depth >= deepest)
            return QByteArrayLiteral("[...]");
        return enclosed('[', *list, ']', [&](QByteArray &all, const Value &part) { all += written(part, depth + 1); });
    }
    if (const Map *map = value.map()) {
        if (depth >= deepest)
            return QByteArrayLiteral("{...}");
        return enclosed('{', map->entries(), '}', [&](QByteArray &all, const Map::Entry &entry) {
            all += quoted(entry.key) + "=>" + written(entry.value, depth + 1);
        });
    }
    return value.toText();
}

bool areEqual(const Value &left, const Value &right, int depth)
{
    if (depth > deepest)
        return false;
    if (const List *list = left.list()) {
        const List *other = right.list();
        return other
               && (list == other
                   || std::equal(list->begin(), list->end(), other->begin(), other->end(),
                                 [&](const Value &a, const Value &b) { return areEqual(a, b, depth + 1); }));
    }
    if (const Map *map = left.map()) {
        const Map *other = right.map();
        if (!other || other->size() != map->size())
            return false;
        return map == other || std::all_of(map->entries().begin(), map->entries().end(), [&](const Map::Entry &entry) {
                   const Value *same = other->find(entry.key);
                   return same && areEqual(entry.value, *same, depth + 1);
               });
    }
    if (const qint64 *integer = left.integer())
        return right.integer() ? *integer == *right.integer() : right.number() && double(*integer) == *right.number();
    if (const double *number = left.number())
        return right.number() ? *number == *right.number() : right.integer() && *number == double(*right.integer());
    if (const Text *text = left.text())
        return right.text() && right.text()->bytes == text->bytes;
    if (const bool *flag = left.flag())
        return right.flag() && *right.flag() == *flag;
    if (const Range *range = left.range())
        return right.range() && *right.range() == *range;
    if (const Drop *drop = left.drop())
        return right.drop() == drop;
    return right.isNil();
}

} // namespace

quint32 Name::hashOf(QByteArrayView name)
{
    return quint32(qHashBits(name.data(), size_t(name.size())));
}

qint64 Range::size() const
{
    constexpr auto most = quint64(std::numeric_limits<qint64>::max());
    return last < first ? 0 : qint64(std::min(quint64(last) - quint64(first), most - 1)) + 1;
}

Value::Value(Map map) : m_value(std::make_shared<const Map>(std::move(map))) {}

bool Value::isTrue() const
{
    const bool *value = flag();
    return value ? *value : !isNil();
}

const List *Value::list() const
{
    const auto *shared = std::get_if<std::shared_ptr<const List>>(&m_value);
    return shared ? shared->get() : nullptr;
}

const Map *Value::map() const
{
    const auto *shared = std::get_if<std::shared_ptr<const Map>>(&m_value);
    return shared ? shared->get() : nullptr;
}

const Drop *Value::drop() const
{
    const auto *shared = std::get_if<std::shared_ptr<const Drop>>(&m_value);
    return shared ? shared->get() : nullptr;
}

QByteArray Value::toText() const
{
    if (const Text *value = text())
        return value->bytes;
    if (const qint64 *value = integer())
        return QByteArray::number(*value);
    if (const double *value = number())
        return printed(*value);
    if (const bool *value = flag())
        return *value ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    if (const Range *value = range())
        return QByteArray::number(value->first) + ".." + QByteArray::number(value->last);
    if (const Drop *value = drop())
        return value->toText();
    return isNil() ? QByteArray() : written(*this, 0);
}

QByteArray Value::inspected() const
{
    return written(*this, 0);
}

bool Value::operator==(const Value &other) const
{
    return areEqual(*this, other, 0);
}

void Map::insert(const QByteArray &key, Value value)
{
    if (const Value *same = find(key)) {
        const auto at =
            std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return &entry.value == same; });
        at->value = std::move(value);
        return;
    }
    m_hashes.push_back(Name::hashOf(key));
    m_entries.push_back({key, std::move(value)});
}

const Value *Map::find(QByteArrayView key, quint32 hash) const
{
    for (size_t at = 0; at < m_hashes.size(); ++at) {
        const QByteArray &name = m_entries[at].key;
        if (m_hashes[at] == hash && name.size() == key.size()
            && std::memcmp(name.constData(), key.data(), size_t(key.size())) == 0)
            return &m_entries[at].value;
    }
    return nullptr;
}

QByteArray printed(double number)
{
    if (std::isnan(number))
        return QByteArrayLiteral("NaN");
    if (std::isinf(number))
        return number < 0 ? QByteArrayLiteral("-Infinity") : QByteArrayLiteral("Infinity");
    char digits[400];
    const double size = std::fabs(number);
    const bool isPlain = size == 0 || (size >= 1e-4 && size < 1e16);
    const auto end = std::to_chars(digits, digits + sizeof digits, number,
                                   isPlain ? std::chars_format::fixed : std::chars_format::scientific)
                         .ptr;
    QByteArray all(digits, end - digits);
    const qsizetype exponent = all.indexOf('e');
    if (!all.contains('.'))
        all.insert(exponent < 0 ? all.size() : exponent, ".0");
    return all;
}

} // namespace switchboard::text::liquid
