// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/columnproxy.h"

#include "models/roles.h"

#include <algorithm>

namespace volets {

ColumnProxy::ColumnProxy(int document, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_document(document)
{}

void ColumnProxy::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    QAbstractProxyModel::setSourceModel(source);
    read();
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, &ColumnProxy::beginResetModel);
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        read();
        endResetModel();
    });
    connect(source, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (rowCount() > 0)
                    emit dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
            });
    endResetModel();
}

void ColumnProxy::read()
{
    m_rows.clear();
    m_column = -1;
    const QAbstractItemModel &source = *sourceModel();
    for (int column = 0; column < source.columnCount(); ++column)
        if (source.headerData(column, Qt::Horizontal, DocumentRole).toInt() == m_document)
            m_column = column;
    if (m_column < 0)
        return;
    for (int row = 0; row < source.rowCount(); ++row)
        if (!source.index(row, m_column).data(Qt::DisplayRole).toString().isEmpty())
            m_rows.push_back(row);
}

QModelIndex ColumnProxy::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? sourceModel()->index(m_rows[std::size_t(index.row())], m_column) : QModelIndex();
}

QModelIndex ColumnProxy::mapFromSource(const QModelIndex &index) const
{
    const auto row = std::ranges::lower_bound(m_rows, index.row());
    if (!index.isValid() || index.column() != m_column || row == m_rows.end() || *row != index.row())
        return {};
    return createIndex(int(row - m_rows.begin()), 0);
}

QModelIndex ColumnProxy::nearest(int sourceRow) const
{
    if (m_rows.empty())
        return {};
    const auto row = std::ranges::lower_bound(m_rows, sourceRow);
    return createIndex(int(std::min(row, m_rows.end() - 1) - m_rows.begin()), 0);
}

QModelIndex ColumnProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ColumnProxy::parent(const QModelIndex & /*child*/) const { return {}; }

int ColumnProxy::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ColumnProxy::columnCount(const QModelIndex &parent) const { return parent.isValid() || m_column < 0 ? 0 : 1; }

QVariant ColumnProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    // the heads of rows are about all columns
    return orientation == Qt::Horizontal && section == 0 && m_column >= 0
               ? sourceModel()->headerData(m_column, orientation, role)
               : QVariant();
}

} // namespace volets
