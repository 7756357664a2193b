// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace volets {

QString Extract::ownText() const
{
    QString text;
    for (const MarkedRun &run : runs)
        if (isOwn(run.mark))
            text += run.text;
    return text;
}

bool Extract::isAbridged() const
{
    return std::ranges::any_of(runs, [](const MarkedRun &run) { return run.mark == MarkKind::LeftOut; });
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
    for (const ReportSection &section : sections)
        count += std::size_t(
            std::ranges::count_if(section.lines, [](const ReportLine &line) { return line.extract.isQuoted(); }));
    return int(count);
}

bool ReportTable::isNumbered() const
{
    return std::ranges::any_of(sections, [](const ReportSection &section) {
        return std::ranges::any_of(section.rows, [](const ReportRow &row) { return row.number > 0; });
    });
}

QString citedInWords(const Extract &extract)
{
    return QCoreApplication::translate("Report", "quoted in row %1").arg(extract.citedIn);
}

void citeOnce(ReportSection &section)
{
    constexpr qsizetype longClause = 240; // letters: shorter words are better read twice than looked up
    struct Quoted
    {
        int row;
        const Extract *extract;
    };
    std::map<std::pair<std::size_t, QString>, Quoted> quotedIn;
    const auto isMarked = [](const Extract &extract) {
        return std::ranges::any_of(extract.runs, [](const MarkedRun &run) {
            return run.mark != MarkKind::Plain && run.mark != MarkKind::LeftOut;
        });
    };
    for (ReportRow &row : section.rows)
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            for (Extract &extract : row.cells[c].extracts) {
                if (!extract.isQuoted())
                    continue;
                Quoted &first = quotedIn.try_emplace({c, extract.unit}, row.number, &extract).first->second;
                if (first.row == row.number)
                    continue;
                // words that were left out above are not to be read there
                if (first.extract->isAbridged() && first.extract->runs != extract.runs) {
                    if (!extract.isAbridged())
                        first = {row.number, &extract};
                    continue;
                }
                if (!isMarked(extract) && extract.ownText().size() >= longClause)
                    extract.citedIn = first.row;
            }
}

} // namespace volets
