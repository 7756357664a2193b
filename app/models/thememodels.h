// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/rowmodel.h"

#include <QStringList>

#include <vector>

namespace volets {

class ComparisonModel;

/// Themes × texts: how many clauses of a text are about a theme.
class ThemeMatrixModel final : public RowModel
{
    Q_OBJECT
public:
    explicit ThemeMatrixModel(const ComparisonModel &comparison, QObject *parent = nullptr);
    [[nodiscard]] QString themeAt(int row) const { return m_themes.value(row); }

protected:
    [[nodiscard]] int rows() const override { return int(m_themes.size()); }
    [[nodiscard]] int columns() const override { return m_texts; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;
    [[nodiscard]] QVariant rowHead(int row, int role) const override;

private:
    void count();

    const ComparisonModel &m_comparison;
    QStringList m_themes;
    int m_texts = 0;
    std::vector<int> m_counts; ///< by theme, then text
    int m_largest = 1;
};

/// The clauses of one text, or of all, about one theme: address, words.
class ThemeClausesModel final : public RowModel
{
    Q_OBJECT
public:
    explicit ThemeClausesModel(const ComparisonModel &comparison, QObject *parent = nullptr);
    void choose(const QString &theme, int document); ///< -1: all texts

protected:
    [[nodiscard]] int rows() const override { return int(m_units.size()); }
    [[nodiscard]] int columns() const override { return 2; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    const ComparisonModel &m_comparison;
    std::vector<UnitRef> m_units;
};

} // namespace volets
