// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/features.h"

#include "align/nearness.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
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

constexpr std::size_t gramBuckets = std::size_t(1) << 18U;

float facetWeight(Facet facet)
{
    switch (facet) {
    case Facet::Topic:
    case Facet::Instrument:
    case Facet::Event:
    case Facet::Group:
        return 1.0F;
    case Facet::Act:
        return 0.7F;
    case Facet::Actor:
        return 0.45F;
    case Facet::General:
        return 0.25F;
    }
    Q_UNREACHABLE_RETURN(0);
}

/// Inverse document frequency from counts, smoothed, 1 for a word met once among few.
void toRarity(std::vector<float> &counts, float total)
{
    for (float &count : counts)
        count = count > 0 ? std::log((total + 1) / (count + 0.5F)) : 0;
}

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

    void addProducts(const SparseVector &vector, std::vector<float> &sums) const
    {
        for (const Term &term : vector)
            for (int i = m_offsets[std::size_t(term.id)]; i < m_offsets[std::size_t(term.id) + 1]; ++i) {
                const Term &posting = m_postings[std::size_t(i)];
                sums[std::size_t(posting.id)] += term.weight * posting.weight;
            }
    }

private:
    std::vector<int> m_offsets;
    std::vector<Term> m_postings; ///< id: the passage
};

std::vector<SparseVector> vectorsOf(const DocumentProfile &profile, SparseVector Passage::*space, const auto &rarity)
{
    std::vector<SparseVector> vectors;
    vectors.reserve(profile.passages.size());
    for (const Passage &passage : profile.passages)
        vectors.push_back(profile.units[std::size_t(passage.unit)].takesPart ? weighted(passage.*space, rarity)
                                                                             : SparseVector());
    return vectors;
}

/// The words of a passage with their worth in the two texts, laid out for asking of many passages whether they say
/// them.
struct Weighed
{
    struct Word
    {
        int stem = 0;
        int concept_ = -1;
        float weight = 0;
        bool heart = true;
    };
    std::vector<Word> words;
    float all = 0; ///< sum of the weights
    float heart = 0;
};

std::vector<Weighed> weighed(const DocumentProfile &profile, const Rarity &rarity)
{
    std::vector<Weighed> passages(profile.passages.size());
    for (std::size_t p = 0; p < passages.size(); ++p) {
        Weighed &one = passages[p];
        one.words.reserve(profile.passages[p].words.size());
        for (const WordUse &word : profile.passages[p].words) {
            const float weight = word.weight * rarity.stem(word.stem);
            one.words.push_back({word.stem, word.concept_, weight, word.heart});
            one.all += weight;
            if (word.heart)
                one.heart += weight;
        }
    }
    return passages;
}

/// What a passage says, laid out for asking of many words whether it says them.
class Covering
{
public:
    Covering(std::size_t stems, const Thesaurus &thesaurus)
        : m_thesaurus(thesaurus)
        , m_stems(stems)
        , m_concepts(thesaurus.concepts().size())
        , m_shares(thesaurus.concepts().size(), unknown)
    {}
    void set(const Passage &passage)
    {
        for (const Term &term : passage.stems)
            m_stems[std::size_t(term.id)] = true;
        for (const Term &term : passage.concepts)
            m_concepts[std::size_t(term.id)] = term.weight;
    }
    void clear(const Passage &passage)
    {
        for (const Term &term : passage.stems)
            m_stems[std::size_t(term.id)] = false;
        for (const Term &term : passage.concepts)
            m_concepts[std::size_t(term.id)] = 0;
        for (const int id : m_asked)
            m_shares[std::size_t(id)] = unknown;
        m_asked.clear();
    }
    struct Parts
    {
        float all = 0;
        float heart = 0;
    };
    /// The part of the words of `passage`, weighted by rarity, that the passage set here says in some way; and of the
    /// words of its heart.
    [[nodiscard]] Parts parts(const Weighed &passage)
    {
        Parts covered;
        for (const Weighed::Word &word : passage.words) {
            const float share = m_stems[std::size_t(word.stem)] ? 1 : knownShareOf(word.concept_);
            covered.all += word.weight * share;
            if (word.heart)
                covered.heart += word.weight * share;
        }
        return {covered.all / (passage.all + doubt), covered.heart / (passage.heart + doubt)};
    }

private:
    /// Added to what could be covered, in units of rarity (a rare word is about four): that the whole of three words is
    /// said elsewhere proves less than that half of thirty are.
    static constexpr float doubt = 5;
    static constexpr float unknown = -1;

    /// shareOf(), kept as long as this passage is set: many clauses speak of one concept.
    [[nodiscard]] float knownShareOf(int id)
    {
        if (id < 0)
            return 0;
        float &share = m_shares[std::size_t(id)];
        if (share == unknown) {
            share = shareOf(id);
            m_asked.push_back(id);
        }
        return share;
    }

