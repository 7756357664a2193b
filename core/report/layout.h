// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "report/pages.h"
#include "report/preset.h"
#include "report/table.h"
#include "report/tagtree.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace volets {

/// What layOut() knows when the last page is taken.
struct LaidOut
{
    int pages = 0;
    std::deque<TagNode> structure;    ///< parents before their parts, in reading order
    std::vector<LinkArea> links;      ///< in the order of the pages
    std::map<int, PagePoint> targets; ///< where the nodes stand that links lead to
    std::set<char32_t> missing;       ///< characters that no installed font can draw
};

/// Breaks a report into pages and hands each to `take` in order; only one page is in memory. `total` is the number
/// of pages, for «page 3/12», or 0 where it is not yet known. Nothing where `stop` said so.
[[nodiscard]] std::optional<LaidOut> layOut(const ReportTable &table, const Preset &preset, int total,
                                            const std::function<void(ReportPage &&)> &take, const Stop &stop = {});

/// A report with its pages in memory.
struct WholeLayout
{
    LaidOut laidOut;
    std::vector<ReportPage> pages; ///< numbered «3/12»; none where there are more than were to be kept
};

/// The same in one go, for reports of at most `mostPages`: longer ones are counted only. Nothing where `stop` said so.
[[nodiscard]] std::optional<WholeLayout> layOutWhole(const ReportTable &table, const Preset &preset, int mostPages,
                                                     const Stop &stop = {});

} // namespace volets
