// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/gotoh.h"
#include "diff/run.h"

#include <vector>

namespace volets {

/// Words that stand on both sides, elsewhere: tokens [a, a + length) and [b, b + length), equal one by one but for
/// a capital that a sentence's beginning gave or took.
struct MovedPiece
{
    int a = 0;
    int b = 0;
    int length = 0;

    bool operator==(const MovedPiece &) const = default;
};

/// A stretch that moved: its pieces in order on both sides; between them lies what was edited after the move.
using Move = std::vector<MovedPiece>;

/// What was moved among the changes of an alignment: unmatched stretches of three content words or more that stand on
/// both sides, at least half of their content the same; terms that stand at another place in their list
/// (diff/enumeration.h); and shorter ones that are all that one change of a sentence takes away and another brings, if
/// they are more than a word. No token is part of two moves. The lemmas must be known.
[[nodiscard]] std::vector<Move> findMoves(const std::vector<Run> &runs, const Sequence &a, const Sequence &b,
                                          Gotoh &gotoh);

} // namespace volets
