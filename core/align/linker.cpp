// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/linker.h"

#include "text/normalizer.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

namespace volets {

namespace {

/// Best score of each unit on one side.
std::vector<float> bestOf(const std::vector<Candidate> &candidates, std::size_t units, int Candidate::*side)
{
    std::vector<float> best(units, std::numeric_limits<float>::lowest());
    for (const Candidate &c : candidates)
        best[std::size_t(c.*side)] = std::max(best[std::size_t(c.*side)], c.score);
    return best;
}

/// Which clauses have a counterpart of their own where each comes from one, in drafts and translations: the surest pair
/// is taken first, and what it takes is no other's. So a paragraph that recurs with small changes finds its own draft,
/// even where another one resembles that draft more.
struct OneToOne
{
    std::vector<char> pairs; ///< for each candidate
    std::vector<char> ofA;
    std::vector<char> ofB;
};

OneToOne oneToOne(const std::vector<Candidate> &candidates, std::size_t unitsA, std::size_t unitsB, float least)
{
    OneToOne taken{std::vector<char>(candidates.size()), std::vector<char>(unitsA), std::vector<char>(unitsB)};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (candidates[i].confidence >= least)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return candidates[i].score; });
    for (const std::size_t i : order) {
        char &ofA = taken.ofA[std::size_t(candidates[i].a)];
        char &ofB = taken.ofB[std::size_t(candidates[i].b)];
        if (!ofA && !ofB)
            taken.pairs[i] = ofA = ofB = true;
    }
    return taken;
}

/// Whether two units say the same in the same words, whatever the signs that end them.
bool haveTheSameWords(const Unit &a, const Unit &b)
{
    const auto words = [](const Unit &unit) {
        QString folded = fold(unit.text, standardFolds | Fold::Case);
        while (!folded.isEmpty() && !folded.back().isLetterOrNumber())
            folded.chop(1);
        return folded;
    };
    return words(a) == words(b);
}

} // namespace

std::vector<ChosenLink> chooseLinks(const Similarity &similarity, const DocumentProfile &a, const DocumentProfile &b)
{
    const Model &weights = model(similarity.regime);
    const std::vector<Candidate> &all = similarity.candidates;
    const std::vector<float> bestA = bestOf(all, a.units.size(), &Candidate::a);
    const std::vector<float> bestB = bestOf(all, b.units.size(), &Candidate::b);
    const auto best = [&](const Candidate &c) {
        return c.score >= bestA[std::size_t(c.a)] || c.score >= bestB[std::size_t(c.b)];
    };
    const auto close = [&](const Candidate &c) {
        return c.score >= std::max(bestA[std::size_t(c.a)], bestB[std::size_t(c.b)]) - weights.closeToBest;
    };

    const bool fromOne = similarity.regime == Regime::Versions || similarity.regime == Regime::Language;
    const OneToOne own = fromOne ? oneToOne(all, a.units.size(), b.units.size(), weights.strong) : OneToOne();

    std::vector<ChosenLink> links;
    std::vector<int> strongOfA(a.units.size());
    std::vector<int> strongOfB(b.units.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Candidate &c = all[i];
        if (fromOne && !own.pairs[i] && own.ofA[std::size_t(c.a)] && own.ofB[std::size_t(c.b)])
            continue;
        const bool strong =
            c.confidence >= weights.strong && ((best(c) && close(c)) || (fromOne && (close(c) || own.pairs[i])));
        if (!strong && !(best(c) && c.confidence >= weights.kin))
            continue;
        ChosenLink link{.candidate = i, .relation = Relation::Kin, .change = {}};
        if (strong) {
            const float least = std::min(c.coverageA, c.coverageB);
            const bool same = least >= weights.same || haveTheSameWords(a.document->units[std::size_t(c.a)],
                                                                        b.document->units[std::size_t(c.b)]);
            link.relation = same ? Relation::Same : Relation::Partial;
            ++strongOfA[std::size_t(c.a)];
            ++strongOfB[std::size_t(c.b)];
        }
        links.push_back(link);
    }
    constexpr float muchMore = 0.2F;
    for (ChosenLink &link : links) {
        const Candidate &c = all[link.candidate];
        if (link.relation != Relation::Partial)
            continue;
        const UnitProfile &ua = a.units[std::size_t(c.a)];
        const UnitProfile &ub = b.units[std::size_t(c.b)];
        if (strongOfB[std::size_t(c.b)] > 1 && strongOfA[std::size_t(c.a)] == 1)
            link.change = QStringLiteral("split");
        else if (strongOfA[std::size_t(c.a)] > 1 && strongOfB[std::size_t(c.b)] == 1)
            link.change = QStringLiteral("merged");
        else if (!ua.addressees.empty() && !ub.addressees.empty() && of(c.features, Feature::Addressee) < 0)
            link.change = QStringLiteral("addressee");
        else if (c.coverageB > c.coverageA + muchMore)
            link.change = QStringLiteral("extended");
        else if (c.coverageA > c.coverageB + muchMore)
            link.change = QStringLiteral("narrowed");
    }

    // A further part of a family stands in the rows of the part that is linked best.
    for (ChosenLink &link : links) {
        const Candidate &c = all[link.candidate];
        for (const ChosenLink &other : links) {
            const Candidate &o = all[other.candidate];
            if (&other == &link || o.score <= c.score || link.attachedTo >= 0)
                continue;
            const auto parent = [](const DocumentProfile &p, int unit) {
                return p.document->units[std::size_t(unit)].parent;
            };
            const auto family = [&](const DocumentProfile &p, int x, int y) {
                return parent(p, x) == y || parent(p, y) == x || (parent(p, x) >= 0 && parent(p, x) == parent(p, y));
            };
            if (o.b == c.b && o.a != c.a && family(a, o.a, c.a) && c.score >= bestA[std::size_t(c.a)]) {
                link.attachedTo = o.a;
                link.attachedInA = true;
            } else if (o.a == c.a && o.b != c.b && family(b, o.b, c.b) && c.score >= bestB[std::size_t(c.b)]) {
                link.attachedTo = o.b;
                link.attachedInA = false;
            }
        }
    }
    return links;
}

