// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/thememodels.h"

#include "document/citation.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

ThemeMatrixModel::ThemeMatrixModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &ComparisonModel::arranged, this, &ThemeMatrixModel::count);
    count();
}

void ThemeMatrixModel::count()
{
    beginResetModel();
    m_themes.clear();
    m_counts.clear();
    m_largest = 1;
    const ComparisonPtr &comparison = m_comparison.comparison();
    m_texts = comparison ? int(comparison->documents.size()) : 0;
    if (comparison) {
        for (const ThemeName &theme : m_comparison.themes())
            m_themes.append(theme.code);
        for (const Assignment &assignment : comparison->assignments)
            if (!m_themes.contains(assignment.theme))
                m_themes.append(assignment.theme);
        m_counts.assign(std::size_t(m_themes.size()) * std::size_t(m_texts), 0);
        for (const Assignment &assignment : comparison->assignments) {
            int &cell = m_counts[std::size_t(m_themes.indexOf(assignment.theme)) * std::size_t(m_texts) +
                                 std::size_t(assignment.unit.document)];
            m_largest = std::max(m_largest, ++cell);
        }
    }
    endResetModel();
}

QVariant ThemeMatrixModel::value(int row, int column, int role) const
{
    const int count = m_counts[std::size_t(row) * std::size_t(m_texts) + std::size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
        return count;
    case PartRole:
        return double(count) / m_largest;
    case ThemeRole:
        return m_themes[row];
    case DocumentRole:
        return column;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %n clause(s)", nullptr, count)
            .arg(m_comparison.themeMark(m_themes[row]).name, m_comparison.comparison()->document(column).shortTitle);
    default:
        return {};
    }
}

QVariant ThemeMatrixModel::columnHead(int column, int role) const
{
    const bool named = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return named ? m_comparison.comparison()->document(column).shortTitle : QVariant();
}

QVariant ThemeMatrixModel::rowHead(int row, int role) const
{
    return role == Qt::DisplayRole ? m_comparison.themeMark(m_themes[row]).name : QVariant();
}

ThemeClausesModel::ThemeClausesModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &ComparisonModel::modelAboutToBeReset, this, [this] { choose({}, -1); });
}

void ThemeClausesModel::choose(const QString &theme, int document)
{
    beginResetModel();
    m_units.clear();
    if (const ComparisonPtr &comparison = m_comparison.comparison(); comparison && !theme.isEmpty())
        for (const Assignment &assignment : comparison->assignments)
            if (assignment.theme == theme && (document < 0 || assignment.unit.document == document))
                m_units.push_back(assignment.unit);
    endResetModel();
}

QVariant ThemeClausesModel::value(int row, int column, int role) const
{
    const UnitRef unit = m_units[std::size_t(row)];
    const Comparison &comparison = *m_comparison.comparison();
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? citation(comparison.document(unit.document), comparison.unit(unit))
                           : comparison.unit(unit).text;
    case Qt::ToolTipRole:
        return comparison.unit(unit).text;
    case UnitRole:
        return QVariant::fromValue(unit);
    default:
        return {};
    }
}

QVariant ThemeClausesModel::columnHead(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == 0 ? tr("Clause") : tr("Words");
}

} // namespace volets
