// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"

#include <QString>

#include <utility>
#include <vector>

namespace volets {

/// Clauses that stand whole in two drafts of one text under two addresses, in the order of the later one. That is no
/// change, and is told once. Split and merged clauses are told where they stand.
[[nodiscard]] std::vector<std::pair<UnitRef, UnitRef>> renumbered(const Comparison &comparison, int before, int after);

/// «3 → 4, 5 → 6» from each column to the next, the text named where there are more than two; after `most` of them an
/// ellipsis. Empty where nothing was renumbered.
[[nodiscard]] QString renumberingInWords(const Comparison &comparison, const ColumnSetup &setup, int most);
[[nodiscard]] int renumberedCount(const Comparison &comparison, const ColumnSetup &setup);

} // namespace volets
