// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/features.h"

#include <array>
#include <vector>

namespace volets {

/// Which weights hold for a pair of texts.
enum class Regime {
    Distinct, ///< texts of one genre, each drafted afresh
    Across,   ///< texts of two genres
    Versions, ///< drafts of one text: most words equal
    Language, ///< texts in two languages: concepts and numbers speak, words do not
};
inline constexpr std::array regimes{Regime::Distinct, Regime::Across, Regime::Versions, Regime::Language};
[[nodiscard]] QLatin1StringView name(Regime regime); ///< "distinct", as in resources/align/model.json

/// How the features of a pair become a confidence, and a confidence a link. Fitted by tests/bench/alignfit_bench on
/// pairs that readers judged; stored as data in resources/align/model.json.
struct Model
{
    std::array<float, featureCount> weights{};
    float bias = 0;
    std::vector<std::pair<float, float>> calibration; ///< score → share of links that were right, rising
    float strong = 0.5F;                              ///< confidence from which a pair is linked as same or partial
    float kin = 0.3F;                                 ///< … as kin
    float compatible = 0.1F;                          ///< … may stand in one row where others link it
    float closeToBest = 1; ///< how far below the best of its clauses a linked pair's score may lie
    float same = 0.6F;     ///< coverage both ways from which a link is a restatement

    [[nodiscard]] float confidence(float score) const;
};

[[nodiscard]] const Model &model(Regime regime);

} // namespace volets
