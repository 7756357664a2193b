// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/preset.h"
#include "report/table.h"

#include <utility>

namespace volets {

/// The size of a page of this table in points.
[[nodiscard]] std::pair<double, double> pageSize(const ReportTable &table, const Preset &preset);

/// The width of the column of the rows' numbers in points; 0 where they have none.
[[nodiscard]] double numbersWidth(const ReportTable &table, const Preset &preset);

/// The preset's size of letters, or a smaller one where the columns are too narrow for it.
[[nodiscard]] double lettersThatFit(const ReportTable &table, const Preset &preset);

} // namespace volets
