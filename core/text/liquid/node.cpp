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
    m_nodes.push_back(std::move(node));
    m_texts.push_back(nullptr);
}

void Body::appendText(qsizetype offset, QByteArrayView text)
{
    auto node = std::make_unique<TextNode>(offset, text);
    TextNode *added = node.get();
    append(std::move(node));
    m_texts.back() = added;
}

void Body::trimEnd()
{
    if (!m_texts.empty() && m_texts.back())
        m_texts.back()->text = utf8::trimmedRight(m_texts.back()->text);
}

void Body::removeTexts()
{
    for (size_t at = m_nodes.size(); at-- > 0;) {
        if (m_texts[at]) {
            m_nodes.erase(m_nodes.begin() + qsizetype(at));
            m_texts.erase(m_texts.begin() + qsizetype(at));
        }
    }
}

void Body::render(Rendering &rendering, Output &output) const
{
    if (rendering.enter()) {
        for (const auto &node : m_nodes) {
            rendering.offset = node->offset;
            node->render(rendering, output);
            if (output.isFull())
                rendering.stop(QStringLiteral("the text is longer than %1 bytes").arg(output.limit()));
            if (!rendering.spend(1) || rendering.stops())
                break;
        }
    }
    rendering.leave();
}

} // namespace switchboard::text::liquid
