// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/unitpairing.h"

#include "base/both.h"
#include "base/increasing.h"
#include "compare/notecalls.h"
#include "diff/myers.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace volets {

namespace {

/// Numbers wordings, equal ones equally: keys without calls to notes.
class WordingNumbers
{
public:
    explicit WordingNumbers(std::size_t most) ///< wordings
        : m_slots(std::bit_ceil(2 * most + 1), -1)
    {
        m_known.reserve(most);
    }

    /// `sequence` must stay where it is.
    [[nodiscard]] int of(const Sequence &sequence, std::size_t hash)
    {
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
            const int number = m_slots[slot];
            if (number < 0) {
                m_slots[slot] = count();
                m_known.push_back({.hash = hash, .sequence = &sequence});
                return m_slots[slot];
            }
            const Known &known = m_known[std::size_t(number)];
            if (known.hash == hash && isSame(*known.sequence, sequence))
                return number;
        }
    }
    [[nodiscard]] int count() const { return int(m_known.size()); }

    /// Equal for equal wordings.
    [[nodiscard]] static std::size_t hashOf(const Sequence &sequence)
    {
        constexpr quint64 factor = 0x9E3779B97F4A7C15ULL;
        quint64 hash = 0;
        for (std::size_t i = skipCalls(sequence, 0); i < sequence.keys.size(); i = skipCalls(sequence, i + 1)) {
            hash = (hash ^ quint64(sequence.keys[i])) * factor;
            hash ^= hash >> 32;
        }
        return std::size_t(hash);
    }

private:
    struct Known
    {
        std::size_t hash = 0;
        const Sequence *sequence = nullptr;
    };

    /// The next token from `token` on that is no call.
    static std::size_t skipCalls(const Sequence &sequence, std::size_t token)
    {
        while (!sequence.noteCalls.empty() && std::ranges::binary_search(sequence.noteCalls, int(token)))
            ++token;
        return token;
    }
    static bool isSame(const Sequence &one, const Sequence &other)
    {
        std::size_t i = skipCalls(one, 0);
        std::size_t j = skipCalls(other, 0);
        while (i < one.keys.size() && j < other.keys.size() && one.keys[i] == other.keys[j]) {
            i = skipCalls(one, i + 1);
            j = skipCalls(other, j + 1);
        }
        return i >= one.keys.size() && j >= other.keys.size();
    }

    std::vector<int> m_slots; ///< open addressing; -1: free
    std::vector<Known> m_known;
};

VersionSide unread(const Document &document)
{
    return {.document = document,
            .sequences = std::vector<Sequence>(document.units.size()),
            .wordings = {},
            .partner = std::vector<int>(document.units.size(), -1)};
}

/// Reads both versions on two threads, each half of the letters.
void read(VersionSide &a, VersionSide &b, Differ &differ)
{
    std::vector<QStringView> texts;
    std::vector<Sequence *> sequences;
    qsizetype letters = 0;
    for (VersionSide *side : {&a, &b}) {
        for (std::size_t i = 0; i < side->sequences.size(); ++i) {
            texts.emplace_back(side->document.units[i].text);
            sequences.push_back(&side->sequences[i]);
            letters += texts.back().size();
        }
    }
    std::size_t half = 0;
    for (qsizetype left = letters / 2; half < texts.size() && left > 0; ++half)
        left -= texts[half].size();
    const auto readUnits = [&](Differ &reader, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            *sequences[i] = reader.read(texts[i]);
    };
    Differ other = differ.twin();
    doBoth([&] { readUnits(differ, 0, half); }, [&] { readUnits(other, half, texts.size()); },
           a.isLarge() || b.isLarge());
    differ.adopt(other, std::span(sequences).subspan(half));
}

