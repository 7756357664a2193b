// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace volets {

/// A table model whose bounds are checked once, here: a subclass fills in values and never sees an index out of range.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : rows(); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : columns();
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return value(index.row(), index.column(), role);
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (section < 0 || section >= (orientation == Qt::Horizontal ? columns() : rows()))
            return {};
        return orientation == Qt::Horizontal ? columnHead(section, role) : rowHead(section, role);
    }

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QVariant value(int row, int column, int role) const = 0;
    [[nodiscard]] virtual QVariant columnHead(int /*column*/, int /*role*/) const { return {}; }
    [[nodiscard]] virtual QVariant rowHead(int /*row*/, int /*role*/) const { return {}; }
};

} // namespace volets
