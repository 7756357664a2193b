// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace volets {

/// Places of a longest strictly increasing part of `values`, in order: what kept its order where values are the places
/// of partners. Values below 0 take no part. In n log n, by the least end of a part of each length (Schensted 1961).
[[nodiscard]] std::vector<int> longestIncreasing(std::span<const int> values);

/// The same, and of several as long one with the most places that are `favoured`. In n log n, by the best part that
/// ends below each value, kept in a tree of prefixes (Fenwick 1994).
[[nodiscard]] std::vector<int> longestIncreasing(std::span<const int> values, const std::vector<bool> &favoured);

} // namespace volets
