// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/cellfigures.h"

#include <algorithm>

namespace volets {

CellFigure figureOf(const Cell &cell)
{
    CellFigure figure{.state = cell.state};
    if (cell.state == CellState::Rewritten || (cell.newOrDeleted >= 0 && cell.elsewhere.empty())) {
        figure.marked = true;
        figure.changed = 1;
    } else if (cell.script) {
        figure.marked =
            (cell.link && cell.link->change == QLatin1String("moved")) ||
            std::ranges::any_of(cell.script->edits, [](const Edit &edit) { return edit.op != Edit::Op::Keep; });
        figure.changed = float(cell.script->ratio);
    }
    return figure;
}

std::vector<CellFigure> cellFigures(const Comparison &comparison, const ColumnSetup &setup, const WordRules &rules,
                                    const Stop &stop)
{
    const auto &rows = comparison.alignment.rows;
    const CellReader reader(comparison);
    std::vector<CellFigure> figures;
    figures.reserve(rows.size() * setup.columns.size());
    for (const Row &row : rows) {
        if (stop.requested())
            return {};
        for (std::size_t column = 0; column < setup.columns.size(); ++column)
            figures.push_back(figureOf(reader.cell(row, setup, column, Marks::AsProposed, rules)));
    }
    return figures;
}

} // namespace volets
