// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"
#include "text/stemmer.h"

#include <QHash>
#include <QString>
#include <QStringList>

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
/// («protection des données» finds «protéger les données» only if that is listed too). A trie; the longest match at
/// each place wins, the leftmost of two that overlap.
class PhraseMatcher
{
public:
    struct Hit
    {
        int id = 0;
        int first = 0; ///< index of the first lexeme
        int last = 0;  ///< index of the last one, inclusive
    };

    /// An expression without content words is ignored.
    void add(const std::vector<ContentWord> &expression, int id);
    /// All hits in order; an expression listed under several ids gives a hit for each.
    [[nodiscard]] std::vector<Hit> match(std::span<const ContentWord> words) const;

private:
    struct Node
    {
        QHash<QString, int> next;
        std::vector<int> ids;
    };
    std::vector<Node> m_nodes = std::vector<Node>(1);
};

} // namespace volets
