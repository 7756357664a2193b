// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/similarity.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace volets {

namespace {

void score(std::vector<Candidate> &candidates, const Model &model)
{
    for (Candidate &candidate : candidates) {
        candidate.score = model.bias;
        for (std::size_t i = 0; i < featureCount; ++i)
            candidate.score += model.weights[i] * candidate.features[i];
        candidate.confidence = model.confidence(candidate.score);
    }
}

/// The textual part of a pair's score: what hubs share with everything.
float textual(const Features &features)
{
    return (of(features, Feature::Stems) + of(features, Feature::Grams) + of(features, Feature::Concepts) +
            of(features, Feature::Coverage)) /
           4;
}

/// A first guess that no fitted weight enters, so that what is counted from it (sections, neighbours, leads) means the
/// same whatever the model: likeness less what both are alike to everything (CSLS), squeezed into 0 to 1.
float firstGuess(const Features &features)
{
    constexpr float steepness = 14;
    const float ahead = textual(features) - of(features, Feature::Hub) / 2;
    return 1 / (1 + std::exp(-steepness * ahead));
}

/// Mean likeness of each unit to its nearest five in the other text.
std::vector<float> hubness(const std::vector<Candidate> &candidates, std::size_t units, int Candidate::*side)
{
    constexpr std::size_t nearest = 5;
    std::vector<std::array<float, nearest>> best(units);
    for (const Candidate &candidate : candidates) {
        auto &mine = best[std::size_t(candidate.*side)];
        const float value = textual(candidate.features);
        if (value > mine.back()) {
            mine.back() = value;
            for (std::size_t i = nearest - 1; i > 0 && mine[i] > mine[i - 1]; --i)
                std::swap(mine[i], mine[i - 1]);
        }
    }
    std::vector<float> mean(units);
    std::ranges::transform(best, mean.begin(), [](const auto &mine) {
        return std::ranges::fold_left(mine, 0.0F, std::plus()) / float(nearest);
    });
    return mean;
}

void addHubness(std::vector<Candidate> &candidates, std::size_t unitsA, std::size_t unitsB)
{
    const std::vector<float> hubA = hubness(candidates, unitsA, &Candidate::a);
    const std::vector<float> hubB = hubness(candidates, unitsB, &Candidate::b);
    for (Candidate &candidate : candidates)
        of(candidate.features, Feature::Hub) = hubA[std::size_t(candidate.a)] + hubB[std::size_t(candidate.b)];
}

/// For two sections the mean confidence of each clause's best counterpart in the other one. The pair's own share is
/// left out, so that a good pair does not praise itself.
void addSections(std::vector<Candidate> &candidates, const DocumentProfile &a, const DocumentProfile &b)
{
    struct Best
    {
        float first = 0;
        float second = 0;
        int partner = -1;
        void offer(float value, int other)
        {
            if (value > first) {
                second = first;
                first = value;
                partner = other;
            } else {
                second = std::max(second, value);
            }
        }
        [[nodiscard]] float without(int other) const { return partner == other ? second : first; }
    };
    std::map<std::pair<int, int>, Best> bestOfA; // unit of a, section of b
    std::map<std::pair<int, int>, Best> bestOfB;
    std::map<std::pair<int, int>, float> sumA; // section of a, section of b
    std::map<std::pair<int, int>, float> sumB;
    const auto sectionA = [&](const Candidate &c) { return a.units[std::size_t(c.a)].section; };
    const auto sectionB = [&](const Candidate &c) { return b.units[std::size_t(c.b)].section; };
    for (const Candidate &c : candidates) {
        bestOfA[{c.a, sectionB(c)}].offer(c.confidence, c.b);
        bestOfB[{c.b, sectionA(c)}].offer(c.confidence, c.a);
    }
    for (const auto &[key, best] : bestOfA)
        sumA[{a.units[std::size_t(key.first)].section, key.second}] += best.first;
    for (const auto &[key, best] : bestOfB)
        sumB[{key.second, b.units[std::size_t(key.first)].section}] += best.first;
    std::vector<int> sizeA(std::size_t(a.sections));
    std::vector<int> sizeB(std::size_t(b.sections));
    for (const int unit : a.order)
        ++sizeA[std::size_t(a.units[std::size_t(unit)].section)];
    for (const int unit : b.order)
        ++sizeB[std::size_t(b.units[std::size_t(unit)].section)];
    for (Candidate &c : candidates) {
        const int sa = sectionA(c);
        const int sb = sectionB(c);
        const int others = sizeA[std::size_t(sa)] + sizeB[std::size_t(sb)] - 2;
        if (others <= 0)
            continue;
        const float mine = bestOfA[{c.a, sb}].first + bestOfB[{c.b, sa}].first;
        of(c.features, Feature::Section) = std::max(0.0F, sumA[{sa, sb}] + sumB[{sa, sb}] - mine) / float(others);
    }
}

/// Mean confidence of the pairs just before and just after.
void addNeighbours(std::vector<Candidate> &candidates, const DocumentProfile &a, const DocumentProfile &b)
{
    const auto find = [&](std::size_t rankA, std::size_t rankB) {
        if (rankA >= a.order.size() || rankB >= b.order.size())
            return 0.0F;
        const std::pair key{a.order[rankA], b.order[rankB]};
        const auto found =
            std::ranges::lower_bound(candidates, key, {}, [](const Candidate &c) { return std::pair{c.a, c.b}; });
        return found != candidates.end() && found->a == key.first && found->b == key.second ? found->confidence : 0.0F;
    };
    for (Candidate &c : candidates) {
        const auto rankA = std::size_t(a.units[std::size_t(c.a)].order);
        const auto rankB = std::size_t(b.units[std::size_t(c.b)].order);
        of(c.features, Feature::Neighbours) = (find(rankA - 1, rankB - 1) + find(rankA + 1, rankB + 1)) / 2;
    }
}

} // namespace

Regime regimeOf(const DocumentProfile &a, const DocumentProfile &b, const std::vector<Candidate> &candidates)
{
    constexpr float nearlyEqual = 0.85F;
    constexpr float mostOfThem = 0.3F;
    if (a.document->language.section(u'-', 0, 0) != b.document->language.section(u'-', 0, 0))
        return Regime::Language;
    std::vector<char> equal(a.units.size());
    for (const Candidate &candidate : candidates)
        if (of(candidate.features, Feature::Grams) >= nearlyEqual)
            equal[std::size_t(candidate.a)] = true;
    const auto count = std::ranges::count(equal, true);
    if (float(count) >= mostOfThem * float(std::min(a.order.size(), b.order.size())))
        return Regime::Versions;
    return a.document->genre == b.document->genre ? Regime::Distinct : Regime::Across;
}

std::expected<Similarity, StopReason> similarity(const DocumentProfile &a, const DocumentProfile &b,
                                                 const Thesaurus &thesaurus, const Rarity &rarity, const Stop &stop)
{
    auto found = candidates(a, b, thesaurus, rarity, stop);
    if (!found)
        return std::unexpected(found.error());
    Similarity result{regimeOf(a, b, *found), std::move(*found)};
    const Model &weights = model(result.regime);
    addHubness(result.candidates, a.units.size(), b.units.size());
    for (Candidate &candidate : result.candidates)
        candidate.confidence = firstGuess(candidate.features);
    addSections(result.candidates, a, b);
    addNeighbours(result.candidates, a, b);
    score(result.candidates, weights);
    return result;
}

} // namespace volets
