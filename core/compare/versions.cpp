// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/versions.h"

#include "base/both.h"
#include "compare/splits.h"
#include "compare/unitpairing.h"

#include <QHash>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <utility>

namespace volets {

namespace {

bool isSame(const EditScript &script)
{
    return std::ranges::all_of(script.edits, [](const Edit &edit) { return edit.op == Edit::Op::Keep; });
}

void shift(EditScript &script, qsizetype before, qsizetype after)
{
    for (Edit &edit : script.edits) {
        edit.before.start += before;
        edit.after.start += after;
    }
}

/// Puts together what the stages found, in the new order.
class Teller
{
public:
    Teller(PairedVersions &versions, Differ &differ, const Stop &stop)
        : m_a(versions.a)
        , m_b(versions.b)
        , m_differ(differ)
        , m_stop(stop)
        , m_moved(movedUnits(versions.a, versions.b))
    {
        Overlap overlap(versions.rarity);
        m_splits = findDivisions(m_a, m_b, overlap, differ);
        m_merges = findDivisions(m_b, m_a, overlap, differ);
        for (std::size_t i = 0; i < m_splits.size(); ++i)
            for (const int part : m_splits[i].parts)
                m_splitOf.insert(part, int(i));
        for (std::size_t i = 0; i < m_merges.size(); ++i) {
            // A unit that is split and another that is merged into the same one: the split is told.
            if (std::ranges::any_of(m_merges[i].parts, [&](int part) { return isSplit(part); }) ||
                m_splitOf.contains(m_merges[i].whole))
                continue;
            m_mergeOf.insert(m_merges[i].whole, int(i));
            for (const int part : m_merges[i].parts)
                m_merged.insert(part, int(i));
        }
    }

    std::vector<UnitPair> tell()
    {
        compareWords();
        m_pairs.reserve(m_a.partner.size() + m_b.partner.size());
        // A deleted unit is told where it stood: after the unit that it followed.
        std::vector<std::vector<int>> deletedAfter(m_b.partner.size() + 1);
        std::size_t place = 0;
        for (std::size_t i = 0; i < m_a.partner.size(); ++i) {
            if (m_a.partner[i] >= 0 && !m_moved[std::size_t(m_a.partner[i])])
                place = std::size_t(m_a.partner[i]) + 1;
            else if (m_a.partner[i] < 0 && !isSplit(int(i)) && !m_merged.contains(int(i)))
                deletedAfter[place].push_back(int(i));
        }
        tellDeleted(deletedAfter[0]);
        for (int j = 0; j < int(m_b.partner.size()); ++j) {
            tellUnit(j);
            tellDeleted(deletedAfter[std::size_t(j) + 1]);
        }
        return std::move(m_pairs);
    }

private:
    [[nodiscard]] bool isSplit(int unit) const
    {
        return std::ranges::any_of(m_splits, [&](const Division &split) { return split.whole == unit; });
    }
    [[nodiscard]] QStringView before(int unit) const { return m_a.document.units[std::size_t(unit)].text; }
    [[nodiscard]] QStringView after(int unit) const { return m_b.document.units[std::size_t(unit)].text; }

    /// The words of all units that correspond, in two threads that share them out as they go.
    void compareWords()
    {
        constexpr std::size_t few = 32; // units, taken at a time
        m_scripts.resize(m_b.partner.size());
        std::atomic<std::size_t> next = 0;
        const auto work = [&](Differ &differ) {
            for (std::size_t from = next.fetch_add(few); from < m_scripts.size(); from = next.fetch_add(few)) {
                for (std::size_t j = from; j < std::min(from + few, m_scripts.size()); ++j) {
                    const int i = m_b.partner[j];
                    if (i >= 0 && !m_splitOf.contains(int(j)) && !m_mergeOf.contains(int(j)))
                        m_scripts[j] = differ.diff(m_a.sequences[std::size_t(i)], m_b.sequences[j], m_stop);
                }
                if (&differ == &m_differ && !m_stop.requested())
                    m_stop.progress(double(from) / double(m_scripts.size()));
            }
        };
        Differ twin = m_differ.twin();
        doBoth([&] { work(m_differ); }, [&] { work(twin); }, m_a.isLarge() && m_b.isLarge());
        if (!m_stop.requested())
            m_stop.progress(1);
    }

