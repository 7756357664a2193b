// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/unitpairing.h"

#include "base/both.h"
#include "base/increasing.h"
#include "compare/notecalls.h"
#include "diff/myers.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace volets {

namespace {

/// What a unit's wording is known by: its keys without calls to notes. Not to be used beyond the sequence.
QByteArray wordingOf(const Sequence &sequence)
{
    const auto *const bytes = reinterpret_cast<const char *>(sequence.keys.data());
    QByteArray wording = QByteArray::fromRawData(bytes, qsizetype(sequence.keys.size() * sizeof(int)));
    for (auto call = sequence.noteCalls.rbegin(); call != sequence.noteCalls.rend(); ++call)
        wording.remove(*call * qsizetype(sizeof(int)), sizeof(int));
    return wording;
}

VersionSide unread(const Document &document)
{
    return {.document = document,
            .sequences = std::vector<Sequence>(document.units.size()),
            .wordings = {},
            .partner = std::vector<int>(document.units.size(), -1)};
}

void read(VersionSide &side, Differ &differ)
{
    for (std::size_t i = 0; i < side.sequences.size(); ++i)
        side.sequences[i] = differ.read(side.document.units[i].text);
}

void nameWordings(VersionSide &side, const DiffOptions &options, QHash<QByteArray, int> &wordings)
{
    if (options.folds.testFlag(Fold::FootnoteMarks))
        findNoteCalls(side.document, options, side.sequences);
    side.wordings.reserve(side.sequences.size());
    for (const Sequence &sequence : side.sequences) {
        const QByteArray wording = wordingOf(sequence);
        const auto known = wordings.constFind(wording);
        const int number = known != wordings.cend() ? *known : int(wordings.size());
        if (known == wordings.cend())
            wordings.insert(wording, number);
        side.wordings.push_back(number);
    }
}

/// The indexes of a document's units, those of its footnotes last.
std::vector<int> footnotesLast(const Document &document)
{
    std::vector<int> order(document.units.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_partition(
        order, [&](int unit) { return document.units[std::size_t(unit)].kind != UnitKind::Footnote; });
    return order;
}

Document sorted(const Document &document, const std::vector<int> &order)
{
    Document made;
    made.language = document.language;
    made.units.reserve(order.size());
    for (const int unit : order)
        made.units.push_back(document.units[std::size_t(unit)]);
    return made;
}

/// `side`, whose units were sorted, as `document` has them.
VersionSide inOwnOrder(const Document &document, VersionSide side, const std::vector<int> &order,
                       const std::vector<int> &orderOfPartners)
{
    VersionSide made{.document = document,
                     .sequences = std::vector<Sequence>(order.size()),
                     .wordings = std::vector<int>(order.size()),
                     .partner = std::vector<int>(order.size(), -1)};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto unit = std::size_t(order[i]);
        made.sequences[unit] = std::move(side.sequences[i]);
        made.wordings[unit] = side.wordings[i];
        if (const int partner = side.partner[i]; partner >= 0)
            made.partner[unit] = orderOfPartners[std::size_t(partner)];
    }
    return made;
}

void pair(VersionSide &a, int i, VersionSide &b, int j)
{
    a.partner[std::size_t(i)] = j;
    b.partner[std::size_t(j)] = i;
}

/// The units of one version whose words stand in the other one, in their order: no others can be paired by them.
struct Shared
{
    std::vector<int> units;
    std::vector<int> wordings;
};

/// Those of units [from, to) of `side` that units [otherFrom, otherTo) of `other` share.
Shared sharedWith(const VersionSide &other, int otherFrom, int otherTo, const VersionSide &side, int from, int to)
{
    const QSet<int> there(other.wordings.begin() + otherFrom, other.wordings.begin() + otherTo);
    Shared shared;
    for (int i = from; i < to; ++i) {
        if (const int wording = side.wordings[std::size_t(i)]; there.contains(wording)) {
            shared.units.push_back(i);
            shared.wordings.push_back(wording);
        }
    }
    return shared;
}

/// Units of the same words in the longest order common to both.
void pairInOrder(VersionSide &a, VersionSide &b)
{
    constexpr int mostDifferences = 2'000;
    int first = 0;
    int lastA = int(a.wordings.size());
    int lastB = int(b.wordings.size());
    const auto same = [&](int i, int j) { return a.wordings[std::size_t(i)] == b.wordings[std::size_t(j)]; };
    while (first < lastA && first < lastB && same(first, first)) {
        pair(a, first, b, first);
        ++first;
    }
    while (first < lastA && first < lastB && same(lastA - 1, lastB - 1))
        pair(a, --lastA, b, --lastB);
    const Shared inA = sharedWith(b, first, lastB, a, first, lastA);
    const Shared inB = sharedWith(a, first, lastA, b, first, lastB);
    if (const auto runs = myers(inA.wordings, inB.wordings, mostDifferences))
        for (const CommonRun &run : *runs)
            for (int k = 0; k < run.length; ++k)
                pair(a, inA.units[std::size_t(run.a + k)], b, inB.units[std::size_t(run.b + k)]);
}

/// Units of the same words that stand once in what is left of each version: they moved, or too much around them
/// changed.
void pairElsewhere(VersionSide &a, VersionSide &b)
{
    struct Seen
    {
        int a = -1;
        int b = -1;
        bool twice = false;
    };
    QHash<int, Seen> seen;
    const auto note = [&](const VersionSide &side, int Seen::*where) {
        for (std::size_t i = 0; i < side.wordings.size(); ++i) {
            if (side.partner[i] >= 0)
                continue;
            Seen &entry = seen[side.wordings[i]];
            entry.twice = entry.twice || entry.*where >= 0;
            entry.*where = int(i);
        }
    };
    note(a, &Seen::a);
    note(b, &Seen::b);
    for (const Seen &entry : std::as_const(seen))
        if (!entry.twice && entry.a >= 0 && entry.b >= 0)
            pair(a, entry.a, b, entry.b);
}

/// A pair of reworked units that could be one.
struct Candidate
{
    double score = 0;
    int a = -1;
    int b = -1;
};

/// The neighbour that unit `i` has on one side and its partner would have to have.
bool follows(const VersionSide &a, int i, const VersionSide &b, int j, int step)
{
    const int x = i + step;
    const int y = j + step;
    if (x < 0 || y < 0 || x >= int(a.partner.size()) || y >= int(b.partner.size()))
        return (x < 0) == (y < 0) && (x >= int(a.partner.size())) == (y >= int(b.partner.size()));
    return a.partner[std::size_t(x)] == y;
}

/// The address without its last part: «art34» of «art34.2».
QStringView parentAddress(const QString &id)
{
    const qsizetype dot = id.lastIndexOf(u'.');
    return dot < 0 ? QStringView() : QStringView(id).first(dot);
}

/// How alike two short units are letter by letter, so that a misprint put right is a change: 0 to 1.
double likeness(QStringView a, QStringView b)
{
    constexpr qsizetype longest = 60;
    if (a.size() > longest || b.size() > longest || a.size() < 2 || b.size() < 2)
        return 0;
    const auto letterPairs = [](QStringView text) {
        std::vector<quint32> pairs;
        pairs.reserve(std::size_t(text.size()));
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            pairs.push_back(quint32(text[i].toLower().unicode()) << 16 | text[i + 1].toLower().unicode());
        std::ranges::sort(pairs);
        return pairs;
    };
    std::vector<quint32> shared;
    std::ranges::set_intersection(letterPairs(a), letterPairs(b), std::back_inserter(shared));
    return 2.0 * double(shared.size()) / double(a.size() + b.size() - 2);
}

/// Units whose very words stand, unpaired, in the other version too.
std::vector<bool> haveTwins(const VersionSide &side, const VersionSide &other)
{
    QSet<int> unpaired;
    for (std::size_t j = 0; j < other.wordings.size(); ++j)
        if (other.partner[j] < 0)
            unpaired.insert(other.wordings[j]);
    std::vector<bool> twins(side.wordings.size());
    for (std::size_t i = 0; i < twins.size(); ++i)
        twins[i] = side.partner[i] < 0 && unpaired.contains(side.wordings[i]);
    return twins;
}

/// What reworked units must reach to be one.
struct Demands
{
    double score = 0.5;
    /// Of units whose very words stand elsewhere: more, for they may have moved there.
    double scoreOfTwins = 0.5;
    std::vector<bool> twinsA;
    std::vector<bool> twinsB;

