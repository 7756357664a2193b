// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff/sequence.h"

#include <optional>
#include <span>
#include <vector>

namespace volets {

/// One side of an alignment: tokens as numbers. All three spans are of the same length.
struct Tokens
{
    std::span<const int> keys;
    std::span<const int> lemmas; ///< equal where a match is allowed at all
    std::span<const int> weights;

    [[nodiscard]] int size() const { return int(keys.size()); }
    [[nodiscard]] Tokens sliced(int from, int to) const
    {
        const auto at = std::size_t(from);
        const auto count = std::size_t(to - from);
        return {keys.subspan(at, count), lemmas.subspan(at, count), weights.subspan(at, count)};
    }
};

/// What a change costs; see diff/sequence.h.
struct GapCosts
{
    int open = weights::open;
    int substitute = weights::substitute;
};

/// The best alignment of two token sequences under affine gaps (Gotoh 1982) with the weights of diff/sequence.h.
///
/// The cost of extending a gap is the same for every token, so it can be paid by the matches instead; what is left are
/// the costs of opening, which depend only on whether two successive matches touch. So only pairs of tokens that can
/// match are visited (as Hunt and Szymanski do for the longest common subsequence), with a Fenwick tree of maxima: the
/// same optimum as the full matrix at a twentieth of its cells on prose.
class Gotoh
{
public:
    /// The matches in order, with `a` and `b` from 0; nullopt where more than `budget` pairs of tokens could match.
    [[nodiscard]] std::optional<std::vector<Match>> align(const Tokens &a, const Tokens &b, std::size_t budget,
                                                          GapCosts costs = {});

    /// What the alignment found last is worth, in hundredths; 0 is no match at all and no gap.
    [[nodiscard]] int score() const { return m_score; }

private:
    struct Point
    {
        int a;
        int b;
        int score;
        int previous; ///< index in m_points, or -1
        bool exact;
    };
    [[nodiscard]] int bestBefore(int column) const;
    void raise(int column, int point);

    std::vector<Point> m_points;
    std::vector<int> m_tree;   ///< Fenwick tree over columns: the best point at or before
    std::vector<int> m_column; ///< the best point of each column, or -1
    std::vector<int> m_head;   ///< first position in b of each lemma; valid where m_stamp says so
    std::vector<unsigned> m_stamp;
    std::vector<unsigned> m_count; ///< how often each lemma stands in b
    std::vector<int> m_next;       ///< next position in b of the same lemma
    unsigned m_round = 0;
    int m_score = 0;
};

} // namespace volets
