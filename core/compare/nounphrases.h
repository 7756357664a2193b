// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/wordstream.h"

#include <QString>

#include <vector>

namespace volets {

class Stemmer;

/// A group of words round a noun, by its place in a text's words: «renforcement des capacités des parlements».
struct NounPhrase
{
    int first = 0;
    int last = 0;       ///< inclusive
    bool begins = true; ///< no complement of a noun that stands before it: in «place des parlements», not «parlements»
    bool ends = true;   ///< nothing completes it: in «place des parlements», not «place»
    bool bare = false;  ///< without the article that a thing has in the language: a term of a list, or no thing

    bool operator==(const NounPhrase &) const = default;
};

/// Every group that could be called a thing in `language` (French and English; in other languages words side by side),
/// of `most` words that carry meaning at most. By the small words between them and the forms of verbs, without a
/// dictionary of nouns: now and then a conjugated verb passes for an adjective.
[[nodiscard]] std::vector<NounPhrase> nounPhrases(const std::vector<StreamWord> &words, const Stemmer &stemmer,
                                                  const QString &language, int most);

} // namespace volets
