// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cellstack.h"

#include <algorithm>

namespace volets {

void CellStack::add(const SetParagraph &paragraph, bool keepWithPrevious, int extract)
{
    constexpr double between = 4;
    for (int i = 0; i < paragraph.lines(); ++i)
        lines.push_back({.paragraph = paragraph,
                         .line = i,
                         .before = i == 0 && !lines.empty() ? between : 0,
                         // no widows, no orphans
                         .mayBreak = i == 0 ? !keepWithPrevious : i >= 2 && paragraph.lines() - i >= 2,
                         .extract = extract});
}

double CellStack::height() const
{
    double height = 0;
    for (const Line &line : lines)
        height += line.before + line.paragraph.height(line.line);
    return height;
}

std::size_t CellStack::fit(std::size_t from, double room, bool force) const
{
    std::size_t breakable = from;
    std::size_t to = from;
    for (double height = 0; to < lines.size(); ++to) {
        if (to > from && lines[to].mayBreak)
            breakable = to;
        height += (to == from ? 0 : lines[to].before) + lines[to].paragraph.height(lines[to].line);
        if (height > room)
            break;
    }
    if (to == lines.size())
        return to;
    if (breakable > from || !force)
        return breakable;
    return std::max(to, from + 1);
}

} // namespace volets
