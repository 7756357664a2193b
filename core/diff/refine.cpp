// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/refine.h"

#include <algorithm>

namespace volets {

void refine(std::vector<Run> &runs, const Sequence &a, const Sequence &b, Gotoh &gotoh)
{
    constexpr int longest = 60; // tokens of a change on either side
    constexpr GapCosts cheap{.open = 60, .substitute = 30};
    const auto contentOf = [](const Sequence &sequence, int from, int to) {
        return std::count(sequence.weights.begin() + from, sequence.weights.begin() + to, weights::content);
    };
    std::vector<Run> result;
    result.reserve(runs.size());
    for (const Run &run : runs) {
        const auto content = run.isChange() && run.a1 - run.a0 <= longest && run.b1 - run.b0 <= longest
                                 ? std::min(contentOf(a, run.a0, run.a1), contentOf(b, run.b0, run.b1))
                                 : 0;
        const Tokens left{a.keys, a.lemmas, a.weights};
        const Tokens right{b.keys, b.lemmas, b.weights};
        const auto found = content == 0 ? std::nullopt
                                        : gotoh.align(left.sliced(run.a0, run.a1), right.sliced(run.b0, run.b1),
                                                      std::size_t(longest) * longest, cheap);
        const auto isContent = [&](const Match &match) { return a.isContent(run.a0 + match.a); };
        if (!found || 3 * std::ranges::count_if(*found, isContent) < content) {
            append(result, run);
            continue;
        }
        for (Run part : runsOf(*found, run.a1 - run.a0, run.b1 - run.b0)) {
            part.a0 += run.a0;
            part.a1 += run.a0;
            part.b0 += run.b0;
            part.b1 += run.b0;
            append(result, part);
        }
    }
    runs = std::move(result);
}

} // namespace volets
