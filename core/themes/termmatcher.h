// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasetrie.h"
#include "text/stemmer.h"
#include "themes/expression.h"
#include "themes/wordstream.h"

#include <QHash>

#include <vector>

namespace volets {

/// Finds all terms of one language in one pass, by what expressions mean by a word: any form of it, this form, its
/// beginning, its capitals. Not thread-safe: it remembers word forms.
class TermMatcher
{
public:
    explicit TermMatcher(QStringView language);

    /// Adds a term; its matches bear the number that this returns. False words of the language («de») are passed over.
    int add(const std::vector<Sequence> &sequences);
    /// Whether the last term added has a word to look for in every sequence.
    [[nodiscard]] bool isUsable(const std::vector<Sequence> &sequences) const;

    /// All matches, by their last word; of several of one term that begin differently and end alike, the shortest.
    [[nodiscard]] std::vector<PhraseHit> match(const std::vector<StreamWord> &words) const;

private:
    [[nodiscard]] Sequence withoutSmallWords(const Sequence &sequence) const;
    [[nodiscard]] int classOf(const Place &place);
    [[nodiscard]] const std::vector<int> &classesOf(const StreamWord &word) const;

    Stemmer m_stemmer;
    PhraseTrie m_trie;                        ///< its symbols are classes
    QHash<QString, int> m_classes;            ///< a place's words → class
    QHash<QString, std::vector<int>> m_stems; ///< stem → classes that hold it
    QHash<QString, std::vector<int>> m_exact;
    QHash<QString, std::vector<int>> m_capitals;
    QHash<QString, std::vector<int>> m_prefixes;
    std::vector<qsizetype> m_prefixLengths;
    int m_terms = 0;
    mutable QHash<QString, std::vector<int>> m_known[2]; ///< form → classes; [1]: written in capitals
    mutable QHash<QString, std::vector<int>> m_small;
};

} // namespace volets
