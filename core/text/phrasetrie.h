// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <span>
#include <vector>

namespace volets {

/// Where an expression stands in a row of words.
struct PhraseHit
{
    int id = -1;   ///< the one under which the expression was added
    int first = 0; ///< index of its first word
    int last = 0;  ///< index of its last word, inclusive

    bool operator==(const PhraseHit &) const = default;
};

/// Finds many expressions in a row of words in one pass: an automaton whose states are shared beginnings (Aho and
/// Corasick's trie, with bounded gaps in the place of failure links). No state is visited twice for one word, so the
/// work grows with the text's length, never with how often an expression could be tried. It knows no words, only
/// numbers that stand for them, so that what is the same word is its callers' to say.
class PhraseTrie
{
public:
    /// One place of an expression.
    struct Place
    {
        int symbol = 0;
        int reach = 1; ///< how far after the place before it, by positions; 1: next to it
    };
    /// A word of the row.
    struct Word
    {
        std::span<const int> symbols; ///< all that it may stand for
        int position = 0;             ///< never falls; leaps where expressions shall not reach across
    };

    /// An expression without places is ignored; one listed under several ids is found for each.
    void add(std::span<const Place> expression, int id);

    /// All hits, by their last word; of several of one expression that begin differently and end alike, the shortest.
    [[nodiscard]] std::vector<PhraseHit> match(std::span<const Word> words) const;

private:
    struct Node
    {
        std::vector<int> ids; ///< of expressions that end here
        int farthest = 0;     ///< the largest reach of a place that follows
    };
    struct Step
    {
        int node = 0;
        int reach = 1;
    };

    std::vector<Node> m_nodes = std::vector<Node>(1);
    QHash<quint64, std::vector<Step>> m_steps; ///< (node, symbol) → nodes after it
};

} // namespace volets
