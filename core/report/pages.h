// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/typeset.h"

#include <QString>

#include <vector>

namespace volets {

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

/// Draws a page, rules first; `ink.belongsTo` hears of every piece of words.
void drawPage(const ReportPage &page, const Ink &ink);

} // namespace volets
