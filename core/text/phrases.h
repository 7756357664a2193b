// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrasetrie.h"
#include "text/span.h"
#include "text/stemmer.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace volets {

/// A word that carries meaning, as comparisons of meaning see it.
struct ContentWord
{
    QString stem;     ///< in lower case
    Span shown;       ///< in the text
    int phrase = 0;   ///< rises at punctuation that a multi-word expression does not cross
    int sentence = 0; ///< rises at the end of a sentence
};

/// The content words and numbers of a text in order; function words are dropped.
[[nodiscard]] std::vector<ContentWord> contentWords(QStringView text, QStringView language, const Stemmer &stemmer);

/// Finds multi-word expressions in a row of contentWords: by stems, so in any inflection, and across function words
/// («protection des données» finds «protéger les données» only if that is listed too). The longest hit at each place
/// wins, the leftmost of two that overlap.
class PhraseMatcher
{
public:
    using Hit = PhraseHit;

    /// An expression without content words is ignored.
    void add(const std::vector<ContentWord> &expression, int id);
    /// All hits in order; an expression listed under several ids gives a hit for each.
    [[nodiscard]] std::vector<Hit> match(std::span<const ContentWord> words) const;

private:
    QHash<QString, int> m_symbols; ///< by stem
    PhraseTrie m_trie;
};

} // namespace volets
