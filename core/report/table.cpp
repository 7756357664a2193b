// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

#include <algorithm>

namespace volets {

QString Extract::ownText() const
{
    QString text;
    for (const MarkedRun &run : runs)
        if (isOwn(run.mark))
            text += run.text;
    return text;
}

int ReportRow::onlyColumn() const
{
    int only = -1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (cells[c].extracts.empty())
            continue;
        if (only >= 0)
            return -1;
        only = int(c);
    }
    return only;
}

int ReportTable::quotations() const
{
    std::size_t count = 0;
    for (const ReportSection &section : sections)
        for (const ReportRow &row : section.rows)
            for (const ReportCell &cell : row.cells)
                count += std::size_t(std::ranges::count_if(cell.extracts, &Extract::isQuoted));
    return int(count);
}

} // namespace volets
