// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/compiling.h"
#include "core/text/liquid/options.h"

#include <QSet>

namespace switchboard::text::liquid {

/// Pieces in their order.
class Pieces
{
public:
    static Pieces ofDocument(QByteArrayView source);
    static Pieces ofLines(QByteArrayView markup, qsizetype offset);

    std::optional<Piece> next();
    bool areLines() const { return m_areLines; }

private:
    std::vector<Piece> m_pieces;
    size_t m_at = 0;
    bool m_areLines = false;
};

/// Makes a program of a source and tells every problem that it finds on the way.
class Compiler final : public Compiling
{
public:
    Compiler(Program &program, const CompileOptions &options);

    void compile();
    const QList<Problem> &problems() const { return m_problems; }

    bool isStrict() const override { return m_options.isStrict; }
    void fail(qsizetype offset, const QString &message) override;
    Expression expression(QByteArrayView markup, qsizetype offset) override;
    void declare(const QByteArray &name) override { m_declared.insert(name); }
    void noteUnknownFilter(const QByteArray &name, qsizetype offset) override;
    void readBlock(const Tag &opening, Body *&body, const std::function<bool(const Tag &)> &other) override;
    std::optional<Piece> nextPiece() override { return m_pieces.next(); }
    std::optional<Tag> tagOf(const Piece &piece) const override;
    void trimAfter(const Piece &piece) override;

private:
    std::optional<Tag> readUntilUnknown(Body &body);
    bool readTag(Body &body, const Tag &tag); ///< false where there is no such tag
    void readLiquid(Body &body, const Tag &tag);
    void readOutput(Body &body, const Piece &piece);
    void readText(Body &body, const Piece &piece);
    bool readsLines() const { return m_pieces.areLines(); }

    Program &m_program;
    CompileOptions m_options;
    Pieces m_pieces;
    QList<Problem> m_problems;
    QSet<QByteArray> m_declared;
    int m_depth = 0;
    bool m_trimsNext = false;
    bool m_isLost = false; ///< nested too deep, or too many problems: nothing more is read
};

/// None where there are problems.
std::shared_ptr<const Program> compiled(QByteArrayView source, const CompileOptions &options, QList<Problem> &problems);

} // namespace switchboard::text::liquid
