// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "align/similarity.h"

#include <vector>

namespace volets {

/// A link as the linker sees it: which candidate, how it is related, and whether it makes rows by itself.
struct ChosenLink
{
    std::size_t candidate = 0; ///< index of Similarity::candidates
    Relation relation = Relation::Kin;
    QString change; ///< "extended", "narrowed", "split", "merged", "addressee", or empty
    /// For a further part of a split or merge, the unit of the same document that stands for the family in rows;
    /// -1: this link is primary.
    int attachedTo = -1;
    bool attachedInA = false; ///< the unit that attaches is of `a`
};

/// Which candidates are asserted: none, one or several for a clause. Mutual best first; further ones that come close to
/// the best are parts of a split or merge; what is near but not the same demand is kin, at most one for a clause.
[[nodiscard]] std::vector<ChosenLink> chooseLinks(const Similarity &similarity, const DocumentProfile &a,
                                                  const DocumentProfile &b);

/// Why two clauses are linked, or what speaks for an alternative: each feature's share with the words that carry it.
[[nodiscard]] std::vector<Reason> explain(const Candidate &candidate, const Model &model, const DocumentProfile &a,
                                          const DocumentProfile &b, const FeatureVocabulary &vocabulary,
                                          const Rarity &rarity);

} // namespace volets
