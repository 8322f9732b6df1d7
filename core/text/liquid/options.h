// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace switchboard::text::liquid {

/// Something wrong in a template, and where. Lines and columns (in characters) count from 1.
struct Problem
{
    QString message;
    qint64 line = 0;
    qint64 column = 0;
    QByteArray partial = {}; ///< the template that was rendered or included and has it; none for the outermost

    bool operator==(const Problem &) const = default;
};

/// What a template may use before it ends in a problem. Deterministic: the same template and data always fit or never do.
struct Limits
{
    qint64 work = 5'000'000;          ///< steps: a node, an item, sixteen bytes looked at; some 10 ns each
    qint64 memory = 16 * 1024 * 1024; ///< bytes made by filters and tags altogether, kept or not
    qint64 output = 1024 * 1024;      ///< bytes of the output and of each captured text
    int depth = 100;                  ///< blocks within blocks, and templates within templates
    int problems = 100;               ///< that are told; more would help nobody
};

/// A name that a template reads, as written, and where: "contact.first_name".
struct FieldUse
{
    QByteArray path;
    qint64 line = 0;
    qint64 column = 0;

    bool operator==(const FieldUse &) const = default;
};

struct CompileOptions
{
    bool isStrict = false; ///< refuses what the reference's strict mode refuses; else reads it as its lax mode does
    Limits limits = {};
};

struct Rendered
{
    QByteArray output; ///< UTF-8. Where there are problems it lacks what they kept from it, so it is not to be sent
    QList<Problem> problems;

    bool ok() const { return problems.isEmpty(); }
};

/// Finds the source of a template by its name; none where there is no such template.
using PartialSource = std::function<std::optional<QByteArray>(const QByteArray &name)>;

struct RenderOptions
{
    bool escapesHtml = false;          ///< all that is put out, but for what went through `escape` or `raw` already
    QTimeZone zone = QTimeZone::utc(); ///< of the person who reads it: what `date` writes
    QDateTime now;                     ///< what "now" means to `date`; the filter fails without it
    QString region = {};               ///< ISO 3166, of numbers without a country for `phone`
    PartialSource partials = {};
    Limits limits = {};
};

} // namespace switchboard::text::liquid
