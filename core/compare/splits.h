// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/unitpairing.h"

#include <vector>

namespace volets {

/// A unit of one version whose words stand in several units of the other.
struct Division
{
    int whole = -1;
    std::vector<int> parts;  ///< neighbours in the other version, in order; at least two
    std::vector<Span> spans; ///< for each part the stretch of the whole that it took; they cover the whole
};

/// Units of `whole` that were split, found among the units of `parts` that have no partner: most of such a unit stands
/// in a neighbour's partner, where its partner does not need it. Merged units are found with the versions exchanged.
[[nodiscard]] std::vector<Division> findDivisions(const VersionSide &whole, const VersionSide &parts, Overlap &overlap,
                                                  Differ &differ);

} // namespace volets
