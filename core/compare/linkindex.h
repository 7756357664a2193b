// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <span>
#include <vector>

namespace volets {

/// The links of a comparison by the units they join, so that asking for those of one unit costs no more than they are.
/// Points into the comparison, which must outlive it.
class LinkIndex
{
public:
    explicit LinkIndex(const Comparison &comparison);

    [[nodiscard]] std::span<const Link *const> of(UnitRef unit) const;   ///< in the order of the comparison's links
    [[nodiscard]] const Link *between(UnitRef one, UnitRef other) const; ///< either way round; null: none

private:
    std::vector<std::vector<std::vector<const Link *>>> m_links; ///< by document, then unit
};

/// The unit that `link` joins with `unit`.
[[nodiscard]] inline UnitRef otherEnd(const Link &link, UnitRef unit) { return link.a == unit ? link.b : link.a; }

} // namespace volets
