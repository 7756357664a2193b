// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"

#include <string>
#include <vector>

namespace volets {

/// For each page, the node of each stretch of marked content in the order drawn; -1 for an artifact.
using MarkedContent = std::vector<std::vector<int>>;

/// Numbers of the objects in a file that its structure names.
struct PdfNumbers
{
    int tree = 0; ///< of the structure's root: without content as yet
    std::vector<int> pages;
    std::vector<int> links; ///< of what is clicked, in the order of LaidOut::links; 0 where one leads nowhere
};

/// Adds the structure tree, from the layout's nodes, to a file whose pages are marked, as an update of the file: a
/// hundred thousand elements as objects would take more memory than all else together. Pages have their number as
/// their key in the parent tree, links that of the pages and their own.
/// Throws std::exception where the file cannot be added to.
void appendStructure(std::string &pdf, const LaidOut &laidOut, const MarkedContent &content, const PdfNumbers &numbers);

} // namespace volets
