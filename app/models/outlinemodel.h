// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QAbstractItemModel>

#include <vector>

namespace volets {

/// One text as a tree: headings, under them units, under a chapeau its items.
class OutlineModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setDocument(DocumentPtr document); ///< null: an empty tree
    [[nodiscard]] const DocumentPtr &document() const { return m_document; }
    [[nodiscard]] QModelIndex find(int unit) const; ///< where a unit stands, or an invalid index
    /// The unit an item stands for; for a heading the first one below it; -1 where there is none.
    [[nodiscard]] int unitAt(const QModelIndex &index) const;
    [[nodiscard]] bool isHeading(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        QString heading; ///< empty for a unit
        int unit = -1;   ///< itself, or the first one below a heading
        int parent = 0;
        int row = 0;
        std::vector<int> children;
    };
    int append(Node node);
    [[nodiscard]] int nodeAt(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : 0; }
    [[nodiscard]] QModelIndex indexOf(int node) const;

    DocumentPtr m_document;
    std::vector<Node> m_nodes; ///< the first is the invisible root
    std::vector<int> m_nodeOfUnit;
};

} // namespace volets
