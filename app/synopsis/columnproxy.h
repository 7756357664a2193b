// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>

#include <vector>

namespace volets {

/// One column of the synopsis as a table of its own: the cells of one document that hold something, in their order.
class ColumnProxy final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit ColumnProxy(int document, QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    [[nodiscard]] int document() const { return m_document; }

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    /// The cell at a row of the source, or the next one that is filled.
    [[nodiscard]] QModelIndex nearest(int sourceRow) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    int m_document;
    int m_column = -1;       ///< of the source; -1 where the document is not shown
    std::vector<int> m_rows; ///< of the source
};

} // namespace volets
