// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/searchindex.h"
#include "themes/assignment.h"

#include <vector>

namespace volets {

/// What the units of `document` do and are about, for the search; `number` is its index in the assignments.
[[nodiscard]] std::vector<UnitLabels> labelsOf(const Document &document, int number,
                                               const std::vector<Assignment> &assignments);

} // namespace volets
