// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <vector>

namespace volets {

/// A text whose notes' figures stand on the lines of their words, and a repair "note-figure" for each that did not.
struct FiguredNotes
{
    SourceText source;
    std::vector<Repair> repairs;
};

/// Joins the figures of a page's notes that an extraction from PDF left on lines of their own with the words they
/// belong to: below the rule above the notes as «3 See …», also where figures and words are in no order; elsewhere,
/// where the words hang below their figure, as «³ See …».
[[nodiscard]] FiguredNotes joinNoteFigures(const SourceText &source);

} // namespace volets
