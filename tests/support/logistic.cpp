// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/logistic.h"

#include <algorithm>
#include <cmath>

namespace volets::fitting {

namespace {

constexpr std::size_t terms = featureCount + 1; ///< the weights, then the bias
using Vector = std::array<double, terms>;
using Matrix = std::array<Vector, terms>;

Vector row(const Features &features)
{
    Vector x{};
    std::ranges::copy(features, x.begin());
    x[featureCount] = 1;
    return x;
}

/// Coordinate descent on the quadratic model of a Newton step, keeping each weight on its side of nought.
Vector step(const Vector &at, const Vector &gradient, const Matrix &curvature, const std::array<bool, terms> &mask)
{
    Vector move{};
    constexpr int sweeps = 60;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (std::size_t i = 0; i < terms; ++i) {
            if (!mask[i])
                continue;
            double slope = gradient[i];
            for (std::size_t j = 0; j < terms; ++j)
                slope += curvature[i][j] * move[j];
            double wanted = at[i] + move[i] - slope / curvature[i][i];
            if (i < featureCount && sign(Feature(i)) * wanted < 0)
                wanted = 0;
            move[i] = wanted - at[i];
        }
    }
    return move;
}

} // namespace

int sign(Feature feature)
{
    switch (feature) {
    case Feature::Hub:
        return -1;
    default:
        return 1;
    }
}

double Logistic::score(const Features &features) const
{
    double sum = bias;
    for (std::size_t i = 0; i < featureCount; ++i)
        sum += weights[i] * double(features[i]);
    return sum;
}

Logistic fit(std::span<const Example> examples, const std::array<bool, featureCount> &mask, const Logistic &prior,
             double ridge)
{
    std::array<bool, terms> use{};
    std::ranges::copy(mask, use.begin());
    use[featureCount] = true;

    Vector mean{};
    Vector square{};
    double total = 0;
    for (const Example &example : examples) {
        const Vector x = row(example.features);
        for (std::size_t i = 0; i < terms; ++i) {
            mean[i] += example.weight * x[i];
            square[i] += example.weight * x[i] * x[i];
        }
        total += example.weight;
    }
    Vector pull{};
    for (std::size_t i = 0; i < featureCount; ++i)
        pull[i] = ridge * std::max(1e-6, square[i] / total - mean[i] / total * (mean[i] / total));
    pull[featureCount] = 1e-6;

    Vector centre{};
    std::ranges::copy(prior.weights, centre.begin());
    centre[featureCount] = prior.bias;
    Vector at = centre;
    for (std::size_t i = 0; i < terms; ++i)
        if (!use[i])
            at[i] = centre[i] = 0;
    constexpr int rounds = 14;
    for (int round = 0; round < rounds; ++round) {
        Vector gradient{};
        Matrix curvature{};
        for (std::size_t i = 0; i < terms; ++i) {
            gradient[i] = pull[i] * (at[i] - centre[i]);
            curvature[i][i] = pull[i] + 1e-9;
        }
        for (const Example &example : examples) {
            const Vector x = row(example.features);
            double z = 0;
            for (std::size_t i = 0; i < terms; ++i)
                z += at[i] * x[i];
            const double p = 1 / (1 + std::exp(-z));
            const double error = example.weight * (p - example.label);
            const double bend = example.weight * std::max(1e-4, p * (1 - p));
            for (std::size_t i = 0; i < terms; ++i) {
                if (!use[i] || x[i] == 0)
                    continue;
                gradient[i] += error * x[i];
                for (std::size_t j = 0; j < terms; ++j)
                    curvature[i][j] += bend * x[i] * x[j];
            }
        }
        const Vector move = step(at, gradient, curvature, use);
        double largest = 0;
        for (std::size_t i = 0; i < terms; ++i) {
            at[i] += move[i];
            largest = std::max(largest, std::abs(move[i]));
        }
        constexpr double settled = 1e-4;
        if (largest < settled)
            break;
    }
    Logistic result;
    std::copy_n(at.begin(), featureCount, result.weights.begin());
    result.bias = at[featureCount];
    return result;
}

Logistic equalShares(std::span<const Example> examples, const std::array<bool, featureCount> &mask)
{
    std::array<double, featureCount> mean{};
    std::array<double, featureCount> square{};
    double total = 0;
    for (const Example &example : examples) {
        for (std::size_t i = 0; i < featureCount; ++i) {
            mean[i] += example.weight * double(example.features[i]);
            square[i] += example.weight * double(example.features[i]) * double(example.features[i]);
        }
        total += example.weight;
    }
    std::array<double, featureCount> share{};
    for (std::size_t i = 0; i < featureCount; ++i) {
        const double variance = square[i] / total - mean[i] / total * (mean[i] / total);
        if (mask[i] && variance > 1e-6)
            share[i] = sign(Feature(i)) / std::sqrt(variance);
    }
    // Logistic regression on the sum alone: the sum takes the place of the first feature.
    std::vector<Example> sums;
    for (const Example &example : examples) {
        double sum = 0;
        for (std::size_t i = 0; i < featureCount; ++i)
            sum += share[i] * double(example.features[i]);
        Example one{.features = {}, .label = example.label, .weight = example.weight};
        one.features[0] = float(sum);
        sums.push_back(one);
    }
    std::array<bool, featureCount> first{};
    first[0] = true;
    const Logistic scale = fit(sums, first, {}, 0);
    Logistic result;
    result.bias = scale.bias;
    for (std::size_t i = 0; i < featureCount; ++i)
        result.weights[i] = scale.weights[0] * share[i];
    return result;
}

std::vector<std::pair<float, float>> isotonic(std::vector<std::pair<double, double>> points, std::size_t leastInAStep)
{
    struct Step
    {
        double score = 0;
        double right = 0;
        double count = 0;
        [[nodiscard]] double share() const { return right / count; }
    };
    std::vector<Step> steps;
    std::ranges::sort(points);
    for (const auto &[score, right] : points) {
        if (!steps.empty() && steps.back().count < double(leastInAStep)) {
            steps.back().score += score;
            steps.back().right += right;
            ++steps.back().count;
        } else {
            steps.push_back({score, right, 1});
        }
        while (steps.size() > 1 && steps[steps.size() - 2].share() >= steps.back().share()) {
            const Step last = steps.back();
            steps.pop_back();
            steps.back().score += last.score;
            steps.back().right += last.right;
            steps.back().count += last.count;
        }
    }
    std::vector<std::pair<float, float>> result;
    for (const Step &one : steps)
        result.emplace_back(float(one.score / one.count), float(one.share()));
    return result;
}

} // namespace volets::fitting
