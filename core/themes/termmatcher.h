// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stemmer.h"
#include "themes/expression.h"
#include "themes/wordstream.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace volets {

/// Where a term stands: indexes of its first and last word in the stream.
struct TermMatch
{
    int term = -1;
    int first = 0;
    int last = 0;
};

/// Finds all terms of one language in one pass: an automaton over stems whose states are shared beginnings (Aho and
/// Corasick's trie, with bounded gaps instead of failure links). No state is visited twice for one word, so the work
/// grows with the text's length, never with how often a term could be tried. Not thread-safe: it remembers word forms.
class TermMatcher
{
public:
    explicit TermMatcher(QStringView language);

    /// Adds a term; its matches bear the number that this returns. False words of the language («de») are passed over.
    int add(const std::vector<Sequence> &sequences);
    /// Whether the last term added has a word to look for in every sequence.
    [[nodiscard]] bool isUsable(const std::vector<Sequence> &sequences) const;

    /// All matches, by their last word; of several that begin differently and end alike, the shortest.
    [[nodiscard]] std::vector<TermMatch> match(const std::vector<StreamWord> &words) const;

private:
    struct Node
    {
        std::vector<int> terms; ///< that end here
        int farthest = 0;       ///< the largest reach of a place that follows
    };
    struct Step
    {
        int node = 0;
        int reach = 1;
    };

    [[nodiscard]] Sequence withoutSmallWords(const Sequence &sequence) const;
    [[nodiscard]] int classOf(const Place &place);
    [[nodiscard]] const std::vector<int> &classesOf(const StreamWord &word) const;

    Stemmer m_stemmer;
    std::vector<Node> m_nodes;
    QHash<quint64, std::vector<Step>> m_steps; ///< (node, class) → nodes after it
    QHash<QString, int> m_classes;             ///< a place's words → class
    QHash<QString, std::vector<int>> m_stems;  ///< stem → classes that hold it
    QHash<QString, std::vector<int>> m_exact;
    QHash<QString, std::vector<int>> m_capitals;
    QHash<QString, std::vector<int>> m_prefixes;
    std::vector<qsizetype> m_prefixLengths;
    int m_terms = 0;
    mutable QHash<QString, std::vector<int>> m_known[2]; ///< form → classes; [1]: written in capitals
    mutable QHash<QString, std::vector<int>> m_small;
};

} // namespace volets
