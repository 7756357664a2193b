// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/enumeration.h"

#include "base/increasing.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

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

/// True for a label that begins a term, «b)» or «(iv)»: no word of it.
bool isLabel(const Sequence &text, int token, int termBegin)
{
    constexpr int longest = 4;
    const auto is = [&](int i, QStringView sign) {
        return i >= 0 && i < text.size() && text.span(i, i + 1).of(text.text) == sign;
    };
    return (token == termBegin || (token == termBegin + 1 && is(termBegin, u"("))) && is(token + 1, u")") &&
           text.tokens[std::size_t(token)].length <= longest;
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
        } else if (text.isContent(i) && !isLabel(text, i, term.from)) {
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

/// Where a term stands in its list: before the first one and after the last one there may be words that are none of it.
enum class Place { First, Inner, Last };

Place placeOf(const List &list, std::size_t term)
{
    return term == 0 ? Place::First : term + 1 == list.size() ? Place::Last : Place::Inner;
}

/// How many content words two terms share beside the separators that they have; 0 where they are not the same term. Of
/// a term between two separators all words count.
std::size_t shared(const Sequence &a, const ListTerm &x, Place placeX, const Sequence &b, const ListTerm &y,
                   Place placeY)
{
    const std::size_t sizeX = x.content.size();
    const std::size_t sizeY = y.content.size();
    const auto same = [&](std::size_t i, std::size_t j) {
        const auto one = std::size_t(x.content[i]);
        const auto other = std::size_t(y.content[j]);
        return a.keys[one] == b.keys[other] || (a.lemmas[one] >= 0 && a.lemmas[one] == b.lemmas[other]);
    };
    // `count` words of x from `fromX` on and of y from `fromY` on
    const auto equal = [&](std::size_t fromX, std::size_t fromY, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            if (!same(fromX + i, fromY + i))
                return false;
        return true;
    };
    const std::size_t most = std::min(sizeX, sizeY);
    if (placeX == placeY && placeX != Place::Inner) { // what leads to the list, or follows it, may have changed
        std::size_t common = 0;
        while (common < most &&
               (placeX == Place::Last ? same(common, common) : same(sizeX - common - 1, sizeY - common - 1)))
            ++common;
        return common;
    }
    if (placeX != Place::Inner && placeY != Place::Inner) {
        // from the one end of the list to the other: the end of the first term is the beginning of the last one
        const bool firstX = placeX == Place::First;
        for (std::size_t count = most; count > 0; --count)
            if (equal(firstX ? sizeX - count : 0, firstX ? 0 : sizeY - count, count))
                return count;
        return 0;
    }
    const std::size_t inner = placeX == Place::Inner ? sizeX : sizeY;
    if (inner != most || (placeX == placeY && sizeX != sizeY))
        return 0;
    const bool atEnd = placeX == Place::First || placeY == Place::First;
    return equal(atEnd ? sizeX - inner : 0, atEnd ? sizeY - inner : 0, inner) ? inner : 0;
}

/// A term's counterpart in the other list, and how many content words the two share.
struct Partner
{
    int term = -1;
    std::size_t content = 0;
};

/// For each term of `x` its counterpart in `y`.
std::vector<Partner> counterparts(const Sequence &a, const List &x, const Sequence &b, const List &y)
{
    std::vector<Partner> partner(x.size());
    std::vector<bool> taken(y.size());
    const auto pair = [&](bool acrossTheList) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            for (std::size_t j = 0; j < y.size() && partner[i].term < 0; ++j) {
                const Place placeX = placeOf(x, i);
                const Place placeY = placeOf(y, j);
                const bool across = placeX != placeY && placeX != Place::Inner && placeY != Place::Inner;
                if (taken[j] || across != acrossTheList)
                    continue;
                if (const std::size_t content = shared(a, x[i], placeX, b, y[j], placeY); content > 0) {
                    partner[i] = {.term = int(j), .content = content};
                    taken[j] = true;
                }
            }
        }
    };
    pair(false);
    pair(true); // what may be part of a term only where nothing surer is found
    return partner;
}

