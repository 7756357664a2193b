// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "base/stop.h"

#include <span>
#include <utility>
#include <vector>

namespace volets {

/// What is known of two units of different documents.
struct Evidence
{
    UnitRef a;
    UnitRef b;
    double confidence = 0;
    /// A link makes rows. Without one the two may stand in one row where links connect them through others: what is
    /// not linked counts with its real score, and a pair without evidence never shares a row.
    bool linked = true;
    bool pinned = false; ///< a reader's: always shares a row
};

/// A further part of a split or merge: stands in every row that holds both `host`, of its own document, and `partner`.
struct FurtherPart
{
    UnitRef member;
    UnitRef host;
    UnitRef partner;
    double confidence = 0;
};

/// Rows of N documents. What could be a row is a largest set of units, at most one of each document, in which every two
/// have evidence and links connect all: so rows do not chain. Of these, the strongest first, a row is kept that sets
/// side by side two linked units which no row before it does; where it is nearly one of those, that one takes in what
/// it has beyond it, beside the unit of the same document, if that has evidence with half of the row at least. So a
/// unit stands in three rows at most, but where a reader pinned more. Attachments come on top and never carry further.
/// Every link shares a row, unless one of its units stands in three without it. The order of documents changes nothing
/// but which of equally strong rows comes first; removing one changes only rows that evidence connects with its units.
/// `units` counts the units of each document. Every unit stands in at least one row. Rows come by their first document,
/// then by its unit. Where `stop` says so, what is returned is unfinished.
[[nodiscard]] std::vector<Row> buildRows(std::span<const int> units, std::span<const Evidence> evidence,
                                         std::span<const FurtherPart> attachments = {},
                                         std::span<const std::pair<UnitRef, UnitRef>> rejected = {},
                                         const Stop &stop = {});

} // namespace volets
