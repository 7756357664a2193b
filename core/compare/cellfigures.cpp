// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/cellfigures.h"

#include "compare/celldivision.h"

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
    const std::size_t columns = setup.columns.size();
    std::vector<CellFigure> figures;
    figures.reserve(rows.size() * columns);
    std::vector<Cell> cells(columns);
    std::vector<const Cell *> all;
    all.reserve(columns);
    for (const Cell &cell : cells)
        all.push_back(&cell);
    for (const Row &row : rows) {
        if (stop.requested())
            return {};
        for (std::size_t column = 0; column < columns; ++column)
            cells[column] = reader.cell(row, setup, column, Marks::AsProposed, rules);
        for (std::size_t column = 0; column < columns; ++column) {
            CellFigure figure = figureOf(cells[column]);
            figure.divided = divisionOf(reader.links(), setup, all, column).has_value();
            figures.push_back(figure);
        }
    }
    return figures;
}

} // namespace volets
