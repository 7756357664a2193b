// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/celldivision.h"

namespace volets {

namespace {

/// Those of `many` that share the one clause `single`.
std::vector<int> partsOf(const LinkIndex &links, UnitRef single, int document, const std::vector<int> &many)
{
    std::vector<int> parts;
    for (const int unit : many)
        if (const Link *link = links.between(single, {document, unit}); link && link->relation != Relation::Kin)
            parts.push_back(unit);
    return parts;
}

} // namespace

std::optional<CellDivision> divisionOf(const LinkIndex &links, const ColumnSetup &setup,
                                       std::span<const Cell *const> cells, std::size_t column)
{
    using Kind = CellDivision::Kind;
    const int mine = setup.columns[column];
    const Cell &cell = *cells[column];
    for (std::size_t other = 0; other < cells.size(); ++other) {
        const std::vector<int> &theirUnits = cells[other]->units;
        if (other == column || cell.units.empty() || theirUnits.empty() || cell.units.size() + theirUnits.size() < 3)
            continue;
        const int theirs = setup.columns[other];
        const bool later = cell.against == theirs; // this cell is what became of the other
        if (!later && cells[other]->against != mine)
            continue;
        if (cell.units.size() == 1) {
            std::vector<int> parts = partsOf(links, {mine, cell.units.front()}, theirs, theirUnits);
            if (parts.size() > 1)
                return CellDivision{later ? Kind::MergedFrom : Kind::SplitInto, theirs, std::move(parts)};
        } else if (theirUnits.size() == 1 &&
                   partsOf(links, {theirs, theirUnits.front()}, mine, cell.units).size() > 1) {
            return CellDivision{later ? Kind::SplitFrom : Kind::MergedInto, theirs, theirUnits};
        }
    }
    return {};
}

} // namespace volets
