// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/editscript.h"
#include "diff/moves.h"
#include "diff/run.h"

#include <vector>

namespace volets {

/// The edits of an alignment and the moves among its changes, as spans that cover both texts entirely. The white space
/// between two edits goes to the one whose removal or insertion leaves the text well spaced. `ratio` is left at 0.
[[nodiscard]] EditScript writeScript(const std::vector<Run> &runs, const std::vector<Move> &moves,
                                     const Sequence &before, const Sequence &after);

} // namespace volets