    [[nodiscard]] double of(int x, int y) const
    {
        return twinsA[std::size_t(x)] || twinsB[std::size_t(y)] ? scoreOfTwins : score;
    }
};

/// Reworked units between two pairs that keep their order: each is looked for at its place and a few places on.
void pairReworkedBetween(VersionSide &a, int a0, int a1, VersionSide &b, int b0, int b1, Overlap &overlap,
                         const Demands &demands)
{
    constexpr double letters = 0.7; // alike by their letters
    constexpr int ahead = 4;
    int i = a0;
    int j = b0;
    while (i < a1 && j < b1) {
        Candidate best;
        for (int distance = 0; distance <= ahead && best.a < 0; ++distance) {
            for (int skipped = 0; skipped <= distance; ++skipped) {
                const int x = i + skipped;
                const int y = j + distance - skipped;
                if (x >= a1 || y >= b1 || a.partner[std::size_t(x)] >= 0 || b.partner[std::size_t(y)] >= 0)
                    continue;
                const Sequence &before = a.sequences[std::size_t(x)];
                const Sequence &after = b.sequences[std::size_t(y)];
                const double alike = likeness(before.text, after.text);
                const double score = std::max(overlap.of(before, after), alike >= letters ? alike : 0);
                if (score >= demands.of(x, y) && score > best.score)
                    best = {.score = score, .a = x, .b = y};
            }
        }
        if (best.a >= 0) {
            pair(a, best.a, b, best.b);
            i = best.a + 1;
            j = best.b + 1;
        } else {
            ++i;
            ++j;
        }
    }
}

void pairReworkedInOrder(VersionSide &a, VersionSide &b, Overlap &overlap, double scoreOfTwins)
{
    const Demands demands{.scoreOfTwins = scoreOfTwins, .twinsA = haveTwins(a, b), .twinsB = haveTwins(b, a)};
    const std::vector<bool> moved = movedUnits(b);
    const int sizeB = int(b.partner.size());
    int i = 0;
    int j = 0;
    for (int next = 0; next <= sizeB; ++next) {
        const bool end = next == sizeB;
        if (!end && (b.partner[std::size_t(next)] < 0 || moved[std::size_t(next)]))
            continue;
        const int partner = end ? int(a.partner.size()) : b.partner[std::size_t(next)];
        pairReworkedBetween(a, i, partner, b, j, next, overlap, demands);
        i = partner + 1;
        j = next + 1;
    }
}

/// For each unit of `a`, the units of `b` between which it would have to stand to keep the order.
std::vector<std::pair<int, int>> openStretches(const VersionSide &a, const VersionSide &b)
{
    const std::vector<bool> moved = movedUnits(b);
    std::vector<std::pair<int, int>> stretches(a.partner.size());
    int last = -1;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        stretches[i].first = last;
        if (const int j = a.partner[i]; j >= 0 && !moved[std::size_t(j)])
            last = j;
    }
    int next = int(b.partner.size());
    for (std::size_t i = stretches.size(); i-- > 0;) {
        stretches[i].second = next;
        if (const int j = a.partner[i]; j >= 0 && !moved[std::size_t(j)])
            next = j;
    }
    return stretches;
}

