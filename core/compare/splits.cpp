// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/splits.h"

#include "base/increasing.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace volets {

namespace {

constexpr double mostly = 0.6; // of a part's words stand in the whole
constexpr int shortest = 3;    // content words of a part
// of one that stands far from its whole, where nothing but its words speaks for it
constexpr double nearlyAll = 0.8;
constexpr int shortestFar = 5;

/// The next unit with a partner from `unit` on in one direction, footnotes apart, or -1.
int nextPaired(const VersionSide &side, int unit, int step)
{
    constexpr int farthest = 8;
    for (int i = 1; i <= farthest; ++i) {
        const int at = unit + i * step;
        if (at < 0 || at >= int(side.partner.size()))
            return -1;
        if (side.partner[std::size_t(at)] >= 0 && !side.isFootnote(at))
            return at;
    }
    return -1;
}

/// Units of `whole` beside which `part` would stand: the partners of its neighbours and what lies between them.
std::vector<int> candidates(const VersionSide &whole, const VersionSide &parts, int part)
{
    constexpr int farthest = 12;
    const int before = nextPaired(parts, part, -1);
    const int after = nextPaired(parts, part, +1);
    std::vector<int> found;
    for (const int neighbour : {before, after})
        if (neighbour >= 0)
            found.push_back(parts.partner[std::size_t(neighbour)]);
    const int from = before >= 0 ? parts.partner[std::size_t(before)] + 1 : 0;
    const int to = after >= 0 ? parts.partner[std::size_t(after)] : int(whole.partner.size());
    for (int i = from; i < std::min(to, from + farthest); ++i)
        if (whole.partner[std::size_t(i)] < 0 && !whole.isFootnote(i))
            found.push_back(i);
    return found;
}

/// Finds the units of one version that hold the rarer words of a part, wherever they stand.
class FarUnits
{
public:
    explicit FarUnits(const VersionSide &side)
        : m_side(side)
    {}

    /// The units that share the most rare words with `part`, the first few.
    [[nodiscard]] std::vector<int> of(const Sequence &part)
    {
        constexpr std::size_t most = 3;
        constexpr int fewest = 2; // rare words
        if (!m_units)
            m_units = unitsOfRareWords();
        std::map<int, int> shared;
        for (const int key : part.keys)
            if (const auto units = m_units->constFind(key); units != m_units->cend())
                for (const int unit : *units)
                    ++shared[unit];
        std::vector<std::pair<int, int>> ranked; // how many, negative; unit
        for (const auto &[unit, count] : shared)
            if (count >= fewest && !m_side.isFootnote(unit))
                ranked.emplace_back(-count, unit);
        std::ranges::sort(ranked);
        ranked.resize(std::min(ranked.size(), most));
        std::vector<int> found;
        found.reserve(ranked.size());
        for (const auto &[count, unit] : ranked)
            found.push_back(unit);
        return found;
    }

private:
    using UnitsByKey = QHash<int, std::vector<int>>;

    [[nodiscard]] UnitsByKey unitsOfRareWords() const
    {
        constexpr std::size_t rare = 4; // units that have the word
        UnitsByKey found;
        for (int unit = 0; unit < int(m_side.sequences.size()); ++unit) {
            const Sequence &sequence = m_side.sequences[std::size_t(unit)];
            for (int i = 0; i < sequence.size(); ++i)
                if (sequence.isContent(i))
                    if (std::vector<int> &units = found[sequence.keys[std::size_t(i)]];
                        units.size() <= rare && (units.empty() || units.back() != unit))
                        units.push_back(unit);
        }
        found.removeIf([](const auto &entry) { return entry.value().size() > rare; });
        return found;
    }

    const VersionSide &m_side;
    std::optional<UnitsByKey> m_units; ///< once they are asked for
};

/// Where in `before` the place `at` of `after` lies, by the letters kept around it.
qsizetype placeBefore(const EditScript &script, QStringView before, QStringView after, qsizetype at)
{
    for (const Edit &edit : script.edits) {
        if (edit.after.end() < at || edit.after.isEmpty())
            continue;
        if (edit.op != Edit::Op::Keep && edit.op != Edit::Op::Inflect)
            return edit.before.end();
        const auto letters = std::ranges::count_if(after.sliced(edit.after.start, at - edit.after.start),
                                                   [](QChar c) { return !c.isSpace(); });
        qsizetype place = edit.before.start;
        for (qsizetype left = letters; place < edit.before.end() && left > 0; ++place)
            left -= before[place].isSpace() ? 0 : 1;
        // folds make letters few or many: a word is never cut
        while (place > edit.before.start && place < before.size() && !before[place].isSpace() &&
               !before[place - 1].isSpace())
            ++place;
        return place;
    }
    return before.size();
}

/// Where the longest stretch that a part shares with the whole begins there.
qsizetype placeIn(const Sequence &whole, const Sequence &part, Differ &differ)
{
    const EditScript script = differ.diff(whole.text, part.text);
    const auto kept = [](const Edit &edit) { return edit.op == Edit::Op::Keep ? edit.before.length : 0; };
    const auto longest = std::ranges::max_element(script.edits, {}, kept);
    return longest == script.edits.end() ? 0 : longest->before.start;
}

/// The parts in the order in which the whole has their words.
std::vector<std::size_t> orderIn(const Sequence &whole, const std::vector<const Sequence *> &parts, Differ &differ)
{
    std::vector<qsizetype> places;
    places.reserve(parts.size());
    for (const Sequence *part : parts)
        places.push_back(placeIn(whole, *part, differ));
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t part) { return places[part]; });
    return order;
}

