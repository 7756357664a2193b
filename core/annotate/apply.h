// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/align.h"
#include "annotate/decision.h"
#include "themes/assignment.h"
#include "themes/codebook.h"
#include "themes/learning.h"

#include <span>
#include <vector>

namespace volets {

// How a reader's decisions enter a run. Documents are those of the run, in its order; a decision whose texts are not
// among them, or whose anchor is lost, waits.

/// The decisions with the codes that their themes have in `book`, which may have renamed or merged them since.
[[nodiscard]] std::vector<Decision> underTodaysCodes(std::span<const Decision> decisions, const Codebook &book);

/// What the alignment must keep to.
[[nodiscard]] Constraints constraintsFrom(std::span<const Decision> decisions, std::span<const DocumentPtr> documents);

/// Names, merges, splits and orders rows as decided. Every unit stays in at least one row. The rows are those of the
/// briefing for `theme`, or where it is empty those of the synopsis.
void applyToRows(std::span<const Decision> decisions, std::span<const DocumentPtr> documents, std::vector<Row> &rows,
                 const QString &theme = {});

/// Takes out what was rejected, puts in what was added, and makes sure what was confirmed; both are marked as decided,
/// and every passage that was coded is with its theme, its words as evidence. Rows take over the themes of the units
/// that changed.
void applyToThemes(std::span<const Decision> decisions, std::span<const DocumentPtr> documents,
                   std::vector<Assignment> &assignments, std::vector<Row> &rows);

/// What the reader decided on `theme`, for the book to learn from.
[[nodiscard]] std::vector<Ruling> rulingsOn(const QString &theme, std::span<const Decision> decisions,
                                            std::span<const DocumentPtr> documents);

} // namespace volets
