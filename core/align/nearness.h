// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/profile.h"

#include <vector>

namespace volets {

/// How near in meaning the units of two texts are, as the reader's model of meaning has it: the cosine of their
/// vectors, measured by the mean and the spread of all pairs of these two texts. So the figure means the same whatever
/// the model, of which some call everything alike. Where there are no vectors, nothing is near.
class Nearness
{
public:
    /// Takes time with the product of the texts' lengths. Where `stop` says so, it is unfinished.
    Nearness(const DocumentProfile &a, const DocumentProfile &b, const Stop &stop);

    /// 0 for pairs up to one spread above the mean, rising towards 1: 0.76 at three spreads.
    [[nodiscard]] float of(int a, int b) const;
    /// The few units of b worth looking at for a unit of a, whatever their words: what is nearest to it, or it to them.
    [[nodiscard]] const std::vector<int> &nearest(int a) const;

private:
    const DocumentProfile &m_a;
    const DocumentProfile &m_b;
    double m_mean = 0;
    double m_spread = 0; ///< 0: nothing can be said
    std::vector<std::vector<int>> m_nearest;
};

} // namespace volets
