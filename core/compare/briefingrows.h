// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>

#include <vector>

namespace volets {

/// The clauses of one theme, gathered into titled rows: one row for each specific demand, not one heap for the theme.
///
/// Clauses come together by average linkage over their telling words, over the words that carried the theme, over the
/// links that the alignment found, and over a common chapeau; never two that have nothing in common. Each clause stands
/// in one row; cells are filled as in the comparison's rows. Rows of several texts come first, then by the first
/// clause. `title` is a proposal in the texts' own words.
[[nodiscard]] std::vector<Row> briefingRows(const Comparison &comparison, const QString &theme);

/// A title for units that stand together under a theme: the most telling phrase of a few words in them, or empty.
[[nodiscard]] QString proposedTitle(const Comparison &comparison, const std::vector<UnitRef> &units,
                                    const QString &theme);

} // namespace volets
