// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/briefingrows.h"

#include "align/thesaurus.h"
#include "compare/nounphrases.h"
#include "text/stemmer.h"
#include "themes/wordstream.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

// Shares of the likeness of two clauses; they sum to 1. The concepts of the thesaurus count most: texts ask for one
// thing in other words. Evidence counts beside the words, because the words that carry a theme say which demand it is
// («guide», «formation», «expertise»).
constexpr double conceptsShare = 0.5;
constexpr double wordsShare = 0.1;
constexpr double evidenceShare = 0.1;
constexpr double linkShare = 0.2;
constexpr double chapeauShare = 0.1;
constexpr double usualDoubt = 4;
// Items of one list ask for several things, though a chapeau and its item ask for one.
constexpr double siblings = 0.5;
// Below this mean likeness two groups are two demands.
constexpr double leastLikeness = 0.05;
// A text hardly asks for one thing twice: each further clause of it asks for so much more likeness.
constexpr double crowding = 0.01;
constexpr int longestTitle = 7;
// How much a further word must say: 0 any, 1 as much as the others on average.
constexpr double brevity = 0.65;
constexpr std::size_t shortestTitle = 2;
// What a phrase is worth as a title that completes a noun before it, that something after it completes, or that says of
// what kind or how much («domaine de», «plupart des»).
constexpr double complement = 0.8;
constexpr double unfinished = 0.7;
constexpr double measure = 0.5;
constexpr double bare = 0.6;
// Words that did not carry the theme tell less of what the row is about.
constexpr double aside = 0.15;
// What the theme is called tells no row from another.
constexpr double themesName = 0.2;

using Weights = std::map<QString, double>;

QString languageOf(const Document &document) { return document.language.section(u'-', 0, 0).toLower(); }

/// A unit's words with their stems; small words have none.
struct Worded
{
    std::vector<StreamWord> words;
    QStringList stems;
};

class WordingReader
{
public:
    [[nodiscard]] Worded read(const QString &text, const QString &language)
    {
        const Stemmer &stemmer = stemmerOf(language);
        Worded wording{.words = wordStream(text, stemmer, language), .stems = {}};
        for (const StreamWord &word : wording.words)
            wording.stems << (word.small || !word.form.front().isLetter() ? QString() : stemmer.stem(word.form));
        return wording;
    }
    [[nodiscard]] const Stemmer &stemmerOf(const QString &language)
    {
        return m_stemmers.try_emplace(language, language).first->second;
    }

private:
    std::map<QString, Stemmer> m_stemmers;
};

/// How rare each stem is among `units`: rarer tells more.
Weights rarity(const Comparison &comparison, const std::vector<UnitRef> &units, WordingReader &reader)
{
    std::map<QString, int> counts;
    for (const UnitRef ref : units) {
        const Worded wording = reader.read(comparison.unit(ref).text, languageOf(comparison.document(ref.document)));
        for (const QString &stem : std::set<QString>(wording.stems.begin(), wording.stems.end()))
            ++counts[stem];
    }
    Weights weights;
    for (const auto &[stem, count] : counts) {
        if (!stem.isEmpty())
            weights.emplace(stem, std::log(double(units.size() + 1) / count));
    }
    return weights;
}

std::vector<UnitRef> allUnits(const Comparison &comparison)
{
    std::vector<UnitRef> units;
    for (int d = 0; d < int(comparison.documents.size()); ++d) {
        for (int u = 0; u < int(comparison.document(d).units.size()); ++u)
            units.push_back({.document = d, .unit = u});
    }
    return units;
}

std::vector<UnitRef> unitsOf(const Comparison &comparison, const QString &theme)
{
    std::vector<UnitRef> units;
    for (const Assignment &assignment : comparison.assignments) {
        if (assignment.theme == theme)
            units.push_back(assignment.unit);
    }
    return units;
}

double weightOf(const Weights &rare, const QString &stem)
{
    const auto found = rare.find(stem);
    return found == rare.end() ? 0 : found->second;
}

