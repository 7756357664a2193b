// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/align.h"

#include "align/linker.h"
#include "align/rows.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace volets {

namespace {

using Pairs = std::vector<std::pair<UnitRef, UnitRef>>;

bool contains(const Pairs &pairs, UnitRef x, UnitRef y)
{
    return std::ranges::any_of(pairs,
                               [&](const auto &pair) { return pair == std::pair{x, y} || pair == std::pair{y, x}; });
}

/// Ranks of the documents by date, then by what they are: the same whatever order they were listed in.
std::vector<int> canonicalOrder(std::span<const DocumentPtr> documents)
{
    std::vector<int> order(documents.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) {
        const Document &d = *documents[std::size_t(i)];
        return std::tie(d.date, d.title, d.key, d.sha256);
    });
    return order;
}

constexpr int allUpTo = 12; ///< documents; of more, only neighbours in time are compared

/// Which documents are compared, as ranks (later, earlier).
std::vector<std::pair<int, int>> pairsToCompare(int count)
{
    constexpr int neighbours = 1;
    std::vector<std::pair<int, int>> pairs;
    for (int later = 1; later < count; ++later)
        for (int earlier = count <= allUpTo ? 0 : std::max(0, later - neighbours); earlier < later; ++earlier)
            pairs.emplace_back(later, earlier);
    return pairs;
}

/// The best candidates of every unit towards the other document, each pair once.
std::set<std::size_t> bestCandidates(const std::vector<Candidate> &candidates, std::size_t unitsA, std::size_t unitsB,
                                     std::size_t count)
{
    std::set<std::size_t> kept;
    const auto keep = [&](std::size_t units, int Candidate::*side) {
        std::vector<std::vector<std::size_t>> best(units);
        const auto better = [&](std::size_t x, std::size_t y) {
            return std::pair(-candidates[x].score, x) < std::pair(-candidates[y].score, y);
        };
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            auto &mine = best[std::size_t(candidates[i].*side)];
            mine.insert(std::ranges::upper_bound(mine, i, better), i);
            if (mine.size() > count)
                mine.pop_back();
        }
        for (const auto &mine : best)
            kept.insert(mine.begin(), mine.end());
    };
    keep(unitsA, &Candidate::a);
    keep(unitsB, &Candidate::b);
    return kept;
}

/// What one pair of documents adds. Ranks stand for documents until the end.
struct Collected
{
    std::vector<Link> links;
    std::vector<Alternative> alternatives;
    std::vector<Evidence> evidence;
    std::vector<FurtherPart> attachments;
};

