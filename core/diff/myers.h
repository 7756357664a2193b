// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace volets {

/// A stretch of `length` equal keys, from `a` in the one sequence and `b` in the other.
struct CommonRun
{
    int a = 0;
    int b = 0;
    int length = 0;
};

/// The longest common subsequence of two sequences of keys as runs, in order, by the greedy algorithm of Myers (1986):
/// O((n + m) + d²) for d differences. nullopt where there are more than `limit`.
[[nodiscard]] std::optional<std::vector<CommonRun>> myers(std::span<const int> a, std::span<const int> b, int limit);

} // namespace volets
