// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/versions.h"

#include "diff/myers.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

/// The units of one version as numbers.
struct Side
{
    const Document &document;
    std::vector<Sequence> sequences;
    std::vector<int> wordings; ///< equal for units of equal keys
    std::vector<int> partner;  ///< index in the other version, or -1
};

Side read(const Document &document, Differ &differ, QHash<QByteArray, int> &wordings)
{
    Side side{
        .document = document, .sequences = {}, .wordings = {}, .partner = std::vector<int>(document.units.size(), -1)};
    side.sequences.reserve(document.units.size());
    for (const Unit &unit : document.units) {
        Sequence &sequence = side.sequences.emplace_back(differ.read(unit.text));
        const QByteArray keys(reinterpret_cast<const char *>(sequence.keys.data()),
                              qsizetype(sequence.keys.size() * sizeof(int)));
        const auto known = wordings.constFind(keys);
        const int number = known != wordings.cend() ? *known : int(wordings.size());
        if (known == wordings.cend())
            wordings.insert(keys, number);
        side.wordings.push_back(number);
    }
    return side;
}

void pair(Side &a, int i, Side &b, int j)
{
    a.partner[std::size_t(i)] = j;
    b.partner[std::size_t(j)] = i;
}

/// Units of the same words in the longest order common to both.
void pairInOrder(Side &a, Side &b)
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
    const auto middle = [&](const Side &side, int last) {
        return std::span(side.wordings).subspan(std::size_t(first), std::size_t(last - first));
    };
    if (const auto runs = myers(middle(a, lastA), middle(b, lastB), mostDifferences))
        for (const CommonRun &run : *runs)
            for (int k = 0; k < run.length; ++k)
                pair(a, first + run.a + k, b, first + run.b + k);
}

/// Units of the same words that stand once in what is left of each version: they moved, or too much around them
/// changed.
void pairElsewhere(Side &a, Side &b)
{
    struct Seen
    {
        int a = -1;
        int b = -1;
        bool twice = false;
    };
    QHash<int, Seen> seen;
    const auto note = [&](const Side &side, int Seen::*where) {
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
bool follows(const Side &a, int i, const Side &b, int j, int step)
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

/// What two units share, weighed by the rarity of the words, twice over what they have: 0 to 1.
class Similarity
{
public:
    Similarity(const Side &a, const Side &b, int keys)
        : m_rarity(std::size_t(keys), 0)
    {
        for (const Side *side : {&a, &b})
            for (const Sequence &sequence : side->sequences)
                for (const int key : sequence.keys)
                    ++m_rarity[std::size_t(key)];
        for (double &rarity : m_rarity)
            rarity = 1.0 / (weights::content * (1.0 + std::log1p(rarity)));
    }

    [[nodiscard]] double rarity(const Sequence &sequence, std::size_t token) const
    {
        return sequence.weights[token] * m_rarity[std::size_t(sequence.keys[token])];
    }
    [[nodiscard]] double total(const Sequence &sequence) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < sequence.keys.size(); ++i)
            sum += rarity(sequence, i);
        return sum;
    }

private:
    std::vector<double> m_rarity; ///< by key; first how often it stands in both texts
};

/// The part of the words of two units that both have, weighed by rarity: 0 to 1.
class Overlap
{
public:
    Overlap(const Similarity &similarity, int keys)
        : m_similarity(similarity)
        , m_left(std::size_t(keys), 0)
    {}

    [[nodiscard]] double of(const Sequence &a, const Sequence &b)
    {
        for (const int key : a.keys)
            ++m_left[std::size_t(key)];
        double all = m_similarity.total(a);
        double shared = 0;
        for (std::size_t t = 0; t < b.keys.size(); ++t) {
            const double weight = m_similarity.rarity(b, t);
            all += weight;
            if (int &left = m_left[std::size_t(b.keys[t])]; left > 0) {
                --left;
                shared += weight;
            }
        }
        for (const int key : a.keys)
            m_left[std::size_t(key)] = 0;
        return all > 0 ? 2 * shared / all : 0;
    }

private:
    const Similarity &m_similarity;
    std::vector<int> m_left;
};

