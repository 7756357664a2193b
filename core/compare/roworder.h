// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"

#include <vector>

namespace volets {

/// The rows of drafts of one text in one order: that of the first of `documents`; what the first has not stands where
/// the next one has it, after the row of the unit that it follows there. Rows of other documents only are left out.
[[nodiscard]] std::vector<int> interleaved(const std::vector<Row> &rows, const std::vector<int> &documents);

} // namespace volets
