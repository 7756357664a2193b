// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/rowmodel.h"
#include "themes/wording.h"

#include <vector>

namespace volets {

class ComparisonModel;

/// Concepts × texts: by which name each text calls a thing, and where the usual name changes.
class WordingModel final : public RowModel
{
    Q_OBJECT
public:
    explicit WordingModel(const ComparisonModel &comparison, QObject *parent = nullptr);
    /// Where a text names a concept, in order.
    [[nodiscard]] std::vector<UnitRef> unitsAt(const QModelIndex &index) const;

protected:
    [[nodiscard]] int rows() const override { return int(m_histories.size()); }
    [[nodiscard]] int columns() const override { return m_texts; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;
    [[nodiscard]] QVariant rowHead(int row, int role) const override;

private:
    void refresh();

    const ComparisonModel &m_comparison;
    std::vector<ConceptHistory> m_histories;
    int m_texts = 0;
};

} // namespace volets
