// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/profile.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace volets {

int FeatureVocabulary::id(const QString &word)
{
    const auto found = m_ids.constFind(word);
    if (found != m_ids.cend())
        return *found;
    const int id = int(m_words.size());
    m_ids.insert(word, id);
    m_words.push_back(word);
    return id;
}

namespace {

bool canCorrespond(UnitKind role)
{
    switch (role) {
    case UnitKind::Front:
    case UnitKind::Footnote:
    case UnitKind::Figure:
    case UnitKind::FigureCell:
    case UnitKind::Reference:
    case UnitKind::References:
    case UnitKind::Annex:
    case UnitKind::Title:
    case UnitKind::Summary: // says again what stands in the text
        return false;
    default:
        return true;
    }
}

Place placeOf(const Document &document, const Unit &unit)
{
    switch (roleOf(document, unit)) {
    case UnitKind::Note:
    case UnitKind::Enacting:
    case UnitKind::Preambular:
        return Place::Preamble;
    case UnitKind::Operative:
        return Place::Demand;
    case UnitKind::Item:
        // What a brief lists under its paragraphs is what it asks for; the paragraphs themselves give the grounds.
        if (document.genre == Genre::Brief)
            return Place::Demand;
        return unit.parent >= 0 ? placeOf(document, document.units[std::size_t(unit.parent)]) : Place::Body;
    case UnitKind::Paragraph:
    case UnitKind::Summary:
        return document.genre == Genre::Brief ? Place::Preamble : Place::Body;
    default:
        return Place::Body;
    }
}

void sortAndCount(SparseVector &terms)
{
    std::ranges::sort(terms, {}, &Term::id);
    std::size_t kept = 0;
    for (const Term &term : terms) {
        if (kept > 0 && terms[kept - 1].id == term.id)
            terms[kept - 1].weight += term.weight;
        else
            terms[kept++] = term;
    }
    terms.resize(kept);
}

/// Character 3- to 5-grams of a padded word, each by a hash of 18 bits: collisions are rare beside the noise that such
/// features carry anyway, and no table of strings is needed.
std::vector<int> gramsOf(QStringView word)
{
    constexpr quint32 mask = gramBuckets - 1;
    const QString padded = u'_' + word.toString().toLower() + u'_';
    std::vector<int> grams;
    for (qsizetype start = 0; start < padded.size(); ++start) {
        quint32 hash = 2166136261U;
        for (qsizetype length = 1; length <= 5 && start + length <= padded.size(); ++length) {
            hash = (hash ^ padded[start + length - 1].unicode()) * 16777619U;
            if (length >= 3)
                grams.push_back(int((hash ^ (hash >> 15U)) & mask));
        }
    }
    return grams;
}

/// Sums the weights of n-grams; one for a whole text, since it has room for every bucket.
class GramSums
{
public:
    void add(const std::vector<int> &grams, float weight)
    {
        for (const int gram : grams) {
            float &sum = m_sums[std::size_t(gram)];
            if (sum == 0)
                m_seen.push_back(gram);
            sum += weight;
        }
    }
    /// What was added since the last time.
    [[nodiscard]] SparseVector take()
    {
        std::ranges::sort(m_seen);
        SparseVector terms;
        terms.reserve(m_seen.size());
        for (const int gram : m_seen)
            terms.push_back({gram, std::exchange(m_sums[std::size_t(gram)], 0.0F)});
        m_seen.clear();
        return terms;
    }

private:
    std::vector<float> m_sums = std::vector<float>(gramBuckets);
    std::vector<int> m_seen;
};

void addConcept(const Thesaurus &thesaurus, int id, std::map<int, float> &concepts)
{
    for (const auto &[other, weight] : thesaurus.implied(id)) {
        float &known = concepts[other];
        known = std::max(known, weight);
    }
}

/// A concept that a list of its parts means without being named.
void addWholes(const Thesaurus &thesaurus, std::span<const int> named, std::map<int, float> &concepts)
{
    constexpr std::ptrdiff_t several = 3;
    for (std::size_t id = 0; id < thesaurus.concepts().size(); ++id) {
        const std::vector<int> &parts = thesaurus.concepts()[id].parts;
        if (parts.empty())
            continue;
        if (std::ranges::count_if(parts, [&](int part) { return std::ranges::contains(named, part); }) >= several)
            addConcept(thesaurus, int(id), concepts);
    }
}

/// A concept that two others mean which are named close together.
void addJoined(const Thesaurus &thesaurus, std::span<const PhraseMatcher::Hit> hits,
               const std::vector<ContentWord> &words, std::map<int, float> &concepts)
{
    constexpr int near = 8;         // words
    constexpr float meansIt = 0.6F; // itself, or what is broader
    std::set<int> joined;
    for (std::size_t i = 0; i < hits.size(); ++i)
        for (std::size_t k = i + 1; k < hits.size(); ++k) {
            if (std::abs(hits[k].first - hits[i].first) > near ||
                words[std::size_t(hits[k].first)].sentence != words[std::size_t(hits[i].first)].sentence)
                continue;
            for (const auto &[one, weight] : thesaurus.implied(hits[i].id))
                for (const auto &[other, otherWeight] : thesaurus.implied(hits[k].id))
                    if (weight >= meansIt && otherWeight >= meansIt)
                        if (const int id = thesaurus.joined(one, other); id >= 0)
                            joined.insert(id);
        }
    for (const int id : joined)
        addConcept(thesaurus, id, concepts);
}

/// Who is named says less than what is said of them: lists of the same actors stand in clauses of every subject.
float weightOf(const Thesaurus &thesaurus, int id)
{
    if (id < 0)
        return 1;
    switch (thesaurus.concepts()[std::size_t(id)].facet) {
    case Facet::Actor:
        return 0.5F;
    case Facet::General:
        return 0.7F;
    default:
        return 1;
    }
}

struct Prepared
{
    std::vector<ContentWord> words;
    std::vector<int> concepts;           ///< of each word
    std::vector<std::vector<int>> grams; ///< of each word
    std::vector<Span> expressions;
    std::vector<PhraseMatcher::Hit> hits;
    std::vector<PhraseMatcher::Hit> coordinated; ///< what is named across a list
};

Passage passage(int unit, const Prepared &prepared, std::size_t first, std::size_t last, Span heart,
                const Thesaurus &thesaurus, FeatureVocabulary &vocabulary, GramSums &grams)
{
    Passage passage;
    passage.unit = unit;
    for (std::size_t i = first; i < last; ++i) {
        const ContentWord &word = prepared.words[i];
        const int stem = vocabulary.id(word.stem);
        passage.words.push_back({.stem = stem,
                                 .concept_ = prepared.concepts[i],
                                 .heart = heart.contains(word.shown.start),
                                 .shown = word.shown,
                                 .expression = prepared.expressions[i]});
        const float weight = weightOf(thesaurus, prepared.concepts[i]);
        passage.words.back().weight = weight;
        passage.stems.push_back({stem, weight});
        grams.add(prepared.grams[i], weight);
    }
    std::map<int, float> concepts;
    std::vector<PhraseMatcher::Hit> hits;
    std::vector<int> named;
    for (const auto &hit : prepared.hits)
        if (std::size_t(hit.first) >= first && std::size_t(hit.last) < last) {
            addConcept(thesaurus, hit.id, concepts);
            hits.push_back(hit);
            named.push_back(hit.id);
        }
    for (const auto &hit : prepared.coordinated)
        if (std::size_t(hit.first) >= first && std::size_t(hit.last) < last)
            addConcept(thesaurus, hit.id, concepts);
    addWholes(thesaurus, named, concepts);
    addJoined(thesaurus, hits, prepared.words, concepts);
    // A stretch of which nothing stands in the heart is compared as a whole.
    if (std::ranges::none_of(passage.words, &WordUse::heart))
        for (WordUse &word : passage.words)
            word.heart = true;
    for (const auto &[id, weight] : concepts)
        passage.concepts.push_back({id, weight});
    sortAndCount(passage.stems);
    passage.grams = grams.take();
    return passage;
}

/// Long paragraphs are compared by windows of whole sentences, each overlapping the one before by a sentence.
std::vector<std::pair<std::size_t, std::size_t>> windows(const std::vector<ContentWord> &words)
{
    constexpr std::size_t whole = 48; // about three times the median clause; longer is a paragraph
    constexpr std::size_t enough = 24;
    std::vector<std::pair<std::size_t, std::size_t>> found;
    if (words.size() <= whole)
        return {{0, words.size()}};
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].sentence != words[i - 1].sentence)
            starts.push_back(i);
    starts.push_back(words.size());
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        std::size_t end = s + 1;
        while (end + 1 < starts.size() && starts[end] - starts[s] < enough)
            ++end;
        if (found.empty() || starts[end] > found.back().second)
            found.emplace_back(starts[s], starts[end]);
    }
    if (found.size() > 1)
        found.emplace_back(0, words.size());
    return found;
}

