// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/typeset.h"

#include <cstddef>
#include <vector>

namespace volets {

/// Paragraphs one below the other in a cell, as lines that a page may take some of. Heights are in points.
struct CellStack
{
    struct Line
    {
        SetParagraph paragraph;
        int line = 0;
        double before = 0;    ///< space above, where the line is not the first of its page
        bool mayBreak = true; ///< a page may end above it
        int extract = -1;     ///< the quotation it belongs to
    };
    std::vector<Line> lines;
    int cell = -1; ///< of the row that it shows, or -1

    void add(const SetParagraph &paragraph, bool keepWithPrevious, int extract = -1);

    [[nodiscard]] bool isDone(std::size_t from) const { return from >= lines.size(); }
    [[nodiscard]] double height() const; ///< of all lines
    /// How far a page with `room` can take lines from `from`; `force` breaks anywhere rather than take none.
    [[nodiscard]] std::size_t fit(std::size_t from, double room, bool force) const;
    /// Whether what follows `from` goes on in the middle of a quotation.
    [[nodiscard]] bool continues(std::size_t from) const
    {
        return !isDone(from) && lines[from].line > 0 && lines[from].extract >= 0;
    }
};

} // namespace volets
