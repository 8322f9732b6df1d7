// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/node.h"

#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

void TextNode::render(Rendering &, Output &output) const
{
    output.append(text);
}

bool TextNode::isBlank() const
{
    return std::all_of(text.begin(), text.end(), utf8::isSpace);
}

void Body::append(std::unique_ptr<Node> node)
{
    m_isBlank = m_isBlank && node->isBlank();
    m_parts.push_back({std::move(node), nullptr});
}

void Body::appendText(qsizetype offset, QByteArrayView text)
{
    auto node = std::make_unique<TextNode>(offset, text);
    TextNode *added = node.get();
    append(std::move(node));
    m_parts.back().text = added;
}

void Body::trimEnd()
{
    if (!m_parts.empty() && m_parts.back().text)
        m_parts.back().text->text = utf8::trimmedRight(m_parts.back().text->text);
}

void Body::removeTexts()
{
    std::erase_if(m_parts, [](const Part &part) { return part.text; });
}

void Body::render(Rendering &rendering, Output &output) const
{
    if (rendering.enter()) {
        for (const Part &part : m_parts) {
            if (part.text) {
                output.append(part.text->text);
            } else {
                rendering.offset = part.node->offset;
                part.node->render(rendering, output);
            }
            if (output.isFull()) [[unlikely]]
                rendering.stop(QStringLiteral("the text is longer than %1 bytes").arg(output.limit()));
            if (!rendering.spend(1) || rendering.stops())
                break;
        }
    }
    rendering.leave();
}

} // namespace switchboard::text::liquid