void collect(int rankA, int rankB, const Similarity &similarity, const DocumentProfile &a, const DocumentProfile &b,
             const FeatureVocabulary &vocabulary, const Rarity &rarity, const Constraints &constraints, Collected &all)
{
    const Model &weights = model(similarity.regime);
    const auto refs = [&](const Candidate &c) { return std::pair{UnitRef{rankA, c.a}, UnitRef{rankB, c.b}}; };
    const auto isPinned = [&](UnitRef x, UnitRef y) {
        return std::ranges::any_of(constraints.pins, [&](const Constraints::Pin &pin) {
            return std::pair{pin.a, pin.b} == std::pair{x, y} || std::pair{pin.a, pin.b} == std::pair{y, x};
        });
    };
    const std::vector<ChosenLink> chosenLinks = chooseLinks(similarity, a, b);
    // An echo makes a row only where neither clause has a nearer counterpart in the other's text: else the same clause
    // would be set beside everything that it recalls, row after row. It may still join a row that others make.
    // Between two genres, where echoes are many and weak, it must be the nearest that both of them have.
    std::set<int> answeredInA;
    std::set<int> answeredInB;
    std::vector<float> bestOfA(a.units.size(), std::numeric_limits<float>::lowest());
    std::vector<float> bestOfB(b.units.size(), std::numeric_limits<float>::lowest());
    for (const Candidate &candidate : similarity.candidates) {
        float &ofA = bestOfA[std::size_t(candidate.a)];
        float &ofB = bestOfB[std::size_t(candidate.b)];
        ofA = std::max(ofA, candidate.score);
        ofB = std::max(ofB, candidate.score);
    }
    for (const ChosenLink &chosen : chosenLinks) {
        if (chosen.relation == Relation::Kin)
            continue;
        answeredInA.insert(similarity.candidates[chosen.candidate].a);
        answeredInB.insert(similarity.candidates[chosen.candidate].b);
    }
    for (const ChosenLink &chosen : chosenLinks) {
        const Candidate &candidate = similarity.candidates[chosen.candidate];
        const auto [x, y] = refs(candidate);
        if (contains(constraints.rejections, x, y) || isPinned(x, y))
            continue;
        all.links.push_back({.a = x,
                             .b = y,
                             .relation = chosen.relation,
                             .confidence = candidate.confidence,
                             .change = chosen.change,
                             .why = explain(candidate, weights, a, b, vocabulary, rarity)});
        if (chosen.attachedTo >= 0) {
            const UnitRef host{chosen.attachedInA ? rankA : rankB, chosen.attachedTo};
            all.attachments.push_back({.member = chosen.attachedInA ? x : y,
                                       .host = host,
                                       .partner = chosen.attachedInA ? y : x,
                                       .confidence = candidate.confidence});
        } else {
            const bool nearest =
                !answeredInA.contains(candidate.a) && !answeredInB.contains(candidate.b) &&
                (similarity.regime != Regime::Across || (candidate.score >= bestOfA[std::size_t(candidate.a)] &&
                                                         candidate.score >= bestOfB[std::size_t(candidate.b)]));
            all.evidence.push_back({.a = x,
                                    .b = y,
                                    .confidence = candidate.confidence,
                                    .linked = chosen.relation != Relation::Kin || nearest,
                                    .pinned = false});
        }
    }
    constexpr std::size_t shown = 3;
    for (const std::size_t i : bestCandidates(similarity.candidates, a.units.size(), b.units.size(), shown)) {
        const Candidate &candidate = similarity.candidates[i];
        const auto [x, y] = refs(candidate);
        all.alternatives.push_back({x, y, candidate.confidence});
    }
    constexpr std::size_t compatible = 8;
    for (const std::size_t i : bestCandidates(similarity.candidates, a.units.size(), b.units.size(), compatible)) {
        const Candidate &candidate = similarity.candidates[i];
        const auto [x, y] = refs(candidate);
        if (candidate.confidence >= weights.compatible && !contains(constraints.rejections, x, y))
            all.evidence.push_back(
                {.a = x, .b = y, .confidence = candidate.confidence, .linked = false, .pinned = false});
    }
}

/// The constraints with ranks for document indexes, pins with the later document first.
Constraints ranked(const Constraints &constraints, const std::vector<int> &rankOf)
{
    const auto ref = [&](UnitRef r) { return UnitRef{rankOf[std::size_t(r.document)], r.unit}; };
    Constraints result;
    for (const Constraints::Pin &pin : constraints.pins)
        result.pins.push_back({std::max(ref(pin.a), ref(pin.b)), std::min(ref(pin.a), ref(pin.b)), pin.relation});
    for (const auto &[x, y] : constraints.rejections)
        result.rejections.emplace_back(ref(x), ref(y));
    return result;
}

} // namespace

