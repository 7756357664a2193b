// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace volets {

/// Makes every SynopsisView a table for assistive technology, whose cells read «2024, par. 4 c), taken up and
/// redrafted, theme institutions». Once for the program; further calls do nothing.
void installSynopsisAccessibility();

/// Index of a cell among the view's accessible children: the column heads come first, then the cells row by row.
[[nodiscard]] constexpr int accessibleChild(int row, int column, int columns) { return (row + 1) * columns + column; }

} // namespace volets
