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
    bool pinned = false;
};

/// What is known of every two units.
class Graph
{
public:
    explicit Graph(std::span<const Evidence> evidence)
    {
        for (const Evidence &one : evidence) {
            if (one.a.document == one.b.document)
                continue;
            add(one.a, one.b, one);
            add(one.b, one.a, one);
        }
    }

    [[nodiscard]] const std::map<UnitRef, std::map<UnitRef, Edge>> &edges() const { return m_edges; }
    [[nodiscard]] const Edge *edge(UnitRef a, UnitRef b) const
    {
        const auto edges = m_edges.find(a);
        if (edges == m_edges.end())
            return nullptr;
        const auto found = edges->second.find(b);
        return found == edges->second.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool linked(UnitRef a, UnitRef b) const
    {
        const Edge *known = edge(a, b);
        return known && known->linked;
    }

private:
    void add(UnitRef from, UnitRef to, const Evidence &evidence)
    {
        Edge &edge = m_edges[from][to];
        edge.confidence = std::max(edge.confidence, evidence.confidence);
        edge.linked |= evidence.linked;
        edge.pinned |= evidence.pinned;
    }

    std::map<UnitRef, std::map<UnitRef, Edge>> m_edges;
};

/// Grows sets of units from links until nothing fits any more.
class RowGrower
{
public:
    explicit RowGrower(const Graph &graph)
        : m_graph(graph)
    {}

    [[nodiscard]] std::set<Members> rows(const Stop &stop)
    {
        for (const auto &[unit, edges] : m_graph.edges()) {
            if (stop.reason())
                break;
            for (const auto &[other, edge] : edges) {
                if (!edge.linked || other < unit)
                    continue;
                m_seen.clear();
                grow({unit, other});
            }
        }
        return std::move(m_rows);
    }

private:
    [[nodiscard]] bool fits(UnitRef unit, const Members &members) const
    {
        return std::ranges::all_of(
            members, [&](UnitRef member) { return member.document != unit.document && m_graph.edge(member, unit); });
    }