Span spanOf(const Sequence &text, const ListTerm &term) { return text.span(term.from, term.to); }

/// The part of a term that its `content` words beside the separator make up, with the small words before them.
Span spanOf(const Sequence &text, const ListTerm &term, Place place, std::size_t content)
{
    if (place == Place::Inner)
        return spanOf(text, term);
    if (place == Place::Last)
        return text.span(term.from, term.content[content - 1] + 1);
    int from = term.content[term.content.size() - content];
    while (from > term.from && text.weights[std::size_t(from - 1)] == weights::function)
        --from;
    return text.span(from, term.to);
}

/// Which of the partners, in the order of x, keep their order in y.
std::vector<bool> inOrder(const std::vector<Partner> &partner)
{
    std::vector<int> terms;
    terms.reserve(partner.size());
    for (const Partner &one : partner)
        terms.push_back(one.term);
    std::vector<bool> kept(partner.size());
    for (const int place : longestIncreasing(terms))
        kept[std::size_t(place)] = true;
    return kept;
}

Enumeration compared(const Sequence &a, const List &x, const Sequence &b, const List &y,
                     const std::vector<Partner> &partner)
{
    const std::vector<bool> kept = inOrder(partner);
    Enumeration made{
        .before = a.span(x.front().from, x.back().to), .after = b.span(y.front().from, y.back().to), .terms = {}};
    std::vector<int> origin(y.size(), -1);
    for (std::size_t i = 0; i < partner.size(); ++i)
        if (partner[i].term >= 0)
            origin[std::size_t(partner[i].term)] = int(i);
    std::size_t told = 0; // terms of x before this one are told
    const auto tellDropped = [&](std::size_t upTo) {
        for (; told < upTo; ++told)
            if (partner[told].term < 0)
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
        if (i < 0) {
            made.terms.push_back(
                {.kind = TermChange::Kind::Added, .before = {made.before.start, 0}, .after = spanOf(b, y[j])});
            continue;
        }
        const std::size_t content = partner[std::size_t(i)].content;
        made.terms.push_back({.kind = ordered ? TermChange::Kind::Kept : TermChange::Kind::Reordered,
                              .before = spanOf(a, x[std::size_t(i)], placeOf(x, std::size_t(i)), content),
                              .after = spanOf(b, y[j], placeOf(y, j), content)});
        if (ordered)
            told = std::size_t(i) + 1;
    }
    tellDropped(x.size());
    return made;
}

/// Content words beside a conjunction, nearest first, up to a separator or the end of the sentence.
std::vector<int> contentBeside(const Sequence &text, int conjunction, int step)
{
    constexpr std::size_t most = 4;
    std::vector<int> found;
    for (int i = conjunction + step; i >= 0 && i < text.size() && found.size() < most; i += step) {
        const Lexeme &lexeme = text.tokens[std::size_t(i)];
        if (lexeme.kind == TokenKind::Punctuation || isSeparator(text, i) || (step < 0 && lexeme.endsSentence))
            break;
        if (text.isContent(i))
            found.push_back(i);
        if (lexeme.endsSentence)
            break;
    }
    return found;
}

/// How many of the words that stand nearest to the conjunction make up a term that stands on its other side in the
/// other text: `before` lists them from the conjunction backwards, `after` from it onwards. 0 where there is none.
std::size_t sharedTerm(const Sequence &a, const std::vector<int> &before, const Sequence &b,
                       const std::vector<int> &after)
{
    const std::size_t most = std::min(before.size(), after.size());
    for (std::size_t count = 1; count <= most; ++count) {
        bool equal = true;
        for (std::size_t i = 0; i < count && equal; ++i)
            equal = a.keys[std::size_t(before[count - 1 - i])] == b.keys[std::size_t(after[i])];
        if (equal)
            return count;
    }
    return 0;
}