/// How alike two bags of stems are, 0 to 1. What they share must weigh more than `doubt` to count fully: two clauses
/// that share the theme's one usual word share no demand.
double cosine(const Weights &a, const Weights &b, double doubt)
{
    double both = 0;
    double left = 0;
    double right = 0;
    for (const auto &[stem, weight] : a) {
        left += weight * weight;
        if (const auto found = b.find(stem); found != b.end())
            both += weight * found->second;
    }
    for (const auto &[stem, weight] : b)
        right += weight * weight;
    return both > 0 ? both / (std::sqrt(left * right) + doubt) : 0;
}

/// A clause of the theme as it is compared with the others.
struct Clause
{
    UnitRef ref;
    Weights words;
    Weights evidence;
    Weights concepts; ///< by id in the thesaurus
};

Clause clauseOf(const Comparison &comparison, const Assignment &assignment, const Weights &rare, WordingReader &reader)
{
    Clause clause{.ref = assignment.unit, .words = {}, .evidence = {}, .concepts = {}};
    const Unit &unit = comparison.unit(assignment.unit);
    const Worded wording = reader.read(unit.text, languageOf(comparison.document(assignment.unit.document)));
    for (qsizetype w = 0; w < wording.stems.size(); ++w) {
        const QString &stem = wording.stems[w];
        if (stem.isEmpty())
            continue;
        const double weight = weightOf(rare, stem);
        clause.words[stem] = weight;
        const Span shown = wording.words[std::size_t(w)].shown;
        if (std::ranges::any_of(assignment.evidence, [shown](Span span) { return span.overlaps(shown); }))
            clause.evidence[stem] = weight;
    }
    return clause;
}

/// Gives each clause the concepts that it speaks of, itself or by what they imply, each by how rare it is among them.
void addConcepts(const Comparison &comparison, std::vector<Clause> &clauses, WordingReader &reader)
{
    const auto thesaurus = Thesaurus::standard();
    Weights clausesOn;
    for (Clause &clause : clauses) {
        const QString &text = comparison.unit(clause.ref).text;
        const QString language = languageOf(comparison.document(clause.ref.document));
        const std::vector<ContentWord> words = contentWords(text, language, reader.stemmerOf(language));
        for (const PhraseMatcher::Hit &hit : thesaurus->find(text, words, language)) {
            for (const auto &[implied, force] : thesaurus->implied(hit.id)) {
                double &known = clause.concepts[thesaurus->concepts()[std::size_t(implied)].id];
                known = std::max(known, double(force));
            }
        }
        for (const auto &[id, force] : clause.concepts)
            clausesOn[id] += force;
    }
    for (Clause &clause : clauses)
        for (auto &[id, force] : clause.concepts)
            force *= std::log(double(clauses.size() + 1) / std::max(1.0, clausesOn[id]));
}

/// The strength of the alignment's link between two units, 0 to 1.
std::map<std::pair<UnitRef, UnitRef>, double> linkStrengths(const Comparison &comparison)
{
    std::map<std::pair<UnitRef, UnitRef>, double> strengths;
    for (const Link &link : comparison.alignment.links) {
        const double degree = link.relation == Relation::Same ? 1 : link.relation == Relation::Partial ? 0.8 : 0.5;
        const double strength = degree * (link.decided ? 1 : 0.5 + link.confidence / 2);
        strengths[std::minmax(link.a, link.b)] = strength;
    }
    return strengths;
}

/// 1 where one introduces the other, less where both hang on the same unit.
double chapeauShared(const Comparison &comparison, UnitRef a, UnitRef b)
{
    if (a.document != b.document)
        return 0;
    const int aboveA = comparison.unit(a).parent;
    const int aboveB = comparison.unit(b).parent;
    if (aboveA == b.unit || aboveB == a.unit)
        return 1;
    return aboveA >= 0 && aboveA == aboveB ? siblings : 0;
}

using Likeness = std::vector<std::vector<double>>;

