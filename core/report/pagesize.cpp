// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagesize.h"

#include <algorithm>

namespace volets {

namespace {

constexpr double narrowestColumn = 12; ///< in letter heights: the longest usual words fit

/// The width of a text's column on a page of this width where all are equal.
double textColumn(const ReportTable &table, const Preset &preset, double pageWidth)
{
    const double texts = (pageWidth - 2 * preset.margin - numbersWidth(table, preset)) *
                         (table.observations ? 1 - preset.observations : 1);
    return texts / double(table.columns.size());
}

} // namespace

std::pair<double, double> pageSize(const ReportTable &table, const Preset &preset)
{
    constexpr double a4Short = 595.276, a4Long = 841.89, a3Long = 1190.551;
    if (table.onePage)
        return {a4Short, a4Long};
    const bool portrait =
        preset.orientation == Orientation::Portrait || (preset.portraitForTwo && table.columns.size() <= 2);
    const double column = textColumn(table, preset, portrait ? a4Short : a4Long);
    const bool grown = preset.growPaper && column < preset.size * narrowestColumn;
    const bool a3 = preset.paper == Paper::A3 || grown;
    const double shortSide = a3 ? a4Long : a4Short;
    const double longSide = a3 ? a3Long : a4Long;
    return portrait ? std::pair{shortSide, longSide} : std::pair{longSide, shortSide};
}

double numbersWidth(const ReportTable &table, const Preset &preset)
{
    constexpr double inLetterHeights = 2.5;
    return table.isNumbered() ? preset.size * inLetterHeights : 0;
}

double lettersThatFit(const ReportTable &table, const Preset &preset)
{
    constexpr double smallest = 6.5;
    const double column = textColumn(table, preset, pageSize(table, preset).first);
    return std::min(preset.size, std::max(smallest, column / narrowestColumn));
}

} // namespace volets