    void grow(Members members)
    {
        for (;;) {
            std::vector<UnitRef> fitting;
            std::set<UnitRef> linked;
            for (const auto &[unit, edge] : m_graph.edges().at(members.front()))
                if (fits(unit, members))
                    fitting.push_back(unit);
            for (const UnitRef unit : fitting)
                for (const UnitRef member : members)
                    if (m_graph.edge(member, unit)->linked)
                        linked.insert(unit);
            if (linked.empty()) {
                m_rows.insert(std::move(members));
                return;
            }
            // What goes with all that could still join belongs to every row that grows from here.
            const auto certain = std::ranges::find_if(linked, [&](UnitRef unit) {
                return std::ranges::all_of(fitting, [&](UnitRef other) {
                    return other == unit || (other.document != unit.document && m_graph.edge(unit, other));
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

    const Graph &m_graph;
    std::set<Members> m_rows;
    std::set<Members> m_seen;
};

/// A row as it is gathered: the primary units, at most one of a text, and those that came to stand beside them.
struct Gathered
{
    Members primary;
    Members all;
    double weakest = 1;
};

/// Chooses among all rows that could be, the strongest first, those that each say something new.
class Gathering
{
public:
    Gathering(const Graph &graph, std::span<const FurtherPart> parts,
              std::span<const std::pair<UnitRef, UnitRef>> rejected)
        : m_graph(graph)
        , m_rejected(rejected)
    {
        for (const FurtherPart &part : parts)
            m_parts[{part.host, part.partner}].push_back(part);
    }

    [[nodiscard]] std::vector<Gathered> gather(const std::set<Members> &grown, const Stop &stop)
    {
        struct Ranked
        {
            double strength;
            const Members *members;
        };
        std::vector<Ranked> order;
        order.reserve(grown.size());
        for (const Members &members : grown)
            order.push_back({strength(members), &members});
        std::ranges::stable_sort(order, std::greater(), &Ranked::strength);
        for (const Ranked &one : order) {
            if (stop.reason())
                break;
            consider(*one.members);
        }
        // What joined a row later may have made it hold all that another one says.
        std::vector<Gathered> rows;
        for (const Gathered &row : m_rows)
            if (std::ranges::none_of(m_standing.at(row.all.front()), [&](std::size_t other) {
                    return m_rows[other].all.size() > row.all.size() &&
                           std::ranges::includes(m_rows[other].all, row.all);
                }))
                rows.push_back(row);
        return rows;
    }

private:
    using Pair = std::pair<UnitRef, UnitRef>;

    /// Sum over its links; what a reader pinned comes first.
    [[nodiscard]] double strength(const Members &members) const
    {
        constexpr double pinned = 1000;
        double sum = 0;
        for (const UnitRef x : members)
            for (const UnitRef y : members)
                if (const Edge *edge = x < y ? m_graph.edge(x, y) : nullptr; edge && edge->linked)
                    sum += edge->pinned ? pinned : edge->confidence;
        return sum;
    }

    void consider(const Members &members)
    {
        if (!saysSomethingNew(members) || isAbsorbed(members))
            return;
        // The others may still belong together without those that stand in enough rows.
        Members free;
        for (const UnitRef unit : members)
            if (const auto standing = m_standing.find(unit);
                standing == m_standing.end() || standing->second.size() < mostRows || isPinned(unit, members))
                free.push_back(unit);
        if (free.size() == members.size())
            keep(members);
        else
            for (const Members &part : connected(free))
                if (saysSomethingNew(part) && !isAbsorbed(part))
                    keep(part);
    }

    [[nodiscard]] bool isPinned(UnitRef unit, const Members &members) const
    {
        return std::ranges::any_of(members, [&](UnitRef other) {
            const Edge *edge = m_graph.edge(unit, other);
            return edge && edge->pinned;
        });
    }

    [[nodiscard]] bool saysSomethingNew(const Members &members) const
    {
        for (const UnitRef x : members)
            for (const UnitRef y : members)
                if (x < y && m_graph.linked(x, y) && !m_together.contains({x, y}))
                    return true;
        return false;
    }

    /// Groups of units that links connect, the strongest first; those of one unit are left out.
    [[nodiscard]] std::vector<Members> connected(Members left) const
    {
        std::vector<Members> groups;
        while (!left.empty()) {
            Members group{left.front()};
            left.erase(left.begin());
            for (std::size_t i = 0; i < group.size(); ++i)
                for (auto unit = left.begin(); unit != left.end();) {
                    if (m_graph.linked(group[i], *unit)) {
                        group.push_back(*unit);
                        unit = left.erase(unit);
                    } else {
                        ++unit;
                    }
                }
            std::ranges::sort(group);
            if (group.size() > 1)
                groups.push_back(std::move(group));
        }
        std::ranges::stable_sort(groups, std::greater(), [&](const Members &group) { return strength(group); });
        return groups;
    }

    /// Whether a row that is kept takes in all that `members` has beyond it. Two rows of which one is nearly the other
    /// tell a reader less than one row with two clauses in a cell. If so, it has taken them in. What shares one unit
    /// only is another matter, unless the newcomer stands nowhere else and goes with all.
    bool isAbsorbed(const Members &members)
    {
        std::set<std::size_t> near;
        for (const UnitRef unit : members)
            if (const auto standing = m_standing.find(unit); standing != m_standing.end())
                near.insert(standing->second.begin(), standing->second.end());
        std::size_t best = 0;
        std::size_t mostShared = 0;
        for (const std::size_t row : near) {
            const Members beyond = notIn(m_rows[row].all, members);
            const std::size_t shared = members.size() - beyond.size();
            if (beyond.size() <= shared && shared > mostShared && std::ranges::all_of(beyond, [&](UnitRef unit) {
                    return shared > 1 ? belongs(unit, m_rows[row], 0.5)
                                      : !m_standing.contains(unit) && belongs(unit, m_rows[row], 1);
                })) {
                best = row;
                mostShared = shared;
            }
        }
        if (mostShared == 0)
            return false;
        for (const UnitRef unit : notIn(m_rows[best].all, members))
            add(best, unit);
        return true;
    }

    [[nodiscard]] static Members notIn(const Members &all, const Members &members)
    {
        Members beyond;
        std::ranges::set_difference(members, all, std::back_inserter(beyond));
        return beyond;
    }

    /// A unit may stand beside the primary one of its text where it has evidence with that share of the other texts'
    /// and a reader rejected none of its pairs there.
    [[nodiscard]] bool belongs(UnitRef unit, const Gathered &row, double share) const
    {
        constexpr std::ptrdiff_t mostInACell = 4;
        if (std::ranges::count(row.all, unit.document, &UnitRef::document) >= mostInACell || isRejected(unit, row.all))
            return false;
        std::size_t others = 0;
        std::size_t known = 0;
        for (const UnitRef primary : row.primary) {
            others += primary.document != unit.document;
            known += m_graph.edge(unit, primary) != nullptr;
        }
        return known > 0 && double(known) >= share * double(others);
    }

    [[nodiscard]] bool isRejected(UnitRef unit, const Members &members) const
    {
        return std::ranges::any_of(members, [&](UnitRef member) {
            return std::ranges::any_of(
                m_rejected, [&](const Pair &pair) { return pair == Pair{unit, member} || pair == Pair{member, unit}; });
        });
    }

    void keep(const Members &members)
    {
        const std::size_t row = m_rows.size();
        m_rows.push_back({.primary = members, .all = {}, .weakest = 1});
        for (const UnitRef unit : members)
            add(row, unit);
        for (const UnitRef host : members)
            for (const UnitRef partner : members) {
                const auto found = m_parts.find({host, partner});
                if (found == m_parts.end())
                    continue;
                for (const FurtherPart &part : found->second)
                    if (!std::ranges::binary_search(m_rows[row].all, part.member) &&
                        !isRejected(part.member, m_rows[row].all)) {
                        add(row, part.member);
                        m_rows[row].weakest = std::min(m_rows[row].weakest, part.confidence);
                    }
            }
    }

    void add(std::size_t row, UnitRef unit)
    {
        Gathered &to = m_rows[row];
        double least = 1;
        double most = 0;
        for (const UnitRef member : to.all) {
            m_together.insert(std::minmax(unit, member));
            if (const Edge *edge = m_graph.edge(unit, member)) {
                least = std::min(least, edge->confidence);
                most = std::max(most, edge->confidence);
            }
        }
        // A further unit is held by its best link, a primary one by all.
        const bool isPrimary = std::ranges::binary_search(to.primary, unit);
        if (isPrimary || most > 0)
            to.weakest = std::min(to.weakest, isPrimary ? least : most);
        to.all.insert(std::ranges::upper_bound(to.all, unit), unit);
        m_standing[unit].push_back(row);
    }

    static constexpr std::size_t mostRows = 3; ///< in which one unit stands

    const Graph &m_graph;
    std::span<const Pair> m_rejected;
    std::map<Pair, std::vector<FurtherPart>> m_parts;
    std::vector<Gathered> m_rows;
    std::set<Pair> m_together;                              ///< that share a row, the lower unit first
    std::map<UnitRef, std::vector<std::size_t>> m_standing; ///< the rows of a unit
};

} // namespace

std::vector<Row> buildRows(std::span<const int> units, std::span<const Evidence> evidence,
                           std::span<const FurtherPart> attachments,
                           std::span<const std::pair<UnitRef, UnitRef>> rejected, const Stop &stop)
{
    const Graph graph(evidence);
    std::vector<std::pair<Members, double>> rows;
    std::set<UnitRef> placed;
    for (Gathered &row : Gathering(graph, attachments, rejected).gather(RowGrower(graph).rows(stop), stop)) {
        placed.insert(row.all.begin(), row.all.end());
        rows.emplace_back(std::move(row.all), row.weakest);
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
        row.cells = RowCells(units.size());
        for (const UnitRef member : members)
            row.cells.add(member);
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace volets