/// Candidates by an inverted index over the keys of the units left of `b`; common words find nothing.
std::vector<Candidate> candidates(const VersionSide &a, const VersionSide &b, const Overlap &overlap, int keys)
{
    constexpr int commonest = 400; // postings looked at for a word
    std::vector<std::vector<int>> postings(static_cast<std::size_t>(keys));
    std::vector<double> totals(b.sequences.size(), 0);
    std::vector<int> left;
    for (std::size_t j = 0; j < b.sequences.size(); ++j) {
        if (b.partner[j] >= 0)
            continue;
        left.push_back(int(j));
        totals[j] = overlap.total(b.sequences[j]);
        for (const int key : b.sequences[j].keys) {
            auto &list = postings[std::size_t(key)];
            if (list.empty() || list.back() != int(j))
                list.push_back(int(j));
        }
    }
    QHash<QStringView, int> byAddress;
    for (const int j : left)
        byAddress.insert(b.document.units[std::size_t(j)].id, j);

    const std::vector<std::pair<int, int>> gaps = openStretches(a, b);
    std::vector<Candidate> found;
    std::vector<double> shared(b.sequences.size(), 0);
    std::vector<int> touched;
    std::vector<int> countHere(static_cast<std::size_t>(keys), 0);
    for (std::size_t i = 0; i < a.sequences.size(); ++i) {
        if (a.partner[i] >= 0)
            continue;
        const Sequence &sequence = a.sequences[i];
        const double total = overlap.total(sequence);
        touched.clear();
        for (std::size_t t = 0; t < sequence.keys.size(); ++t) {
            const auto key = std::size_t(sequence.keys[t]);
            if (countHere[key]++ > 0 || int(postings[key].size()) > commonest)
                continue;
            const double weight = overlap.rarity(sequence, t);
            for (const int j : postings[key]) {
                if (shared[std::size_t(j)] == 0)
                    touched.push_back(j);
                shared[std::size_t(j)] += weight;
            }
        }
        for (const int key : sequence.keys)
            countHere[std::size_t(key)] = 0;
        const Unit &unit = a.document.units[i];
        if (const int j = byAddress.value(unit.id, -1); j >= 0 && shared[std::size_t(j)] == 0)
            touched.push_back(j);
        for (const int j : touched) {
            const Unit &other = b.document.units[std::size_t(j)];
            const double all = total + totals[std::size_t(j)];
            double score = all > 0 ? 2 * shared[std::size_t(j)] / all : 0;
            shared[std::size_t(j)] = 0;
            // What would have crossed its neighbours must be surer: common words alone are no move.
            const bool inPlace = gaps[i].first < j && j < gaps[i].second;
            const double enough = inPlace ? 0.4 : 0.6;
            constexpr double mostForPlace = 0.3; // more than a place adds to the words, the same address apart
            const bool sameAddress = unit.id == other.id;
            if (!sameAddress && score + mostForPlace < enough)
                continue;
            if (sameAddress)
                score += 0.12;
            else if (!parentAddress(unit.id).isEmpty() && parentAddress(unit.id) == parentAddress(other.id))
                score += 0.06;
            if (unit.headings == other.headings)
                score += 0.04;
            score += follows(a, int(i), b, j, -1) ? 0.06 : 0;
            score += follows(a, int(i), b, j, +1) ? 0.06 : 0;
            // An article keeps its number: rewritten from end to end, it is still that article.
            if (score >= enough || (sameAddress && unit.kind == UnitKind::Article && other.kind == UnitKind::Article))
                found.push_back({.score = score, .a = int(i), .b = j});
        }
    }
    return found;
}

