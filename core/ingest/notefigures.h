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
/// belong to («3 See …»), also where figures and words are in no order, and parts notes that it ran together
/// («3See …, annex.4Ibid.»). The first note of such a page is marked (`SourceLine::startsNotes`), since often no rule
/// stands above it: there the notes are known by their figures, which count up to the page's end and are called in the
/// text.
[[nodiscard]] FiguredNotes joinNoteFigures(const SourceText &source);

} // namespace volets