/// The stretches of the whole that its parts took, or nothing where a part has none.
std::vector<Span> stretches(const Sequence &whole, const std::vector<const Sequence *> &parts, Differ &differ)
{
    const std::vector<std::size_t> order = orderIn(whole, parts, differ);
    QString joined;
    std::vector<qsizetype> ends;
    for (const std::size_t part : order) {
        joined += (joined.isEmpty() ? QString() : QStringLiteral("\n")) + parts[part]->text;
        ends.push_back(joined.size());
    }
    const EditScript script = differ.diff(whole.text, joined);
    std::vector<Span> spans(parts.size());
    qsizetype from = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        qsizetype to = whole.text.size();
        if (i + 1 < parts.size()) {
            to = std::max(from, placeBefore(script, whole.text, joined, ends[i]));
            while (to < whole.text.size() && whole.text[to].isSpace())
                ++to;
        }
        if (whole.text.sliced(from, to - from).trimmed().isEmpty())
            return {};
        spans[order[i]] = Span::fromTo(from, to);
        from = to;
    }
    return spans;
}

} // namespace

std::vector<bool> Division::moved() const
{
    std::vector<int> starts;
    starts.reserve(spans.size());
    for (const Span &span : spans)
        starts.push_back(int(span.start));
    std::vector<bool> left(parts.size(), true);
    for (const int kept : longestIncreasing(starts))
        left[std::size_t(kept)] = false;
    return left;
}

std::vector<Division> findDivisions(const VersionSide &whole, const VersionSide &parts, Overlap &overlap,
                                    Differ &differ)
{
    std::map<int, std::vector<int>> found; // parts by whole
    FarUnits far(whole);
    for (int part = 0; part < int(parts.partner.size()); ++part) {
        const Sequence &words = parts.sequences[std::size_t(part)];
        if (parts.partner[std::size_t(part)] >= 0 || parts.isFootnote(part) ||
            std::ranges::count(words.weights, weights::content) < shortest)
            continue;
        int best = -1;
        const auto choose = [&](const std::vector<int> &units, double least) {
            for (const int unit : units) {
                std::vector<const Sequence *> taken;
                if (const int partner = whole.partner[std::size_t(unit)]; partner >= 0)
                    taken.push_back(&parts.sequences[std::size_t(partner)]);
                if (const auto others = found.find(unit); others != found.end())
                    for (const int other : others->second)
                        taken.push_back(&parts.sequences[std::size_t(other)]);
                const double score = overlap.within(words, whole.sequences[std::size_t(unit)], taken);
                if (score >= least) {
                    best = unit;
                    least = score;
                }
            }
        };
        choose(candidates(whole, parts, part), mostly);
        if (best < 0 && std::ranges::count(words.weights, weights::content) >= shortestFar)
            choose(far.of(words), nearlyAll);
        if (best >= 0)
            found[best].push_back(part);
    }

    std::vector<Division> divisions;
    for (auto &[unit, divided] : found) {
        if (const int partner = whole.partner[std::size_t(unit)]; partner >= 0)
            divided.push_back(partner);
        std::ranges::sort(divided);
        if (divided.size() < 2)
            continue;
        const Sequence &all = whole.sequences[std::size_t(unit)];
        std::vector<const Sequence *> sequences;
        for (const int part : divided)
            sequences.push_back(&parts.sequences[std::size_t(part)]);
        std::vector<Span> spans = stretches(all, sequences, differ);
        if (spans.empty())
            continue;
        const auto standsThere = [&](std::size_t i) {
            return differ.diff(spans[i].of(all.text), sequences[i]->text).ratio <= EditScript::rewritten;
        };
        bool each = true;
        for (std::size_t i = 0; i < spans.size(); ++i)
            each = each && (divided[i] == whole.partner[std::size_t(unit)] || standsThere(i));
        if (each)
            divisions.push_back({.whole = unit, .parts = divided, .spans = std::move(spans)});
    }
    return divisions;
}

} // namespace volets
