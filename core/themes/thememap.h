// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/assignment.h"
#include "themes/codebook.h"

#include <QStringList>

#include <vector>

namespace volets {

/// What one text has of one theme.
struct ThemeCell
{
    std::vector<int> units; ///< indexes in the document, in order
    double share = 0;       ///< part of the words of the text's clauses that stand in them, 0 to 1
};

/// Themes × texts. Bars of all cells are drawn on one scale: `largestShare`, `mostUnits`.
struct ThemeMap
{
    QStringList themes;                        ///< codes in the book's order
    std::vector<std::vector<ThemeCell>> cells; ///< [theme][document]
    std::vector<std::vector<int>> together;    ///< [theme][theme]: clauses that have both; on the diagonal all of one
    double largestShare = 0;
    int mostUnits = 0;
};

[[nodiscard]] ThemeMap themeMap(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &assignments,
                                const Codebook &book);

} // namespace volets
