// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/explanation.h"

#include "align/linker.h"
#include "facts/facts.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <mutex>

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

QString named(const std::vector<int> &ids, const FeatureVocabulary &vocabulary)
{
    QStringList names;
    for (const int id : ids)
        names.append(vocabulary.word(id).section(u':', 1));
    return names.join(QStringLiteral(", "));
}

/// What keeps two clauses apart, one sentence each.
QStringList against(const Candidate &candidate, const DocumentProfile &a, const DocumentProfile &b,
                    const FeatureVocabulary &vocabulary)
{
    constexpr float littleOfIt = 0.2F;
    const UnitProfile &ua = a.units[std::size_t(candidate.a)];
    const UnitProfile &ub = b.units[std::size_t(candidate.b)];
    QStringList sentences;
    if (of(candidate.features, Feature::Place) < 0)
        sentences.append(Words::tr("One gives grounds, the other asks for something."));
    if (of(candidate.features, Feature::Level) < 0)
        sentences.append(Words::tr("One only says who is asked; the other says what for."));
    if (of(candidate.features, Feature::Addressee) < 0)
        sentences.append(Words::tr("They are asked of different bodies: %1; %2.")
                             .arg(named(ua.addressees, vocabulary), named(ub.addressees, vocabulary)));
    if (!ua.acts.empty() && !ub.acts.empty() && of(candidate.features, Feature::Acts) <= 0)
        sentences.append(Words::tr("They ask for different acts."));
    if (!ua.themes.empty() && !ub.themes.empty() && of(candidate.features, Feature::Themes) <= 0)
        sentences.append(Words::tr("They have no theme in common."));
    if (candidate.coverageA < littleOfIt && candidate.coverageB < littleOfIt)
        sentences.append(Words::tr("Neither says much of what the other says."));
    return sentences;
}

QString refusal(const Candidate &candidate, const Similarity &similarity, const DocumentProfile &a,
                const DocumentProfile &b, const FeatureVocabulary &vocabulary)
{
    const Model &weights = model(similarity.regime);
    if (candidate.confidence < weights.kin)
        return (QStringList(Words::tr("Too little in common for a link.")) + against(candidate, a, b, vocabulary))
            .join(u' ');
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

/// What a text is about by the standard code book, whose terms are made ready at the first question only.
std::vector<Assignment> standardThemes(const DocumentPtr &document)
{
    static std::mutex mutex;
    static const CodebookPtr book = defaultCodebook();
    static Assigner assigner(*book);
    const std::scoped_lock lock(mutex);
    return assigner.assign({document});
}

} // namespace

Explanation explainPair(const DocumentPtr &a, int unitA, const DocumentPtr &b, int unitB,
                        std::span<const MeaningVector> meaningsOfA, std::span<const MeaningVector> meaningsOfB)
{
    const auto thesaurus = Thesaurus::standard();
    FeatureVocabulary vocabulary;
    DocumentProfile pa = profile(a, facts(*a), standardThemes(a), *thesaurus, vocabulary);
    DocumentProfile pb = profile(b, facts(*b), standardThemes(b), *thesaurus, vocabulary);
    pa.meanings = meaningsOfA;
    pb.meanings = meaningsOfB;
    if (!pa.units[std::size_t(unitA)].takesPart || !pb.units[std::size_t(unitB)].takesPart)
        return {.confidence = 0, .why = {}, .refusal = Words::tr("Units of this kind take no part in linking.")};
    const Rarity rarity(pa, pb, *thesaurus, vocabulary);
    const auto compared = similarity(pa, pb, *thesaurus, rarity, {});
    const auto found =
        std::ranges::find_if(compared->candidates, [&](const Candidate &c) { return c.a == unitA && c.b == unitB; });
    if (found == compared->candidates.end())
        return {.confidence = 0, .why = {}, .refusal = Words::tr("No rare word and no notion in common.")};
    Explanation explanation{.confidence = found->confidence,
                            .why = explain(*found, model(compared->regime), pa, pb, vocabulary, rarity),
                            .refusal = {}};
    const auto index = std::size_t(found - compared->candidates.begin());
    const std::vector<ChosenLink> links = chooseLinks(*compared, pa, pb);
    if (std::ranges::none_of(links, [&](const ChosenLink &link) { return link.candidate == index; }))
        explanation.refusal = refusal(*found, *compared, pa, pb, vocabulary);
    return explanation;
}

} // namespace volets
