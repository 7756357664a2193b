// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "document/document.h"
#include "models/rowmodel.h"

#include <vector>

namespace volets {

class ComparisonModel;

/// The titled rows of a theme's briefing: a title, then the clauses of each text side by side.
class BriefingModel final : public RowModel
{
    Q_OBJECT
public:
    explicit BriefingModel(const ComparisonModel &comparison, QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row> &briefing() const { return m_rows; }
    /// The clauses in a cell; those of the whole row in the column of titles.
    [[nodiscard]] std::vector<UnitRef> unitsAt(const QModelIndex &index) const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void titleEntered(int row, const QString &title); ///< nothing has changed yet

protected:
    [[nodiscard]] int rows() const override { return int(m_rows.size()); }
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    const ComparisonModel &m_comparison;
    std::vector<Row> m_rows;
};

} // namespace volets
