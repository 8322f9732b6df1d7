// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"

#include <QIODevice>

#include <algorithm>

namespace switchboard::text {

namespace {

/// True for "+15125550142" or "-3.5", which a spreadsheet shows and does not run.
bool isSignedNumber(QStringView field)
{
    return field.size() > 1 && std::all_of(field.begin() + 1, field.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'.';
           });
}

bool looksLikeFormula(QStringView field)
{
    if (field.isEmpty())
        return false;
    const QChar first = field.front();
    if (first == u'+' || first == u'-')
        return !isSignedNumber(field);
    return QStringView(u"=@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(first);
}

} // namespace

CsvWriter::CsvWriter(QIODevice *device, CsvWriterOptions options) : m_device(device), m_options(options) {}

Result<void> CsvWriter::write(const QStringList &fields)
{
    m_line.resize(0);
    if (!m_isBegun && m_options.withByteOrderMark)
        m_line += QChar(QChar::ByteOrderMark);
    m_isBegun = true;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_line += QChar(m_options.delimiter);
        append(fields.at(i), fields.size() == 1);
    }
    m_line += QLatin1StringView("\r\n");
    const QByteArray bytes = m_line.toUtf8();
    if (m_device->write(bytes) != bytes.size())
        return Error{ErrorCode::storage, QStringLiteral("cannot write a row"), m_device->errorString()};
    return {};
}

/// One that is alone in its row is never nothing at all, which would be a blank line.
void CsvWriter::append(QStringView field, bool isAlone)
{
    const bool isGuarded = m_options.guardsFormulas && looksLikeFormula(field);
    const auto needsQuotes = [this](QChar c) {
        return c == u'"' || c == u'\r' || c == u'\n' || c == QChar(m_options.delimiter);
    };
    const bool isQuoted = (field.isEmpty() && isAlone) || std::any_of(field.begin(), field.end(), needsQuotes);
    if (isQuoted)
        m_line += u'"';
    if (isGuarded)
        m_line += u'\'';
    for (const QChar c : field) {
        if (c == u'"')
            m_line += c;
        m_line += c;
    }
    if (isQuoted)
        m_line += u'"';
}

} // namespace switchboard::text
