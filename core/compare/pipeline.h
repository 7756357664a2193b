// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/align.h"
#include "base/result.h"
#include "base/stop.h"
#include "compare/comparison.h"

#include <variant>
#include <vector>

namespace volets {

struct PipelineOptions
{
    DossierMode mode = DossierMode::DistinctTexts;
    CodebookPtr codebook; ///< null: the book that comes with the program
    Constraints
        constraints; ///< what a reader decided; documents by their index in `documents` sorted by date, then title
};

/// Runs facts, themes and alignment over `documents`, in any order. A stopped run yields no comparison.
[[nodiscard]] std::variant<ComparisonPtr, StopReason, Error>
compare(std::vector<DocumentPtr> documents, const PipelineOptions &options = {}, const Stop &stop = {});

} // namespace volets
