// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/gotoh.h"

#include <algorithm>

namespace volets {

/// The best point in the columns up to `column`, or -1.
int Gotoh::bestBefore(int column) const
{
    int best = -1;
    for (int i = column + 1; i > 0; i -= i & -i) {
        const int point = m_tree[std::size_t(i)];
        if (point < 0)
            continue;
        const int gain = best < 0 ? 1 : m_points[std::size_t(point)].score - m_points[std::size_t(best)].score;
        if (gain > 0 || (gain == 0 && point > best)) // of equals the nearest, so that the answer is always the same
            best = point;
    }
    return best;
}

void Gotoh::raise(int column, int point)
{
    const int score = m_points[std::size_t(point)].score;
    for (int i = column + 1; i < int(m_tree.size()); i += i & -i) {
        int &there = m_tree[std::size_t(i)];
        if (there < 0 || m_points[std::size_t(there)].score <= score)
            there = point;
    }
}

std::optional<std::vector<Match>> Gotoh::align(const Tokens &a, const Tokens &b, std::size_t budget, GapCosts costs)
{
    const int rows = a.size();
    const int columns = b.size();

    // Positions of each lemma in b, in order.
    ++m_round;
    m_next.assign(std::size_t(columns), -1);
    for (int j = columns - 1; j >= 0; --j) {
        const auto lemma = std::size_t(b.lemmas[std::size_t(j)]);
        if (lemma >= m_head.size()) {
            m_head.resize(2 * lemma + 64, -1);
            m_stamp.resize(m_head.size(), 0);
            m_count.resize(m_head.size(), 0);
        }
        if (m_stamp[lemma] != m_round) {
            m_stamp[lemma] = m_round;
            m_head[lemma] = -1;
            m_count[lemma] = 0;
        }
        m_next[std::size_t(j)] = m_head[lemma];
        m_head[lemma] = j;
        ++m_count[lemma];
    }
    std::size_t pairs = 0;
    for (const int lemma : a.lemmas)
        if (std::size_t(lemma) < m_head.size() && m_stamp[std::size_t(lemma)] == m_round)
            pairs += m_count[std::size_t(lemma)];
    if (pairs > budget)
        return std::nullopt;

    // Point 0 stands before both texts; rows and columns count from 1.
    m_points.clear();
    m_points.push_back({.a = 0, .b = 0, .score = 0, .previous = -1, .exact = true});
    m_tree.assign(std::size_t(columns) + 3, -1);
    m_column.assign(std::size_t(columns) + 2, -1);
    m_column[0] = 0;
    raise(0, 0);
    std::size_t rowBefore = 0; // points of the row before: [rowBefore, rowStart)
    std::size_t rowStart = 1;
    int lastRow = 0;
    int top = 0; // the best score of the rows before

    // The best way to come to (row, column), given the points of earlier rows and `left`, the best of the row before
    // in earlier columns.
    const auto arrive = [&](int row, int column, int gain, bool exact, int left, int touching) {
        int best = -1;
        int score = 0;
        const auto offer = [&](int point, int cost) {
            if (point >= 0 && (best < 0 || m_points[std::size_t(point)].score - cost > score)) {
                best = point;
                score = m_points[std::size_t(point)].score - cost;
            }
        };
        offer(touching, 0);
        offer(left, costs.open);
        offer(m_column[std::size_t(column - 1)], costs.open);
        if (const int cost = costs.open + costs.substitute; best < 0 || top - cost > score)
            offer(bestBefore(column - 1), cost);
        m_points.push_back({.a = row, .b = column, .score = score + gain, .previous = best, .exact = exact});
    };
    const auto closeRow = [&](int row) {
        if (m_points.size() > rowStart) {
            for (std::size_t p = rowStart; p < m_points.size(); ++p) {
                const int column = m_points[p].b;
                top = std::max(top, m_points[p].score);
                int &there = m_column[std::size_t(column)];
                if (there < 0 || m_points[std::size_t(there)].score <= m_points[p].score)
                    there = int(p);
                raise(column, int(p));
            }
            rowBefore = rowStart;
            rowStart = m_points.size();
            lastRow = row;
        }
    };

    for (int i = 1; i <= rows; ++i) {
        const auto lemma = std::size_t(a.lemmas[std::size_t(i - 1)]);
        int j = lemma < m_head.size() && m_stamp[lemma] == m_round ? m_head[lemma] : -1;
        const bool follows = lastRow == i - 1;
        std::size_t p = follows ? rowBefore : rowStart;
        int left = -1;
        for (; j >= 0; j = m_next[std::size_t(j)]) {
            const int column = j + 1;
            int touching = -1;
            while (p < rowStart && m_points[p].b < column) {
                if (m_points[p].b == column - 1)
                    touching = int(p);
                if (left < 0 || m_points[p].score >= m_points[std::size_t(left)].score)
                    left = int(p);
                ++p;
            }
            const bool exact = a.keys[std::size_t(i - 1)] == b.keys[std::size_t(j)];
            const int weight = std::min(a.weights[std::size_t(i - 1)], b.weights[std::size_t(j)]);
            const int gain = (exact ? weight : weights::inflected(weight)) + 2 * weights::extend;
            arrive(i, column, gain, exact, left, touching);
        }
        closeRow(i);
    }

    // The end stands after both texts.
    const bool follows = lastRow == rows;
    int left = -1;
    int touching = -1;
    for (std::size_t p = follows ? rowBefore : rowStart; p < rowStart; ++p) {
        if (m_points[p].b == columns)
            touching = int(p);
        if (left < 0 || m_points[p].score >= m_points[std::size_t(left)].score)
            left = int(p);
    }
    arrive(rows + 1, columns + 1, 0, true, left, touching);

    m_score = m_points.back().score - weights::extend * (rows + columns);
    std::vector<Match> matches;
    for (int p = m_points.back().previous; p > 0; p = m_points[std::size_t(p)].previous)
        matches.push_back({.a = m_points[std::size_t(p)].a - 1,
                           .b = m_points[std::size_t(p)].b - 1,
                           .exact = m_points[std::size_t(p)].exact});
    std::ranges::reverse(matches);
    return matches;
}

} // namespace volets
