// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

namespace volets {

QString Extract::ownText() const
{
    QString text;
    for (const MarkedRun &run : runs)
        if (isOwn(run.mark))
            text += run.text;
    return text;
}

int ReportTable::quotations() const
{
    std::size_t count = 0;
    for (const ReportSection &section : sections)
        for (const ReportRow &row : section.rows)
            for (const ReportCell &cell : row.cells)
                count += cell.extracts.size();
    return int(count);
}

} // namespace volets