/// The words of a term before a conjunction, with the small words that lead to it.
Span spanBefore(const Sequence &text, const std::vector<int> &content, std::size_t count)
{
    int from = content[count - 1];
    while (from > 0 && text.weights[std::size_t(from - 1)] == weights::function && !isSeparator(text, from - 1) &&
           !text.tokens[std::size_t(from - 1)].endsSentence)
        --from;
    return text.span(from, content.front() + 1);
}

/// «la paix et la sécurité», «la sécurité et la paix»: two terms that changed places round a conjunction.
std::vector<Enumeration> swappedPairs(const Sequence &a, const Sequence &b)
{
    constexpr std::size_t commonest = 16; // a word after more conjunctions than this tells nothing
    struct Joint
    {
        int at;
        std::vector<int> before;
        std::vector<int> after;
    };
    const auto joints = [](const Sequence &text) {
        std::vector<Joint> found;
        for (int i = 0; i < text.size(); ++i) {
            if (!isConjunction(text.tokens[std::size_t(i)].span().of(text.text)))
                continue;
            Joint joint{.at = i, .before = contentBeside(text, i, -1), .after = contentBeside(text, i, +1)};
            if (!joint.before.empty() && !joint.after.empty())
                found.push_back(std::move(joint));
        }
        return found;
    };
    const std::vector<Joint> inB = joints(b);
    QHash<int, std::vector<std::size_t>> after; // by the key of the first word after them
    for (std::size_t j = 0; j < inB.size(); ++j)
        after[b.keys[std::size_t(inB[j].after.front())]].push_back(j);
    std::vector<bool> taken(inB.size());
    std::vector<Enumeration> made;
    for (const Joint &x : inB.empty() ? std::vector<Joint>() : joints(a)) {
        const auto swapped = [&](std::size_t j) {
            const Joint &y = inB[j];
            const std::size_t first = sharedTerm(a, x.before, b, y.after);
            const std::size_t second = first > 0 ? sharedTerm(b, y.before, a, x.after) : 0;
            if (second == 0 || taken[j])
                return false;
            taken[j] = true;
            const TermChange moved{.kind = TermChange::Kind::Reordered,
                                   .before = spanBefore(a, x.before, first),
                                   .after = b.span(y.at + 1, y.after[first - 1] + 1)};
            const TermChange other{.kind = TermChange::Kind::Reordered,
                                   .before = a.span(x.at + 1, x.after[second - 1] + 1),
                                   .after = spanBefore(b, y.before, second)};
            made.push_back({.before = Span::fromTo(moved.before.start, other.before.end()),
                            .after = Span::fromTo(other.after.start, moved.after.end()),
                            .terms = {other, moved}});
            return true;
        };
        for (const int word : x.before) {
            const auto found = after.constFind(a.keys[std::size_t(word)]);
            if (found != after.cend() && found->size() <= commonest && std::ranges::any_of(*found, swapped))
                break;
        }
    }
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
    std::vector<Enumeration> result;
    for (const List &y : listsB) {
        std::size_t best = listsA.size();
        std::size_t bestShared = 1; // one shared term makes no list
        std::vector<Partner> bestPartner;
        for (std::size_t l = 0; l < listsA.size(); ++l) {
            const List &x = listsA[l];
            if (taken[l] || x.size() > mostTerms || y.size() > mostTerms)
                continue;
            std::vector<Partner> partner = counterparts(before, x, after, y);
            const auto found = std::size_t(std::ranges::count_if(partner, [](Partner p) { return p.term >= 0; }));
            if (found > bestShared && 2 * found >= std::min(x.size(), y.size())) {
                best = l;
                bestShared = found;
                bestPartner = std::move(partner);
            }
        }
        if (best == listsA.size())
            continue;
        taken[best] = true;
        result.push_back(compared(before, listsA[best], after, y, bestPartner));
    }
    std::ranges::move(swappedPairs(before, after), std::back_inserter(result));
    return result;
}

} // namespace volets
