// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clausecell.h"
#include "synopsis/clausedelegate.h"

#include <QString>

#include <vector>

namespace volets {

/// A row of the synopsis laid out: its heads, its cells, and below them what its texts read where they differ.
struct RowLayout
{
    RowHead head;
    int groupHeight = 0;
    int titleHeight = 0;
    int bodyHeight = 0;
    int apparatusHeight = 0;
    QString apparatus; ///< an entry a line
    std::vector<CellLayout> cells;

    [[nodiscard]] int headHeight() const { return groupHeight + titleHeight; }
    [[nodiscard]] int height() const { return headHeight() + bodyHeight + apparatusHeight; }
};

} // namespace volets
