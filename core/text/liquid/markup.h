// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <optional>

/// The pieces of which the lax grammar is made. Each reads forward from an offset and never twice over the same text.
namespace switchboard::text::liquid::markup {

/// The end of a text in quotes that begins at `at`; none where none begins or none ends.
std::optional<qsizetype> quotedEnd(QByteArrayView text, qsizetype at);

/// The end of a fragment at `at`: a text in quotes, or else everything up to a space, a comma or a bar, quotes within
/// it counted as one. The same as `at` where there is none.
qsizetype fragmentEnd(QByteArrayView text, qsizetype at);

/// The end of fragments that follow each other without a gap.
qsizetype fragmentsEnd(QByteArrayView text, qsizetype at);

/// Where the first fragment at or after `at` begins; the size of the text where there is none.
qsizetype nextFragment(QByteArrayView text, qsizetype at);

qsizetype skipSpace(QByteArrayView text, qsizetype at);

/// The end of letters, digits, underscores and hyphens.
qsizetype segmentEnd(QByteArrayView text, qsizetype at);

/// The end of letters, digits and underscores.
qsizetype wordEnd(QByteArrayView text, qsizetype at);

/// `name: value` as it stands at `at`.
struct Attribute
{
    QByteArrayView name;
    QByteArrayView value;
    qsizetype end = 0;
};
std::optional<Attribute> attributeAt(QByteArrayView text, qsizetype at);

/// All `name: value` of a text, whatever is between them.
void forEachAttribute(QByteArrayView text, const std::function<void(const Attribute &)> &tell);

} // namespace switchboard::text::liquid::markup