/// Numbers the wordings of both versions; how many there are.
int nameWordings(VersionSide &a, VersionSide &b, const DiffOptions &options)
{
    WordingNumbers numbers(a.sequences.size() + b.sequences.size());
    const auto hashes = [&](VersionSide &side) {
        if (options.folds.testFlag(Fold::FootnoteMarks))
            findNoteCalls(side.document, options, side.sequences);
        std::vector<std::size_t> made(side.sequences.size());
        std::ranges::transform(side.sequences, made.begin(), &WordingNumbers::hashOf);
        return made;
    };
    std::vector<std::size_t> hashesA;
    std::vector<std::size_t> hashesB;
    doBoth([&] { hashesA = hashes(a); }, [&] { hashesB = hashes(b); }, a.isLarge() && b.isLarge());
    for (const auto &[side, hash] : {std::pair(&a, &hashesA), std::pair(&b, &hashesB)}) {
        side->wordings.reserve(side->sequences.size());
        for (std::size_t i = 0; i < side->sequences.size(); ++i)
            side->wordings.push_back(numbers.of(side->sequences[i], (*hash)[i]));
    }
    return numbers.count();
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
Shared sharedWith(const VersionSide &other, int otherFrom, int otherTo, const VersionSide &side, int from, int to,
                  int wordings)
{
    std::vector<bool> there(static_cast<std::size_t>(wordings));
    for (int i = otherFrom; i < otherTo; ++i)
        there[std::size_t(other.wordings[std::size_t(i)])] = true;
    Shared shared;
    for (int i = from; i < to; ++i) {
        if (const int wording = side.wordings[std::size_t(i)]; there[std::size_t(wording)]) {
            shared.units.push_back(i);
            shared.wordings.push_back(wording);
        }
    }
    return shared;
}

/// Units of the same words in the longest order common to both.
void pairInOrder(VersionSide &a, VersionSide &b, int wordings)
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
    const Shared inA = sharedWith(b, first, lastB, a, first, lastA, wordings);
    const Shared inB = sharedWith(a, first, lastA, b, first, lastB, wordings);
    if (const auto runs = myers(inA.wordings, inB.wordings, mostDifferences))
        for (const CommonRun &run : *runs)
            for (int k = 0; k < run.length; ++k)
                pair(a, inA.units[std::size_t(run.a + k)], b, inB.units[std::size_t(run.b + k)]);
}

