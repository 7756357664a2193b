// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "compare/comparison.h"

#include <variant>

namespace volets {

struct PipelineOptions
{
    DossierMode mode = DossierMode::DistinctTexts;
};

/// Runs facts, themes and alignment over `documents`, in any order. A stopped run yields no comparison.
[[nodiscard]] std::variant<ComparisonPtr, StopReason, Error>
compare(std::vector<DocumentPtr> documents, const PipelineOptions &options = {}, const Stop &stop = {});

} // namespace volets
