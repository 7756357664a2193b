// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"
#include "models/rowmodel.h"

namespace volets {

/// Where each clause stands in each text: addresses only, a row for each row of the comparison. An empty cell has the
/// comparison's words for it.
class ConcordanceModel final : public RowModel
{
    Q_OBJECT
public:
    ConcordanceModel(ComparisonPtr comparison, ColumnSetup setup, QObject *parent = nullptr);

    [[nodiscard]] UnitRef unitAt(const QModelIndex &index) const; ///< of an empty cell, the first of its row
    [[nodiscard]] QString asText() const;                         ///< lines of cells between tabs

protected:
    [[nodiscard]] int rows() const override { return int(m_rows.size()); }
    [[nodiscard]] int columns() const override { return int(m_setup.columns.size()); }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    ComparisonPtr m_comparison;
    CellReader m_reader;
    ColumnSetup m_setup;
    std::vector<const Row *> m_rows; ///< those with a clause in one of the columns
};

} // namespace volets
