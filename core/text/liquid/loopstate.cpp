// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/loopstate.h"

namespace switchboard::text::liquid {

namespace {

/// What both kinds of loop tell of where they are.
std::optional<Value> position(QByteArrayView name, qint64 index, qint64 length)
{
    if (name == "index")
        return index + 1;
    if (name == "index0")
        return index;
    if (name == "rindex")
        return length - index;
    if (name == "rindex0")
        return length - index - 1;
    if (name == "first")
        return index == 0;
    if (name == "last")
        return index == length - 1;
    if (name == "length")
        return length;
    return {};
}

} // namespace

LoopState::LoopState(QByteArray name, qint64 length, std::shared_ptr<LoopState> around)
    : m_name(std::move(name)), m_length(length), m_around(std::move(around))
{}

std::optional<Value> LoopState::property(QByteArrayView name) const
{
    if (name == "name")
        return Value(m_name);
    if (name == "parentloop")
        return m_around ? Value(std::shared_ptr<const Drop>(m_around)) : Value();
    return position(name, m_index, m_length);
}

void TableRowState::next()
{
    ++m_index;
    if (isLastColumn()) {
        m_column = 1;
        ++m_row;
    } else {
        ++m_column;
    }
}

std::optional<Value> TableRowState::property(QByteArrayView name) const
{
    if (name == "col")
        return m_column;
    if (name == "col0")
        return m_column - 1;
    if (name == "row")
        return m_row;
    if (name == "col_first")
        return m_column == 1;
    if (name == "col_last")
        return isLastColumn();
    return position(name, m_index, m_length);
}

} // namespace switchboard::text::liquid
