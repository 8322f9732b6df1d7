// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/markup.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

/// A tag that ends a piece whatever the piece begins with, and what comes before it.
struct EndTag
{
    QByteArrayView before;
    QByteArrayView name;
};

std::optional<EndTag> endTagOf(const Piece &piece)
{
    if (!piece.text.endsWith("%}"))
        return {};
    for (qsizetype at = piece.text.lastIndexOf("{%"); at >= 0;
         at = at > 0 ? piece.text.first(at).lastIndexOf("{%") : -1) {
        const qsizetype name = markup::skipSpace(piece.text, at + 2 + (piece.text.sliced(at + 2).startsWith('-')));
        if (const qsizetype end = markup::wordEnd(piece.text, name); end > name)
            return EndTag{piece.text.first(at), piece.text.sliced(name, end - name)};
    }
    return {};
}

void tellUnclosed(Compiling &compiler, const Tag &tag)
{
    compiler.fail(tag.offset, QStringLiteral("\"%1\" is not closed").arg(QString::fromUtf8(tag.name)));
}

bool skipRaw(Compiling &compiler)
{
    while (const auto piece = compiler.nextPiece()) {
        if (const auto end = endTagOf(*piece); end && end->name == "endraw")
            return true;
    }
    return false;
}

std::unique_ptr<Node> makeComment(Compiling &compiler, const Tag &tag)
{
    int depth = 1;
    while (const auto piece = compiler.nextPiece()) {
        const auto inner = compiler.tagOf(*piece);
        if (!inner)
            continue;
        if (inner->name == "raw" && !skipRaw(compiler))
            break;
        if (inner->name == "comment")
            ++depth;
        if (inner->name == "endcomment" && --depth == 0) {
            compiler.trimAfter(*piece);
            return {};
        }
    }
    tellUnclosed(compiler, tag);
    return {};
}

struct RawNode final : Node
{
    RawNode(qsizetype offset, QByteArray text) : Node(offset), text(std::move(text)) {}
    void render(Rendering &, Output &output) const override { output.append(text); }
    bool isBlank() const override { return text.isEmpty(); }

    QByteArray text;
};

std::unique_ptr<Node> makeRaw(Compiling &compiler, const Tag &tag)
{
    if (!utf8::trimmed(tag.markup).isEmpty())
        compiler.fail(tag.markupOffset, QStringLiteral("\"raw\" stands alone"));
    QByteArray text;
    while (const auto piece = compiler.nextPiece()) {
        if (const auto end = endTagOf(*piece); end && end->name == "endraw") {
            compiler.trimAfter(*piece);
            return std::make_unique<RawNode>(tag.offset, text + end->before.toByteArray());
        }
        text += piece->text;
    }
    tellUnclosed(compiler, tag);
    return {};
}

/// What is written down for those who write templates; puts nothing out, yet does not count as white space.
struct DocNode final : Node
{
    using Node::Node;
    void render(Rendering &, Output &) const override {}
};

std::unique_ptr<Node> makeDoc(Compiling &compiler, const Tag &tag)
{
    if (!utf8::trimmed(tag.markup).isEmpty())
        compiler.fail(tag.markupOffset, QStringLiteral("\"doc\" stands alone"));
    bool isEmpty = true;
    while (const auto piece = compiler.nextPiece()) {
        const auto end = endTagOf(*piece);
        if (end && end->name == "doc")
            compiler.fail(piece->offset, QStringLiteral("there is no \"doc\" in \"doc\""));
        if (end && end->name == "enddoc") {
            compiler.trimAfter(*piece);
            isEmpty = isEmpty && end->before.isEmpty();
            return isEmpty ? nullptr : std::make_unique<DocNode>(tag.offset);
        }
        isEmpty = false;
    }
    tellUnclosed(compiler, tag);
    return {};
}

std::unique_ptr<Node> makeRemark(Compiling &compiler, const Tag &tag)
{
    for (qsizetype at = tag.markup.indexOf('\n'); at >= 0; at = tag.markup.indexOf('\n', at + 1)) {
        const qsizetype next = markup::skipSpace(tag.markup, at);
        if (next < tag.markup.size() && tag.markup[next] != '#') {
            compiler.fail(tag.markupOffset + next, QStringLiteral("each line of a comment begins with \"#\""));
            break;
        }
    }
    return {};
}

} // namespace

std::span<const TagEntry> quietTags()
{
    static constexpr TagEntry all[] = {{"comment", makeComment}, {"raw", makeRaw}, {"doc", makeDoc}, {"#", makeRemark}};
    return all;
}

} // namespace switchboard::text::liquid
