// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/search/searchtokenizer.h"
#include "core/store/search/termsource.h"
#include "core/text/searchquery.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace switchboard::store {

/// One thing to look for: a word, the begin or a part of one, or words side by side.
struct WordLeaf
{
    enum class Kind { word, prefix, part };

    QList<QByteArray> words; ///< folded; several: a phrase, whose last word `kind` is about
    Kind kind = Kind::word;
    QSet<QByteArray> others;   ///< any of these words will do instead, where there are any
    QSet<QByteArray> prefixes; ///< or what begins with any of these
    bool isBroad = false;      ///< more words than `others` could name: the text must be looked at
};

/// The words of a search, taken apart as the index has them.
struct WordTree
{
    enum class Kind { all, any, none, leaf };

    Kind kind = Kind::all;
    std::vector<WordTree> nodes;
    WordLeaf leaf;

    bool isEmpty() const { return kind != Kind::leaf && nodes.empty(); }
};

/// Conditions, and words of which the index keeps nothing (signs alone), are left out.
WordTree wordTree(const text::QueryNode &words);

/// Finds out which words of the file the leaves mean. With `guesses` a word that nobody wrote is taken for a part of
/// others, or else for a mistyped one, which is told there; but not one that is not wanted.
Result<void> expand(WordTree &tree, TermSource &terms, QStringList *guesses);

/// What FTS5 is asked.
struct WordExpression
{
    QByteArray text;        ///< empty: everything
    bool isNegated = false; ///< wanted is what does not match
    bool isExact = true;    ///< false: it finds more than is meant, so that texts must be looked at
};

WordExpression wordExpression(const WordTree &tree);

/// The words of one text.
class WordMatcher
{
public:
    explicit WordMatcher(const WordTree &tree);

    /// `texts` are the columns: no phrase goes from one to the next.
    bool matches(const QList<QList<SearchToken>> &texts) const;

    /// How often each wanted leaf is in the text.
    std::vector<int> counts(const QList<QList<SearchToken>> &texts) const;

    /// Where wanted leaves stand, in order, without overlap, in bytes.
    QList<std::pair<int, int>> ranges(const QList<SearchToken> &text) const;

    bool isEmpty() const { return m_tree.isEmpty(); }

private:
    const WordTree &m_tree;
    std::vector<const WordLeaf *> m_wanted;
};

} // namespace switchboard::store
