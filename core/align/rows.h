// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"

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
};

/// A further part of a split or merge: stands in every row that holds both `host`, of its own document, and `partner`.
struct FurtherPart
{
    UnitRef member;
    UnitRef host;
    UnitRef partner;
    double confidence = 0;
};

/// Rows of N documents. A row is a largest set of units, at most one of each document, in which every two have evidence
/// and links connect all; attachments come on top and never carry further. So rows do not chain, a unit may stand in
/// two, the order of documents changes nothing, adding one never brings two units together without evidence between
/// them, and removing one leaves every row that has no unit of it as it was.
/// `units` counts the units of each document. Every unit stands in at least one row. Rows come by their first document,
/// then by its unit.
[[nodiscard]] std::vector<Row> buildRows(std::span<const int> units, std::span<const Evidence> evidence,
                                         std::span<const FurtherPart> attachments = {},
                                         std::span<const std::pair<UnitRef, UnitRef>> rejected = {});

} // namespace volets
