// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/features.h"

#include "align/coverage.h"
#include "align/nearness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace volets {

QLatin1StringView name(Feature feature)
{
    using namespace Qt::Literals::StringLiterals;
    constexpr std::array names{
        "stems"_L1,  "n-grams"_L1,   "concepts"_L1,   "coverage"_L1, "containment"_L1, "heart"_L1,
        "shared"_L1, "rarest"_L1,    "principal"_L1,  "context"_L1,  "act"_L1,         "first-act"_L1,
        "themes"_L1, "addressee"_L1, "references"_L1, "place"_L1,    "level"_L1,       "number"_L1,
        "hub"_L1,    "section"_L1,   "neighbours"_L1, "meaning"_L1,
    };
    static_assert(names.size() == featureCount);
    return names[std::size_t(feature)];
}

namespace {

SparseVector weighted(const SparseVector &counts, const auto &rarity)
{
    SparseVector vector;
    vector.reserve(counts.size());
    float square = 0;
    for (const Term &term : counts) {
        const float weight = (term.weight > 1 ? 1 + std::log(term.weight) : term.weight) * rarity(term.id);
        if (weight <= 0)
            continue;
        vector.push_back({term.id, weight});
        square += weight * weight;
    }
    if (square > 0)
        for (Term &term : vector)
            term.weight /= std::sqrt(square);
    return vector;
}

/// Which passages have a term, and with what weight.
class InvertedIndex
{
public:
    InvertedIndex(const std::vector<SparseVector> &vectors, std::size_t terms)
        : m_offsets(terms + 1)
    {
        for (const SparseVector &vector : vectors)
            for (const Term &term : vector)
                ++m_offsets[std::size_t(term.id) + 1];
        for (std::size_t i = 1; i < m_offsets.size(); ++i)
            m_offsets[i] += m_offsets[i - 1];
        m_postings.resize(std::size_t(m_offsets.back()));
        std::vector<int> next(m_offsets.begin(), m_offsets.end() - 1);
        for (std::size_t v = 0; v < vectors.size(); ++v)
            for (const Term &term : vectors[v])
                m_postings[std::size_t(next[std::size_t(term.id)]++)] = {int(v), term.weight};
    }

    /// The passages that have a term.
    [[nodiscard]] std::span<const Term> with(int term) const
    {
        const auto first = std::size_t(m_offsets[std::size_t(term)]);
        return std::span(m_postings).subspan(first, std::size_t(m_offsets[std::size_t(term) + 1]) - first);
    }
    void addProducts(const SparseVector &vector, std::vector<float> &sums) const
    {
        for (const Term &term : vector)
            for (const Term &posting : with(term.id))
                sums[std::size_t(posting.id)] += term.weight * posting.weight;
    }

private:
    std::vector<int> m_offsets;
    std::vector<Term> m_postings; ///< id: the passage
};

/// The terms of the passages as they are counted.
std::vector<SparseVector> countsOf(const DocumentProfile &profile, SparseVector Passage::*space)
{
    std::vector<SparseVector> counts;
    counts.reserve(profile.passages.size());
    for (const Passage &passage : profile.passages)
        counts.push_back(passage.*space);
    return counts;
}

std::vector<SparseVector> vectorsOf(const DocumentProfile &profile, SparseVector Passage::*space, const auto &rarity)
{
    std::vector<SparseVector> vectors;
    vectors.reserve(profile.passages.size());
    for (const Passage &passage : profile.passages)
        vectors.push_back(profile.units[std::size_t(passage.unit)].takesPart ? weighted(passage.*space, rarity)
                                                                             : SparseVector());
    return vectors;
}

/// Overlap of two sorted sets, weighted by rarity: shared over all.
float overlap(const std::vector<int> &a, const std::vector<int> &b, const Rarity &rarity)
{
    float shared = 0;
    float all = 0;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() || y != b.end()) {
        if (y == b.end() || (x != a.end() && *x < *y)) {
            all += rarity.term(*x++);
        } else if (x == a.end() || *y < *x) {
            all += rarity.term(*y++);
        } else {
            shared += rarity.term(*x);
            all += rarity.term(*x);
            ++x;
            ++y;
        }
    }
    return all > 0 ? shared / all : 0;
}

