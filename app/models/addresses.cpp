// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/addresses.h"

#include "document/citation.h"
#include "text/normalizer.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
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

/// What was typed: the text it names, and the address within it.
struct Wanted
{
    std::vector<int> named; ///< documents that the first word names
    QString address;        ///< the words after it, or all
};

Wanted wantedBy(const Comparison &comparison, const QString &words)
{
    const QString typed = words.simplified();
    const QString first = typed.section(u' ', 0, 0);
    Wanted wanted{.named = {}, .address = typed};
    for (int document = 0; document < int(comparison.documents.size()); ++document)
        if (names(comparison.document(document), first))
            wanted.named.push_back(document);
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
    const Wanted wanted = wantedBy(comparison, words);
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
