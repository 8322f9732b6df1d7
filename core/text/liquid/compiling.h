// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/expression.h"
#include "core/text/liquid/node.h"

#include <functional>
#include <memory>

namespace switchboard::text::liquid {

/// A tag as it stands in the source: `{% name markup %}`.
struct Tag
{
    QByteArrayView name;
    QByteArrayView markup;
    qsizetype offset = 0; ///< of the tag
    qsizetype markupOffset = 0;
};

/// A piece of a source: text, a tag or an output; a line within `liquid`.
struct Piece
{
    QByteArrayView text;
    qsizetype offset = 0;
};

/// What a tag sees of the compiler while it is compiled.
class Compiling
{
public:
    virtual ~Compiling() = default;

    virtual bool isStrict() const = 0;
    virtual void fail(qsizetype offset, const QString &message) = 0;
    virtual Expression expression(QByteArrayView markup, qsizetype offset) = 0;
    virtual void declare(const QByteArray &name) = 0; ///< a name that the template makes itself
    virtual void noteUnknownFilter(const QByteArray &name, qsizetype offset) = 0;

    /// Reads up to the end of a block. Tags that do not stand alone go to `other`, which says whether it knows them;
    /// it may make another body the one that is read into.
    virtual void readBlock(const Tag &opening, Body *&body, const std::function<bool(const Tag &)> &other = {}) = 0;

    /// For what is not read as a template: the pieces as they are, and the tag that one of them is.
    virtual std::optional<Piece> nextPiece() = 0;
    virtual std::optional<Tag> tagOf(const Piece &piece) const = 0;
    virtual void trimAfter(const Piece &piece) = 0; ///< the text after it, where it ends in a hyphen
};

/// Makes the node of a tag; none where it puts nothing out, or where its markup means nothing and that is told.
using TagMaker = std::unique_ptr<Node> (*)(Compiling &compiler, const Tag &tag);

struct TagEntry
{
    const char *name;
    TagMaker make;
};

} // namespace switchboard::text::liquid
