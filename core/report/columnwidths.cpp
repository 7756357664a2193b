// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/columnwidths.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace volets {

namespace {

/// The letters of each cell, row by row.
std::vector<std::vector<double>> lettersOf(const ReportTable &table)
{
    std::vector<std::vector<double>> rows;
    for (const ReportSection &section : table.sections)
        for (std::size_t r = 0; r + section.listed < section.rows.size(); ++r) {
            std::vector<double> letters;
            for (const ReportCell &cell : section.rows[r].cells) {
                qsizetype count = cell.mention.size();
                for (const Extract &extract : cell.extracts) {
                    count += extract.place.size();
                    for (const MarkedRun &run : extract.runs)
                        count += run.text.size();
                }
                letters.push_back(double(count));
            }
            rows.push_back(std::move(letters));
        }
    return rows;
}

double height(const std::vector<std::vector<double>> &rows, const std::vector<double> &widths, double gap)
{
    double sum = 0;
    for (const std::vector<double> &letters : rows) {
        double most = 0;
        for (std::size_t c = 0; c < widths.size(); ++c)
            most = std::max(most, letters[c] / (widths[c] - gap));
        sum += most;
    }
    return sum;
}

} // namespace

std::vector<double> columnWidths(const ReportTable &table, double total, double least, double gap)
{
    const std::size_t count = table.columns.size();
    const std::vector<double> equal(count, total / double(count));
    const std::vector<std::vector<double>> rows = lettersOf(table);
    // width wanders in steps from the column that needs it least to the one that needs it most, while that helps
    std::vector<double> widths = equal;
    double best = height(rows, widths, gap);
    const double equalHeight = best;
    const double step = total / 120;
    for (int steps = 0; steps < 100; ++steps) {
        std::vector<double> better;
        for (std::size_t from = 0; from < count; ++from)
            for (std::size_t to = 0; to < count && widths[from] - step >= least; ++to) {
                std::vector<double> tried = widths;
                tried[from] -= step;
                tried[to] += step;
                if (const double reached = height(rows, tried, gap); reached < best * 0.9999) {
                    best = reached;
                    better = std::move(tried);
                }
            }
        if (better.empty())
            break;
        widths = std::move(better);
    }
    return best < equalHeight * 11 / 12 ? widths : equal;
}

std::vector<QString> longestWords(const ReportTable &table, std::size_t column, std::size_t most)
{
    std::vector<QString> longest;
    const auto take = [&](QStringView text) {
        qsizetype from = 0;
        for (qsizetype at = 0; at <= text.size(); ++at) {
            const bool parts = at == text.size() || text[at].isSpace() || text[at] == u'-';
            if (!parts)
                continue;
            const QStringView word = text.sliced(from, at - from);
            from = at + 1;
            if (longest.size() == most && word.size() <= longest.back().size())
                continue;
            if (std::ranges::find(longest, word) != longest.end())
                continue;
            longest.insert(std::ranges::upper_bound(longest, word.size(), std::greater(), &QString::size),
                           word.toString());
            if (longest.size() > most)
                longest.pop_back();
        }
    };
    for (const ReportSection &section : table.sections)
        for (std::size_t r = 0; r + section.listed < section.rows.size(); ++r) {
            const ReportCell &cell = section.rows[r].cells[column];
            take(cell.mention);
            for (const Extract &extract : cell.extracts)
                for (const MarkedRun &run : extract.runs)
                    take(run.text);
        }
    return longest;
}

void widenForWords(std::vector<double> &widths, const std::vector<double> &needed)
{
    double missing = 0;
    double spare = 0;
    for (std::size_t c = 0; c < widths.size(); ++c)
        (widths[c] < needed[c] ? missing : spare) += std::abs(needed[c] - widths[c]);
    if (missing == 0 || spare == 0)
        return;
    const double taken = std::min(missing, spare) / spare;
    const double given = std::min(missing, spare) / missing;
    for (std::size_t c = 0; c < widths.size(); ++c)
        widths[c] += (needed[c] - widths[c]) * (widths[c] < needed[c] ? given : taken);
}

} // namespace volets