std::vector<int> ids(const QStringList &words, QStringView prefix, FeatureVocabulary &vocabulary)
{
    std::vector<int> ids;
    for (const QString &word : words)
        ids.push_back(vocabulary.id(prefix + word));
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

/// The concepts of headings.
class Headings
{
public:
    Headings(const Document &document, const Thesaurus &thesaurus, const Stemmer &stemmer)
        : m_language(document.language)
        , m_thesaurus(thesaurus)
        , m_stemmer(stemmer)
    {}
    void addConcepts(const QStringList &headings, std::map<int, float> &concepts)
    {
        for (const QString &heading : headings) {
            const auto [known, isNew] = m_known.try_emplace(heading);
            if (isNew)
                for (const auto &hit :
                     m_thesaurus.find(heading, contentWords(heading, m_language, m_stemmer), m_language))
                    addConcept(m_thesaurus, hit.id, known->second);
            for (const auto &[id, weight] : known->second) {
                float &of = concepts[id];
                of = std::max(of, weight);
            }
        }
    }

private:
    QString m_language;
    const Thesaurus &m_thesaurus;
    const Stemmer &m_stemmer;
    std::map<QString, std::map<int, float>> m_known; ///< a heading stands over many units
};

/// What a unit is said under: its headings, or what its chapeau says and is said under itself.
SparseVector contextOf(const DocumentProfile &profile, const Unit &unit, Headings &headings)
{
    std::map<int, float> concepts;
    const auto add = [&](const SparseVector &more) {
        for (const Term &term : more) {
            float &of = concepts[term.id];
            of = std::max(of, term.weight);
        }
    };
    if (unit.parent >= 0) {
        const UnitProfile &chapeau = profile.units[std::size_t(unit.parent)];
        add(chapeau.context);
        for (int p = chapeau.firstPassage; p < chapeau.firstPassage + chapeau.passageCount; ++p)
            add(profile.passages[std::size_t(p)].concepts);
    } else {
        headings.addConcepts(unit.headings, concepts);
    }
    SparseVector context;
    for (const auto &[id, weight] : concepts)
        context.push_back({id, weight});
    return context;
}

/// A chapeau of prose that only names who should do what follows («les États Membres devraient :»).
bool saysNoMoreThanWho(const Prepared &prepared, const Thesaurus &thesaurus)
{
    constexpr std::size_t fewWords = 6;
    std::size_t others = prepared.words.size();
    for (const auto &hit : prepared.hits)
        if (thesaurus.concepts()[std::size_t(hit.id)].facet == Facet::Actor)
            others -= std::min(others, std::size_t(hit.last - hit.first + 1));
    return others < fewWords;
}

} // namespace