/// Which units of `b` left their order: all but those of the longest increasing sequence of partners.
std::vector<bool> movedUnits(const Side &b)
{
    std::vector<int> tails;
    std::vector<int> previous(b.partner.size(), -1);
    for (int j = 0; j < int(b.partner.size()); ++j) {
        const int i = b.partner[std::size_t(j)];
        if (i < 0)
            continue;
        const auto at = std::ranges::lower_bound(tails, i, {}, [&](int t) { return b.partner[std::size_t(t)]; });
        previous[std::size_t(j)] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end())
            tails.push_back(j);
        else
            *at = j;
    }
    std::vector<bool> moved(b.partner.size());
    for (std::size_t j = 0; j < moved.size(); ++j)
        moved[j] = b.partner[j] >= 0;
    for (int j = tails.empty() ? -1 : tails.back(); j >= 0; j = previous[std::size_t(j)])
        moved[std::size_t(j)] = false;
    return moved;
}

/// Reworked units between two pairs that keep their order: each is looked for at its place and a few places on.
void pairReworkedBetween(Side &a, int a0, int a1, Side &b, int b0, int b1, Overlap &overlap)
{
    constexpr double enough = 0.5;
    constexpr int ahead = 4;
    int i = a0;
    int j = b0;
    while (i < a1 && j < b1) {
        Candidate best;
        for (int distance = 0; distance <= ahead && best.score < enough; ++distance) {
            for (int skipped = 0; skipped <= distance; ++skipped) {
                const int x = i + skipped;
                const int y = j + distance - skipped;
                if (x >= a1 || y >= b1 || a.partner[std::size_t(x)] >= 0 || b.partner[std::size_t(y)] >= 0)
                    continue;
                const double score = overlap.of(a.sequences[std::size_t(x)], b.sequences[std::size_t(y)]);
                if (score > best.score)
                    best = {.score = score, .a = x, .b = y};
            }
        }
        if (best.score >= enough) {
            pair(a, best.a, b, best.b);
            i = best.a + 1;
            j = best.b + 1;
        } else {
            ++i;
            ++j;
        }
    }
}

void pairReworkedInOrder(Side &a, Side &b, const Similarity &similarity, int keys)
{
    Overlap overlap(similarity, keys);
    const std::vector<bool> moved = movedUnits(b);
    const int sizeB = int(b.partner.size());
    int i = 0;
    int j = 0;
    for (int next = 0; next <= sizeB; ++next) {
        const bool end = next == sizeB;
        if (!end && (b.partner[std::size_t(next)] < 0 || moved[std::size_t(next)]))
            continue;
        const int partner = end ? int(a.partner.size()) : b.partner[std::size_t(next)];
        pairReworkedBetween(a, i, partner, b, j, next, overlap);
        i = partner + 1;
        j = next + 1;
    }
}

/// For each unit of `a`, the units of `b` between which it would have to stand to keep the order.
std::vector<std::pair<int, int>> openStretches(const Side &a, const Side &b)
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
std::vector<Candidate> candidates(const Side &a, const Side &b, const Similarity &similarity, int keys)
{
    constexpr int commonest = 400; // postings looked at for a word
    std::vector<std::vector<int>> postings(static_cast<std::size_t>(keys));
    std::vector<double> totals(b.sequences.size(), 0);
    std::vector<int> left;
    for (std::size_t j = 0; j < b.sequences.size(); ++j) {
        if (b.partner[j] >= 0)
            continue;
        left.push_back(int(j));
        totals[j] = similarity.total(b.sequences[j]);
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
        const double total = similarity.total(sequence);
        touched.clear();
        for (std::size_t t = 0; t < sequence.keys.size(); ++t) {
            const auto key = std::size_t(sequence.keys[t]);
            if (countHere[key]++ > 0 || int(postings[key].size()) > commonest)
                continue;
            const double weight = similarity.rarity(sequence, t);
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
            const bool sameAddress = unit.id == other.id;
            if (sameAddress)
                score += 0.12;
            else if (!parentAddress(unit.id).isEmpty() && parentAddress(unit.id) == parentAddress(other.id))
                score += 0.06;
            if (unit.headings == other.headings)
                score += 0.04;
            score += follows(a, int(i), b, j, -1) ? 0.06 : 0;
            score += follows(a, int(i), b, j, +1) ? 0.06 : 0;
            // What would have crossed its neighbours must be surer: common words alone are no move.
            const bool inPlace = gaps[i].first < j && j < gaps[i].second;
            const double enough = inPlace ? 0.4 : 0.6;
            // An article keeps its number: rewritten from end to end, it is still that article.
            if (score >= enough || (sameAddress && unit.kind == UnitKind::Article && other.kind == UnitKind::Article))
                found.push_back({.score = score, .a = int(i), .b = j});
        }
    }
    return found;
}

