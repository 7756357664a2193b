// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <vector>

namespace volets {

/// A text whose markers stand on the lines of their words, and a repair "marker-line" for each that did not.
struct MarkedLines
{
    SourceText source;
    std::vector<Repair> repairs;
};

/// Joins markers that an extraction from PDF or a page's table left on lines of their own («3.», «a)», «•») with the
/// words that follow them, and the figures of a page's notes likewise: below the rule above the notes as «3 See …»,
/// elsewhere, where the words hang below their figure, as «³ See …».
[[nodiscard]] MarkedLines joinMarkerLines(const SourceText &source);

} // namespace volets