    /// How far the passage says a concept in other words: the concept itself, or what both mean, so that two special
    /// cases of one thing meet in it.
    [[nodiscard]] float shareOf(int id) const
    {
        constexpr float sameConcept = 0.85F;
        float share = sameConcept * m_concepts[std::size_t(id)];
        for (const auto &[other, weight] : m_thesaurus.implied(id))
            if (other != id)
                share = std::max(share, weight * m_concepts[std::size_t(other)]);
        return share;
    }

    const Thesaurus &m_thesaurus;
    std::vector<char> m_stems;
    std::vector<float> m_concepts;
    std::vector<float> m_shares; ///< of what was asked, or `unknown`
    std::vector<int> m_asked;
};

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

/// How many different stems and concepts two passages share, those that are rare counting more; 1 for many.
float shared(const Passage &a, const Passage &b, const Rarity &rarity)
{
    float sum = 0;
    const auto add = [&](const SparseVector &x, const SparseVector &y, const auto &weight) {
        for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
            if (i->id < j->id)
                ++i;
            else if (j->id < i->id)
                ++j;
            else {
                sum += std::min(1.0F, std::min(i->weight, j->weight)) * weight(i->id);
                ++i;
                ++j;
            }
        }
    };
    add(a.stems, b.stems, [&](int id) { return rarity.stem(id); });
    add(a.concepts, b.concepts, [&](int id) { return rarity.conceptWeight(id); });
    constexpr float many = 12; // some four rare words
    return 1 - std::exp(-sum / many);
}

/// The rarity of the rarest concept that both passages name themselves, rather than something near it.
float rarest(const Passage &a, const Passage &b, const Rarity &rarity)
{
    constexpr float veryRare = 5; // of a topic that stands in one clause of a hundred and fifty
    float most = 0;
    for (auto i = a.concepts.begin(), j = b.concepts.begin(); i != a.concepts.end() && j != b.concepts.end();) {
        if (i->id < j->id)
            ++i;
        else if (j->id < i->id)
            ++j;
        else {
            if (i->weight >= 1 && j->weight >= 1)
                most = std::max(most, rarity.conceptWeight(i->id));
            ++i;
            ++j;
        }
    }
    return most / veryRare;
}

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

/// How far the passages of a text say a concept, itself or by what it implies; found once for each concept asked for.
class Saying
{
public:
    Saying(const DocumentProfile &profile, const Thesaurus &thesaurus)
        : m_profile(profile)
        , m_thesaurus(thesaurus)
        , m_shares(thesaurus.concepts().size())
    {}

    /// How far a passage says all of some concepts.
    float of(const std::vector<Term> &concepts, int passage)
    {
        constexpr float doubt = 1.5F; // as in Covering::parts(): little proves little
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
            shares.reserve(m_profile.passages.size());
            for (const Passage &passage : m_profile.passages)
                shares.push_back(share(id, passage));
        }
        return shares;
    }

    [[nodiscard]] float share(int id, const Passage &passage) const
    {
        float share = 0;
        for (const auto &[other, weight] : m_thesaurus.implied(id)) {
            const auto found = std::ranges::lower_bound(passage.concepts, other, {}, &Term::id);
            if (found != passage.concepts.end() && found->id == other)
                share = std::max(share, weight * found->weight);
        }
        return share;
    }

    const DocumentProfile &m_profile;
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

/// Stems that say little whatever a text is about, with the share of their rarity that they keep: words that every text
/// of the genre uses (resources/align/common-<language>.txt) and words that carry a sentence only
/// (light-<language>.txt). Read once.
QHash<QString, float> weakStems(const QString &language)
{
    static std::mutex mutex;
    static std::map<QString, QHash<QString, float>> known;
    const std::scoped_lock lock(mutex);
    const auto [entry, isNew] = known.try_emplace(language);
    QHash<QString, float> &weak = entry->second;
    if (!isNew)
        return weak;
    const Stemmer stemmer(language);
    for (const auto &[list, share] : {std::pair("common", 0.5F), std::pair("light", 0.15F)}) {
        QFile file(QStringLiteral(":/volets/align/%1-%2.txt").arg(QLatin1StringView(list), language));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString content = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(content).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(u'#'))
                for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
                    weak.insert(stemmer.stem(word.toString().toLower()), share);
    }
    return weak;
}

} // namespace

