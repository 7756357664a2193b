// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/increasing.h"

#include <algorithm>

namespace volets {

namespace {

/// How good an increasing part is that ends at a place.
struct Part
{
    int length = 0;
    int favoured = 0;
    int end = -1;

    [[nodiscard]] bool isBetterThan(const Part &other) const
    {
        return length != other.length ? length > other.length : favoured > other.favoured;
    }
};

/// The best of the parts that end with a value below another.
class BestBelow
{
public:
    explicit BestBelow(int values)
        : m_tree(std::size_t(values) + 1)
    {}

    [[nodiscard]] Part of(int value) const
    {
        Part best;
        for (int i = value; i > 0; i -= i & -i)
            if (m_tree[std::size_t(i)].isBetterThan(best))
                best = m_tree[std::size_t(i)];
        return best;
    }

    void add(int value, const Part &part)
    {
        for (int i = value + 1; i < int(m_tree.size()); i += i & -i)
            if (part.isBetterThan(m_tree[std::size_t(i)]))
                m_tree[std::size_t(i)] = part;
    }

private:
    std::vector<Part> m_tree;
};

/// The places that lead to `end`, in order.
std::vector<int> placesTo(int end, const std::vector<int> &previous)
{
    std::vector<int> places;
    for (int place = end; place >= 0; place = previous[std::size_t(place)])
        places.push_back(place);
    std::ranges::reverse(places);
    return places;
}

} // namespace

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
    return placesTo(ends.empty() ? -1 : ends.back(), previous);
}

std::vector<int> longestIncreasing(std::span<const int> values, const std::vector<bool> &favoured)
{
    const int highest = values.empty() ? -1 : std::ranges::max(values);
    BestBelow parts(highest + 1);
    Part best;
    std::vector<int> previous(values.size(), -1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] < 0)
            continue;
        const Part below = parts.of(values[i]);
        previous[i] = below.end;
        const Part here{.length = below.length + 1, .favoured = below.favoured + (favoured[i] ? 1 : 0), .end = int(i)};
        parts.add(values[i], here);
        if (here.isBetterThan(best))
            best = here;
    }
    return placesTo(best.end, previous);
}

} // namespace volets
