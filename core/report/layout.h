// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "report/preset.h"
#include "report/table.h"
#include "report/typeset.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace volets {

/// A part of the document's structure, for screen readers and for who reads the file back.
struct TagNode
{
    QByteArray tag =
        {}; ///< a standard structure type of PDF 1.7: "TD"; empty: the words belong to the parent as they stand
    int parent = -1;
    QString spoken = {};   ///< what is said in place of the words shown: «ajouté : volet»; empty: the words
    QString language = {}; ///< BCP 47; empty: that of the parent
    int columns = 1;       ///< of the table that a cell spans
    bool headsRow = false; ///< for TH: of its row rather than of its column
    std::vector<std::pair<QByteArray, QString>> properties = {}; ///< facts for a machine (report/pdfproperties.h)
    int target = -1;                                             ///< of a Link: the node that it leads to
};

/// A stretch of a page that leads elsewhere.
struct LinkArea
{
    int node = -1; ///< the Link
    int page = 0;  ///< from 0
    double x = 0, y = 0, width = 0, height = 0;
};

/// A place in the document.
struct PagePoint
{
    int page = 0; ///< from 0
    double y = 0;
};

/// One line of a paragraph at its place.
struct PlacedLine
{
    SetParagraph paragraph;
    int line = 0;
    double x = 0;
    double y = 0; ///< of its top
};

/// A straight stroke that is no content.
struct Hairline
{
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    double width = 0.5;
    double grey = 0.45; ///< 0 black, 1 white
};

struct Bookmark
{
    int level = 0; ///< 0: below the root
    QString title;
    double y = 0;
    int page = -1; ///< from 0; -1: the page that has the bookmark
};

/// One page, ready to be drawn on paper or on a screen.
struct ReportPage
{
    double width = 0;
    double height = 0;
    std::vector<PlacedLine> lines;
    std::vector<Hairline> rules;
    std::vector<Bookmark> bookmarks;
};

/// What layOut() knows when the last page is taken.
struct LaidOut
{
    int pages = 0;
    std::vector<TagNode> structure;   ///< parents before their parts, in reading order
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

/// The size of a page of this table in points.
[[nodiscard]] std::pair<double, double> pageSize(const ReportTable &table, const Preset &preset);

/// Draws a page, rules first; `ink.belongsTo` hears of every piece of words.
void drawPage(const ReportPage &page, const Ink &ink);

} // namespace volets