/// Units of the same words that stand once in what is left of each version: they moved, or too much around them
/// changed.
void pairElsewhere(VersionSide &a, VersionSide &b, int wordings)
{
    struct Seen
    {
        int a = -1;
        int b = -1;
        bool twice = false;
    };
    std::vector<Seen> seen(static_cast<std::size_t>(wordings));
    const auto note = [&](const VersionSide &side, int Seen::*where) {
        for (std::size_t i = 0; i < side.wordings.size(); ++i) {
            if (side.partner[i] >= 0)
                continue;
            Seen &entry = seen[std::size_t(side.wordings[i])];
            entry.twice = entry.twice || entry.*where >= 0;
            entry.*where = int(i);
        }
    };
    note(a, &Seen::a);
    note(b, &Seen::b);
    for (const Seen &entry : seen)
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
std::vector<bool> haveTwins(const VersionSide &side, const VersionSide &other, int wordings)
{
    std::vector<bool> unpaired(static_cast<std::size_t>(wordings));
    for (std::size_t j = 0; j < other.wordings.size(); ++j)
        if (other.partner[j] < 0)
            unpaired[std::size_t(other.wordings[j])] = true;
    std::vector<bool> twins(side.wordings.size());
    for (std::size_t i = 0; i < twins.size(); ++i)
        twins[i] = side.partner[i] < 0 && unpaired[std::size_t(side.wordings[i])];
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

/// Pairs reworked units that keep their order.
class ReworkedInOrder
{
public:
    ReworkedInOrder(VersionSide &a, VersionSide &b, const KeyRarity &rarity)
        : m_a(a)
        , m_b(b)
        , m_overlap(rarity)
    {
        const auto totals = [&](const VersionSide &side) {
            std::vector<double> found(side.sequences.size());
            std::ranges::transform(side.sequences, found.begin(),
                                   [&](const Sequence &sequence) { return rarity.total(sequence); });
            return found;
        };
        doBoth([&] { m_totalsA = totals(a); }, [&] { m_totalsB = totals(b); }, a.isLarge() && b.isLarge());
    }

    /// Between all pairs that keep their order.
    void pairAll(const Demands &demands)
    {
        const std::vector<bool> moved = movedUnits(m_a, m_b);
        const int sizeB = int(m_b.partner.size());
        int i = 0;
        int j = 0;
        for (int next = 0; next <= sizeB; ++next) {
            const bool end = next == sizeB;
            if (!end && (m_b.partner[std::size_t(next)] < 0 || moved[std::size_t(next)]))
                continue;
            const int partner = end ? int(m_a.partner.size()) : m_b.partner[std::size_t(next)];
            pairBetween(i, partner, j, next, demands);
            i = partner + 1;
            j = next + 1;
        }
    }

private:
    /// Each unit is looked for at its place and a few places on.
    void pairBetween(int a0, int a1, int b0, int b1, const Demands &demands)
    {
        constexpr int ahead = 4;
        int i = a0;
        int j = b0;
        while (i < a1 && j < b1) {
            Candidate best;
            for (int distance = 0; distance <= ahead && best.a < 0; ++distance) {
                for (int skipped = 0; skipped <= distance; ++skipped) {
                    const int x = i + skipped;
                    const int y = j + distance - skipped;
                    if (x >= a1 || y >= b1 || m_a.partner[std::size_t(x)] >= 0 || m_b.partner[std::size_t(y)] >= 0)
                        continue;
                    const double score = scoreOf(std::size_t(x), std::size_t(y));
                    if (score >= demands.of(x, y) && score > best.score)
                        best = {.score = score, .a = x, .b = y};
                }
            }
            if (best.a >= 0) {
                pair(m_a, best.a, m_b, best.b);
                i = best.a + 1;
                j = best.b + 1;
            } else {
                ++i;
                ++j;
            }
        }
    }

    [[nodiscard]] double scoreOf(std::size_t x, std::size_t y)
    {
        constexpr double letters = 0.7; // alike by their letters
        const Sequence &before = m_a.sequences[x];
        const Sequence &after = m_b.sequences[y];
        const double alike = likeness(before.text, after.text);
        return std::max(m_overlap.of(before, m_totalsA[x], after, m_totalsB[y]), alike >= letters ? alike : 0);
    }

    VersionSide &m_a;
    VersionSide &m_b;
    Overlap m_overlap;
    std::vector<double> m_totalsA; ///< by unit
    std::vector<double> m_totalsB;
};

/// For each unit of `a`, the units of `b` between which it would have to stand to keep the order.
std::vector<std::pair<int, int>> openStretches(const VersionSide &a, const VersionSide &b)
{
    const std::vector<bool> moved = movedUnits(a, b);
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

/// Finds candidates by an inverted index over the keys of the units left of `b`; common words find nothing.
class CandidateSearch
{
public:
    CandidateSearch(const VersionSide &a, const VersionSide &b, const KeyRarity &rarity)
        : m_a(a)
        , m_b(b)
        , m_rarity(rarity)
        , m_postings(rarity.keyCount())
        , m_others(b.sequences.size())
        , m_gaps(openStretches(a, b))
    {
        for (std::size_t j = 0; j < b.sequences.size(); ++j) {
            if (b.partner[j] >= 0)
                continue;
            const QString &id = b.document.units[j].id;
            const auto known = m_addresses.constFind(id);
            const int address = known != m_addresses.cend() ? known->number : int(m_addresses.size());
            m_addresses.insert(id, {.number = address, .unit = int(j)});
            m_others[j] = {.total = rarity.total(b.sequences[j]), .address = address};
            for (const int key : b.sequences[j].keys) {
                auto &list = m_postings[std::size_t(key)];
                if (list.empty() || list.back() != int(j))
                    list.push_back(int(j));
            }
        }
    }

    /// For the units [from, to) of `a`.
    [[nodiscard]] std::vector<Candidate> find(std::size_t from, std::size_t to) const
    {
        constexpr int commonest = 400; // postings looked at for a word
        std::vector<Candidate> found;
        std::vector<double> shared(m_others.size(), 0);
        std::vector<int> touched;
        std::vector<int> countHere(m_postings.size(), 0);
        for (std::size_t i = from; i < to; ++i) {
            if (m_a.partner[i] >= 0)
                continue;
            const Sequence &sequence = m_a.sequences[i];
            touched.clear();
            for (std::size_t t = 0; t < sequence.keys.size(); ++t) {
                const auto key = std::size_t(sequence.keys[t]);
                if (countHere[key]++ > 0 || int(m_postings[key].size()) > commonest)
                    continue;
                const double weight = m_rarity.of(sequence, t);
                for (const int j : m_postings[key]) {
                    if (shared[std::size_t(j)] == 0)
                        touched.push_back(j);
                    shared[std::size_t(j)] += weight;
                }
            }
            for (const int key : sequence.keys)
                countHere[std::size_t(key)] = 0;
            const Address address = m_addresses.value(m_a.document.units[i].id);
            if (address.unit >= 0 && shared[std::size_t(address.unit)] == 0)
                touched.push_back(address.unit);
            const double total = m_rarity.total(sequence);
            for (const int j : touched) {
                const auto other = std::size_t(j);
                const double all = total + m_others[other].total;
                const double words = all > 0 ? 2 * shared[other] / all : 0;
                shared[other] = 0;
                weigh(int(i), j, words, m_others[other].address == address.number, found);
            }
        }
        return found;
    }

private:
    struct Address
    {
        int number = -1;
        int unit = -1; ///< the last one of `b` that has it
    };
    struct Other
    {
        double total = 0;
        int address = -1;
    };

    /// Notes two units that share `words` as a candidate, where that and their places are enough.
    void weigh(int i, int j, double words, bool sameAddress, std::vector<Candidate> &found) const
    {
        // What would have crossed its neighbours must be surer: common words alone are no move.
        const auto &[after, before] = m_gaps[std::size_t(i)];
        const double enough = after < j && j < before ? 0.4 : 0.6;
        constexpr double mostForPlace = 0.3; // more than a place adds to the words, the same address apart
        if (!sameAddress && words + mostForPlace < enough)
            return;
        const Unit &unit = m_a.document.units[std::size_t(i)];
        const Unit &other = m_b.document.units[std::size_t(j)];
        double score = words;
        if (sameAddress)
            score += 0.12;
        else if (!parentAddress(unit.id).isEmpty() && parentAddress(unit.id) == parentAddress(other.id))
            score += 0.06;
        if (unit.headings == other.headings)
            score += 0.04;
        score += follows(m_a, i, m_b, j, -1) ? 0.06 : 0;
        score += follows(m_a, i, m_b, j, +1) ? 0.06 : 0;
        // An article keeps its number: rewritten from end to end, it is still that article.
        if (score >= enough || (sameAddress && unit.kind == UnitKind::Article && other.kind == UnitKind::Article))
            found.push_back({.score = score, .a = i, .b = j});
    }

    const VersionSide &m_a;
    const VersionSide &m_b;
    const KeyRarity &m_rarity;
    std::vector<std::vector<int>> m_postings; ///< units of `b` by key
    std::vector<Other> m_others;              ///< by unit of `b`
    QHash<QStringView, Address> m_addresses;
    std::vector<std::pair<int, int>> m_gaps; ///< by unit of `a`
};

/// All candidates, looked for on two threads.
std::vector<Candidate> candidates(const VersionSide &a, const VersionSide &b, const KeyRarity &rarity)
{
    const CandidateSearch search(a, b, rarity);
    const std::size_t half = a.sequences.size() / 2;
    std::vector<Candidate> found;
    std::vector<Candidate> others;
    doBoth([&] { found = search.find(0, half); }, [&] { others = search.find(half, a.sequences.size()); },
           a.isLarge() && b.isLarge());
    found.insert(found.end(), others.begin(), others.end());
    return found;
}

/// The best candidates first, each unit once; then again with the neighbours that this made known.
void pairReworked(VersionSide &a, VersionSide &b, const KeyRarity &rarity)
{
    std::vector<Candidate> found = candidates(a, b, rarity);
    std::ranges::sort(found, [](const Candidate &left, const Candidate &right) {
        return std::tuple(-left.score, left.b, left.a) < std::tuple(-right.score, right.b, right.a);
    });
    for (const Candidate &candidate : found)
        if (a.partner[std::size_t(candidate.a)] < 0 && b.partner[std::size_t(candidate.b)] < 0)
            pair(a, candidate.a, b, candidate.b);
}

/// Of versions whose footnotes stand last.
PairedVersions pairSorted(const Document &before, const Document &after, Differ &differ, const DiffOptions &options)
{
    VersionSide a = unread(before);
    VersionSide b = unread(after);
    read(a, b, differ);
    const int wordings = nameWordings(a, b, options);
    pairInOrder(a, b, wordings);
    KeyRarity rarity(a, b, differ.keyCount());
    ReworkedInOrder reworked(a, b, rarity);
    const auto demands = [&](double scoreOfTwins) {
        return Demands{
            .scoreOfTwins = scoreOfTwins, .twinsA = haveTwins(a, b, wordings), .twinsB = haveTwins(b, a, wordings)};
    };
    // What hardly changed where it stands did not move to where a formula says the same.
    constexpr double hardlyChanged = 0.75;
    constexpr double enough = 0.5;
    reworked.pairAll(demands(hardlyChanged));
    pairElsewhere(a, b, wordings);
    reworked.pairAll(demands(enough));
    pairReworked(a, b, rarity);
    return {.a = std::move(a), .b = std::move(b), .rarity = std::move(rarity)};
}

} // namespace

bool VersionSide::isLarge() const
{
    constexpr qsizetype fewPages = 10'000;
    qsizetype letters = 0;
    for (const Unit &unit : document.units)
        letters += unit.text.size();
    return letters > fewPages;
}

KeyRarity::KeyRarity(const VersionSide &a, const VersionSide &b, int keys)
    : m_byKey(std::size_t(keys), 0)
{
    const auto count = [&](const VersionSide &side) {
        std::vector<int> counts(m_byKey.size(), 0);
        for (const Sequence &sequence : side.sequences)
            for (const int key : sequence.keys)
                ++counts[std::size_t(key)];
        return counts;
    };
    std::vector<int> countsA;
    std::vector<int> countsB;
    doBoth([&] { countsA = count(a); }, [&] { countsB = count(b); }, a.isLarge() && b.isLarge());
    for (std::size_t key = 0; key < m_byKey.size(); ++key)
        m_byKey[key] = 1.0 / (weights::content * (1.0 + std::log1p(double(countsA[key]) + countsB[key])));
}

double KeyRarity::total(const Sequence &sequence) const
{
    double sum = 0;
    for (std::size_t i = 0; i < sequence.keys.size(); ++i)
        sum += of(sequence, i);
    return sum;
}

Overlap::Overlap(const KeyRarity &rarity)
    : m_rarity(rarity)
    , m_left(rarity.keyCount(), 0)
{}

double Overlap::shared(const Sequence &part)
{
    double sum = 0;
    for (std::size_t t = 0; t < part.keys.size(); ++t) {
        int &left = m_left[std::size_t(part.keys[t])];
        if (left > 0) {
            --left;
            sum += m_rarity.of(part, t);
        }
    }
    return sum;
}

double Overlap::of(const Sequence &a, double totalA, const Sequence &b, double totalB)
{
    for (const int key : a.keys)
        ++m_left[std::size_t(key)];
    const double both = shared(b);
    for (const int key : a.keys)
        m_left[std::size_t(key)] = 0;
    return totalB > 0 ? both / totalB * 2 * totalB / (totalA + totalB) : 0;
}

double Overlap::within(const Sequence &part, const Sequence &whole, const std::vector<const Sequence *> &taken)
{
    for (const int key : whole.keys)
        ++m_left[std::size_t(key)];
    for (const Sequence *other : taken)
        for (const int key : other->keys)
            --m_left[std::size_t(key)];
    const double all = m_rarity.total(part);
    const double both = shared(part);
    const auto reset = [&](const Sequence &sequence) {
        for (const int key : sequence.keys)
            m_left[std::size_t(key)] = 0;
    };
    reset(whole);
    for (const Sequence *other : taken)
        reset(*other);
    return all > 0 ? both / all : 0;
}

PairedVersions pairUnits(const Document &before, const Document &after, Differ &differ, const DiffOptions &options)
{
    // Footnotes stand where pages end: they have an order of their own.
    const std::vector<int> orderA = footnotesLast(before);
    const std::vector<int> orderB = footnotesLast(after);
    if (std::ranges::is_sorted(orderA) && std::ranges::is_sorted(orderB))
        return pairSorted(before, after, differ, options);
    const Document sortedA = sorted(before, orderA);
    const Document sortedB = sorted(after, orderB);
    PairedVersions paired = pairSorted(sortedA, sortedB, differ, options);
    return {.a = inOwnOrder(before, std::move(paired.a), orderA, orderB),
            .b = inOwnOrder(after, std::move(paired.b), orderB, orderA),
            .rarity = std::move(paired.rarity)};
}

std::vector<bool> movedUnits(const VersionSide &a, const VersionSide &b)
{
    std::vector<int> partners = b.partner;
    std::vector<bool> sameAddress(partners.size());
    for (std::size_t j = 0; j < partners.size(); ++j) {
        if (b.isFootnote(int(j)))
            partners[j] = -1;
        else if (partners[j] >= 0)
            sameAddress[j] = b.document.units[j].id == a.document.units[std::size_t(partners[j])].id;
    }
    std::vector<bool> moved(partners.size());
    for (std::size_t j = 0; j < moved.size(); ++j)
        moved[j] = partners[j] >= 0;
    for (const int place : longestIncreasing(partners, sameAddress))
        moved[std::size_t(place)] = false;
    return moved;
}

} // namespace volets