/// The best candidates first, each unit once; then again with the neighbours that this made known.
void pairReworked(Side &a, Side &b, int keys)
{
    const Similarity similarity(a, b, keys);
    pairReworkedInOrder(a, b, similarity, keys);
    std::vector<Candidate> found = candidates(a, b, similarity, keys);
    std::ranges::sort(found, [](const Candidate &left, const Candidate &right) {
        return std::tuple(-left.score, left.b, left.a) < std::tuple(-right.score, right.b, right.a);
    });
    for (const Candidate &candidate : found)
        if (a.partner[std::size_t(candidate.a)] < 0 && b.partner[std::size_t(candidate.b)] < 0)
            pair(a, candidate.a, b, candidate.b);
}

bool isSame(const EditScript &script)
{
    return std::ranges::all_of(script.edits, [](const Edit &edit) { return edit.op == Edit::Op::Keep; });
}

} // namespace

bool Versions::isDifferent() const
{
    return std::ranges::any_of(pairs, [](const UnitPair &p) { return p.change != UnitPair::Change::Same || p.moved; });
}

Versions compareVersions(const Document &before, const Document &after, const DiffOptions &options, const Stop &stop)
{
    Differ differ(options);
    QHash<QByteArray, int> wordings;
    Side a = read(before, differ, wordings);
    Side b = read(after, differ, wordings);
    pairInOrder(a, b);
    pairElsewhere(a, b);
    pairReworked(a, b, differ.keyCount());
    const std::vector<bool> moved = movedUnits(b);

    Versions versions;
    versions.pairs.reserve(before.units.size() + after.units.size());
    // A deleted unit is told where it stood: after the unit that it followed.
    std::vector<std::vector<int>> deletedAfter(after.units.size() + 1);
    std::size_t place = 0;
    for (std::size_t i = 0; i < a.partner.size(); ++i) {
        if (a.partner[i] < 0)
            deletedAfter[place].push_back(int(i));
        else if (!moved[std::size_t(a.partner[i])])
            place = std::size_t(a.partner[i]) + 1;
    }
    const auto tellDeleted = [&](std::size_t at) {
        for (const int i : deletedAfter[at])
            versions.pairs.push_back(
                {.before = i, .after = -1, .change = UnitPair::Change::Deleted, .moved = false, .script = {}});
    };
    tellDeleted(0);
    for (std::size_t j = 0; j < b.partner.size(); ++j) {
        UnitPair told{.before = b.partner[j],
                      .after = int(j),
                      .change = UnitPair::Change::Inserted,
                      .moved = moved[j],
                      .script = {}};
        if (told.before >= 0) {
            told.script = differ.diff(a.sequences[std::size_t(told.before)], b.sequences[j], stop);
            told.change = isSame(told.script) ? UnitPair::Change::Same : UnitPair::Change::Changed;
        }
        versions.pairs.push_back(std::move(told));
        tellDeleted(j + 1);
        if (stop.requested())
            continue;
        stop.progress(double(j + 1) / double(b.partner.size()));
    }
    return versions;
}

} // namespace volets
