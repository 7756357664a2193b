// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "meaning/vector.h"

#include <span>
#include <vector>

namespace volets {

/// What speaks for and against a pair of clauses, whether or not they are linked.
struct Explanation
{
    double confidence = 0;
    std::vector<Reason> why; ///< strongest first
    QString refusal;         ///< one translated sentence on why no link is asserted; empty where one is
};

/// Compares the two texts anew, without what a reader decided, and says what came of the pair. Quick enough for an
/// inspector: it takes as long as aligning the two texts. Meanings as for align().
[[nodiscard]] Explanation explainPair(const DocumentPtr &a, int unitA, const DocumentPtr &b, int unitB,
                                      std::span<const MeaningVector> meaningsOfA = {},
                                      std::span<const MeaningVector> meaningsOfB = {});

} // namespace volets
