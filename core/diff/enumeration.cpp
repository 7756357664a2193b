// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/enumeration.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// A term as tokens [from, to) and its content words.
struct ListTerm
{
    int from = 0;
    int to = 0;
    std::vector<int> content; ///< tokens
};

using List = std::vector<ListTerm>;

bool isConjunction(QStringView word)
{
    constexpr auto conjunctions = std::to_array<QStringView>({u"et", u"ou", u"ainsi", u"and", u"or"});
    return std::ranges::any_of(conjunctions,
                               [&](QStringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; });
}

bool isComma(const Sequence &text, int token)
{
    const QStringView word = text.tokens[std::size_t(token)].span().of(text.text);
    return word == u"," || word == u";";
}

bool isSeparator(const Sequence &text, int token)
{
    return isComma(text, token) || isConjunction(text.tokens[std::size_t(token)].span().of(text.text));
}

/// The lists of a text: runs of terms between separators within one sentence, a comma among them, no term too long.
std::vector<List> lists(const Sequence &text)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t mostContent = 6; // in a term between two separators; beyond, these part clauses
    std::vector<List> found;
    List list;
    bool commas = false;
    const auto close = [&] {
        if (list.size() >= fewest && commas)
            found.push_back(std::move(list));
        list.clear();
        commas = false;
    };
    ListTerm term;
    const auto add = [&](int next) {
        // «, et»: no term between two separators
        if (!term.content.empty()) {
            const bool inner = !list.empty();
            const bool tooLong = term.content.size() > mostContent;
            list.push_back(term);
            if (tooLong && inner) {
                close();
                list.push_back(term); // the end of a clause may be the first term of the next list
            }
        }
        term = {.from = next, .to = next, .content = {}};
    };
    for (int i = 0; i < text.size(); ++i) {
        const Lexeme &lexeme = text.tokens[std::size_t(i)];
        if (isSeparator(text, i)) {
            commas = commas || isComma(text, i);
            term.to = i;
            add(i + 1);
        } else {
            if (text.isContent(i))
                term.content.push_back(i);
        }
        const bool colon = lexeme.span().of(text.text) == u":";
        if (lexeme.endsSentence || colon || i + 1 == text.size()) {
            term.to = isSeparator(text, i) || colon || lexeme.kind == TokenKind::Punctuation ? i : i + 1;
            add(i + 1);
            close();
        }
    }
    return found;
}

/// How many content words two terms share beside the separators that both have: all of the one at least, or none.
bool sameTerm(const Sequence &a, const ListTerm &x, bool firstX, bool lastX, const Sequence &b, const ListTerm &y,
              bool firstY, bool lastY)
{
    const std::size_t common = std::min(x.content.size(), y.content.size());
    const auto same = [&](std::size_t i, std::size_t j) {
        const auto one = std::size_t(x.content[i]);
        const auto other = std::size_t(y.content[j]);
        return a.keys[one] == b.keys[other] || (a.lemmas[one] >= 0 && a.lemmas[one] == b.lemmas[other]);
    };
    // a first term may have words before it that are none of the list, a last one after it
    const bool openBefore = (firstX && x.content.size() > common) || (firstY && y.content.size() > common);
    const bool openAfter = (lastX && x.content.size() > common) || (lastY && y.content.size() > common);
    if (x.content.size() != y.content.size() && !openBefore && !openAfter)
        return false;
    const bool bothFirst = firstX && firstY;
    const bool bothLast = lastX && lastY;
    const auto fromEnd = [&](std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i)
            if (!same(x.content.size() - i, y.content.size() - i))
                return false;
        return true;
    };
    const auto fromStart = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            if (!same(i, i))
                return false;
        return true;
    };
    if (bothFirst) // what leads to the list may have changed
        return fromEnd(1);
    if (bothLast)
        return fromStart(1);
    return openBefore && !openAfter ? fromEnd(common) : fromStart(common);
}

/// For each term of `x` its counterpart in `y`, or -1.
std::vector<int> counterparts(const Sequence &a, const List &x, const Sequence &b, const List &y)
{
    std::vector<int> partner(x.size(), -1);
    std::vector<bool> taken(y.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < y.size(); ++j) {
            if (taken[j] || !sameTerm(a, x[i], i == 0, i + 1 == x.size(), b, y[j], j == 0, j + 1 == y.size()))
                continue;
            partner[i] = int(j);
            taken[j] = true;
            break;
        }
    }
    return partner;
}

