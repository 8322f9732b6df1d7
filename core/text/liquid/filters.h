// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/rendering.h"

#include <span>

namespace switchboard::text::liquid {

/// What a filter is given. Arguments by name come last, as a map.
struct FilterCall
{
    Rendering &rendering;
    const Value &input;
    std::span<const Value> arguments;

    const Value &argument(size_t at) const;
    bool has(size_t at) const { return at < arguments.size(); }
    Value fail(const QString &message) const; ///< nil

    QByteArray text() const { return input.toText(); }

    /// An argument as it may stand beside the input: escaped where that is markup already.
    QByteArray argumentText(size_t at) const;

    /// A text made of the input, markup where that was.
    Value made(QByteArray result) const;
};

/// A filter, how many arguments it takes, and what it does.
struct Filter
{
    const char *name;
    qint8 least;
    qint8 most;
    Value (*run)(const FilterCall &call);
};

const Filter *findFilter(QByteArrayView name);
QList<QByteArray> filterNames(); ///< sorted

std::span<const Filter> textFilters();
std::span<const Filter> webFilters();
std::span<const Filter> listFilters();
std::span<const Filter> numberFilters();
std::span<const Filter> dateFilters();
std::span<const Filter> ownFilters();

/// What the filters over lists walk through: lists within lists laid flat, ranges counted out; a map or any other
/// value is one item, nil is none. Empty, and stopped, where the rendering has ended by it.
List itemsOf(const FilterCall &call, const Value &value);

/// The ASCII letters of HTML that mean something, written as entities.
QByteArray escaped(QByteArrayView text);

} // namespace switchboard::text::liquid
