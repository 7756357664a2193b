// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters.h"

#include <map>
#include <set>
#include <vector>

namespace volets {

/// Clauses that stand out of their own text's order where rows follow another text.
struct MovedClauses
{
    std::set<UnitRef> units;
    std::map<UnitRef, std::vector<UnitRef>> after; ///< those units by the one beside which their text has them
};

/// Of the columns shown, where the rows stand in the order of `base`; as few as keep the rest in order.
[[nodiscard]] MovedClauses movedClauses(const Comparison &comparison, const std::vector<ArrangedRow> &rows,
                                        const std::vector<int> &columns, int base);

} // namespace volets
