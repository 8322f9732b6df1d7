// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <charconv>
#include <string_view>
#include <system_error>

namespace switchboard::text::liquid {

namespace {

constexpr size_t deepest = 256;

/// Puts values together as the reader comes upon them.
class Maker
{
public:
    Value taken() { return std::move(m_result); }
    bool isTooBig() const { return m_isTooBig; } ///< a number

    bool Null() { return add({}); }
    bool Bool(bool flag) { return add(flag); }
    bool Int(int) { return false; } // numbers come as they are written
    bool Uint(unsigned) { return false; }
    bool Int64(qint64) { return false; }
    bool Uint64(quint64) { return false; }
    bool Double(double) { return false; }

    /// Read by the standard library: RapidJSON's own way of full precision reads beyond its table of powers.
    bool RawNumber(const char *text, rapidjson::SizeType size, bool)
    {
        qint64 whole = 0;
        const auto read = std::from_chars(text, text + size, whole);
        if (read.ec == std::errc() && read.ptr == text + size)
            return add(whole);
        double number = 0;
        const auto fraction = std::from_chars(text, text + size, number);
        // Beyond what a number can be, or nearer to nothing than one can be: all noughts before the point, or a power below.
        const std::string_view digits(text, size);
        const bool isTiny = fraction.ec == std::errc::result_out_of_range
                            && (digits.find_first_of("-", 1) != std::string_view::npos || digits.starts_with("0.")
                                || digits.starts_with("-0."));
        m_isTooBig = fraction.ec != std::errc() && !isTiny;
        return !m_isTooBig && add(isTiny ? 0.0 : number);
    }
    bool String(const char *text, rapidjson::SizeType size, bool) { return add(QByteArray(text, size)); }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        m_open.back().key = QByteArray(text, size);
        return true;
    }
    bool StartObject() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(false); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    struct Open
    {
        bool isMap = false;
        QByteArray key = {};
        Map map = {};
        List list = {};
    };

    bool open(bool isMap)
    {
        m_open.push_back({.isMap = isMap});
        return m_open.size() <= deepest;
    }

    bool close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        return add(done.isMap ? Value(std::move(done.map)) : Value(std::move(done.list)));
    }

    bool add(Value value)
    {
        if (m_open.empty())
            m_result = std::move(value);
        else if (m_open.back().isMap)
            m_open.back().map.insert(m_open.back().key, std::move(value));
        else
            m_open.back().list.push_back(std::move(value));
        return true;
    }

    std::vector<Open> m_open;
    Value m_result;
    bool m_isTooBig = false;
};

} // namespace

Result<Value> valueOfJson(QByteArrayView json)
{
    rapidjson::MemoryStream stream(json.data(), size_t(json.size()));
    rapidjson::Reader reader;
    Maker maker;
    constexpr auto flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    const auto result = reader.Parse<flags>(stream, maker);
    if (!result.IsError())
        return maker.taken();
    const bool isOurs = result.Code() == rapidjson::kParseErrorTermination;
    const QString message = maker.isTooBig() ? QStringLiteral("the number is too big")
                            : isOurs         ? QStringLiteral("it is nested too deep")
                                             : QString::fromUtf8(rapidjson::GetParseError_En(result.Code()));
    Error error{ErrorCode::invalidInput, message};
    error.place.column = qint64(result.Offset()) + 1;
    return error;
}

} // namespace switchboard::text::liquid