float harmonic(float a, float b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

/// The few concepts that a passage is most about: rare ones, and those that it names early.
std::vector<Term> principalConcepts(const Passage &passage, const Rarity &rarity)
{
    constexpr std::size_t few = 3;
    constexpr float reach = 20; // words after which a concept counts a third of what it would in front
    std::vector<Term> concepts;
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
        const int id = passage.words[i].concept_;
        if (id >= 0 && !std::ranges::contains(concepts, id, &Term::id))
            concepts.push_back({id, rarity.conceptWeight(id) * std::exp(-float(i) / reach)});
    }
    std::ranges::stable_sort(concepts, std::greater(), &Term::weight);
    concepts.resize(std::min(concepts.size(), few));
    return concepts;
}

/// What a passage has in common with each passage of the other text.
class InCommon
{
public:
    InCommon(const DocumentProfile &other, const InvertedIndex &concepts, const Rarity &rarity)
        : m_rarity(rarity)
        , m_stems(countsOf(other, &Passage::stems), rarity.words())
        , m_concepts(concepts)
        , m_sums(other.passages.size())
        , m_rarest(other.passages.size())
    {}

    void compare(const Passage &passage)
    {
        std::ranges::fill(m_sums, 0.0F);
        std::ranges::fill(m_rarest, 0.0F);
        for (const Term &term : passage.stems)
            for (const Term &posting : m_stems.with(term.id))
                add(term, posting, m_rarity.stem(term.id));
        for (const Term &term : passage.concepts) {
            const float weight = m_rarity.conceptWeight(term.id);
            for (const Term &posting : m_concepts.with(term.id)) {
                add(term, posting, weight);
                // named itself, rather than something near it
                if (term.weight >= 1 && posting.weight >= 1)
                    m_rarest[std::size_t(posting.id)] = std::max(m_rarest[std::size_t(posting.id)], weight);
            }
        }
    }
    /// How many different stems and concepts are shared, those that are rare counting more; 1 for many.
    [[nodiscard]] float shared(int passage) const
    {
        constexpr float many = 12; // some four rare words
        return 1 - std::exp(-m_sums[std::size_t(passage)] / many);
    }
    /// The rarity of the rarest concept that both passages name.
    [[nodiscard]] float rarest(int passage) const
    {
        constexpr float veryRare = 5; // of a topic that stands in one clause of a hundred and fifty
        return m_rarest[std::size_t(passage)] / veryRare;
    }

private:
    void add(const Term &term, const Term &posting, float weight)
    {
        m_sums[std::size_t(posting.id)] += std::min(1.0F, std::min(term.weight, posting.weight)) * weight;
    }

    const Rarity &m_rarity;
    InvertedIndex m_stems;
    const InvertedIndex &m_concepts;
    std::vector<float> m_sums;
    std::vector<float> m_rarest;
};

/// How far the passages of a text say a concept, itself or by what it implies; found once for each concept asked for.
class Saying
{
public:
    Saying(const InvertedIndex &concepts, std::size_t passages, const Thesaurus &thesaurus)
        : m_concepts(concepts)
        , m_passages(passages)
        , m_thesaurus(thesaurus)
        , m_shares(thesaurus.concepts().size())
    {}

    /// How far a passage says all of some concepts.
    float of(const std::vector<Term> &concepts, int passage)
    {
        constexpr float doubt = 1.5F; // as in Coverages: little proves little
        float all = doubt;
        float said = 0;
        for (const Term &one : concepts) {
            all += one.weight;
            said += one.weight * sharesOf(one.id)[std::size_t(passage)];
        }
        return said / all;
    }

private:
    const std::vector<float> &sharesOf(int id)
    {
        std::vector<float> &shares = m_shares[std::size_t(id)];
        if (shares.empty()) {
            shares.resize(m_passages);
            for (const auto &[other, weight] : m_thesaurus.implied(id))
                for (const Term &posting : m_concepts.with(other)) {
                    float &share = shares[std::size_t(posting.id)];
                    share = std::max(share, weight * posting.weight);
                }
        }
        return shares;
    }

    const InvertedIndex &m_concepts;
    std::size_t m_passages;
    const Thesaurus &m_thesaurus;
    std::vector<std::vector<float>> m_shares; ///< by concept, then by passage
};

std::vector<std::vector<Term>> principalConcepts(const DocumentProfile &profile, const Rarity &rarity)
{
    std::vector<std::vector<Term>> concepts;
    concepts.reserve(profile.passages.size());
    for (const Passage &passage : profile.passages)
        concepts.push_back(principalConcepts(passage, rarity));
    return concepts;
}

/// What the units' chapeaux and headings name, as vectors of length 1.
std::vector<SparseVector> contextsOf(const DocumentProfile &profile, const Rarity &rarity)
{
    std::vector<SparseVector> contexts;
    contexts.reserve(profile.units.size());
    for (const UnitProfile &unit : profile.units)
        contexts.push_back(weighted(unit.context, [&](int id) { return rarity.conceptWeight(id); }));
    return contexts;
}

