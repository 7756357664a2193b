// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/softwrap.h"

#include <vector>

namespace volets {

/// The number that a page's note begins with where its figure is not raised («12 See …»), or 0.
[[nodiscard]] int noteNumber(QStringView text);

/// True for a note under a star: «* Reissued …».
[[nodiscard]] bool isStarNote(QStringView text);

/// Takes the notes of each page out of the lines, so that the halves of a paragraph meet over them; what stays is
/// appended to `flow`. Notes stand below a rule (BodyLine::isNote), to the end of the page or to what can be no note.
/// Without a rule they are known by their numbers: these count on from page to page, to the page's end, and the text
/// above calls one of them.
[[nodiscard]] std::vector<Paragraph> takeOutPageNotes(std::vector<BodyLine> lines, std::vector<BodyLine> &flow);

/// True where a figure in the text may call note `number`: «harbours3,», «harbours, 3», «of 20313», not «3/4» or «13».
[[nodiscard]] bool callsNote(QStringView text, int number);

} // namespace volets
