// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "annotate/note.h"

#include <span>
#include <vector>

namespace volets {

// Where what a reader said holds among the documents of a run. What is lost keeps its place in these lists, so that a
// reader is told of it.

struct PlacedDecision
{
    Decision decision;
    UnitRef a;                                      ///< invalid where the anchor is lost or its text is not there
    UnitRef b;                                      ///< likewise; invalid where the decision has no b
    Span span;                                      ///< of a, in the unit's text as it is now; empty: the whole unit
    Attachment::Hold hold = Attachment::Hold::Lost; ///< the worse one of its anchors

    /// Every anchor that it has was found.
    [[nodiscard]] bool isPlaced() const { return hold != Attachment::Hold::Lost; }
};

struct PlacedNote
{
    Note note;
    UnitRef unit; ///< invalid where the anchor is lost or its text is not there
    Span span;    ///< in the unit's text as it is now; empty: the whole unit, or its row
    Attachment::Hold hold = Attachment::Hold::Lost;

    [[nodiscard]] bool isPlaced() const { return unit.isValid(); }
};

[[nodiscard]] std::vector<PlacedDecision> placed(std::span<const Decision> decisions,
                                                 std::span<const DocumentPtr> documents);
[[nodiscard]] std::vector<PlacedNote> placed(std::span<const Note> notes, std::span<const DocumentPtr> documents);

/// The decision that a pair of units falls under, in either order, or null. Of several (their texts were renumbered in
/// between), the latest.
[[nodiscard]] const PlacedDecision *aboutLink(std::span<const PlacedDecision> decisions, UnitRef a, UnitRef b);
/// The same for a unit's theme, be it about all of the unit or some of its words.
[[nodiscard]] const PlacedDecision *aboutTheme(std::span<const PlacedDecision> decisions, UnitRef unit,
                                               const QString &theme);
/// What was coded with the theme in the unit and still stands: passages since the theme was last rejected there, and
/// the unit as a whole where that is what was said of it last. By place.
[[nodiscard]] std::vector<const PlacedDecision *> codedWith(std::span<const PlacedDecision> decisions, UnitRef unit,
                                                            const QString &theme);

[[nodiscard]] bool isAboutLink(DecisionKind kind);
[[nodiscard]] bool isAboutTheme(DecisionKind kind);
[[nodiscard]] bool isAboutRow(DecisionKind kind);

} // namespace volets
