// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/compiler.h"

#include "core/text/liquid/filtered.h"
#include "core/text/liquid/markup.h"
#include "core/text/liquid/place.h"
#include "core/text/liquid/tags/tags.h"
#include "core/text/liquid/utf8.h"

namespace switchboard::text::liquid {

namespace {

struct OutputNode final : Node
{
    OutputNode(qsizetype offset, Filtered value) : Node(offset), value(std::move(value)) {}
    void render(Rendering &rendering, Output &output) const override { value.write(rendering, output); }

    Filtered value;
};

/// The end of an output that begins at `at`. One that is not closed ends at a brace, behind a tag in it, or not at all.
std::optional<qsizetype> outputEnd(QByteArrayView source, qsizetype at)
{
    for (qsizetype brace = at + 2; brace < source.size(); ++brace) {
        const bool isLast = brace + 1 == source.size();
        if (source[brace] == '}')
            return !isLast && source[brace + 1] == '}' ? brace + 2 : brace + 1;
        if (source[brace] == '{' && !isLast && source[brace + 1] == '%') {
            const qsizetype end = source.indexOf("%}", brace + 2);
            return end < 0 ? brace + 2 : end + 2;
        }
    }
    return {};
}

} // namespace

Pieces Pieces::ofDocument(QByteArrayView source)
{
    Pieces all;
    qsizetype at = 0;
    while (at < source.size()) {
        const bool isTag = source.sliced(at).startsWith("{%");
        const bool isOutput = source.sliced(at).startsWith("{{");
        qsizetype end = source.size();
        if (isTag) {
            const qsizetype close = source.indexOf("%}", at + 2);
            end = close < 0 ? source.size() : close + 2;
        } else if (isOutput) {
            end = outputEnd(source, at).value_or(source.size());
        } else {
            for (end = at; end < source.size(); ++end) {
                end = source.indexOf('{', end);
                if (end < 0)
                    end = source.size();
                if (end + 1 < source.size() && (source[end + 1] == '%' || source[end + 1] == '{'))
                    break;
            }
            end = std::min(end, source.size());
        }
        all.m_pieces.push_back({source.sliced(at, end - at), at});
        at = end;
    }
    return all;
}

Pieces Pieces::ofLines(QByteArrayView markup, qsizetype offset)
{
    Pieces all;
    all.m_areLines = true;
    qsizetype at = 0;
    while (at < markup.size()) {
        qsizetype end = markup.indexOf('\n', at);
        if (end < 0)
            end = markup.size();
        all.m_pieces.push_back({markup.sliced(at, end - at), offset + at});
        at = end + 1;
    }
    return all;
}

std::optional<Piece> Pieces::next()
{
    return m_at < m_pieces.size() ? std::optional(m_pieces[m_at++]) : std::nullopt;
}

Compiler::Compiler(Program &program, const CompileOptions &options)
    : m_program(program), m_options(options), m_pieces(Pieces::ofDocument(program.source))
{}

void Compiler::compile()
{
    while (const auto tag = readUntilUnknown(m_program.body))
        fail(tag->offset, QStringLiteral("there is no tag \"%1\" here").arg(QString::fromUtf8(tag->name)));
    const auto isOwn = [&](const FieldUse &use) {
        const qsizetype dot = use.path.indexOf('.');
        return m_declared.contains(dot < 0 ? use.path : use.path.left(dot));
    };
    m_program.fields.removeIf(isOwn);
}

void Compiler::fail(qsizetype offset, const QString &message)
{
    if (m_isLost)
        return;
    const auto [line, column] = placeOf(m_program.source, offset);
    m_problems.append({message, line, column, {}});
    m_isLost = m_problems.size() >= m_options.limits.problems;
}

Expression Compiler::expression(QByteArrayView markup, qsizetype offset)
{
    auto parsed = Expression::parse(markup);
    if (!parsed) {
        fail(offset, QStringLiteral("it is nested too deep"));
        return {};
    }
    if (const QByteArray path = parsed->path(); !path.isEmpty()) {
        const auto [line, column] = placeOf(m_program.source, offset);
        m_program.fields.append({path, line, column});
    }
    return std::move(*parsed);
}

void Compiler::noteUnknownFilter(const QByteArray &name, qsizetype offset)
{
    const auto [line, column] = placeOf(m_program.source, offset);
    m_program.unknownFilters.append({name, line, column});
}

void Compiler::readBlock(const Tag &opening, Body *&body, const std::function<bool(const Tag &)> &other)
{
    if (++m_depth > m_options.limits.depth) {
        fail(opening.offset, QStringLiteral("it is nested too deep"));
        m_isLost = true;
    }
    const QByteArray end = "end" + opening.name.toByteArray();
    while (!m_isLost) {
        const auto tag = readUntilUnknown(*body);
        if (!tag) {
            fail(opening.offset, QStringLiteral("\"%1\" is not closed").arg(QString::fromUtf8(opening.name)));
            break;
        }
        if (tag->name == end)
            break;
        if (!other || !other(*tag))
            fail(tag->offset, QStringLiteral("there is no tag \"%1\" in \"%2\"")
                                  .arg(QString::fromUtf8(tag->name), QString::fromUtf8(opening.name)));
    }
    --m_depth;
}

std::optional<Tag> Compiler::tagOf(const Piece &piece) const
{
    QByteArrayView text = piece.text;
    qsizetype from = 0;
    if (!readsLines()) {
        if (!text.startsWith("{%") || !text.endsWith("%}") || text.size() < 4)
            return {};
        text.chop(2);
        from = text.sliced(2).startsWith('-') ? 3 : 2;
        if (text.size() > from && text.endsWith('-'))
            text.chop(1);
    }
    from = markup::skipSpace(text, from);
    const qsizetype to = from < text.size() && text[from] == '#' ? from + 1 : markup::wordEnd(text, from);
    if (to == from || to > text.size())
        return {};
    const qsizetype markup = markup::skipSpace(text, to);
    return Tag{text.sliced(from, to - from), text.sliced(markup), piece.offset + (readsLines() ? from : 0),
               piece.offset + markup};
}

void Compiler::trimAfter(const Piece &piece)
{
    m_trimsNext = !readsLines() && piece.text.size() >= 3 && piece.text[piece.text.size() - 3] == '-';
}

std::optional<Tag> Compiler::readUntilUnknown(Body &body)
{
    while (!m_isLost) {
        const auto piece = m_pieces.next();
        if (!piece)
            return {};
        const bool isTag = readsLines() ? !utf8::trimmed(piece->text).isEmpty() : piece->text.startsWith("{%");
        if (isTag) {
            if (!readsLines()) {
                if (piece->text.sliced(2).startsWith('-'))
                    body.trimEnd();
                trimAfter(*piece);
            }
            const auto tag = tagOf(*piece);
            if (!tag) {
                fail(piece->offset, readsLines() || piece->text.endsWith("%}")
                                        ? QStringLiteral("a tag begins with its name")
                                        : QStringLiteral("the tag is not closed by \"%}\""));
                continue;
            }
            if (!readTag(body, *tag))
                return tag;
        } else if (!readsLines() && piece->text.startsWith("{{")) {
            readOutput(body, *piece);
        } else if (!readsLines()) {
            readText(body, *piece);
        }
    }
    return {};
}

bool Compiler::readTag(Body &body, const Tag &tag)
{
    if (tag.name == "liquid") {
        readLiquid(body, tag);
        return true;
    }
    const TagMaker make = findTag(tag.name);
    if (!make)
        return false;
    if (auto node = make(*this, tag))
        body.append(std::move(node));
    return true;
}

void Compiler::readLiquid(Body &body, const Tag &tag)
{
    if (++m_depth > m_options.limits.depth) {
        fail(tag.offset, QStringLiteral("it is nested too deep"));
        m_isLost = true;
    } else {
        const Pieces around = std::exchange(m_pieces, Pieces::ofLines(tag.markup, tag.markupOffset));
        while (const auto unknown = readUntilUnknown(body))
            fail(unknown->offset, QStringLiteral("there is no tag \"%1\" here").arg(QString::fromUtf8(unknown->name)));
        m_pieces = around;
    }
    --m_depth;
}

void Compiler::readOutput(Body &body, const Piece &piece)
{
    if (piece.text.sliced(2).startsWith('-'))
        body.trimEnd();
    trimAfter(piece);
    if (piece.text.size() < 4 || !piece.text.endsWith("}}")) {
        fail(piece.offset, QStringLiteral("the output is not closed by \"}}\""));
        return;
    }
    qsizetype from = 2;
    qsizetype to = piece.text.size() - 2;
    from += piece.text[from] == '-';
    to -= to > 0 && piece.text[to - 1] == '-';
    const QByteArrayView markup = to > from ? piece.text.sliced(from, to - from) : QByteArrayView();
    body.append(std::make_unique<OutputNode>(
        piece.offset, Filtered::parse(*this, markup, piece.offset + markup::skipSpace(piece.text, from))));
}

void Compiler::readText(Body &body, const Piece &piece)
{
    body.appendText(piece.offset, std::exchange(m_trimsNext, false) ? utf8::trimmedLeft(piece.text) : piece.text);
}

std::shared_ptr<const Program> compiled(QByteArrayView source, const CompileOptions &options, QList<Problem> &problems)
{
    auto program = std::make_shared<Program>();
    program->source = source.toByteArray();
    program->isStrict = options.isStrict;
    Compiler compiler(*program, options);
    if (QString::fromUtf8(source).toUtf8() == source)
        compiler.compile();
    else
        compiler.fail(0, QStringLiteral("the text is not UTF-8"));
    problems = compiler.problems();
    return problems.isEmpty() ? program : nullptr;
}

} // namespace switchboard::text::liquid
