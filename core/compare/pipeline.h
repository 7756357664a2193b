// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/align.h"
#include "annotate/decision.h"
#include "base/result.h"
#include "base/stop.h"
#include "compare/comparison.h"

#include <span>
#include <variant>
#include <vector>

namespace volets {

struct PipelineOptions
{
    DossierMode mode = DossierMode::DistinctTexts; ///< drafts of one text are paired by alignDrafts()
    CodebookPtr codebook;                          ///< null: the book that comes with the program
    Constraints
        constraints; ///< what a reader decided; documents by their index in `documents` sorted by date, then title
    MeaningsPtr meanings = nullptr; ///< in the same order; null: no model of meaning. Drafts are paired without
    QByteArray meaningModel = {};   ///< fingerprint of the model that `meanings` are of; empty where there is none
};

/// Documents as a comparison holds them: by date, then title; those of one title are told apart (distincttitles.h).
[[nodiscard]] std::vector<DocumentPtr> chronological(std::vector<DocumentPtr> documents);

/// Runs themes and alignment over `documents`, in any order. A stopped run yields no comparison.
[[nodiscard]] std::variant<ComparisonPtr, StopReason, Error>
compare(std::vector<DocumentPtr> documents, const PipelineOptions &options = {}, const Stop &stop = {});

/// Themes and rows as a reader decided; what was decided on links must have gone in as constraints before.
[[nodiscard]] ComparisonPtr asDecided(const ComparisonPtr &proposed, std::span<const Decision> decisions);

/// The same comparison read with another code book: themes and what rows take from them change, links and rows stay.
/// What a reader decided on themes holds. Null where `stop` ended it.
[[nodiscard]] ComparisonPtr reassigned(const Comparison &comparison, CodebookPtr book,
                                       std::span<const Decision> decisions = {}, const Stop &stop = {});

} // namespace volets
