// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/themetable.h"

#include "report/extracts.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

ReportCell clausesAbout(const Comparison &comparison, int document, const QString &theme)
{
    ReportCell cell;
    for (const Assignment &assignment : comparison.assignments)
        if (assignment.unit.document == document && assignment.theme == theme)
            cell.extracts.push_back(placeOf(comparison.document(document), comparison.unit(assignment.unit)));
    cell.mention =
        cell.extracts.empty() ? Words::tr("no clause") : Words::tr("%n clause(s)", nullptr, int(cell.extracts.size()));
    return cell;
}

} // namespace

ReportSection themeSection(const Comparison &comparison, const ColumnSetup &setup, std::span<const ReportTheme> themes)
{
    ReportSection section;
    for (const ReportTheme &theme : themes) {
        ReportRow row{.title = theme.title, .label = theme.title, .cells = {}, .notes = {}};
        for (const int document : setup.columns)
            row.cells.push_back(clausesAbout(comparison, document, theme.code));
        if (std::ranges::any_of(row.cells, [](const ReportCell &cell) { return !cell.extracts.empty(); }))
            section.rows.push_back(std::move(row));
    }
    return section;
}

} // namespace volets
