// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/run.h"
#include "text/normalizer.h"

#include <vector>

namespace volets {

/// Makes an alignment readable, without ever keeping what is not equal:
/// - a short island of function words between two changes is part of the change, unless both only add or only take
///   away, where two small words or more are kept («ensure that all» → «ensure, wherever it can, that all new»);
/// - a change on one side only slides to where a sentence, an item, a clause or at least a word group begins;
/// - what differs only by spaces or hyphens («capacity- building») is kept where the folds say so.
void tidy(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Folds folds);

} // namespace volets
