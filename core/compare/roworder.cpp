// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/roworder.h"

#include <algorithm>
#include <list>

namespace volets {

std::vector<int> interleaved(const std::vector<Row> &rows, const std::vector<int> &documents)
{
    std::list<int> order;
    std::vector<std::list<int>::iterator> places(rows.size(), order.end());
    for (const int document : documents) {
        std::vector<int> here;
        for (int r = 0; r < int(rows.size()); ++r)
            if (!rows[std::size_t(r)].cells[std::size_t(document)].empty())
                here.push_back(r);
        std::ranges::stable_sort(here, {},
                                 [&](int r) { return rows[std::size_t(r)].cells[std::size_t(document)].front(); });
        auto after = order.begin();
        for (const int r : here) {
            auto &place = places[std::size_t(r)];
            if (place == order.end())
                place = order.insert(after, r);
            after = std::next(place);
        }
    }
    return {order.begin(), order.end()};
}

} // namespace volets