std::expected<Alignment, StopReason> align(std::span<const DocumentPtr> documents,
                                           std::span<const std::vector<UnitFacts>> facts,
                                           const Constraints &constraints, const Stop &stop,
                                           std::span<const std::vector<MeaningVector>> meanings,
                                           const std::vector<Assignment> *themes)
{
    const auto thesaurus = Thesaurus::standard();
    const std::vector<int> order = canonicalOrder(documents);
    std::vector<int> rankOf(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        rankOf[std::size_t(order[rank])] = int(rank);

    FeatureVocabulary vocabulary;
    Assigner assigner(*defaultCodebook());
    const auto themesOf = [&](std::size_t index) {
        if (!themes)
            return assigner.assign({documents[index]}, stop);
        const auto own =
            std::ranges::equal_range(*themes, int(index), {}, [](const Assignment &one) { return one.unit.document; });
        return std::vector(own.begin(), own.end());
    };
    std::vector<int> unitCounts;
    unitCounts.reserve(order.size());
    for (const int index : order)
        unitCounts.push_back(int(documents[std::size_t(index)]->units.size()));

    const Constraints decided = ranked(constraints, rankOf);
    Collected all;
    const auto pairs = pairsToCompare(int(order.size()));
    // A profile takes many times the room of its text: one is kept only as long as a pair may need it.
    std::map<int, DocumentProfile> profiles;
    const auto profileOf = [&](int rank) -> const DocumentProfile & {
        const auto known = profiles.find(rank);
        if (known != profiles.end())
            return known->second;
        const auto index = std::size_t(order[std::size_t(rank)]);
        DocumentProfile &made =
            profiles
                .emplace(rank, profile(documents[index], facts[index], themesOf(index), *thesaurus, vocabulary, stop))
                .first->second;
        if (index < meanings.size())
            made.meanings = meanings[index];
        return made;
    };
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        const auto [later, earlier] = pairs[p];
        if (int(order.size()) > allUpTo)
            std::erase_if(profiles, [&](const auto &known) { return known.first < earlier; });
        const DocumentProfile &a = profileOf(later);
        const DocumentProfile &b = profileOf(earlier);
        if (const auto reason = stop.reason())
            return std::unexpected(*reason);
        const Rarity rarity(a, b, *thesaurus, vocabulary);
        const auto compared = similarity(a, b, *thesaurus, rarity, stop);
        if (!compared)
            return std::unexpected(compared.error());
        collect(later, earlier, *compared, a, b, vocabulary, rarity, decided, all);
        stop.progress(double(p + 1) / double(pairs.size()));
    }
    for (const Constraints::Pin &pin : decided.pins) {
        all.links.push_back({.a = pin.a,
                             .b = pin.b,
                             .relation = pin.relation,
                             .confidence = 1,
                             .change = {},
                             .why = {},
                             .decided = true});
        all.evidence.push_back({.a = pin.a, .b = pin.b, .confidence = 1, .linked = true, .pinned = true});
    }

    Alignment alignment;
    std::vector<Row> rows = buildRows(unitCounts, all.evidence, all.attachments, decided.rejections, stop);
    if (const auto reason = stop.reason())
        return std::unexpected(*reason);
    for (Row &row : rows) {
        RowCells cells(order.size());
        for (const RowCells::Filled &cell : row.cells.filled())
            cells.set(std::size_t(order[std::size_t(cell.document)]), cell.units);
        row.cells = std::move(cells);
    }
    alignment.rows = std::move(rows);
    const auto index = [&](UnitRef ref) { return UnitRef{order[std::size_t(ref.document)], ref.unit}; };
    std::ranges::sort(all.links, {}, [](const Link &link) { return std::pair{link.a, link.b}; });
    std::ranges::sort(all.alternatives, {}, [](const Alternative &one) { return std::pair{one.a, one.b}; });
    for (Link &link : all.links) {
        link.a = index(link.a);
        link.b = index(link.b);
    }
    for (Alternative &one : all.alternatives) {
        one.a = index(one.a);
        one.b = index(one.b);
    }
    if (int(documents.size()) > allUpTo)
        alignment.skipped.push_back(
            {QCoreApplication::translate("Align", "texts that are not neighbours in time"),
             QCoreApplication::translate("Align", "of more than %1 texts, each is compared with those just before and "
                                                  "after it; open fewer to compare all")
                 .arg(allUpTo)});
    alignment.links = std::move(all.links);
    alignment.alternatives = std::move(all.alternatives);
    return alignment;
}

} // namespace volets
