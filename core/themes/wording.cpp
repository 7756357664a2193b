// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/wording.h"

#include "themes/expression.h"
#include "themes/termmatcher.h"
#include "themes/wordstream.h"

#include <algorithm>
#include <map>

namespace volets {

namespace {

QString mainLanguage(const Document &document) { return document.language.section(u'-', 0, 0).toLower(); }

/// All wordings of all concepts in one language.
struct Names
{
    Names(const Codebook &book, const QString &language)
        : matcher(language)
        , stemmer(language)
    {
        for (int c = 0; c < int(book.concepts.size()); ++c) {
            const auto list = std::ranges::find(book.concepts[std::size_t(c)].wordings, language, &TermList::language);
            counts.push_back(list == book.concepts[std::size_t(c)].wordings.end() ? 0 : int(list->terms.size()));
            for (int w = 0; w < counts.back(); ++w) {
                const auto read = parseExpression(list->terms[w], language, book.groups);
                matcher.add(read.value_or(std::vector<Sequence>()));
                owners.emplace_back(c, w);
            }
        }
    }

    TermMatcher matcher;
    Stemmer stemmer;
    std::vector<int> counts;                 ///< wordings of each concept
    std::vector<std::pair<int, int>> owners; ///< of a term: its concept and wording
};

} // namespace

std::vector<UsedName> usedNames(const NamedConcept &named, const Document &document, const ConceptUse &use)
{
    const auto list = std::ranges::find(named.wordings, mainLanguage(document), &TermList::language);
    if (list == named.wordings.end())
        return {};
    std::vector<UsedName> names;
    for (std::size_t w = 0; w < use.wordings.size(); ++w)
        if (const int count = int(use.wordings[w].size()); count > 0)
            names.push_back({list->terms.value(qsizetype(w)).remove(u'*').section(u'|', 0, 0), count});
    std::ranges::stable_sort(names, std::ranges::greater(), &UsedName::count);
    return names;
}

std::vector<ConceptHistory> wordings(const std::vector<DocumentPtr> &documents, const Codebook &book)
{
    std::vector<ConceptHistory> histories;
    histories.reserve(book.concepts.size());
    for (int c = 0; c < int(book.concepts.size()); ++c)
        histories.push_back({.index = c, .uses = {}, .changes = {}});

    std::map<QString, Names> byLanguage;
    std::vector<std::map<QString, int>> lastUsual(book.concepts.size());
    for (int d = 0; d < int(documents.size()); ++d) {
        const Document &document = *documents[std::size_t(d)];
        const QString language = mainLanguage(document);
        auto names = byLanguage.find(language);
        if (names == byLanguage.end())
            names = byLanguage.try_emplace(language, book, language).first;
        for (std::size_t c = 0; c < histories.size(); ++c) {
            ConceptUse use{.document = d, .wordings = {}, .usual = -1};
            use.wordings.resize(std::size_t(names->second.counts[c]));
            histories[c].uses.push_back(std::move(use));
        }
        for (int u = 0; u < int(document.units.size()); ++u) {
            const QString &text = document.units[std::size_t(u)].text;
            const std::vector<StreamWord> words = wordStream(text, names->second.stemmer, language);
            for (const PhraseHit &match : names->second.matcher.match(words)) {
                const auto [owner, wording] = names->second.owners[std::size_t(match.id)];
                const Span span = Span::fromTo(words[std::size_t(match.first)].shown.start,
                                               words[std::size_t(match.last)].shown.end());
                histories[std::size_t(owner)].uses.back().wordings[std::size_t(wording)].push_back(
                    {.unit = u, .span = span});
            }
        }
        for (std::size_t c = 0; c < histories.size(); ++c) {
            ConceptUse &use = histories[c].uses.back();
            const auto most =
                std::ranges::max_element(use.wordings, {}, [](const auto &places) { return places.size(); });
            if (most == use.wordings.end() || most->empty())
                continue;
            use.usual = int(most - use.wordings.begin());
            const auto before = lastUsual[c].find(language);
            if (before != lastUsual[c].end() && before->second != use.usual)
                histories[c].changes.push_back(d);
            lastUsual[c].insert_or_assign(language, use.usual);
        }
    }
    std::erase_if(histories, [](const ConceptHistory &history) {
        return std::ranges::all_of(history.uses, [](const ConceptUse &use) { return use.usual < 0; });
    });
    return histories;
}

} // namespace volets
