// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/rendering.h"

#include <memory>
#include <vector>

namespace switchboard::text::liquid {

/// A piece of a compiled template.
struct Node
{
    explicit Node(qsizetype offset) : offset(offset) {}
    virtual ~Node() = default;
    Q_DISABLE_COPY_MOVE(Node)

    virtual void render(Rendering &rendering, Output &output) const = 0;
    virtual bool isBlank() const { return false; } ///< puts nothing out, whatever the values are

    qsizetype offset; ///< of its first byte in the source
};

struct TextNode final : Node
{
    TextNode(qsizetype offset, QByteArrayView text) : Node(offset), text(text) {}
    void render(Rendering &rendering, Output &output) const override;
    bool isBlank() const override;

    QByteArrayView text; ///< of the source
};

/// What stands between two tags.
class Body
{
public:
    void append(std::unique_ptr<Node> node);
    void appendText(qsizetype offset, QByteArrayView text);
    void trimEnd(); ///< white space of the text that came last

    /// Whether nothing of it is seen; the white space between such tags is left out by removeTexts() then.
    bool isBlank() const { return m_isBlank; }
    void removeTexts();

    void render(Rendering &rendering, Output &output) const;

private:
    struct Part
    {
        std::unique_ptr<Node> node;
        TextNode *text = nullptr; ///< the same where it is one: put out without a further call
    };

    std::vector<Part> m_parts;
    bool m_isBlank = true;
};

/// A compiled source.
struct Program
{
    QByteArray source;
    bool isStrict = false;
    Body body;
    QList<FieldUse> fields;
    QList<FieldUse> unknownFilters;
};

} // namespace switchboard::text::liquid
