// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstring>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace switchboard::text::liquid {

class Value;
class Map;
class Drop;
using List = std::vector<Value>;

/// UTF-8; `isMarkup` where it is HTML already and must not be escaped again.
struct Text
{
    QByteArray bytes;
    bool isMarkup = false;
};

/// Whole numbers from `first` to `last`, both of them in it; none where `last` is less.
struct Range
{
    qint64 first = 0;
    qint64 last = -1;

    qint64 size() const; ///< at most as large as the type holds
    bool operator==(const Range &) const = default;
};

/// A name with its hash, made once where a template is compiled and compared many times.
struct Name
{
    Name() = default;
    explicit Name(QByteArray name) : text(std::move(name)), hash(hashOf(text)) {}

    QByteArray text;
    quint32 hash = 0;

    static quint32 hashOf(QByteArrayView name);

    bool operator==(const Name &other) const
    {
        return hash == other.hash && text.size() == other.text.size()
               && std::memcmp(text.constData(), other.text.constData(), size_t(text.size())) == 0;
    }
};

/// What a template reads and a filter makes. Copies are cheap: what is large is shared and never changes.
class Value
{
public:
    Value() = default; ///< nil
    Value(bool flag) : m_value(flag) {}
    Value(qint64 number) : m_value(number) {}
    Value(int number) : m_value(qint64(number)) {}
    Value(double number) : m_value(number) {}
    Value(QByteArray utf8, bool isMarkup = false) : m_value(Text{std::move(utf8), isMarkup}) {}
    Value(const char *utf8) : Value(QByteArray(utf8)) {}
    Value(QStringView text) : Value(text.toUtf8()) {}
    Value(List list) : m_value(std::make_shared<const List>(std::move(list))) {}
    Value(Map map);
    Value(Range range) : m_value(range) {}
    Value(std::shared_ptr<const Drop> drop) : m_value(std::move(drop)) {}

    bool isNil() const { return m_value.index() == 0; }
    bool isTrue() const; ///< all but nil and false

    const bool *flag() const { return std::get_if<bool>(&m_value); }
    const qint64 *integer() const { return std::get_if<qint64>(&m_value); }
    const double *number() const { return std::get_if<double>(&m_value); }
    const Text *text() const { return std::get_if<Text>(&m_value); }
    const Range *range() const { return std::get_if<Range>(&m_value); }
    const List *list() const;
    const Map *map() const;
    const Drop *drop() const;

    /// As a template prints it; a list as a programmer would write it down.
    QByteArray toText() const;

    /// As a programmer would write it down: texts in quotes, nil by its name.
    QByteArray inspected() const;

    /// Equal as `==` of the language means it: 1 is 1.0, a text is never a number.
    bool operator==(const Value &other) const;

private:
    std::variant<std::monostate, bool, qint64, double, Text, std::shared_ptr<const List>, std::shared_ptr<const Map>,
                 Range, std::shared_ptr<const Drop>>
        m_value;
};

/// Names and values in the order in which they came.
class Map
{
public:
    struct Entry
    {
        QByteArray key;
        Value value;
    };

    void insert(const QByteArray &key, Value value); ///< in place of what had the key
    const Value *find(QByteArrayView key, quint32 hash) const;
    const Value *find(QByteArrayView key) const { return find(key, Name::hashOf(key)); }
    const Value *find(const Name &name) const { return find(name.text, name.hash); }

    const std::vector<Entry> &entries() const { return m_entries; }
    qsizetype size() const { return qsizetype(m_entries.size()); }

private:
    std::vector<quint32> m_hashes; ///< apart from the entries: what is looked through is one cache line or two
    std::vector<Entry> m_entries;
};

/// Something whose properties are made when they are asked for.
class Drop
{
public:
    virtual ~Drop() = default;
    virtual std::optional<Value> property(QByteArrayView name) const = 0; ///< none where it has no such property
    virtual QByteArray toText() const = 0;
};

/// Its decimal digits, as few as tell it from its neighbours, always with a point: "12.0", "1.0e+20".
QByteArray printed(double number);

} // namespace switchboard::text::liquid
