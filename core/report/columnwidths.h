// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

#include <vector>

namespace volets {

/// The widths of the columns of a table that is `total` wide, in the unit of `total`: wider where the longest cells of
/// most rows stand, so that fewer pages hold the same words. No column gets less than `least` (or an equal part, where
/// that is less). All are equal where other widths would spare less than a twelfth of the height: equal columns are
/// calmer. `gap` of each width bears no words.
[[nodiscard]] std::vector<double> columnWidths(const ReportTable &table, double total, double least, double gap);

/// The words of a column that are the longest by their letters, at most `most`; what a line's end may part is two.
[[nodiscard]] std::vector<QString> longestWords(const ReportTable &table, std::size_t column, std::size_t most);

/// Widens the columns that are narrower than what they need, at the cost of those that are wider than what they need,
/// each by the same part of what it can spare.
void widenForWords(std::vector<double> &widths, const std::vector<double> &needed);

} // namespace volets