DocumentProfile profile(const DocumentPtr &document, std::span<const UnitFacts> facts,
                        std::span<const Assignment> themes, const Thesaurus &thesaurus, FeatureVocabulary &vocabulary,
                        const Stop &stop)
{
    DocumentProfile all;
    all.document = document;
    all.units.resize(document->units.size());
    const Stemmer stemmer(document->language);
    Headings headings(*document, thesaurus, stemmer);
    GramSums grams;
    std::map<QString, int> sections;
    for (const Unit &unit : document->units)
        if (unit.parent >= 0)
            all.units[std::size_t(unit.parent)].chapeau = true;
    for (std::size_t i = 0; i < all.units.size(); ++i) {
        if (stop.reason())
            return all;
        const Unit &unit = document->units[i];
        UnitProfile &one = all.units[i];
        one.place = placeOf(*document, unit);
        one.number = unit.id;
        one.context = contextOf(all, unit, headings);

        // A chapeau opens a section of its own, which its items share.
        int top = int(i);
        while (document->units[std::size_t(top)].parent >= 0)
            top = document->units[std::size_t(top)].parent;
        const QString section = one.place == Place::Preamble ? QStringLiteral("preamble")
                                : one.place == Place::Demand ? QStringLiteral("demand ") + QString::number(top)
                                                             : unit.headings.join(u'\n');
        one.section = sections.try_emplace(section, int(sections.size())).first->second;

        Prepared prepared;
        prepared.words = contentWords(unit.text, document->language, stemmer);
        // Verb and addressee are compared apart; what is left is the demand.
        const auto demand = std::ranges::find_if(
            prepared.words, [&](const ContentWord &word) { return word.shown.start >= facts[i].asking.end(); });
        constexpr std::ptrdiff_t fewWords = 3;
        one.bare = one.place == Place::Demand && !facts[i].asking.isEmpty() && prepared.words.end() - demand < fewWords;
        if (!one.bare)
            prepared.words.erase(prepared.words.begin(), demand);
        prepared.hits = thesaurus.find(unit.text, prepared.words, document->language);
        prepared.coordinated = thesaurus.findCoordinated(unit.text, prepared.words, document->language);
        one.bare |= one.chapeau && saysNoMoreThanWho(prepared, thesaurus);
        prepared.concepts.assign(prepared.words.size(), -1);
        prepared.expressions.assign(prepared.words.size(), Span());
        for (const auto &hit : prepared.hits)
            for (int w = hit.first; w <= hit.last; ++w) {
                prepared.concepts[std::size_t(w)] = hit.id;
                prepared.expressions[std::size_t(w)] = Span::fromTo(prepared.words[std::size_t(hit.first)].shown.start,
                                                                    prepared.words[std::size_t(hit.last)].shown.end());
            }
        for (const ContentWord &word : prepared.words)
            prepared.grams.push_back(gramsOf(word.shown.of(unit.text)));
        one.takesPart = canCorrespond(roleOf(*document, unit)) && !prepared.words.empty();
        one.firstPassage = int(all.passages.size());
        for (const auto &[first, last] : windows(prepared.words))
            all.passages.push_back(
                passage(int(i), prepared, first, last, facts[i].heart, thesaurus, vocabulary, grams));
        one.passageCount = int(all.passages.size()) - one.firstPassage;
        if (one.takesPart) {
            one.order = int(all.order.size());
            all.order.push_back(int(i));
        }
        const UnitFacts &fact = facts[i];
        one.acts = ids(fact.acts, u"act:", vocabulary);
        if (!fact.acts.isEmpty())
            one.firstAct = vocabulary.id(u"act:" + fact.acts.first());
        one.addressees = ids(fact.addressees, u"to:", vocabulary);
        QStringList references;
        for (const Finding &finding : fact.references)
            references.append(finding.value);
        for (const Finding &finding : fact.deadlines)
            references.append(finding.value);
        one.references = ids(references, u"ref:", vocabulary);
    }
    all.sections = int(sections.size());
    for (const Assignment &assignment : themes) {
        std::vector<int> &own = all.units[std::size_t(assignment.unit.unit)].themes;
        const int id = vocabulary.id(u"theme:" + assignment.theme);
        own.insert(std::ranges::upper_bound(own, id), id);
    }
    return all;
}

} // namespace volets
