// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/sequence.h"

#include <span>
#include <vector>

namespace volets {

/// A stretch of an alignment of two sequences of tokens, [a0, a1) and [b0, b1).
struct Run
{
    enum class Kind {
        Keep,    ///< the same words; as many tokens on both sides unless only spaces and hyphens differ
        Inflect, ///< token for token another form of the same word
        Change,  ///< what is deleted on the one side and inserted on the other; one of them may be empty
    };
    Kind kind = Kind::Keep;
    int a0 = 0;
    int a1 = 0;
    int b0 = 0;
    int b1 = 0;

    [[nodiscard]] bool isChange() const { return kind == Kind::Change; }
    bool operator==(const Run &) const = default;
};

/// The runs that `matches` make of sequences of `sizeA` and `sizeB` tokens; they cover both.
[[nodiscard]] std::vector<Run> runsOf(std::span<const Match> matches, int sizeA, int sizeB);

/// Appends a run, as part of the last one where that is of the same kind; a run of nothing is dropped.
void append(std::vector<Run> &runs, const Run &run);

} // namespace volets