    void tellDeleted(const std::vector<int> &units)
    {
        for (const int i : units)
            m_pairs.push_back({.before = i,
                               .change = UnitPair::Change::Deleted,
                               .partBefore = {0, before(i).size()},
                               .partAfter = {},
                               .script = {}});
    }

    void tellUnit(int j)
    {
        if (const auto split = m_splitOf.constFind(j); split != m_splitOf.cend()) {
            const Division &division = m_splits[std::size_t(*split)];
            const auto part = std::ranges::find(division.parts, j) - division.parts.begin();
            tellPart(division.whole, division.spans[std::size_t(part)], j, {0, after(j).size()}, UnitPair::Share::Split,
                     division.moved()[std::size_t(part)]);
        } else if (const auto merge = m_mergeOf.constFind(j); merge != m_mergeOf.cend()) {
            const Division &division = m_merges[std::size_t(*merge)];
            const std::vector<bool> moved = division.moved();
            std::vector<std::size_t> order(division.parts.size());
            std::iota(order.begin(), order.end(), 0);
            std::ranges::sort(order, {}, [&](std::size_t part) { return division.spans[part].start; });
            for (const std::size_t part : order)
                tellPart(division.parts[part], {0, before(division.parts[part]).size()}, j, division.spans[part],
                         UnitPair::Share::Merged, moved[part]);
        } else if (const int i = m_b.partner[std::size_t(j)]; i >= 0) {
            add({.before = i,
                 .after = j,
                 .moved = m_moved[std::size_t(j)],
                 .partBefore = {0, before(i).size()},
                 .partAfter = {0, after(j).size()},
                 .script = std::move(m_scripts[std::size_t(j)])});
        } else {
            m_pairs.push_back({.after = j,
                               .change = UnitPair::Change::Inserted,
                               .partBefore = {},
                               .partAfter = {0, after(j).size()},
                               .script = {}});
        }
    }

    void tellPart(int i, Span old, int j, Span now, UnitPair::Share share, bool moved)
    {
        UnitPair pair{
            .before = i, .after = j, .share = share, .moved = moved, .partBefore = old, .partAfter = now, .script = {}};
        pair.script = m_differ.diff(old.of(before(i)), now.of(after(j)), m_stop);
        shift(pair.script, old.start, now.start);
        add(std::move(pair));
    }

    void add(UnitPair pair)
    {
        pair.change = isSame(pair.script) ? UnitPair::Change::Same : UnitPair::Change::Changed;
        m_pairs.push_back(std::move(pair));
    }

    VersionSide &m_a;
    VersionSide &m_b;
    Differ &m_differ;
    const Stop &m_stop;
    std::vector<bool> m_moved; ///< by new unit
    std::vector<Division> m_splits;
    std::vector<Division> m_merges;
    QHash<int, int> m_splitOf;         ///< by new unit
    QHash<int, int> m_mergeOf;         ///< by new unit
    QHash<int, int> m_merged;          ///< by old unit
    std::vector<EditScript> m_scripts; ///< by new unit, of those that correspond to one old unit
    std::vector<UnitPair> m_pairs;
};

} // namespace

bool Versions::isDifferent() const { return !headings.empty() || std::ranges::any_of(pairs, &UnitPair::isDifferent); }

UnitPair compareUnits(const Document &before, int oldUnit, const Document &after, int newUnit, Differ &differ)
{
    const QString &old = before.units[std::size_t(oldUnit)].text;
    const QString &now = after.units[std::size_t(newUnit)].text;
    UnitPair pair{.before = oldUnit,
                  .after = newUnit,
                  .partBefore = {0, old.size()},
                  .partAfter = {0, now.size()},
                  .script = differ.diff(old, now)};
    pair.change = isSame(pair.script) ? UnitPair::Change::Same : UnitPair::Change::Changed;
    return pair;
}

Versions compareVersions(const Document &before, const Document &after, const DiffOptions &options, const Stop &stop)
{
    Differ differ(options);
    PairedVersions versions = pairUnits(before, after, differ, options);
    Versions told{.pairs = Teller(versions, differ, stop).tell(), .headings = {}};
    std::vector<std::pair<int, int>> paired;
    for (const UnitPair &pair : told.pairs)
        if (pair.before >= 0 && pair.after >= 0)
            paired.emplace_back(pair.before, pair.after);
    told.headings = headingChanges(before, after, paired, differ);
    return told;
}

} // namespace volets
