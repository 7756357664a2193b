// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowmodel.h"
#include "themes/codebook.h"

#include <vector>

namespace volets {

/// The terms of one theme in one language, one a row, to be edited; the last row is empty, for a new one. Rules that
/// differ in nothing but their terms are one rule, as the book has it.
class TermsModel final : public RowModel
{
    Q_OBJECT
public:
    enum Column { Term, Weight, With, Unless, ColumnCount };

    using RowModel::RowModel;

    void setTheme(const Theme &theme, const QString &language);
    /// The theme's rules as they are now, those of other languages with them.
    [[nodiscard]] std::vector<TermRule> rules() const;
    [[nodiscard]] QStringList terms(const QModelIndexList &chosen) const;
    void remove(const QModelIndexList &chosen);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void edited();

protected:
    [[nodiscard]] int rows() const override { return int(m_rows.size()) + 1; }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    std::vector<TermRule> m_rows; ///< a rule of one term each
    std::vector<TermRule> m_others;
    QString m_language;
};

} // namespace volets
