// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
#include "compare/comparison.h"

#include <vector>

namespace volets {

/// A clause of another text that a reader may link a clause with.
struct Counterpart
{
    UnitRef unit;
    double confidence = 0;
    const Link *link = nullptr; ///< the link there is already, owned by the comparison; or null
};

/// The likeliest counterparts of `unit`, the surest first, linked or not: those of one text, or of all where `document`
/// is -1. What a reader rejected is no longer proposed.
[[nodiscard]] std::vector<Counterpart> counterparts(const Comparison &comparison,
                                                    std::span<const PlacedDecision> decisions, UnitRef unit,
                                                    int document, std::size_t most);

/// The link between two units, in either order, or null.
[[nodiscard]] const Link *linkBetween(const Comparison &comparison, UnitRef a, UnitRef b);

/// A decision about the pair, with anchors to the words as they are now. `relation` as it holds from now on; none for a
/// rejection.
[[nodiscard]] Decision linkDecision(const Comparison &comparison, DecisionKind kind, UnitRef a, UnitRef b,
                                    std::optional<Relation> relation = {});

/// To link `unit` with `other` from now on: where `instead` is a unit, the link with that one is rejected.
[[nodiscard]] std::vector<Decision> linkElsewhere(const Comparison &comparison, UnitRef unit, UnitRef other,
                                                  Relation relation, UnitRef instead = {});

/// A decision about a unit's theme; for an added one, `words` are those that carry it.
[[nodiscard]] Decision themeDecision(const Comparison &comparison, DecisionKind kind, UnitRef unit,
                                     const QString &theme, Span words = {});

// Rows are named by units that stand in them. A unit may stand in two rows: what tells a row is a unit whose first row
// it is, if it has one.

[[nodiscard]] UnitRef unitThatTells(const Comparison &comparison, const Row &row);

/// A decision about the rows that hold a and b; b may be invalid where the kind has none.
[[nodiscard]] Decision rowDecision(const Comparison &comparison, DecisionKind kind, UnitRef a, UnitRef b,
                                   const QString &text = {});

} // namespace volets