Span spanOf(const Sequence &text, const ListTerm &term) { return text.span(term.from, term.to); }

/// Which of the partners, in the order of x, keep their order in y: the longest increasing sequence.
std::vector<bool> inOrder(const std::vector<int> &partner)
{
    const std::size_t count = partner.size();
    std::vector<int> length(count, 0);
    std::vector<int> previous(count, -1);
    int last = -1;
    for (std::size_t i = 0; i < count; ++i) {
        if (partner[i] < 0)
            continue;
        length[i] = 1;
        for (std::size_t k = 0; k < i; ++k)
            if (partner[k] >= 0 && partner[k] < partner[i] && length[k] + 1 > length[i]) {
                length[i] = length[k] + 1;
                previous[i] = int(k);
            }
        if (last < 0 || length[i] > length[std::size_t(last)])
            last = int(i);
    }
    std::vector<bool> kept(count);
    for (; last >= 0; last = previous[std::size_t(last)])
        kept[std::size_t(last)] = true;
    return kept;
}

Enumeration compared(const Sequence &a, const List &x, const Sequence &b, const List &y,
                     const std::vector<int> &partner)
{
    const std::vector<bool> kept = inOrder(partner);
    Enumeration made{
        .before = a.span(x.front().from, x.back().to), .after = b.span(y.front().from, y.back().to), .terms = {}};
    std::vector<int> origin(y.size(), -1);
    for (std::size_t i = 0; i < partner.size(); ++i)
        if (partner[i] >= 0)
            origin[std::size_t(partner[i])] = int(i);
    std::size_t told = 0; // terms of x before this one are told
    const auto tellDropped = [&](std::size_t upTo) {
        for (; told < upTo; ++told)
            if (partner[told] < 0)
                made.terms.push_back(
                    {.kind = TermChange::Kind::Dropped,
                     .before = spanOf(a, x[told]),
                     .after = {made.terms.empty() ? made.after.start : made.terms.back().after.end(), 0}});
    };
    for (std::size_t j = 0; j < y.size(); ++j) {
        const int i = origin[j];
        const bool ordered = i >= 0 && kept[std::size_t(i)];
        if (ordered)
            tellDropped(std::size_t(i));
        made.terms.push_back({.kind = i < 0     ? TermChange::Kind::Added
                                      : ordered ? TermChange::Kind::Kept
                                                : TermChange::Kind::Reordered,
                              .before = i < 0 ? Span{made.before.start, 0} : spanOf(a, x[std::size_t(i)]),
                              .after = spanOf(b, y[j])});
        if (ordered)
            told = std::size_t(i) + 1;
    }
    tellDropped(x.size());
    return made;
}

} // namespace

bool Enumeration::isChanged() const
{
    return std::ranges::any_of(terms, [](const TermChange &term) { return term.kind != TermChange::Kind::Kept; });
}

std::vector<Enumeration> enumerations(const Sequence &before, const Sequence &after)
{
    constexpr std::size_t mostTerms = 200; // of a list: beyond, it is a table
    const std::vector<List> listsA = lists(before);
    const std::vector<List> listsB = lists(after);
    std::vector<bool> taken(listsA.size());
    std::vector<Enumeration> found;
    for (const List &y : listsB) {
        std::size_t best = listsA.size();
        std::size_t bestShared = 1; // one shared term makes no list
        std::vector<int> bestPartner;
        for (std::size_t l = 0; l < listsA.size(); ++l) {
            const List &x = listsA[l];
            if (taken[l] || x.size() > mostTerms || y.size() > mostTerms)
                continue;
            std::vector<int> partner = counterparts(before, x, after, y);
            const auto shared = std::size_t(std::ranges::count_if(partner, [](int p) { return p >= 0; }));
            if (shared > bestShared && 2 * shared >= std::min(x.size(), y.size())) {
                best = l;
                bestShared = shared;
                bestPartner = std::move(partner);
            }
        }
        if (best == listsA.size())
            continue;
        taken[best] = true;
        found.push_back(compared(before, listsA[best], after, y, bestPartner));
    }
    return found;
}

} // namespace volets