float product(const SparseVector &a, const SparseVector &b)
{
    float sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->id < j->id)
            ++i;
        else if (j->id < i->id)
            ++j;
        else
            sum += i++->weight * j++->weight;
    }
    return sum;
}

void addStructure(const UnitProfile &a, const UnitProfile &b, const Rarity &rarity, Features &features)
{
    of(features, Feature::FirstAct) = a.firstAct >= 0 && a.firstAct == b.firstAct ? 1.0F : 0.0F;
    of(features, Feature::Acts) = overlap(a.acts, b.acts, rarity);
    of(features, Feature::Themes) = overlap(a.themes, b.themes, rarity);
    of(features, Feature::References) = overlap(a.references, b.references, rarity);
    if (!a.addressees.empty() && !b.addressees.empty()) {
        const bool shared =
            std::ranges::any_of(a.addressees, [&](int id) { return std::ranges::binary_search(b.addressees, id); });
        of(features, Feature::Addressee) = shared ? 1.0F : -1.0F;
    }
    if (a.place != Place::Body && b.place != Place::Body)
        of(features, Feature::Place) = a.place == b.place ? 1.0F : -1.0F;
    of(features, Feature::Level) = a.bare != b.bare ? -1.0F : a.bare || a.chapeau != b.chapeau ? 0.5F : 1.0F;
    of(features, Feature::Number) = a.number == b.number ? 1.0F : 0.0F;
}

/// Holds for each unit of either side its best candidates only, so that long texts take memory in proportion to their
/// length and not to its square.
class BestCandidates
{
public:
    explicit BestCandidates(std::size_t unitsB)
        : m_ofB(unitsB)
    {}
    /// The candidates of one unit of a.
    void add(std::vector<Candidate> row)
    {
        for (const Candidate &candidate : row) {
            std::vector<Candidate> &mine = m_ofB[std::size_t(candidate.b)];
            mine.push_back(candidate);
            if (mine.size() > 2 * kept)
                cut(mine);
        }
        cut(row);
        m_all.insert(m_all.end(), row.begin(), row.end());
    }
    [[nodiscard]] std::vector<Candidate> take()
    {
        for (std::vector<Candidate> &mine : m_ofB) {
            cut(mine);
            m_all.insert(m_all.end(), mine.begin(), mine.end());
        }
        const auto place = [](const Candidate &c) { return std::pair{c.a, c.b}; };
        std::ranges::sort(m_all, {}, place);
        m_all.erase(std::ranges::unique(m_all, {}, place).begin(), m_all.end());
        return std::move(m_all);
    }

private:
    static constexpr std::size_t kept = 24;

    static void cut(std::vector<Candidate> &candidates)
    {
        if (candidates.size() <= kept)
            return;
        std::ranges::nth_element(candidates, candidates.begin() + kept, {},
                                 [](const Candidate &c) { return std::tuple{-c.score, c.a, c.b}; });
        candidates.resize(kept);
    }

    std::vector<Candidate> m_all;
    std::vector<std::vector<Candidate>> m_ofB;
};

} // namespace

