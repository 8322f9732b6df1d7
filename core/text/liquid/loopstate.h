// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/value.h"

namespace switchboard::text::liquid {

/// What `forloop` is inside of a loop.
class LoopState final : public Drop
{
public:
    LoopState(QByteArray name, qint64 length, std::shared_ptr<LoopState> around);

    void next() { ++m_index; }

    std::optional<Value> property(QByteArrayView name) const override;
    QByteArray toText() const override { return QByteArrayLiteral("Liquid::ForloopDrop"); }

private:
    QByteArray m_name;
    qint64 m_length;
    qint64 m_index = 0;
    std::shared_ptr<LoopState> m_around;
};

/// What `tablerowloop` is inside of a table.
class TableRowState final : public Drop
{
public:
    TableRowState(qint64 length, qint64 columns) : m_length(length), m_columns(columns) {}

    qint64 column() const { return m_column; }
    qint64 row() const { return m_row; }
    bool isLastColumn() const { return m_column == m_columns; }
    void next();

    std::optional<Value> property(QByteArrayView name) const override;
    QByteArray toText() const override { return QByteArrayLiteral("Liquid::TablerowloopDrop"); }

private:
    qint64 m_length;
    qint64 m_columns;
    qint64 m_index = 0;
    qint64 m_column = 1;
    qint64 m_row = 1;
};

} // namespace switchboard::text::liquid
