// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/sequence.h"

#include <span>
#include <vector>

namespace volets {

/// Pairs of tokens that two long sequences can be hung up on: content words that stand once in each, beside equal
/// neighbours where there are such, and in the longest order common to both (patience).
[[nodiscard]] std::vector<Match> anchors(std::span<const int> keysA, std::span<const int> weightsA,
                                         std::span<const int> keysB, std::span<const int> weightsB);

} // namespace volets