Rarity::Rarity(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus,
               const FeatureVocabulary &vocabulary)
    : m_stems(std::size_t(vocabulary.size()))
    , m_grams(gramBuckets)
    , m_concepts(thesaurus.concepts().size())
    , m_terms(std::size_t(vocabulary.size()))
{
    float passages = 0;
    for (const DocumentProfile *profile : {&a, &b}) {
        for (const Passage &passage : profile->passages) {
            if (!profile->units[std::size_t(passage.unit)].takesPart)
                continue;
            ++passages;
            for (const Term &term : passage.stems)
                ++m_stems[std::size_t(term.id)];
            for (const Term &term : passage.grams)
                ++m_grams[std::size_t(term.id)];
            for (const Term &term : passage.concepts)
                m_concepts[std::size_t(term.id)] += term.weight;
        }
        for (const UnitProfile &unit : profile->units)
            for (const auto *ids : {&unit.acts, &unit.addressees, &unit.references, &unit.themes})
                for (const int id : *ids)
                    ++m_terms[std::size_t(id)];
    }
    toRarity(m_stems, passages);
    toRarity(m_grams, passages);
    toRarity(m_concepts, passages);
    toRarity(m_terms, float(a.units.size() + b.units.size()));
    for (std::size_t id = 0; id < m_concepts.size(); ++id)
        m_concepts[id] *= facetWeight(thesaurus.concepts()[id].facet);

    const QHash<QString, float> weak = weakStems(a.document->language.section(u'-', 0, 0));
    for (auto stem = weak.cbegin(); stem != weak.cend(); ++stem) {
        const int id = vocabulary.find(stem.key());
        if (id >= 0)
            m_stems[std::size_t(id)] *= stem.value();
    }
}

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

    const std::vector<Weighed> weighedA = weighed(a, rarity);
    const std::vector<Weighed> weighedB = weighed(b, rarity);

    const auto principalA = principalConcepts(a, rarity);
    const auto principalB = principalConcepts(b, rarity);
    Saying sayingA(a, thesaurus);
    Saying sayingB(b, thesaurus);
    const std::vector<SparseVector> contextsA = contextsOf(a, rarity);
    const std::vector<SparseVector> contextsB = contextsOf(b, rarity);

    const Nearness nearness(a, b, stop);
    std::vector<Candidate> found;
    BestCandidates bestOnly(b.units.size());
    std::vector<float> stems(b.passages.size());
    std::vector<float> grams(b.passages.size());
    std::vector<float> concepts(b.passages.size());
    Covering coveringA(words, thesaurus);
    Covering coveringB(words, thesaurus);
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
            const Passage &passageA = a.passages[std::size_t(p)];
            std::ranges::fill(stems, 0.0F);
            std::ranges::fill(grams, 0.0F);
            std::ranges::fill(concepts, 0.0F);
            stemsB.addProducts(stemsA[std::size_t(p)], stems);
            gramsB.addProducts(gramsA[std::size_t(p)], grams);
            conceptsB.addProducts(conceptsA[std::size_t(p)], concepts);
            coveringA.set(passageA);
            for (std::size_t q = 0; q < b.passages.size(); ++q) {
                if (stems[q] + concepts[q] + grams[q] < 2 * least)
                    continue;
                const Passage &passageB = b.passages[q];
                Candidate &best = row[std::size_t(passageB.unit)];
                coveringB.set(passageB);
                const auto [partA, heartA] = coveringB.parts(weighedA[std::size_t(p)]);
                coveringB.clear(passageB);
                const auto [partB, heartB] = coveringA.parts(weighedB[q]);
                const float mean = harmonic(partA, partB);
                const float sum = stems[q] + grams[q] + concepts[q] + mean;
                if (sum <= best.score)
                    continue;
                best.score = sum;
                best.a = unitA;
                best.b = passageB.unit;
                best.passageA = p;
                best.passageB = int(q);
                best.coverageA = partA;
                best.coverageB = partB;
                of(best.features, Feature::Stems) = stems[q];
                of(best.features, Feature::Grams) = grams[q];
                of(best.features, Feature::Concepts) = concepts[q];
                of(best.features, Feature::Coverage) = mean;
                of(best.features, Feature::Containment) = std::max(partA, partB);
                of(best.features, Feature::Heart) = harmonic(heartA, heartB);
            }
            coveringA.clear(passageA);
        }
        std::vector<Candidate> mine;
        for (Candidate &candidate : row) {
            if (candidate.score <= 0)
                continue;
            addStructure(ua, b.units[std::size_t(candidate.b)], rarity, candidate.features);
            const Passage &passageA = a.passages[std::size_t(candidate.passageA)];
            const Passage &passageB = b.passages[std::size_t(candidate.passageB)];
            of(candidate.features, Feature::Shared) = shared(passageA, passageB, rarity);
            of(candidate.features, Feature::Rarest) = rarest(passageA, passageB, rarity);
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
