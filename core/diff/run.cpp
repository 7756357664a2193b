// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/run.h"

#include <algorithm>

namespace volets {

std::vector<Run> runsOf(std::span<const Match> matches, int sizeA, int sizeB)
{
    std::vector<Run> runs;
    constexpr std::size_t usual = 16; // of a clause
    runs.reserve(std::min(usual, 2 * matches.size() + 1));
    int a = 0;
    int b = 0;
    const auto changeUpTo = [&](int nextA, int nextB) {
        if (nextA > a || nextB > b)
            runs.push_back({.kind = Run::Kind::Change, .a0 = a, .a1 = nextA, .b0 = b, .b1 = nextB});
    };
    for (const Match &match : matches) {
        changeUpTo(match.a, match.b);
        const Run::Kind kind = match.exact ? Run::Kind::Keep : Run::Kind::Inflect;
        a = match.a + 1;
        b = match.b + 1;
        if (!runs.empty() && runs.back().kind == kind) {
            runs.back().a1 = a;
            runs.back().b1 = b;
        } else {
            runs.push_back({.kind = kind, .a0 = match.a, .a1 = a, .b0 = match.b, .b1 = b});
        }
    }
    changeUpTo(sizeA, sizeB);
    return runs;
}

void append(std::vector<Run> &runs, const Run &run)
{
    if (run.a0 == run.a1 && run.b0 == run.b1)
        return;
    if (!runs.empty() && runs.back().kind == run.kind) {
        runs.back().a1 = run.a1;
        runs.back().b1 = run.b1;
    } else {
        runs.push_back(run);
    }
}

} // namespace volets
