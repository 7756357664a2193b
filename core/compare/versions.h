// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "diff/differ.h"
#include "document/document.h"

#include <vector>

namespace volets {

/// A unit of one version of a text and what became of it in the next.
struct UnitPair
{
    enum class Change { Same, Changed, Inserted, Deleted };

    int before = -1; ///< index in the old document's units, -1 where inserted
    int after = -1;  ///< index in the new document's units, -1 where deleted
    Change change = Change::Same;
    bool moved = false; ///< it stands elsewhere in the order of its neighbours
    EditScript script;  ///< of before to after; empty where there is only one of them
};

/// Two versions of one text, unit by unit.
struct Versions
{
    std::vector<UnitPair> pairs; ///< in the new order; a deleted unit stands after what it followed

    [[nodiscard]] bool isDifferent() const; ///< renumbering alone is no difference
};

/// Pairs the units of two versions of one text, then compares their words. What stands in both word for word is paired
/// first, in the longest common order; then, where a stretch was reworked, the units that share most of their rarer
/// words, with a preference for the same address and the same neighbours; a unit may be found far from where it was.
/// When `stop` says so, what is left is compared coarsely.
[[nodiscard]] Versions compareVersions(const Document &before, const Document &after, const DiffOptions &options = {},
                                       const Stop &stop = {});

} // namespace volets
