// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/unitpairing.h"

#include <vector>

namespace volets {

/// A unit of one version whose words stand in several units of the other.
struct Division
{
    int whole = -1;
    std::vector<int> parts;  ///< in the other version, in its order; at least two
    std::vector<Span> spans; ///< for each part the stretch of the whole that it took; together they cover the whole

    /// For each part whether it left the order that the whole has their words in.
    [[nodiscard]] std::vector<bool> moved() const;
};

/// Units of `whole` that were split, found among the units of `parts` that have no partner: most of such a unit stands
/// in a neighbour's partner, or nearly all of it in any unit, where that unit's partner does not need it. Merged units
/// are found with the versions exchanged.
[[nodiscard]] std::vector<Division> findDivisions(const VersionSide &whole, const VersionSide &parts, Overlap &overlap,
                                                  Differ &differ);

} // namespace volets
