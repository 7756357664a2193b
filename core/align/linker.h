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

/// Which candidates are asserted: none, one or several for a clause. A pair is linked as same or partial where it is
/// sure enough, the best of one of its clauses and close to the best of the other, so that splits and merges keep their
/// parts and a clause that resembles many takes none that has a nearer one; what is the nearest of one of them and not
/// so sure is kin.
[[nodiscard]] std::vector<ChosenLink> chooseLinks(const Similarity &similarity, const DocumentProfile &a,
                                                  const DocumentProfile &b);

/// Why two clauses are linked, or what speaks for an alternative: each feature's share with the words that carry it.
[[nodiscard]] std::vector<Reason> explain(const Candidate &candidate, const Model &model, const DocumentProfile &a,
                                          const DocumentProfile &b, const FeatureVocabulary &vocabulary,
                                          const Rarity &rarity);

} // namespace volets
