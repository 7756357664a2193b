// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/notelines.h"

#include <optional>

namespace volets {

/// What stands below the rule of a page, down to its end.
struct RuledNotes
{
    std::vector<SourceLine> rest; ///< lines that end the last note of the page before
    std::vector<SourceLine> text; ///< lines of text that a program put among the notes
    std::vector<PageNote> notes;  ///< one under a star first, then in the order of their figures
};

/// The notes in `lines`, without marks of the page; nothing where they are none. A rule is drawn above notes only, so
/// all words below it are theirs, in whatever order a program left them: figures in a column above or below their
/// words, glued to them («11https://…»), words of one note apart. `expected` is the figure of the first.
[[nodiscard]] std::optional<RuledNotes> readRuledNotes(Lines lines, int expected, bool lastEnded);

/// Where in a page without a rule the notes begin of which the first has this figure, one under a star above it
/// included; the number of lines where none does.
[[nodiscard]] std::size_t firstOfNotes(Lines lines, int figure);

} // namespace volets
