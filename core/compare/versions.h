// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "compare/headings.h"
#include "diff/differ.h"
#include "document/document.h"

#include <vector>

namespace volets {

/// A unit of one version of a text and what became of it in the next.
struct UnitPair
{
    enum class Change { Same, Changed, Inserted, Deleted };
    enum class Share {
        Whole,
        Split,  ///< the old unit stands in several new ones: one pair for each of them
        Merged, ///< the new unit is made of several old ones: one pair for each of them
    };

    int before = -1; ///< index in the old document's units, -1 where inserted
    int after = -1;  ///< index in the new document's units, -1 where deleted
    Change change = Change::Same;
    Share share = Share::Whole;
    bool moved = false; ///< it stands elsewhere in the order of its neighbours, a part elsewhere than its whole had it
    Span partBefore;    ///< of the old unit's text: all of it but where it was split
    Span partAfter;     ///< of the new unit's text: all of it but where it was merged
    EditScript script;  ///< of the one part to the other, in offsets of the units' texts; empty where there is only one

    /// Something a reader must be told; another address alone is nothing.
    [[nodiscard]] bool isDifferent() const { return change != Change::Same || share != Share::Whole || moved; }
};

/// Two versions of one text, unit by unit.
struct Versions
{
    std::vector<UnitPair> pairs; ///< in the new order; a deleted unit stands after what it followed
    std::vector<HeadingChange> headings;

    [[nodiscard]] bool isDifferent() const; ///< renumbering alone is no difference
};

/// One unit of each version, set side by side.
[[nodiscard]] UnitPair compareUnits(const Document &before, int oldUnit, const Document &after, int newUnit,
                                    Differ &differ);

/// Pairs the units of two versions of one text, then compares their words. What stands in both word for word is paired
/// first, in the longest common order; then, where a stretch was reworked, the units that share most of their rarer
/// words, with a preference for the same address and the same neighbours; a unit may be found far from where it was.
/// What is left is looked for in the neighbours: a unit that was split or merged is told as that.
/// When `stop` says so, what is left is compared coarsely.
[[nodiscard]] Versions compareVersions(const Document &before, const Document &after, const DiffOptions &options = {},
                                       const Stop &stop = {});

} // namespace volets
