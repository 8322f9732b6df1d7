// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace switchboard::store {

/// A value on its way into a statement; looks at what it was made from, owns nothing.
struct Value
{
    enum class Kind : quint8 { null, integer, text, utf8, blob };

    Kind kind = Kind::null;
    qint64 integer = 0;
    const void *data = nullptr;
    qsizetype size = 0; ///< in bytes
};

/// Fits an integer of the databases, which know no unsigned ones of 64 bits.
template<class T>
inline constexpr bool isWhole =
    std::is_enum_v<T> || (std::is_integral_v<T> && (std::is_signed_v<T> || sizeof(T) < sizeof(qint64)));

/// How a value goes into a statement: ids, times, enums and truth as integers; an empty id, a null string and
/// null bytes as NULL. Empty but not null bytes are an empty blob. What is none of these does not compile: it would be
/// cut, or become a text that is gone before the statement runs.
template<class T>
Value bound(const T &value) = delete;

template<class T>
requires isWhole<T> Value bound(const T &value)
{
    return {Value::Kind::integer, qint64(value)};
}

inline Value bound(const Timestamp &time)
{
    return {Value::Kind::integer, toMs(time)};
}

template<class Tag>
Value bound(const Id<Tag> &id)
{
    return id ? Value{Value::Kind::integer, id.value} : Value{};
}

inline Value bound(const Value &value)
{
    return value;
}

inline Value bound(const QString &text)
{
    return text.isNull() ? Value{}
                         : Value{Value::Kind::text, 0, text.utf16(), text.size() * qsizetype(sizeof(char16_t))};
}

/// A word of our own, in ASCII.
inline Value bound(QLatin1StringView text)
{
    return {Value::Kind::utf8, 0, text.data(), text.size()};
}

inline Value bound(const QByteArray &bytes)
{
    return bytes.isNull() ? Value{} : Value{Value::Kind::blob, 0, bytes.constData(), bytes.size()};
}

/// As `bound`, but what is empty (a text, bytes, a time) is NULL too.
inline Value nullable(const QString &text)
{
    return text.isEmpty() ? Value{} : bound(text);
}

inline Value nullable(const QByteArray &bytes)
{
    return bytes.isEmpty() ? Value{} : bound(bytes);
}

inline Value nullable(Timestamp time)
{
    return time == Timestamp{} ? Value{} : bound(time);
}

/// A prepared statement of SQLite. Belongs to its connection and to one thread.
class Statement
{
public:
    /// Whether what is bound stays where it is until the statement has ended.
    enum class Lifetime { untilEnd, thisCall };

    Statement() = default;

    /// One of SQLite's result codes; OK where the statement is whole and alone.
    int prepare(sqlite3 *connection, QByteArrayView sql, bool isKept);

    /// SQLITE_OK, or why the value at that place (from 1) was not taken and the statement must not run: too big, no
    /// such place, no memory, still running.
    [[nodiscard]] int bind(int index, const Value &value, Lifetime lifetime);
    int parameterCount() const; ///< how many values it wants

    /// SQLITE_ROW, SQLITE_DONE or an error.
    int step();
    int reset(); ///< the error of the last step, or SQLITE_OK

    qint64 integer(int column) const;
    double real(int column) const;
    QByteArray utf8(int column) const;
    QString text(int column) const;    ///< null for NULL
    QByteArray blob(int column) const; ///< null for NULL
    bool isNull(int column) const;
    bool isRunning() const;  ///< stepped and not reset: it must not be bound again
    QString message() const; ///< what its connection says of the last error

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace switchboard::store
