// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"

#include <optional>
#include <span>
#include <vector>

namespace volets {

/// A clause of one text that became several of another, or several that became one, seen from one of the two cells.
struct CellDivision
{
    enum class Kind { SplitInto, SplitFrom, MergedInto, MergedFrom };
    Kind kind = Kind::SplitInto;
    int document = -1;      ///< the other text
    std::vector<int> units; ///< of it: the parts, or the whole they are of

    bool operator==(const CellDivision &) const = default;
};

/// Whether the cell in `column` was split or merged towards a cell of its row that it is compared with, or the other
/// way round; `cells` are the row's, one for each column of `setup`. An echo divides nothing.
[[nodiscard]] std::optional<CellDivision> divisionOf(const LinkIndex &links, const ColumnSetup &setup,
                                                     std::span<const Cell *const> cells, std::size_t column);

} // namespace volets