std::expected<std::vector<Candidate>, StopReason> candidates(const DocumentProfile &a, const DocumentProfile &b,
                                                             const Thesaurus &thesaurus, const Rarity &rarity,
                                                             const Stop &stop)
{
    const auto stemRarity = [&](int id) { return rarity.stem(id); };
    const auto gramRarity = [&](int id) { return rarity.gram(id); };
    const auto conceptRarity = [&](int id) { return rarity.conceptWeight(id); };
    const std::vector<SparseVector> stemsA = vectorsOf(a, &Passage::stems, stemRarity);
    const std::vector<SparseVector> gramsA = vectorsOf(a, &Passage::grams, gramRarity);
    const std::vector<SparseVector> conceptsA = vectorsOf(a, &Passage::concepts, conceptRarity);
    const std::size_t words = rarity.words();
    const InvertedIndex stemsB(vectorsOf(b, &Passage::stems, stemRarity), words);
    const InvertedIndex gramsB(vectorsOf(b, &Passage::grams, gramRarity), gramBuckets);
    const InvertedIndex conceptsB(vectorsOf(b, &Passage::concepts, conceptRarity), thesaurus.concepts().size());

    const auto principalA = principalConcepts(a, rarity);
    const auto principalB = principalConcepts(b, rarity);
    const InvertedIndex namedA(countsOf(a, &Passage::concepts), thesaurus.concepts().size());
    const InvertedIndex namedB(countsOf(b, &Passage::concepts), thesaurus.concepts().size());
    Saying sayingA(namedA, a.passages.size(), thesaurus);
    Saying sayingB(namedB, b.passages.size(), thesaurus);
    const std::vector<SparseVector> contextsA = contextsOf(a, rarity);
    const std::vector<SparseVector> contextsB = contextsOf(b, rarity);

    const Nearness nearness(a, b, stop);
    std::vector<Candidate> found;
    BestCandidates bestOnly(b.units.size());
    std::vector<float> stems(b.passages.size());
    std::vector<float> grams(b.passages.size());
    std::vector<float> concepts(b.passages.size());
    Coverages coverages(a, b, thesaurus, rarity);
    InCommon inCommon(b, namedB, rarity);
    std::vector<Candidate> row(b.units.size());
    constexpr float least = 0.03F; // below, nothing but noise is shared
    constexpr std::size_t manyPairs = 400'000;
    const bool isLong = a.order.size() * b.order.size() > manyPairs;

    for (const int unitA : a.order) {
        if (const auto reason = stop.reason())
            return std::unexpected(*reason);
        const UnitProfile &ua = a.units[std::size_t(unitA)];
        for (Candidate &candidate : row)
            candidate = {};
        for (const int near : nearness.nearest(unitA)) {
            Candidate &candidate = row[std::size_t(near)];
            candidate.a = unitA;
            candidate.b = near;
            candidate.passageA = ua.firstPassage;
            candidate.passageB = b.units[std::size_t(near)].firstPassage;
            candidate.score = std::numeric_limits<float>::min(); // whatever words speak for the pair says more
        }
        for (int p = ua.firstPassage; p < ua.firstPassage + ua.passageCount; ++p) {
            std::ranges::fill(stems, 0.0F);
            std::ranges::fill(grams, 0.0F);
            std::ranges::fill(concepts, 0.0F);
            stemsB.addProducts(stemsA[std::size_t(p)], stems);
            gramsB.addProducts(gramsA[std::size_t(p)], grams);
            conceptsB.addProducts(conceptsA[std::size_t(p)], concepts);
            inCommon.compare(a.passages[std::size_t(p)]);
            for (std::size_t q = 0; q < b.passages.size(); ++q) {
                if (stems[q] + concepts[q] + grams[q] < 2 * least)
                    continue;
                Candidate &best = row[std::size_t(b.passages[q].unit)];
                const Coverage &coverage = coverages.of(std::size_t(p), q);
                const float mean = harmonic(coverage.ofA, coverage.ofB);
                const float sum = stems[q] + grams[q] + concepts[q] + mean;
                if (sum <= best.score)
                    continue;
                best.score = sum;
                best.a = unitA;
                best.b = b.passages[q].unit;
                best.passageA = p;
                best.passageB = int(q);
                best.coverageA = coverage.ofA;
                best.coverageB = coverage.ofB;
                of(best.features, Feature::Stems) = stems[q];
                of(best.features, Feature::Grams) = grams[q];
                of(best.features, Feature::Concepts) = concepts[q];
                of(best.features, Feature::Coverage) = mean;
                of(best.features, Feature::Containment) = std::max(coverage.ofA, coverage.ofB);
                of(best.features, Feature::Heart) = harmonic(coverage.heartOfA, coverage.heartOfB);
                of(best.features, Feature::Shared) = inCommon.shared(int(q));
                of(best.features, Feature::Rarest) = inCommon.rarest(int(q));
            }
        }
        std::vector<Candidate> mine;
        for (Candidate &candidate : row) {
            if (candidate.score <= 0)
                continue;
            addStructure(ua, b.units[std::size_t(candidate.b)], rarity, candidate.features);
            of(candidate.features, Feature::Principal) =
                std::min(sayingB.of(principalA[std::size_t(candidate.passageA)], candidate.passageB),
                         sayingA.of(principalB[std::size_t(candidate.passageB)], candidate.passageA));
            of(candidate.features, Feature::Context) =
                product(contextsA[std::size_t(unitA)], contextsB[std::size_t(candidate.b)]);
            const float near = nearness.of(unitA, candidate.b);
            of(candidate.features, Feature::Meaning) = near;
            candidate.score += near;
            mine.push_back(candidate);
        }
        if (isLong)
            bestOnly.add(std::move(mine));
        else
            found.insert(found.end(), mine.begin(), mine.end());
    }
    return isLong ? bestOnly.take() : found;
}

} // namespace volets
