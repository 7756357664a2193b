// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/myers.h"

#include <algorithm>

namespace volets {

std::optional<std::vector<CommonRun>> myers(std::span<const int> a, std::span<const int> b, int limit)
{
    const int n = int(a.size());
    const int m = int(b.size());
    limit = std::min(limit, n + m);

    // reach[d][k + d]: how far down `a` one gets on diagonal k = x - y with d differences.
    std::vector<std::vector<int>> reach;
    const auto from = [&](int d, int k) {
        const std::vector<int> &last = reach[std::size_t(d - 1)];
        const auto at = [&](int diagonal) { return last[std::size_t(diagonal + d - 1)]; };
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        return std::pair(down ? k + 1 : k - 1, down ? at(k + 1) : at(k - 1) + 1);
    };
    int found = -1;
    for (int d = 0; d <= limit && found < 0; ++d) {
        std::vector<int> row(std::size_t(2 * d + 1), 0);
        for (int k = -d; k <= d && found < 0; k += 2) {
            int x = d == 0 ? 0 : from(d, k).second;
            int y = x - k;
            while (x < n && y < m && y >= 0 && a[std::size_t(x)] == b[std::size_t(y)]) {
                ++x;
                ++y;
            }
            row[std::size_t(k + d)] = x;
            if (x >= n && y >= m)
                found = d;
        }
        reach.push_back(std::move(row));
    }
    if (found < 0)
        return std::nullopt;

    std::vector<CommonRun> runs;
    int k = n - m;
    for (int d = found; d >= 0; --d) {
        const int x = reach[std::size_t(d)][std::size_t(k + d)];
        const auto [diagonal, start] = d == 0 ? std::pair(0, 0) : from(d, k);
        if (x > start)
            runs.push_back({.a = start, .b = start - k, .length = x - start});
        k = diagonal;
    }
    std::ranges::reverse(runs);
    return runs;
}

} // namespace volets