Likeness likenessOf(const Comparison &comparison, const std::vector<Clause> &clauses)
{
    const auto links = linkStrengths(comparison);
    Likeness likeness(clauses.size(), std::vector<double>(clauses.size()));
    for (std::size_t a = 0; a < clauses.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const auto link = links.find(std::minmax(clauses[a].ref, clauses[b].ref));
            // where no word of a clause carries the theme, or none is known to the thesaurus, its words stand in
            const double words = cosine(clauses[a].words, clauses[b].words, 0);
            const bool shown = !clauses[a].evidence.empty() && !clauses[b].evidence.empty();
            const double evidence = shown ? cosine(clauses[a].evidence, clauses[b].evidence, usualDoubt) : words;
            const bool known = !clauses[a].concepts.empty() && !clauses[b].concepts.empty();
            const double concepts = known ? cosine(clauses[a].concepts, clauses[b].concepts, usualDoubt) : words;
            likeness[a][b] = likeness[b][a] = conceptsShare * concepts + wordsShare * words + evidenceShare * evidence +
                                              linkShare * (link == links.end() ? 0 : link->second) +
                                              chapeauShare * chapeauShared(comparison, clauses[a].ref, clauses[b].ref);
        }
    }
    return likeness;
}

/// Clauses that come together, by their indexes, and how many of them each text has.
struct Gathered
{
    std::vector<std::size_t> members;
    std::map<int, int> texts;
};

/// How alike two groups must be on average to be one demand.
double likenessAsked(const Gathered &a, const Gathered &b)
{
    int most = 1;
    for (const auto &[text, count] : a.texts) {
        const auto also = b.texts.find(text);
        most = std::max(most, count + (also == b.texts.end() ? 0 : also->second));
    }
    for (const auto &[text, count] : b.texts)
        most = std::max(most, count);
    return leastLikeness + crowding * (most - 1);
}

/// Average linkage: of all pairs of groups the one that is most alike for its size comes together, until none is alike
/// enough. Few clauses have one theme, so the plain algorithm is fast enough; each round costs a pass over the pairs.
std::vector<Gathered> gather(Likeness likeness, const std::vector<Clause> &clauses)
{
    std::vector<Gathered> groups;
    groups.reserve(likeness.size());
    for (std::size_t k = 0; k < likeness.size(); ++k)
        groups.push_back({.members = {k}, .texts = {{clauses[k].ref.document, 1}}});
    while (groups.size() > 1) {
        double best = 0;
        std::pair<std::size_t, std::size_t> pair{0, 0};
        for (std::size_t a = 0; a < groups.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                if (likeness[a][b] - leastLikeness <= best) // groups of one text ask for more still
                    continue;
                if (const double spare = likeness[a][b] - likenessAsked(groups[a], groups[b]); spare > best) {
                    best = spare;
                    pair = {b, a};
                }
            }
        }
        const auto [kept, gone] = pair;
        if (kept == gone)
            break;
        const double keptSize = double(groups[kept].members.size());
        const double goneSize = double(groups[gone].members.size());
        for (std::size_t other = 0; other < groups.size(); ++other)
            likeness[kept][other] = likeness[other][kept] =
                (keptSize * likeness[kept][other] + goneSize * likeness[gone][other]) / (keptSize + goneSize);
        groups[kept].members.insert(groups[kept].members.end(), groups[gone].members.begin(),
                                    groups[gone].members.end());
        for (const auto &[text, count] : groups[gone].texts)
            groups[kept].texts[text] += count;
        groups.erase(groups.begin() + std::ptrdiff_t(gone));
        likeness.erase(likeness.begin() + std::ptrdiff_t(gone));
        for (std::vector<double> &row : likeness)
            row.erase(row.begin() + std::ptrdiff_t(gone));
    }
    return groups;
}

/// One clause of a row, read for its title.
struct Told
{
    QString text;
    QString language;
    Worded wording;
    std::vector<bool> carries; ///< by word: it carried the theme
    std::vector<NounPhrase> phrases;
};

