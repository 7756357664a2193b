// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/model.h"

#include <expected>
#include <vector>

namespace volets {

/// How alike the clauses of two texts are: every candidate with its features, score and confidence.
struct Similarity
{
    Regime regime = Regime::Distinct;
    std::vector<Candidate> candidates; ///< in order of a, then b
};

/// Compares two texts. Does not depend on any third text. Hubs are damped by cross-domain similarity local scaling
/// (Conneau et al. 2018); sections and neighbours are scored from a first pass and each pair is then rescored once.
[[nodiscard]] std::expected<Similarity, StopReason> similarity(const DocumentProfile &a, const DocumentProfile &b,
                                                               const Thesaurus &thesaurus,
                                                               const FeatureVocabulary &vocabulary, const Stop &stop);

/// Which weights hold for the pair, from genres, languages and how many clauses are nearly equal.
[[nodiscard]] Regime regimeOf(const DocumentProfile &a, const DocumentProfile &b,
                              const std::vector<Candidate> &candidates);

} // namespace volets
