// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/anchors.h"

#include "base/increasing.h"

#include <QHash>

#include <algorithm>

namespace volets {

namespace {

/// The longest part of `pairs` (in order of a) that is in order of b as well.
std::vector<Match> longestOrder(const std::vector<Match> &pairs)
{
    std::vector<int> partners;
    partners.reserve(pairs.size());
    for (const Match &pair : pairs)
        partners.push_back(pair.b);
    std::vector<Match> chain;
    for (const int place : longestIncreasing(partners))
        chain.push_back(pairs[std::size_t(place)]);
    return chain;
}

} // namespace

std::vector<Match> anchors(std::span<const int> keysA, std::span<const int> weightsA, std::span<const int> keysB,
                           std::span<const int> weightsB)
{
    struct Seen
    {
        int a = -1;
        int b = -1;
        bool twice = false;
    };
    QHash<int, Seen> seen;
    seen.reserve(qsizetype(std::min(keysA.size(), keysB.size())));
    for (std::size_t i = 0; i < keysA.size(); ++i) {
        if (weightsA[i] != weights::content)
            continue;
        Seen &entry = seen[keysA[i]];
        entry.twice = entry.twice || entry.a >= 0;
        entry.a = int(i);
    }
    for (std::size_t j = 0; j < keysB.size(); ++j) {
        if (weightsB[j] != weights::content)
            continue;
        const auto entry = seen.find(keysB[j]);
        if (entry == seen.end())
            continue;
        entry->twice = entry->twice || entry->b >= 0;
        entry->b = int(j);
    }
    std::vector<Match> pairs;
    std::vector<Match> supported;
    for (std::size_t i = 0; i < keysA.size(); ++i) {
        if (weightsA[i] != weights::content)
            continue;
        const auto entry = seen.constFind(keysA[i]);
        if (entry->twice || entry->b < 0)
            continue;
        const Match pair{.a = int(i), .b = entry->b};
        const auto j = std::size_t(pair.b);
        pairs.push_back(pair);
        if ((i > 0 && j > 0 && keysA[i - 1] == keysB[j - 1]) ||
            (i + 1 < keysA.size() && j + 1 < keysB.size() && keysA[i + 1] == keysB[j + 1]))
            supported.push_back(pair);
    }
    return longestOrder(supported.empty() ? pairs : supported);
}

} // namespace volets