/// Whether nothing can be called by a phrase that begins so.
bool onlyMeasures(QStringView word)
{
    static const QStringList words{u"matière"_s,  u"plupart"_s,   u"ensemble"_s,    u"nombre"_s,        u"cas"_s,
                                   u"fois"_s,     u"cadre"_s,     u"particulier"_s, u"domaine"_s,       u"question"_s,
                                   u"problème"_s, u"partie"_s,    u"nombreux"_s,    u"nombreuses"_s,    u"aspects"_s,
                                   u"éléments"_s, u"objet"_s,     u"preuve"_s,      u"égard"_s,         u"sein"_s,
                                   u"base"_s,     u"titre"_s,     u"regard"_s,      u"fin"_s,           u"lien"_s,
                                   u"élément"_s,  u"objectif"_s,  u"objectifs"_s,   u"développement"_s, u"importance"_s,
                                   u"rôle"_s,     u"besoin"_s,    u"nécessité"_s,   u"processus"_s,     u"niveau"_s,
                                   u"premier"_s,  u"première"_s,  u"accent"_s,      u"priorité"_s,      u"espace"_s,
                                   u"face"_s,     u"problèmes"_s, u"décennies"_s,   u"number"_s,        u"range"_s,
                                   u"area"_s,     u"field"_s,     u"part"_s,        u"matter"_s};
    return words.contains(word);
}

bool hasQuotes(QStringView phrase)
{
    return std::ranges::any_of(phrase, [](QChar c) { return QStringView(u"«»“”\"()[]").contains(c); });
}

/// A phrase of a text set as a title.
QString asTitle(QStringView phrase)
{
    QString title = phrase.toString().simplified().replace(u'\'', u'’');
    title.front() = title.front().toUpper();
    return title;
}

/// The phrase whose words tell most about all of the clauses: a thing, in rare words, found in many of the clauses, in
/// few words; of those that carried the theme where there are some. None that is taken: two rows of one title could not
/// be told apart.
QString title(const std::vector<Told> &clauses, const Weights &rare, const std::set<QString> &name,
              const QSet<QString> &taken, std::size_t shortest)
{
    std::map<QString, int> units;
    for (const Told &clause : clauses) {
        for (const QString &stem : std::set<QString>(clause.wording.stems.begin(), clause.wording.stems.end()))
            ++units[stem];
    }
    double best = 0;
    QString title;
    for (const Told &clause : clauses) {
        const Worded &wording = clause.wording;
        for (const NounPhrase &phrase : clause.phrases) {
            double value = 0;
            bool carries = false;
            std::set<QString> said;
            for (int w = phrase.first; w <= phrase.last; ++w) {
                const QString &stem = wording.stems[w];
                carries = carries || clause.carries[std::size_t(w)];
                if (!stem.isEmpty() && said.insert(stem).second)
                    value += weightOf(rare, stem) * units[stem] / double(clauses.size());
            }
            const QStringView words = Span::fromTo(wording.words[std::size_t(phrase.first)].shown.start,
                                                   wording.words[std::size_t(phrase.last)].shown.end())
                                          .of(clause.text);
            if (said.size() < shortest || hasQuotes(words))
                continue;
            const double worth = value / std::pow(double(said.size()), brevity) * (phrase.begins ? 1 : complement) *
                                 (phrase.bare ? bare : 1) * (std::ranges::includes(name, said) ? themesName : 1) *
                                 (phrase.ends ? 1 : unfinished) * (carries ? 1 : aside) *
                                 (onlyMeasures(wording.words[std::size_t(phrase.first)].form) ? measure : 1);
            if (worth <= best)
                continue;
            if (const QString shown = asTitle(words); !taken.contains(shown)) {
                best = worth;
                title = shown;
            }
        }
    }
    return title;
}

/// What each stem says of a row: rare in the texts, and not what every clause of the theme says.
Weights tellingOf(Weights rare, const Weights &inTheme, std::size_t clauses)
{
    const double most = std::log(double(clauses + 1));
    for (auto &[stem, weight] : rare) {
        if (const auto found = inTheme.find(stem); found != inTheme.end())
            weight *= (1 + found->second / most) / 2;
    }
    return rare;
}

