// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/linkindex.h"

#include <algorithm>

namespace volets {

LinkIndex::LinkIndex(const Comparison &comparison)
{
    for (const DocumentPtr &document : comparison.documents)
        m_links.emplace_back(document->units.size());
    for (const Link &link : comparison.alignment.links)
        for (const UnitRef end : {link.a, link.b})
            m_links[std::size_t(end.document)][std::size_t(end.unit)].push_back(&link);
}

std::span<const Link *const> LinkIndex::of(UnitRef unit) const
{
    return m_links[std::size_t(unit.document)][std::size_t(unit.unit)];
}

const Link *LinkIndex::between(UnitRef one, UnitRef other) const
{
    const std::span<const Link *const> links = of(one);
    const auto found = std::ranges::find(links, other, [one](const Link *link) { return otherEnd(*link, one); });
    return found == links.end() ? nullptr : *found;
}

} // namespace volets
