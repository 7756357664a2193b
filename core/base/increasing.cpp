// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/increasing.h"

#include <algorithm>

namespace volets {

std::vector<int> longestIncreasing(std::span<const int> values)
{
    std::vector<int> ends; // places: where the best part of each length ends
    std::vector<int> previous(values.size(), -1);
    for (int i = 0; i < int(values.size()); ++i) {
        const int value = values[std::size_t(i)];
        if (value < 0)
            continue;
        const auto at =
            std::ranges::lower_bound(ends, value, {}, [&](int place) { return values[std::size_t(place)]; });
        if (at != ends.begin())
            previous[std::size_t(i)] = *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<int> places;
    places.reserve(ends.size());
    for (int place = ends.empty() ? -1 : ends.back(); place >= 0; place = previous[std::size_t(place)])
        places.push_back(place);
    std::ranges::reverse(places);
    return places;
}

} // namespace volets
