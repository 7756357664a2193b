// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/rowcells.h"

#include <algorithm>

namespace volets {

RowCells::RowCells(std::span<const std::vector<int>> cells)
    : m_documents(cells.size())
{
    for (std::size_t document = 0; document < cells.size(); ++document)
        if (!cells[document].empty())
            m_filled.push_back({int(document), cells[document]});
}

const std::vector<int> &RowCells::operator[](std::size_t document) const
{
    static const std::vector<int> none;
    const auto found = std::ranges::lower_bound(m_filled, int(document), {}, &Filled::document);
    return found != m_filled.end() && found->document == int(document) ? found->units : none;
}

bool RowCells::holds(UnitRef unit) const
{
    return unit.document >= 0 && std::ranges::contains((*this)[std::size_t(unit.document)], unit.unit);
}

void RowCells::set(std::size_t document, std::vector<int> units)
{
    m_documents = std::max(m_documents, document + 1);
    const auto at = std::ranges::lower_bound(m_filled, int(document), {}, &Filled::document);
    const bool known = at != m_filled.end() && at->document == int(document);
    if (known && units.empty())
        m_filled.erase(at);
    else if (known)
        at->units = std::move(units);
    else if (!units.empty())
        m_filled.insert(at, {int(document), std::move(units)});
}

void RowCells::add(UnitRef unit)
{
    std::vector<int> units = (*this)[std::size_t(unit.document)];
    const auto at = std::ranges::lower_bound(units, unit.unit);
    if (at != units.end() && *at == unit.unit)
        return;
    units.insert(at, unit.unit);
    set(std::size_t(unit.document), std::move(units));
}

void RowCells::remove(UnitRef unit)
{
    std::vector<int> units = (*this)[std::size_t(unit.document)];
    std::erase(units, unit.unit);
    set(std::size_t(unit.document), std::move(units));
}

} // namespace volets
