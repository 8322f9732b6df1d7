// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/wordtree.h"

#include <algorithm>

namespace switchboard::store {

namespace {

constexpr int mostExpansions = 512;  ///< of one leaf; each opens a list of the index
constexpr int allExpansions = 2'048; ///< of a whole search
constexpr int mostGuesses = 16;
constexpr qsizetype shortestPart = 3;

void addNodes(const text::QueryNodes &nodes, WordTree &tree)
{
    for (const text::QueryNode &node : nodes) {
        WordTree child = wordTree(node);
        if (!child.isEmpty())
            tree.nodes.push_back(std::move(child));
    }
}

WordTree leafOf(const text::SearchTerm &term)
{
    WordTree tree;
    tree.leaf.words = searchTokenizer().words(term.text);
    if (tree.leaf.words.isEmpty())
        return tree;
    tree.kind = WordTree::Kind::leaf;
    tree.leaf.kind = term.isPart && tree.leaf.words.size() == 1 ? WordLeaf::Kind::part
                     : term.isPrefix || term.isPart             ? WordLeaf::Kind::prefix
                                                                : WordLeaf::Kind::word;
    return tree;
}

int leafCount(const WordTree &tree)
{
    int count = tree.kind == WordTree::Kind::leaf;
    for (const WordTree &node : tree.nodes)
        count += leafCount(node);
    return count;
}

int lettersIn(const QByteArray &utf8)
{
    return int(std::count_if(utf8.begin(), utf8.end(),
                             [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

/// Goes through a tree and asks for the words of each leaf.
class Expander
{
public:
    Expander(TermSource &terms, QStringList *guesses, int leaves)
        : m_terms(terms), m_guesses(guesses),
          m_limit(std::clamp(allExpansions / std::max(1, leaves), 4, mostExpansions))
    {}

    Result<void> expand(WordTree &tree, bool isWanted)
    {
        if (tree.kind == WordTree::Kind::leaf)
            return tree.leaf.words.size() > 1 ? Result<void>() : expandWord(tree.leaf, isWanted);
        for (WordTree &node : tree.nodes) {
            if (const Result<void> done = expand(node, isWanted != (tree.kind == WordTree::Kind::none)); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> expandWord(WordLeaf &leaf, bool isWanted)
    {
        const QByteArray &word = leaf.words.constFirst();
        if (leaf.kind == WordLeaf::Kind::part)
            return expandPart(leaf, word);
        bool isKnown = false;
        if (leaf.kind == WordLeaf::Kind::word) {
            const Result<bool> has = m_terms.has(word);
            if (!has)
                return has.error();
            isKnown = *has;
        } else {
            const Result<bool> has = expandPrefix(leaf, word);
            if (!has)
                return has.error();
            isKnown = *has;
        }
        return isKnown || !isWanted || !m_guesses ? Result<void>() : guess(leaf, word);
    }

    /// The index has lists for two and three letters; for one letter the pairs that begin with it are as good, and
    /// longer ones come from the words. Where those are too many, FTS5 itself puts their lists together.
    Result<bool> expandPrefix(WordLeaf &leaf, const QByteArray &prefix)
    {
        const int letters = lettersIn(prefix);
        const Result<QList<QByteArray>> words =
            letters == 1 ? m_terms.pairsWith(prefix) : m_terms.withPrefix(prefix, letters < 4 ? 1 : m_limit + 1);
        if (!words)
            return words.error();
        if (letters == 1) {
            for (const QByteArray &pair : *words)
                (pair == prefix ? leaf.others : leaf.prefixes).insert(pair);
        } else if (letters >= 4 && words->size() <= m_limit) {
            leaf.others = QSet<QByteArray>(words->cbegin(), words->cend());
        } else if (!words->isEmpty()) {
            leaf.prefixes.insert(prefix);
        }
        return !words->isEmpty();
    }

    Result<void> expandPart(WordLeaf &leaf, const QByteArray &part)
    {
        const Result<std::optional<QList<TermCount>>> words = m_terms.containing(part, m_limit);
        if (!words)
            return words.error();
        leaf.isBroad = !words->has_value();
        if (*words)
            take(leaf, **words);
        return {};
    }

    /// A word that nobody wrote: a part of one, or the beginning of one where it is part of too many; else mistyped.
    Result<void> guess(WordLeaf &leaf, const QByteArray &word)
    {
        if (word.size() < shortestPart)
            return {};
        const Result<std::optional<QList<TermCount>>> holding = m_terms.containing(word, m_limit);
        if (!holding)
            return holding.error();
        if (!*holding && leaf.kind == WordLeaf::Kind::word) {
            const Result<bool> isBeginning = expandPrefix(leaf, word);
            if (!isBeginning)
                return isBeginning.error();
            if (*isBeginning) {
                leaf.kind = WordLeaf::Kind::prefix;
                tell(word, QString::fromUtf8(word) + QLatin1Char('*'));
                return {};
            }
        }
        if (!*holding || !(*holding)->isEmpty()) {
            leaf.isBroad = !holding->has_value();
            leaf.kind = WordLeaf::Kind::part;
            if (*holding)
                take(leaf, **holding);
            tell(word, QLatin1Char('*') + QString::fromUtf8(word) + QLatin1Char('*'));
            return {};
        }
        const Result<QList<TermCount>> near =
            m_terms.like(word, leaf.kind == WordLeaf::Kind::prefix, std::min(m_limit, mostGuesses));
        if (!near)
            return near.error();
        if (near->isEmpty())
            return {};
        leaf.kind = WordLeaf::Kind::word;
        take(leaf, *near);
        QStringList told;
        for (const TermCount &term : near->first(std::min<qsizetype>(3, near->size())))
            told.append(QString::fromUtf8(term.word));
        tell(word, told.join(QStringLiteral(", ")));
        return {};
    }

    static void take(WordLeaf &leaf, const QList<TermCount> &terms)
    {
        for (const TermCount &term : terms)
            leaf.others.insert(term.word);
    }

    void tell(const QByteArray &word, const QString &meant)
    {
        const QString told = QString::fromUtf8(word) + QStringLiteral(" -> ") + meant;
        if (!m_guesses->contains(told))
            m_guesses->append(told);
    }

    TermSource &m_terms;
    QStringList *m_guesses;
    int m_limit;
};

QByteArray quoted(const QByteArray &word)
{
    return '"' + word + '"'; // a folded word has no quotes
}

QByteArray joined(QByteArrayList parts, const char *between)
{
    parts.removeAll(QByteArray());
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts.size() == 1 ? parts.constFirst() : '(' + parts.join(between) + ')';
}

WordExpression leafExpression(const WordLeaf &leaf)
{
    if (leaf.isBroad)
        return {{}, false, false};
    if (leaf.words.size() > 1)
        return {quoted(leaf.words.join(' ')) + (leaf.kind == WordLeaf::Kind::word ? "" : "*")};
    QByteArrayList parts;
    for (const QByteArray &word : leaf.others)
        parts.append(quoted(word));
    for (const QByteArray &prefix : leaf.prefixes)
        parts.append(quoted(prefix) + '*');
    return {parts.isEmpty() ? quoted(leaf.words.constFirst()) : joined(parts, " OR ")};
}

/// The parts of a list, wanted and unwanted ones apart. What is not exact and not wanted is dropped, for without it
/// too much is found, never too little.
struct Parts
{
    QByteArrayList wanted;
    QByteArrayList unwanted;
    bool isExact = true;
    bool isOpen = false; ///< one of them is everything, as far as FTS5 is concerned
};

Parts partsOf(const WordTree &tree)
{
    Parts parts;
    for (const WordTree &node : tree.nodes) {
        const WordExpression part = wordExpression(node);
        parts.isExact = parts.isExact && part.isExact;
        if (part.text.isEmpty())
            parts.isOpen = true;
        else
            (part.isNegated ? parts.unwanted : parts.wanted).append(part.text);
    }
    return parts;
}

WordExpression without(const QByteArray &wanted, const QByteArray &unwanted, bool isNegated, bool isExact)
{
    return {'(' + wanted + " NOT " + unwanted + ')', isNegated, isExact};
}

WordExpression allExpression(const WordTree &tree)
{
    const Parts parts = partsOf(tree);
    if (parts.wanted.isEmpty() && parts.unwanted.isEmpty())
        return {{}, false, parts.isExact};
    if (parts.unwanted.isEmpty())
        return {joined(parts.wanted, " AND "), false, parts.isExact};
    const QByteArray none = joined(parts.unwanted, " OR ");
    if (parts.wanted.isEmpty())
        return {none, true, parts.isExact};
    return without(joined(parts.wanted, " AND "), none, false, parts.isExact);
}

/// "a OR NOT b" is what "b NOT a" does not match.
WordExpression anyExpression(const WordTree &tree)
{
    const Parts parts = partsOf(tree);
    if (parts.isOpen)
        return {{}, false, false};
    if (parts.unwanted.isEmpty())
        return {joined(parts.wanted, " OR "), false, parts.isExact};
    const QByteArray all = joined(parts.unwanted, " AND ");
    if (parts.wanted.isEmpty())
        return {all, true, parts.isExact};
    return without(all, joined(parts.wanted, " OR "), true, parts.isExact);
}

bool isOne(const WordLeaf &leaf, WordLeaf::Kind kind, const QByteArray &wanted, const QByteArray &word)
{
    if (leaf.words.size() == 1 && leaf.others.contains(word))
        return true;
    switch (kind) {
    case WordLeaf::Kind::word: return word == wanted;
    case WordLeaf::Kind::prefix: return word.startsWith(wanted);
    case WordLeaf::Kind::part: return word.contains(wanted);
    }
    return false;
}

/// Whether the leaf begins at a place of a text.
bool isAt(const WordLeaf &leaf, const QList<SearchToken> &text, qsizetype at)
{
    const qsizetype count = leaf.words.size();
    if (at + count > text.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const WordLeaf::Kind kind = i + 1 == count ? leaf.kind : WordLeaf::Kind::word;
        if (!isOne(leaf, kind, leaf.words[i], text[at + i].word))
            return false;
    }
    return true;
}

bool isIn(const WordTree &tree, const QList<QList<SearchToken>> &texts)
{
    const auto isTrue = [&texts](const WordTree &node) { return isIn(node, texts); };
    switch (tree.kind) {
    case WordTree::Kind::all: return std::all_of(tree.nodes.begin(), tree.nodes.end(), isTrue);
    case WordTree::Kind::any: return std::any_of(tree.nodes.begin(), tree.nodes.end(), isTrue);
    case WordTree::Kind::none: return !isTrue(tree.nodes.front());
    case WordTree::Kind::leaf: break;
    }
    for (const QList<SearchToken> &text : texts) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (isAt(tree.leaf, text, at))
                return true;
        }
    }
    return false;
}

void collectWanted(const WordTree &tree, bool isWanted, std::vector<const WordLeaf *> &leaves)
{
    if (tree.kind == WordTree::Kind::leaf && isWanted)
        leaves.push_back(&tree.leaf);
    for (const WordTree &node : tree.nodes)
        collectWanted(node, isWanted != (tree.kind == WordTree::Kind::none), leaves);
}

} // namespace

WordTree wordTree(const text::QueryNode &words)
{
    WordTree tree;
    if (const auto *all = std::get_if<text::QueryAll>(&words.value)) {
        addNodes(all->nodes, tree);
    } else if (const auto *any = std::get_if<text::QueryAny>(&words.value)) {
        tree.kind = WordTree::Kind::any;
        addNodes(any->nodes, tree);
    } else if (const auto *negation = std::get_if<text::QueryNot>(&words.value)) {
        tree.kind = WordTree::Kind::none;
        addNodes(negation->nodes, tree);
    } else if (const auto *term = std::get_if<text::SearchTerm>(&words.value)) {
        return leafOf(*term);
    }
    const bool isPlainOne = tree.kind != WordTree::Kind::none && tree.nodes.size() == 1;
    if (!isPlainOne)
        return tree;
    WordTree only = std::move(tree.nodes.front());
    return only;
}

Result<void> expand(WordTree &tree, TermSource &terms, QStringList *guesses)
{
    return Expander(terms, guesses, leafCount(tree)).expand(tree, true);
}

WordExpression wordExpression(const WordTree &tree)
{
    switch (tree.kind) {
    case WordTree::Kind::all: return allExpression(tree);
    case WordTree::Kind::any: return anyExpression(tree);
    case WordTree::Kind::leaf: return leafExpression(tree.leaf);
    case WordTree::Kind::none: break;
    }
    if (tree.nodes.empty())
        return {};
    WordExpression inner = wordExpression(tree.nodes.front());
    if (!inner.isExact)
        return {{}, false, false};
    inner.isNegated = !inner.isNegated;
    return inner;
}

WordMatcher::WordMatcher(const WordTree &tree) : m_tree(tree)
{
    collectWanted(tree, true, m_wanted);
}

bool WordMatcher::matches(const QList<QList<SearchToken>> &texts) const
{
    return m_tree.isEmpty() || isIn(m_tree, texts);
}

std::vector<int> WordMatcher::counts(const QList<QList<SearchToken>> &texts) const
{
    std::vector<int> counts;
    for (const WordLeaf *leaf : m_wanted) {
        int count = 0;
        for (const QList<SearchToken> &text : texts) {
            for (qsizetype at = 0; at < text.size(); ++at)
                count += isAt(*leaf, text, at);
        }
        counts.push_back(count);
    }
    return counts;
}

QList<std::pair<int, int>> WordMatcher::ranges(const QList<SearchToken> &text) const
{
    QList<std::pair<int, int>> found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype length = 0;
        for (const WordLeaf *leaf : m_wanted) {
            if (leaf->words.size() > length && isAt(*leaf, text, at))
                length = leaf->words.size();
        }
        if (length == 0)
            continue;
        found.append({text[at].start, text[at + length - 1].end});
        at += length - 1;
    }
    return found;
}

} // namespace switchboard::store
