// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/explanation.h"

#include "align/linker.h"
#include "facts/facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

/// The pair's rival: the best candidate of either of its clauses.
const Candidate *nearest(const Similarity &similarity, int unit, int Candidate::*side)
{
    const Candidate *best = nullptr;
    for (const Candidate &candidate : similarity.candidates)
        if (candidate.*side == unit && (!best || candidate.score > best->score))
            best = &candidate;
    return best;
}

QString refusal(const Candidate &candidate, const Similarity &similarity, const DocumentProfile &a,
                const DocumentProfile &b)
{
    const Model &weights = model(similarity.regime);
    if (candidate.confidence < weights.kin)
        return Words::tr("Too little in common for a link.");
    const Candidate *ofA = nearest(similarity, candidate.a, &Candidate::a);
    const Candidate *ofB = nearest(similarity, candidate.b, &Candidate::b);
    const QString idA = a.document->units[std::size_t(candidate.a)].id;
    const QString idB = b.document->units[std::size_t(candidate.b)].id;
    if (ofA != &candidate && ofB != &candidate)
        return Words::tr("Each has a nearer counterpart: %1 for %2, %3 for %4.")
            .arg(b.document->units[std::size_t(ofA->b)].id, idA, a.document->units[std::size_t(ofB->a)].id, idB);
    if (ofA != &candidate)
        return Words::tr("%1 is nearer to %2.").arg(b.document->units[std::size_t(ofA->b)].id, idA);
    return Words::tr("%1 is nearer to %2.").arg(a.document->units[std::size_t(ofB->a)].id, idB);
}

} // namespace

Explanation explainPair(const DocumentPtr &a, int unitA, const DocumentPtr &b, int unitB)
{
    const auto thesaurus = Thesaurus::standard();
    FeatureVocabulary vocabulary;
    const DocumentProfile pa = profile(a, facts(*a), *thesaurus, vocabulary);
    const DocumentProfile pb = profile(b, facts(*b), *thesaurus, vocabulary);
    if (!pa.units[std::size_t(unitA)].takesPart || !pb.units[std::size_t(unitB)].takesPart)
        return {.confidence = 0, .why = {}, .refusal = Words::tr("Units of this kind take no part in linking.")};
    const Rarity rarity(pa, pb, *thesaurus, vocabulary);
    const auto compared = similarity(pa, pb, *thesaurus, rarity, {});
    const auto found =
        std::ranges::find_if(compared->candidates, [&](const Candidate &c) { return c.a == unitA && c.b == unitB; });
    if (found == compared->candidates.end())
        return {.confidence = 0, .why = {}, .refusal = Words::tr("No word and no concept in common.")};
    Explanation explanation{.confidence = found->confidence,
                            .why = explain(*found, model(compared->regime), pa, pb, vocabulary, rarity),
                            .refusal = {}};
    const auto index = std::size_t(found - compared->candidates.begin());
    const std::vector<ChosenLink> links = chooseLinks(*compared, pa, pb);
    if (std::ranges::none_of(links, [&](const ChosenLink &link) { return link.candidate == index; }))
        explanation.refusal = refusal(*found, *compared, pa, pb);
    return explanation;
}

} // namespace volets
