// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/movedclauses.h"

#include "base/increasing.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace volets {

namespace {

/// Places of `sequence` that would have to move to be in order.
std::vector<int> outOfOrder(const std::vector<int> &sequence)
{
    std::vector<int> all(sequence.size());
    std::iota(all.begin(), all.end(), 0);
    std::vector<int> moved;
    std::ranges::set_difference(all, longestIncreasing(sequence), std::back_inserter(moved));
    return moved;
}

} // namespace

MovedClauses movedClauses(const Comparison &comparison, const std::vector<ArrangedRow> &rows,
                          const std::vector<int> &columns, int base)
{
    MovedClauses found;
    for (const int document : columns) {
        if (document == base)
            continue;
        std::vector<int> sequence;
        for (const ArrangedRow &shown : rows) {
            const RowCells &cells = comparison.alignment.rows[std::size_t(shown.row)].cells;
            if (!cells[std::size_t(base)].empty() && !cells[std::size_t(document)].empty())
                sequence.push_back(cells[std::size_t(document)].front());
        }
        for (const int place : outOfOrder(sequence)) {
            const int unit = sequence[std::size_t(place)];
            found.units.insert({document, unit});
            found.after[{document, unit > 0 ? unit - 1 : unit + 1}].push_back({document, unit});
        }
    }
    return found;
}

} // namespace volets
