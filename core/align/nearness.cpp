// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/nearness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace volets {

namespace {

constexpr std::size_t few = 3;

/// The units of a text that take part, have words and have a vector.
std::vector<int> withVectors(const DocumentProfile &profile)
{
    std::vector<int> units;
    if (!profile.meanings.empty())
        std::ranges::copy_if(profile.order, std::back_inserter(units), [&](int unit) {
            return profile.units[std::size_t(unit)].passageCount > 0 && !profile.meanings[std::size_t(unit)].empty();
        });
    return units;
}

double cosine(const MeaningVector &a, const MeaningVector &b)
{
    if (a.size() != b.size()) // of two models
        return 0;
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return double(sum);
}

/// The best few of what was offered.
class Leaders
{
public:
    void offer(double value, int unit)
    {
        auto place = std::ranges::find_if(m_best, [&](const auto &one) { return value > one.first; });
        if (place == m_best.end())
            return;
        std::shift_right(place, m_best.end(), 1);
        *place = {value, unit};
    }
    [[nodiscard]] const auto &best() const { return m_best; }

private:
    std::array<std::pair<double, int>, few> m_best{{{-2, -1}, {-2, -1}, {-2, -1}}};
};

} // namespace

Nearness::Nearness(const DocumentProfile &a, const DocumentProfile &b, const Stop &stop)
    : m_a(a)
    , m_b(b)
    , m_nearest(a.units.size())
{
    const std::vector<int> ofA = withVectors(a);
    const std::vector<int> ofB = withVectors(b);
    std::vector<Leaders> leadersOfB(ofB.size());
    double sum = 0;
    double squares = 0;
    for (const int x : ofA) {
        if (stop.requested())
            return;
        Leaders leaders;
        for (std::size_t j = 0; j < ofB.size(); ++j) {
            const double value = cosine(a.meanings[std::size_t(x)], b.meanings[std::size_t(ofB[j])]);
            sum += value;
            squares += value * value;
            leaders.offer(value, ofB[j]);
            leadersOfB[j].offer(value, x);
        }
        for (const auto &[value, y] : leaders.best())
            if (y >= 0)
                m_nearest[std::size_t(x)].push_back(y);
    }
    for (std::size_t j = 0; j < ofB.size(); ++j)
        for (const auto &[value, x] : leadersOfB[j].best())
            if (x >= 0)
                m_nearest[std::size_t(x)].push_back(ofB[j]);
    const auto pairs = double(ofA.size()) * double(ofB.size());
    if (pairs > 0) {
        m_mean = sum / pairs;
        const double variance = squares / pairs - m_mean * m_mean;
        constexpr double noise = 1e-9; // of sums in single precision
        m_spread = variance > noise ? std::sqrt(variance) : 0;
    }
    for (const int x : ofA) {
        std::vector<int> &units = m_nearest[std::size_t(x)];
        std::erase_if(units, [&](int y) { return of(x, y) <= 0; });
        std::ranges::sort(units);
        units.erase(std::ranges::unique(units).begin(), units.end());
    }
}

float Nearness::of(int a, int b) const
{
    if (m_spread <= 0)
        return 0;
    const MeaningVector &x = m_a.meanings[std::size_t(a)];
    const MeaningVector &y = m_b.meanings[std::size_t(b)];
    if (x.empty() || y.empty())
        return 0;
    const double spreads = (cosine(x, y) - m_mean) / m_spread;
    return float(std::max(0.0, std::tanh((spreads - 1) / 2)));
}

const std::vector<int> &Nearness::nearest(int a) const { return m_nearest[std::size_t(a)]; }

} // namespace volets