/// The best candidates first, each unit once; then again with the neighbours that this made known.
void pairReworked(VersionSide &a, VersionSide &b, const Overlap &overlap, int keys)
{
    std::vector<Candidate> found = candidates(a, b, overlap, keys);
    std::ranges::sort(found, [](const Candidate &left, const Candidate &right) {
        return std::tuple(-left.score, left.b, left.a) < std::tuple(-right.score, right.b, right.a);
    });
    for (const Candidate &candidate : found)
        if (a.partner[std::size_t(candidate.a)] < 0 && b.partner[std::size_t(candidate.b)] < 0)
            pair(a, candidate.a, b, candidate.b);
}

} // namespace

Overlap::Overlap(const VersionSide &a, const VersionSide &b, int keys)
    : m_rarity(std::size_t(keys), 0)
    , m_left(std::size_t(keys), 0)
{
    for (const VersionSide *side : {&a, &b})
        for (const Sequence &sequence : side->sequences)
            for (const int key : sequence.keys)
                ++m_rarity[std::size_t(key)];
    for (double &rarity : m_rarity)
        rarity = 1.0 / (weights::content * (1.0 + std::log1p(rarity)));
}

double Overlap::total(const Sequence &sequence) const
{
    double sum = 0;
    for (std::size_t i = 0; i < sequence.keys.size(); ++i)
        sum += rarity(sequence, i);
    return sum;
}

