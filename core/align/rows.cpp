// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace volets {

namespace {

using Members = std::vector<UnitRef>; // sorted

struct Edge
{
    double confidence = 0;
    bool linked = false;
};

/// Grows sets of units from links until nothing fits any more.
class RowGrower
{
public:
    explicit RowGrower(std::span<const Evidence> evidence)
    {
        for (const Evidence &one : evidence) {
            if (one.a.document == one.b.document)
                continue;
            add(one.a, one.b, one);
            add(one.b, one.a, one);
        }
    }

    [[nodiscard]] std::set<Members> rows()
    {
        for (const auto &[unit, edges] : m_edges) {
            for (const auto &[other, edge] : edges) {
                if (!edge.linked || other < unit)
                    continue;
                m_seen.clear();
                grow({unit, other});
            }
        }
        return std::move(m_rows);
    }

    [[nodiscard]] const Edge *edge(UnitRef a, UnitRef b) const
    {
        const auto edges = m_edges.find(a);
        if (edges == m_edges.end())
            return nullptr;
        const auto found = edges->second.find(b);
        return found == edges->second.end() ? nullptr : &found->second;
    }

private:
    void add(UnitRef from, UnitRef to, const Evidence &evidence)
    {
        Edge &edge = m_edges[from][to];
        edge.confidence = std::max(edge.confidence, evidence.confidence);
        edge.linked |= evidence.linked;
    }

    [[nodiscard]] bool fits(UnitRef unit, const Members &members) const
    {
        return std::ranges::all_of(
            members, [&](UnitRef member) { return member.document != unit.document && edge(member, unit); });
    }

    void grow(Members members)
    {
        for (;;) {
            std::vector<UnitRef> fitting;
            std::set<UnitRef> linked;
            for (const auto &[unit, edge] : m_edges.at(members.front()))
                if (fits(unit, members))
                    fitting.push_back(unit);
            for (const UnitRef unit : fitting)
                for (const UnitRef member : members)
                    if (edge(member, unit)->linked)
                        linked.insert(unit);
            if (linked.empty()) {
                m_rows.insert(std::move(members));
                return;
            }
            // What goes with all that could still join belongs to every row that grows from here.
            const auto certain = std::ranges::find_if(linked, [&](UnitRef unit) {
                return std::ranges::all_of(fitting, [&](UnitRef other) {
                    return other == unit || (other.document != unit.document && edge(unit, other));
                });
            });
            if (certain != linked.end()) {
                join(members, *certain);
                continue;
            }
            for (const UnitRef unit : linked) {
                // Links of a unit are few, so rows that fork are; a bound keeps hostile input from taking for ever.
                constexpr std::size_t mostForks = 512;
                Members larger = members;
                join(larger, unit);
                if (m_seen.size() < mostForks && m_seen.insert(larger).second)
                    grow(std::move(larger));
            }
            return;
        }
    }

    static void join(Members &members, UnitRef unit) { members.insert(std::ranges::upper_bound(members, unit), unit); }

    std::map<UnitRef, std::map<UnitRef, Edge>> m_edges;
    std::set<Members> m_rows;
    std::set<Members> m_seen;
};

} // namespace

std::vector<Row> buildRows(std::span<const int> units, std::span<const Evidence> evidence,
                           std::span<const FurtherPart> attachments,
                           std::span<const std::pair<UnitRef, UnitRef>> rejected)
{
    RowGrower grower(evidence);
    const std::set<Members> grown = grower.rows();

    std::map<std::pair<UnitRef, UnitRef>, std::vector<FurtherPart>> waiting;
    for (const FurtherPart &attachment : attachments)
        waiting[{attachment.host, attachment.partner}].push_back(attachment);
    const auto isRejected = [&](UnitRef x, UnitRef y) {
        return std::ranges::any_of(
            rejected, [&](const auto &pair) { return pair == std::pair{x, y} || pair == std::pair{y, x}; });
    };

    std::set<UnitRef> placed;
    std::vector<std::pair<Members, double>> rows;
    for (const Members &primary : grown) {
        Members members = primary;
        double weakest = 1;
        for (const UnitRef x : primary)
            for (const UnitRef y : primary)
                if (x < y)
                    weakest = std::min(weakest, grower.edge(x, y)->confidence);
        for (const UnitRef host : primary)
            for (const UnitRef partner : primary) {
                const auto found = waiting.find({host, partner});
                if (found == waiting.end())
                    continue;
                for (const FurtherPart &attachment : found->second) {
                    if (std::ranges::binary_search(members, attachment.member) ||
                        std::ranges::any_of(members, [&](UnitRef m) { return isRejected(m, attachment.member); }))
                        continue;
                    members.insert(std::ranges::upper_bound(members, attachment.member), attachment.member);
                    weakest = std::min(weakest, attachment.confidence);
                }
            }
        placed.insert(members.begin(), members.end());
        rows.emplace_back(std::move(members), weakest);
    }
    for (int document = 0; document < int(units.size()); ++document)
        for (int unit = 0; unit < units[std::size_t(document)]; ++unit)
            if (const UnitRef ref{document, unit}; !placed.contains(ref))
                rows.emplace_back(Members{ref}, 1);
    std::ranges::sort(rows);

    std::vector<Row> result;
    result.reserve(rows.size());
    for (const auto &[members, weakest] : rows) {
        Row row;
        row.weakest = weakest;
        row.cells.resize(units.size());
        for (const UnitRef member : members)
            row.cells[std::size_t(member.document)].push_back(member.unit);
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace volets
