// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/similarity.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <ranges>
#include <span>
#include <utility>
#include <vector>

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

/// The best two confidences among some candidates.
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
};

/// What the units of one side have in each section of the other.
struct SectionBests
{
    std::vector<std::size_t> of; ///< for each candidate the index in `bests` of its unit with the other one's section
    std::vector<Best> bests;
    std::map<std::pair<int, int>, float> sums; ///< of the bests, by a's section and b's
};

SectionBests sectionBests(const std::vector<Candidate> &candidates, const DocumentProfile &a, const DocumentProfile &b,
                          bool sideOfA)
{
    const int Candidate::*const own = sideOfA ? &Candidate::a : &Candidate::b;
    const int Candidate::*const other = sideOfA ? &Candidate::b : &Candidate::a;
    const DocumentProfile &otherText = sideOfA ? b : a;
    std::vector<std::size_t> order(candidates.size());
    std::iota(order.begin(), order.end(), 0);
    if (!sideOfA)
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return candidates[i].*own; });
    SectionBests found;
    found.of.resize(candidates.size());
    constexpr auto none = std::size_t(-1);
    std::vector<std::size_t> bestIn(std::size_t(otherText.sections), none);
    std::vector<int> seen;
    for (auto first = order.begin(); first != order.end();) {
        const int unit = candidates[*first].*own;
        const auto last = std::find_if(first, order.end(), [&](std::size_t i) { return candidates[i].*own != unit; });
        for (const std::size_t i : std::ranges::subrange(first, last)) {
            const int section = otherText.units[std::size_t(candidates[i].*other)].section;
            std::size_t &best = bestIn[std::size_t(section)];
            if (best == none) {
                best = found.bests.size();
                found.bests.emplace_back();
                seen.push_back(section);
            }
            found.bests[best].offer(candidates[i].confidence, candidates[i].*other);
            found.of[i] = best;
        }
        const int ownSection = (sideOfA ? a : b).units[std::size_t(unit)].section;
        for (const int section : seen) {
            std::size_t &best = bestIn[std::size_t(section)];
            found.sums[sideOfA ? std::pair{ownSection, section} : std::pair{section, ownSection}] +=
                found.bests[best].first;
            best = none;
        }
        seen.clear();
        first = last;
    }
    return found;
}

/// For two sections the mean confidence of each clause's best counterpart in the other one. The pair's own share is
/// left out, so that a good pair does not praise itself.
void addSections(std::vector<Candidate> &candidates, const DocumentProfile &a, const DocumentProfile &b)
{
    const SectionBests ofA = sectionBests(candidates, a, b, true);
    const SectionBests ofB = sectionBests(candidates, a, b, false);
    const auto sizes = [](const DocumentProfile &profile) {
        std::vector<int> counts(std::size_t(profile.sections));
        for (const int unit : profile.order)
            ++counts[std::size_t(profile.units[std::size_t(unit)].section)];
        return counts;
    };
    const std::vector<int> sizeA = sizes(a);
    const std::vector<int> sizeB = sizes(b);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        Candidate &c = candidates[i];
        const int sa = a.units[std::size_t(c.a)].section;
        const int sb = b.units[std::size_t(c.b)].section;
        const int others = sizeA[std::size_t(sa)] + sizeB[std::size_t(sb)] - 2;
        if (others <= 0)
            continue;
        const float mine = ofA.bests[ofA.of[i]].first + ofB.bests[ofB.of[i]].first;
        of(c.features, Feature::Section) =
            std::max(0.0F, ofA.sums.at({sa, sb}) + ofB.sums.at({sa, sb}) - mine) / float(others);
    }
}

/// Mean confidence of the pairs just before and just after.
void addNeighbours(std::vector<Candidate> &candidates, const DocumentProfile &a, const DocumentProfile &b)
{
    // Of one unit of a all candidates stand together: those of its neighbours are laid out by the rank of b's unit.
    std::vector<std::span<const Candidate>> rows(a.order.size());
    for (auto first = candidates.cbegin(); first != candidates.cend();) {
        const auto last = std::find_if(first, candidates.cend(), [&](const Candidate &c) { return c.a != first->a; });
        rows[std::size_t(a.units[std::size_t(first->a)].order)] = {first, last};
        first = last;
    }
    std::vector<float> before(b.order.size() + 2); // by rank, from one before the first to one behind the last
    std::vector<float> after(b.order.size() + 2);
    const auto rankB = [&](const Candidate &c) { return std::size_t(b.units[std::size_t(c.b)].order) + 1; };
    const auto layOut = [&](std::size_t rank, std::vector<float> &confidences) {
        std::ranges::fill(confidences, 0.0F);
        if (rank < rows.size())
            for (const Candidate &c : rows[rank])
                confidences[rankB(c)] = c.confidence;
    };
    int unit = -1;
    for (Candidate &c : candidates) {
        if (c.a != unit) {
            unit = c.a;
            const auto rank = std::size_t(a.units[std::size_t(unit)].order);
            layOut(rank - 1, before);
            layOut(rank + 1, after);
        }
        of(c.features, Feature::Neighbours) = (before[rankB(c) - 1] + after[rankB(c) + 1]) / 2;
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
