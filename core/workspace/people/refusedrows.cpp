// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/refusedrows.h"

namespace switchboard::workspace {

QString refusalReason(const Error &why)
{
    return why.detail.isEmpty() ? QString(name(why.code)) : why.detail;
}

Result<void> RefusedRows::begin()
{
    m_file = std::make_unique<QSaveFile>(m_path);
    if (!m_file->open(QIODevice::WriteOnly))
        return Error{ErrorCode::storage, QStringLiteral("the file of refused rows cannot be written"),
                     m_file->errorString()};
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_writer = std::make_unique<text::CsvWriter>(m_file.get());
    return m_writer->write(m_headers
                           + QStringList{QStringLiteral("line"), QStringLiteral("column"), QStringLiteral("reason")});
}

Result<void> RefusedRows::add(const QStringList &cells, const Error &why, qint64 line)
{
    if (m_path.isEmpty())
        return {};
    if (!m_writer) {
        if (const Result<void> begun = begin(); !begun)
            return begun;
    }
    QStringList row = cells.mid(0, m_headers.size());
    while (row.size() < m_headers.size())
        row.append(QString());
    const QString column =
        why.place.field.isEmpty() && why.place.column > 0 ? QString::number(why.place.column) : why.place.field;
    return m_writer->write(row + QStringList{QString::number(line), column, refusalReason(why)});
}

Result<void> RefusedRows::finish()
{
    if (m_file && !m_file->commit())
        return Error{ErrorCode::storage, QStringLiteral("the file of refused rows cannot be written"),
                     m_file->errorString()};
    return {};
}

} // namespace switchboard::workspace