std::vector<Reason> explain(const Candidate &candidate, const Model &model, const DocumentProfile &a,
                            const DocumentProfile &b, const FeatureVocabulary &vocabulary, const Rarity &rarity)
{
    const Passage &passageA = a.passages[std::size_t(candidate.passageA)];
    const Passage &passageB = b.passages[std::size_t(candidate.passageB)];
    const Unit &unitA = a.document->units[std::size_t(candidate.a)];
    const Unit &unitB = b.document->units[std::size_t(candidate.b)];
    const UnitProfile &ua = a.units[std::size_t(candidate.a)];
    const UnitProfile &ub = b.units[std::size_t(candidate.b)];

    struct Carried
    {
        float weight;
        QString words;
    };
    std::vector<Carried> stems;
    std::vector<Carried> concepts;
    std::set<int> seen;
    std::set<int> seenConcepts;
    for (const WordUse &word : passageA.words) {
        for (const WordUse &other : passageB.words) {
            if (word.stem == other.stem && seen.insert(word.stem).second)
                stems.push_back({rarity.stem(word.stem), word.shown.of(unitA.text).toString()});
            if (word.concept_ >= 0 && word.concept_ == other.concept_ && seenConcepts.insert(word.concept_).second) {
                const QString x = word.expression.of(unitA.text).toString();
                const QString y = other.expression.of(unitB.text).toString();
                concepts.push_back({rarity.conceptWeight(word.concept_),
                                    x.compare(y, Qt::CaseInsensitive) == 0 ? x : QString(x + u" ~ " + y)});
            }
        }
    }
    const auto strongest = [](std::vector<Carried> &carried) {
        constexpr qsizetype shown = 6;
        std::ranges::stable_sort(carried, std::greater(), &Carried::weight);
        QStringList words;
        for (const Carried &one : carried) {
            if (words.size() == shown)
                break;
            words.append(one.words);
        }
        return words;
    };
    const auto shared = [&](const std::vector<int> &x, const std::vector<int> &y) {
        QStringList words;
        for (const int id : x)
            if (std::ranges::binary_search(y, id))
                words.append(vocabulary.word(id).section(u':', 1));
        return words;
    };
    const auto all = [&](const std::vector<int> &ids) {
        QStringList words;
        for (const int id : ids)
            words.append(vocabulary.word(id).section(u':', 1));
        return words.join(QStringLiteral(", "));
    };

    std::vector<Reason> reasons;
    for (std::size_t i = 0; i < featureCount; ++i) {
        const auto feature = Feature(i);
        const double weight = double(model.weights[i]) * double(candidate.features[i]);
        constexpr double negligible = 0.02;
        if (std::abs(weight) < negligible)
            continue;
        Reason reason{.feature = QString(name(feature)), .weight = weight, .words = {}};
        switch (feature) {
        case Feature::Stems:
        case Feature::Coverage:
        case Feature::Containment:
        case Feature::Heart:
        case Feature::Shared:
            reason.words = strongest(stems);
            break;
        case Feature::Concepts:
        case Feature::Principal:
            reason.words = strongest(concepts);
            break;
        case Feature::Rarest:
            reason.words = strongest(concepts).first(concepts.empty() ? 0 : 1);
            break;
        case Feature::Acts:
        case Feature::FirstAct:
            reason.words = shared(ua.acts, ub.acts);
            break;
        case Feature::Themes:
            reason.words = shared(ua.themes, ub.themes);
            break;
        case Feature::References:
            reason.words = shared(ua.references, ub.references);
            break;
        case Feature::Addressee:
            reason.words = weight > 0 ? shared(ua.addressees, ub.addressees)
                                      : QStringList{all(ua.addressees) + u" ~ " + all(ub.addressees)};
            break;
        case Feature::Context:
        case Feature::Section:
            if (!unitA.headings.isEmpty() && !unitB.headings.isEmpty())
                reason.words = {unitA.headings.last() + u" ~ " + unitB.headings.last()};
            else if (unitA.parent >= 0 && unitB.parent >= 0)
                reason.words = {a.document->units[std::size_t(unitA.parent)].id + u" ~ " +
                                b.document->units[std::size_t(unitB.parent)].id};
            break;
        case Feature::Number:
            reason.words = {unitA.id};
            break;
        case Feature::Grams:
        case Feature::Place:
        case Feature::Level:
        case Feature::Hub:
        case Feature::Neighbours:
        case Feature::Meaning:
            break;
        }
        reasons.push_back(std::move(reason));
    }
    std::ranges::stable_sort(reasons, std::greater(), [](const Reason &r) { return std::abs(r.weight); });
    return reasons;
}

} // namespace volets
