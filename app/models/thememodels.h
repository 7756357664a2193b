// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "models/rowmodel.h"
#include "themes/thememap.h"

#include <QStringList>

#include <vector>

namespace volets {

class ComparisonModel;
struct Comparison;

/// The themes of a comparison as a map; where it has no book, in the order in which they come.
[[nodiscard]] ThemeMap themeMapOf(const Comparison &comparison);

/// By what themes are measured; all bars of one picture have one scale.
enum class ThemeMeasure {
    Share,   ///< part of the text's words that stand in clauses of the theme
    Clauses, ///< number of clauses
};

/// Themes × texts: how many clauses of a text are about a theme, and what part of its words they are.
class ThemeMatrixModel final : public RowModel
{
    Q_OBJECT
public:
    explicit ThemeMatrixModel(const ComparisonModel &comparison, QObject *parent = nullptr);
    [[nodiscard]] QString themeAt(int row) const { return m_map.themes.value(row); }
    [[nodiscard]] const ThemeMap &map() const { return m_map; }
    void setMeasure(ThemeMeasure measure);
    [[nodiscard]] ThemeMeasure measure() const { return m_measure; }

protected:
    [[nodiscard]] int rows() const override { return int(m_map.themes.size()); }
    [[nodiscard]] int columns() const override { return m_texts; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;
    [[nodiscard]] QVariant rowHead(int row, int role) const override;

private:
    void count();

    const ComparisonModel &m_comparison;
    ThemeMap m_map;
    int m_texts = 0;
    ThemeMeasure m_measure = ThemeMeasure::Share;
};

/// Themes × themes: how many clauses are about both; on the diagonal about the one.
class TogetherModel final : public RowModel
{
    Q_OBJECT
public:
    TogetherModel(const ThemeMatrixModel &matrix, const ComparisonModel &comparison, QObject *parent = nullptr);

protected:
    [[nodiscard]] int rows() const override { return int(m_map.themes.size()); }
    [[nodiscard]] int columns() const override { return rows(); }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;
    [[nodiscard]] QVariant rowHead(int row, int role) const override;

private:
    void refresh();

    const ThemeMatrixModel &m_matrix;
    const ComparisonModel &m_comparison;
    ThemeMap m_map;
    int m_largest = 1; ///< beside the diagonal
};

/// A list of clauses: address, words.
class ThemeClausesModel final : public RowModel
{
    Q_OBJECT
public:
    explicit ThemeClausesModel(const ComparisonModel &comparison, QObject *parent = nullptr);
    void choose(const QString &theme, int document);             ///< those about it; -1: of all texts
    void chooseBoth(const QString &theme, const QString &other); ///< those about both
    void setUnits(std::vector<UnitRef> units);

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
