// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/addresses.h"

#include "document/citation.h"
#include "text/normalizer.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// The steps of an address, without what stands between them: «3 b)», «3.b» and «3 b» are «3», «b».
QStringList stepsOf(const QString &words)
{
    QStringList steps;
    bool begun = false;
    for (const QChar c : foldForSearch(words)) {
        if (!c.isLetterOrNumber()) {
            begun = false;
            continue;
        }
        // a number ends where a letter begins, and the other way round
        if (!begun || steps.last().back().isDigit() != c.isDigit())
            steps.append(QString());
        steps.last().append(c);
        begun = true;
    }
    return steps;
}

QString bare(const QString &words) { return stepsOf(words).join(QString()); }

bool names(const Document &document, const QString &word)
{
    const QString wanted = foldForSearch(word);
    return !wanted.isEmpty() &&
           (foldForSearch(document.key) == wanted || foldForSearch(document.shortTitle).split(u' ').contains(wanted) ||
            document.date.startsWith(word));
}

/// Letters to add, to leave out, to change or to swap with their neighbour between two words.
int editsBetween(const QString &one, const QString &other)
{
    std::vector<int> beforeLast(std::size_t(other.size()) + 1);
    std::vector<int> last(beforeLast.size());
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        std::vector<int> now(last.size(), int(i));
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = std::size_t(j);
            const bool same = one[i - 1] == other[j - 1];
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                now[at] = std::min(now[at], beforeLast[at - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(now));
    }
    return last.back();
}

/// Letters by which a word misses the nearest name of a text; beyond what a slip explains, a large number.
int missesName(const Document &document, const QString &word)
{
    constexpr int far = std::numeric_limits<int>::max();
    const QString wanted = foldForSearch(word);
    const bool year = wanted.size() == 4 && std::ranges::all_of(wanted, [](QChar c) { return c.isDigit(); });
    if (wanted.size() < 4 || (!year && !std::ranges::all_of(wanted, [](QChar c) { return c.isLetter(); })))
        return far; // «3b» is an address, not a name
    QStringList known = foldForSearch(document.shortTitle).split(u' ');
    known.append({foldForSearch(document.key), document.date.left(4)});
    int least = far;
    for (const QString &name : std::as_const(known))
        if (name.size() >= 4)
            least = std::min(least, editsBetween(wanted, name));
    return least <= (wanted.size() < 8 ? 1 : 2) ? least : far;
}

/// What was typed: the text it names, and the address within it.
struct Wanted
{
    std::vector<int> named; ///< documents that the first word names
    QString address;        ///< the words after it, or all
};

/// `slips`: a text is also meant by a name that is nearly its own.
Wanted wantedBy(const Comparison &comparison, const QString &words, bool slips = false)
{
    const QString typed = words.simplified();
    const QString first = typed.section(u' ', 0, 0);
    Wanted wanted{.named = {}, .address = typed};
    for (int document = 0; document < int(comparison.documents.size()); ++document)
        if (names(comparison.document(document), first))
            wanted.named.push_back(document);
    if (wanted.named.empty() && slips) {
        int least = std::numeric_limits<int>::max() - 1;
        for (int document = 0; document < int(comparison.documents.size()); ++document) {
            const int misses = missesName(comparison.document(document), first);
            if (misses < least)
                wanted.named.clear();
            if (misses <= least)
                wanted.named.push_back(document);
            least = std::min(least, misses);
        }
    }
    if (!wanted.named.empty())
        wanted.address = typed.section(u' ', 1);
    return wanted;
}

/// How an address differs from the one wanted; smaller is nearer.
struct Distance
{
    int missing = std::numeric_limits<int>::max(); ///< steps wanted that do not agree
    int apart = std::numeric_limits<int>::max();   ///< between the first that differ, where both are numbers or letters
    int further = 0;                               ///< steps beyond those wanted

    auto operator<=>(const Distance &) const = default;
};

Distance distance(const QStringList &wanted, const QStringList &steps)
{
    const auto common = int(std::ranges::mismatch(wanted, steps).in1 - wanted.begin());
    Distance found{.missing = int(wanted.size()) - common, .apart = 0, .further = int(steps.size()) - common};
    if (common >= wanted.size() || common >= steps.size())
        return found;
    const QString &one = wanted[common];
    const QString &other = steps[common];
    bool numbers = false;
    bool both = false;
    const int a = one.toInt(&numbers);
    const int b = other.toInt(&both);
    if (numbers && both)
        found.apart = std::abs(a - b);
    else if (one.size() == 1 && other.size() == 1)
        found.apart = std::abs(one[0].unicode() - other[0].unicode());
    else
        found.apart = 1000;
    return found;
}

} // namespace

UnitRef findAddress(const Comparison &comparison, const QString &words, int preferred)
{
    const auto search = [&](int index, const QString &address) -> UnitRef {
        const Document &document = comparison.document(index);
        const QString wanted = bare(address);
        for (int unit = 0; unit < int(document.units.size()) && !wanted.isEmpty(); ++unit) {
            const Unit &candidate = document.units[std::size_t(unit)];
            if (bare(candidate.id) == wanted || bare(shortPlace(document, candidate)) == wanted ||
                bare(place(document, candidate)) == wanted)
                return {index, unit};
        }
        return {};
    };
    const Wanted wanted = wantedBy(comparison, words);
    for (const int document : wanted.named)
        if (const UnitRef found = search(document, wanted.address); found.isValid())
            return found;
    if (preferred >= 0)
        if (const UnitRef found = search(preferred, words); found.isValid())
            return found;
    for (int document = 0; document < int(comparison.documents.size()); ++document)
        if (const UnitRef found = search(document, words); found.isValid())
            return found;
    return {};
}

std::vector<UnitRef> nearestAddresses(const Comparison &comparison, const QString &words, int preferred,
                                      std::size_t count)
{
    const Wanted wanted = wantedBy(comparison, words, true);
    const QStringList steps = stepsOf(wanted.address);
    using Key = std::tuple<bool, Distance, bool>; // of a text that is not named; by address; not of the preferred text
    std::vector<std::pair<Key, UnitRef>> all;
    for (int index = 0; index < int(comparison.documents.size()); ++index) {
        const Document &document = comparison.document(index);
        const bool other = !wanted.named.empty() && !std::ranges::contains(wanted.named, index);
        for (int unit = 0; unit < int(document.units.size()); ++unit) {
            const Unit &candidate = document.units[std::size_t(unit)];
            const Distance nearest = std::min({distance(steps, stepsOf(candidate.id)),
                                               distance(steps, stepsOf(shortPlace(document, candidate))),
                                               distance(steps, stepsOf(place(document, candidate)))});
            all.push_back({{other, nearest, index != preferred}, {index, unit}});
        }
    }
    const std::size_t kept = std::min(count, all.size());
    std::ranges::partial_sort(all, all.begin() + std::ptrdiff_t(kept));
    std::vector<UnitRef> units;
    units.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i)
        units.push_back(all[i].second);
    return units;
}

} // namespace volets
