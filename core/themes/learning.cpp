// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/learning.h"

#include "text/stemmer.h"
#include "themes/assigner.h"
#include "themes/expression.h"
#include "themes/termmatcher.h"
#include "themes/wordstream.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace volets {

namespace {

constexpr int longestTerm = 3;
constexpr int fewestKept = 2;

enum class Standing { Kept, Rejected, Open };

/// A run of stems with the ways in which the texts write it.
struct Candidate
{
    std::map<QString, int> forms;
    std::set<UnitRef> kept;
    int rejected = 0;
    int elsewhere = 0;
    int words = 0;
};

/// What the book already has of a theme in one language.
class KnownTerms
{
public:
    KnownTerms(const Codebook &book, const Theme &theme, const QString &language)
        : m_matcher(language)
    {
        for (const TermRule &rule : theme.rules) {
            if (!rule.language.isEmpty() && rule.language != language)
                continue;
            for (const QString &term : rule.terms) {
                if (const auto read = parseExpression(term, language, book.groups))
                    m_matcher.add(*read);
            }
        }
    }
    /// For each word, whether a term of the theme stands on it.
    [[nodiscard]] std::vector<bool> covered(const std::vector<StreamWord> &words) const
    {
        std::vector<bool> covered(words.size(), false);
        for (const PhraseHit &match : m_matcher.match(words))
            std::fill(covered.begin() + match.first, covered.begin() + match.last + 1, true);
        return covered;
    }

private:
    TermMatcher m_matcher;
};

void collect(const std::vector<StreamWord> &words, const std::vector<bool> &covered, const Stemmer &stemmer,
             UnitRef unit, Standing standing, std::map<QString, Candidate> &candidates)
{
    std::vector<std::size_t> telling;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (!words[w].small && words[w].form.size() > 2 && words[w].form.front().isLetter())
            telling.push_back(w);
    }
    std::set<QString> seen;
    for (std::size_t first = 0; first < telling.size(); ++first) {
        QStringList stems;
        QStringList forms;
        for (std::size_t last = first; last < std::min(first + longestTerm, telling.size()); ++last) {
            const StreamWord &word = words[telling[last]];
            if (covered[telling[last]] || (last > first && word.position - words[telling[last - 1]].position != 1))
                break;
            stems << stemmer.stem(word.form);
            forms << word.form;
            const QString key = stems.join(u' ');
            Candidate &candidate = candidates[key];
            candidate.words = int(stems.size());
            if (!seen.insert(key).second)
                continue;
            switch (standing) {
            case Standing::Kept:
                candidate.kept.insert(unit);
                ++candidate.forms[forms.join(u' ')];
                break;
            case Standing::Rejected:
                ++candidate.rejected;
                break;
            case Standing::Open:
                ++candidate.elsewhere;
                break;
            }
        }
    }
}

/// Longer terms say more; ten of the reader's clauses say more than two; a word that stands everywhere says nothing.
double worth(const Candidate &candidate)
{
    const double kept = double(candidate.kept.size());
    return std::log1p(kept) * kept / (kept + 2. * candidate.rejected + candidate.elsewhere) *
           (1 + 0.3 * (candidate.words - 1));
}

QString mostWritten(const std::map<QString, int> &forms)
{
    return std::ranges::max_element(forms, {}, [](const auto &form) { return form.second; })->first;
}

/// Whether a longer candidate tells the same clauses: «fibre» where «fibre optique» stands each time.
bool isPartOf(const TermProposal &shorter, const TermProposal &longer)
{
    const QString whole = u' ' + longer.term + u' ';
    const QString part = u' ' + shorter.term + u' ';
    return whole.contains(part) && shorter.kept == longer.kept;
}

} // namespace

std::vector<TermProposal> proposeTerms(const std::vector<DocumentPtr> &documents, const std::vector<Ruling> &rulings,
                                       const Codebook &book, const QString &theme, std::size_t most)
{
    const Theme *known = book.theme(theme);
    if (!known)
        return {};
    std::map<UnitRef, Standing> standings;
    for (const Ruling &ruling : rulings)
        standings[ruling.unit] = ruling.kept ? Standing::Kept : Standing::Rejected;
    std::map<QString, std::map<QString, Candidate>> byLanguage;
    for (int d = 0; d < int(documents.size()); ++d) {
        const Document &document = *documents[std::size_t(d)];
        const QString language = document.language.section(u'-', 0, 0).toLower();
        const KnownTerms terms(book, *known, language);
        const Stemmer stemmer(language);
        for (int u = 0; u < int(document.units.size()); ++u) {
            const Unit &unit = document.units[std::size_t(u)];
            const auto standing = standings.find({.document = d, .unit = u});
            if (standing == standings.end() && !carriesThemes(document, unit))
                continue;
            const std::vector<StreamWord> words = wordStream(unit.text, stemmer, language);
            collect(words, terms.covered(words), stemmer, {.document = d, .unit = u},
                    standing == standings.end() ? Standing::Open : standing->second, byLanguage[language]);
        }
    }

    std::vector<std::pair<double, TermProposal>> ranked;
    for (const auto &[language, candidates] : byLanguage) {
        for (const auto &[stems, candidate] : candidates) {
            const int kept = int(candidate.kept.size());
            if (kept < fewestKept || candidate.rejected * 4 > kept || candidate.elsewhere > kept)
                continue;
            ranked.emplace_back(worth(candidate),
                                TermProposal{.theme = theme,
                                             .language = language,
                                             .term = mostWritten(candidate.forms),
                                             .kept = kept,
                                             .rejected = candidate.rejected,
                                             .elsewhere = candidate.elsewhere,
                                             .keptUnits = {candidate.kept.begin(), candidate.kept.end()}});
        }
    }
    std::ranges::stable_sort(ranked, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<TermProposal> proposals;
    for (auto &[value, proposal] : ranked) {
        if (proposals.size() == most)
            break;
        const bool said = std::ranges::any_of(proposals, [&](const TermProposal &better) {
            return isPartOf(proposal, better) || isPartOf(better, proposal);
        });
        if (!said)
            proposals.push_back(std::move(proposal));
    }
    return proposals;
}

} // namespace volets
