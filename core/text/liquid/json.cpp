// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <limits>

namespace switchboard::text::liquid {

namespace {

constexpr size_t deepest = 256;

/// Puts values together as the reader comes upon them.
class Maker
{
public:
    Value taken() { return std::move(m_result); }

    bool Null() { return add({}); }
    bool Bool(bool flag) { return add(flag); }
    bool Int(int number) { return add(number); }
    bool Uint(unsigned number) { return add(qint64(number)); }
    bool Int64(qint64 number) { return add(number); }
    bool Uint64(quint64 number)
    {
        return add(number > quint64(std::numeric_limits<qint64>::max()) ? Value(double(number))
                                                                        : Value(qint64(number)));
    }
    bool Double(double number) { return add(number); }
    bool RawNumber(const char *, rapidjson::SizeType, bool)
    {
        return false;
    } // only asked for by a flag that is not set
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
};

} // namespace

Result<Value> valueOfJson(QByteArrayView json)
{
    rapidjson::MemoryStream stream(json.data(), size_t(json.size()));
    rapidjson::Reader reader;
    Maker maker;
    constexpr auto flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
    const auto result = reader.Parse<flags>(stream, maker);
    if (!result.IsError())
        return maker.taken();
    const bool isTooDeep = result.Code() == rapidjson::kParseErrorTermination;
    const QString message = isTooDeep ? QStringLiteral("it is nested too deep")
                                      : QString::fromUtf8(rapidjson::GetParseError_En(result.Code()));
    Error error{ErrorCode::invalidInput, message};
    error.place.column = qint64(result.Offset()) + 1;
    return error;
}

} // namespace switchboard::text::liquid
