// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
#include "models/rowmodel.h"

#include <vector>

namespace volets {

/// All that readers decided in a dossier, the latest first; what waits for its text says so.
class DecisionsModel final : public RowModel
{
    Q_OBJECT
public:
    enum Column { What, Where, By, ColumnCount };

    using RowModel::RowModel;

    void setDecisions(const std::vector<PlacedDecision> &decisions, std::vector<DocumentPtr> documents);
    [[nodiscard]] const PlacedDecision &decisionAt(int row) const { return m_decisions[std::size_t(row)]; }

protected:
    [[nodiscard]] int rows() const override { return int(m_decisions.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    [[nodiscard]] QString where(const PlacedDecision &decision) const;

    std::vector<PlacedDecision> m_decisions;
    std::vector<DocumentPtr> m_documents;
};

/// What was decided: «lien confirmé : repris et remanié».
[[nodiscard]] QString decisionWords(const Decision &decision);

} // namespace volets
