// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "compare/cells.h"

#include <vector>

namespace volets {

/// A cell without its words: what overviews, filters and orders over all rows need of it.
struct CellFigure
{
    CellState state = CellState::Absent;
    bool marked = false; ///< its words differ from those it is compared with, or it is new, deleted or moved
    float changed = 0;   ///< part of the words that changed, 0 to 1; 1 for an entirely new wording
    /// A clause became several or several one, between this cell and another of its row; known of whole rows only.
    bool divided = false;

    bool operator==(const CellFigure &) const = default;
};

[[nodiscard]] CellFigure figureOf(const Cell &cell);

/// The figures of every cell, by row of the alignment, then by column. Empty when `stop` said so before the end.
[[nodiscard]] std::vector<CellFigure> cellFigures(const Comparison &comparison, const ColumnSetup &setup,
                                                  const WordRules &rules = {}, const Stop &stop = {});

} // namespace volets
