// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

#include <vector>

namespace volets {

/// Where a clause comes from and what became of it, as the links say: one chain, the strongest link at each step.
struct Lineage
{
    struct Step
    {
        UnitRef unit;
        Relation relation = Relation::Kin; ///< of this unit with the one before it in the list, or with the clause
        bool moved = false;                ///< from one draft of a text to the next
    };
    std::vector<Step> before; ///< its antecedents, the nearest in time first
    std::vector<Step> after;  ///< its sequels, the nearest in time first
};

/// Steps go to the nearest earlier (later) text that has a counterpart. An echo ends the chain: what it echoes is no
/// ancestor of the clause.
[[nodiscard]] Lineage lineage(const Comparison &comparison, UnitRef unit);

/// The same as one translated sentence; it claims nothing beyond the texts loaded. Of drafts of one text it tells what
/// was new, changed, moved, split, merged and deleted.
[[nodiscard]] QString lineageSentence(const Comparison &comparison, UnitRef unit);

} // namespace volets
