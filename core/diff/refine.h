// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/gotoh.h"
#include "diff/run.h"

#include <vector>

namespace volets {

/// Looks again at each change of few words for the content words that both sides have in the same order: «nouveau
/// rapport de la commission» → «récent rapport du comité» keeps «rapport». One such word does not pay for two gaps in
/// the alignment of a whole text, where it may stand anywhere; within a change it is what a clerk would leave unmarked.
/// Done only where a third of the shorter side's content is found again. The lemmas of both sequences must be known.
void refine(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Gotoh &gotoh);

} // namespace volets
