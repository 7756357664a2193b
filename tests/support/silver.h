// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/similarity.h"

#include <map>
#include <optional>

namespace volets::fitting {

/// What the numbers of units say in two versions or translations of one text whose articles kept their numbers.
class SameByNumber
{
public:
    SameByNumber(const Document &a, const Document &b);

    /// The same address, right, if its article has as many parts in both texts; another article, wrong. Nothing where
    /// one has no number of its own, or for two other parts of one article: a part that is inserted shifts those behind
    /// it.
    [[nodiscard]] std::optional<bool> operator()(int unitOfA, int unitOfB) const;

private:
    const Document &m_a;
    const Document &m_b;
    std::map<QString, int> m_parts; ///< by article: how many more it has in a than in b
};

/// How the numbers of a silver pair are shown to the model. What they say is what the pair is measured by, so a
/// model may not only be asked with them as they are.
enum class Numbers {
    Kept,
    Hidden,  ///< as between texts without numbers
    Shifted, ///< as where a paragraph was inserted before the first: each number names the wrong one
};

/// The candidates of two texts with Feature::Number as `numbers` has it, scored anew.
[[nodiscard]] std::vector<Candidate> withNumbers(const Similarity &similarity, const DocumentProfile &a,
                                                 const DocumentProfile &b, Numbers numbers);

} // namespace volets::fitting
