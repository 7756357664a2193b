// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "store/searchindex.h"

#include <QAbstractTableModel>

#include <vector>

namespace volets {

/// A concordance: a line for each place found, lined up on the words found.
class SearchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Place, Before, Words, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `documents` are those that answers refer to; a hit in another one is left out.
    void setHits(const std::vector<SearchHit> &hits, std::vector<DocumentPtr> documents);
    [[nodiscard]] UnitRef unitAt(int row) const; ///< by index of `documents`; invalid outside
    [[nodiscard]] int textCount() const;         ///< texts with hits

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        UnitRef unit;
        Span span;
    };
    std::vector<DocumentPtr> m_documents;
    std::vector<Line> m_lines;
};

} // namespace volets