QString titleOf(const Comparison &comparison, const std::vector<UnitRef> &units, const QString &theme,
                const Weights &rare, WordingReader &reader, const QSet<QString> &taken = {})
{
    std::vector<Told> clauses;
    for (const UnitRef ref : units) {
        Told clause{.text = comparison.unit(ref).text,
                    .language = languageOf(comparison.document(ref.document)),
                    .wording = {},
                    .carries = {},
                    .phrases = {}};
        clause.wording = reader.read(clause.text, clause.language);
        clause.phrases =
            nounPhrases(clause.wording.words, reader.stemmerOf(clause.language), clause.language, longestTitle);
        clause.carries.resize(clause.wording.words.size());
        for (const Assignment &assignment : comparison.assignments) {
            if (assignment.unit != ref || assignment.theme != theme)
                continue;
            for (std::size_t w = 0; w < clause.carries.size(); ++w)
                clause.carries[w] = std::ranges::any_of(
                    assignment.evidence, [&](Span span) { return span.overlaps(clause.wording.words[w].shown); });
        }
        clauses.push_back(std::move(clause));
    }
    std::set<QString> name; // stems of the theme's names
    if (const Theme *known = comparison.codebook ? comparison.codebook->theme(theme) : nullptr)
        for (const auto &[language, words] : known->name)
            for (const QString &stem : reader.read(words, language).stems)
                name.insert(stem);
    const QString phrase = title(clauses, rare, name, taken, shortestTitle);
    return phrase.isEmpty() ? title(clauses, rare, name, taken, 1) : phrase;
}

std::size_t textsIn(const Row &row) { return row.cells.filled().size(); }

/// Document and index of a row's first unit.
UnitRef firstUnit(const Row &row)
{
    if (row.cells.filled().empty())
        return {};
    const auto &[document, units] = row.cells.filled().front();
    return {.document = document, .unit = units.front()};
}

} // namespace

std::vector<Row> briefingRows(const Comparison &comparison, const QString &theme)
{
    WordingReader reader;
    const Weights rare = rarity(comparison, allUnits(comparison), reader);
    std::map<UnitRef, QStringList> codes;
    for (const Assignment &assignment : comparison.assignments)
        codes[assignment.unit] << assignment.theme;
    const std::vector<UnitRef> ofTheme = unitsOf(comparison, theme);
    // what every clause of the theme says («renforcer», «capacités») tells no demand from another
    const Weights telling = rarity(comparison, ofTheme, reader);
    const Weights forTitles = tellingOf(rare, telling, ofTheme.size());
    std::vector<Clause> clauses;
    for (const Assignment &assignment : comparison.assignments) {
        if (assignment.theme == theme)
            clauses.push_back(clauseOf(comparison, assignment, telling, reader));
    }
    addConcepts(comparison, clauses, reader);
    const Likeness likeness = likenessOf(comparison, clauses);
    std::vector<Row> rows;
    QSet<QString> titles;
    for (const Gathered &gathered : gather(likeness, clauses)) {
        const std::vector<std::size_t> &group = gathered.members;
        Row row;
        row.cells = RowCells(comparison.documents.size());
        QStringList together;
        std::vector<UnitRef> units;
        for (const std::size_t member : group) {
            const UnitRef ref = clauses[member].ref;
            row.cells.add(ref);
            together += codes[ref];
            units.push_back(ref);
            for (const std::size_t other : group) {
                if (other != member)
                    row.weakest = std::min(row.weakest, likeness[member][other]);
            }
        }
        std::ranges::sort(units);
        if (comparison.codebook)
            row.themes = inBookOrder(*comparison.codebook, together);
        row.title = titleOf(comparison, units, theme, forTitles, reader, titles);
        titles.insert(row.title);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, [](const Row &a, const Row &b) {
        const bool severalA = textsIn(a) > 1;
        const bool severalB = textsIn(b) > 1;
        return severalA != severalB ? severalA : firstUnit(a) < firstUnit(b);
    });
    return rows;
}

QString proposedTitle(const Comparison &comparison, const std::vector<UnitRef> &units, const QString &theme)
{
    WordingReader reader;
    const std::vector<UnitRef> ofTheme = unitsOf(comparison, theme);
    return titleOf(comparison, units, theme,
                   tellingOf(rarity(comparison, allUnits(comparison), reader), rarity(comparison, ofTheme, reader),
                             ofTheme.size()),
                   reader);
}

} // namespace volets