double Overlap::of(const Sequence &a, const Sequence &b)
{
    const double all = total(a) + total(b);
    return all > 0 ? within(b, a, {}) * 2 * total(b) / all : 0;
}

double Overlap::within(const Sequence &part, const Sequence &whole, const std::vector<const Sequence *> &taken)
{
    for (const int key : whole.keys)
        ++m_left[std::size_t(key)];
    for (const Sequence *other : taken)
        for (const int key : other->keys)
            --m_left[std::size_t(key)];
    double all = 0;
    double shared = 0;
    for (std::size_t t = 0; t < part.keys.size(); ++t) {
        const double weight = rarity(part, t);
        all += weight;
        if (m_left[std::size_t(part.keys[t])]-- > 0)
            shared += weight;
    }
    const auto reset = [&](const Sequence &sequence) {
        for (const int key : sequence.keys)
            m_left[std::size_t(key)] = 0;
    };
    reset(whole);
    reset(part);
    for (const Sequence *other : taken)
        reset(*other);
    return all > 0 ? shared / all : 0;
}

PairedVersions pairUnits(const Document &before, const Document &after, Differ &differ, const DiffOptions &options)
{
    // Footnotes stand where pages end: they have an order of their own.
    const std::vector<int> orderA = footnotesLast(before);
    const std::vector<int> orderB = footnotesLast(after);
    const Document sortedA = sorted(before, orderA);
    const Document sortedB = sorted(after, orderB);
    VersionSide a = unread(sortedA);
    VersionSide b = unread(sortedB);
    Differ other = differ.twin();
    doBoth([&] { read(a, differ); }, [&] { read(b, other); });
    differ.adopt(other, b.sequences);
    QHash<QByteArray, int> wordings;
    nameWordings(a, options, wordings);
    nameWordings(b, options, wordings);
    pairInOrder(a, b);
    const int keys = differ.keyCount();
    Overlap overlap(a, b, keys);
    // What hardly changed where it stands did not move to where a formula says the same.
    constexpr double hardlyChanged = 0.75;
    constexpr double enough = 0.5;
    pairReworkedInOrder(a, b, overlap, hardlyChanged);
    pairElsewhere(a, b);
    pairReworkedInOrder(a, b, overlap, enough);
    pairReworked(a, b, overlap, keys);
    return {.a = inOwnOrder(before, std::move(a), orderA, orderB),
            .b = inOwnOrder(after, std::move(b), orderB, orderA)};
}

std::vector<bool> movedUnits(const VersionSide &b)
{
    std::vector<int> partners = b.partner;
    for (std::size_t j = 0; j < partners.size(); ++j)
        if (b.isFootnote(int(j)))
            partners[j] = -1;
    std::vector<bool> moved(partners.size());
    for (std::size_t j = 0; j < moved.size(); ++j)
        moved[j] = partners[j] >= 0;
    for (const int place : longestIncreasing(partners))
        moved[std::size_t(place)] = false;
    return moved;
}

} // namespace volets
