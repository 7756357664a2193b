// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/features.h"

#include <span>
#include <utility>
#include <vector>

namespace volets::fitting {

/// A pair of clauses as the fit sees it.
struct Example
{
    Features features{};
    double label = 0; ///< 1 linked, 0 not, between for what readers call an echo
    double weight = 1;
};

struct Logistic
{
    std::array<double, featureCount> weights{};
    double bias = 0;

    [[nodiscard]] double score(const Features &features) const;
};

/// Logistic regression by Newton's method. The weights are drawn towards `prior` by `ridge` times the variance of each
/// feature, so that a feature's scale does not matter. `mask` says which features take part. A weight keeps the sign
/// that its feature's meaning demands (see `sign`): few examples do not teach that likeness speaks against a link.
[[nodiscard]] Logistic fit(std::span<const Example> examples, const std::array<bool, featureCount> &mask,
                           const Logistic &prior, double ridge);

/// The same share for each feature, by its spread: one number is fitted, how much the sum of all counts. What few
/// examples cannot better (Dawes 1979), and what `fit` is drawn towards.
[[nodiscard]] Logistic equalShares(std::span<const Example> examples, const std::array<bool, featureCount> &mask);

/// 1: may only speak for a link; −1: only against; 0: either.
[[nodiscard]] int sign(Feature feature);

/// Isotonic regression by pooling adjacent violators: rising steps (score, share of right ones), for interpolation.
[[nodiscard]] std::vector<std::pair<float, float>> isotonic(std::vector<std::pair<double, double>> points,
                                                            std::size_t leastInAStep);

} // namespace volets::fitting
