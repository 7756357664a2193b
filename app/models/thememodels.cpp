// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/thememodels.h"

#include "document/citation.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// «▲  Capacity building»
QString named(const ThemeMark &mark)
{
    return mark.sign.isEmpty() ? mark.name : QString(mark.sign % u"  "_s % mark.name);
}

} // namespace

ThemeMap themeMapOf(const Comparison &comparison)
{
    if (comparison.codebook)
        return themeMap(comparison.documents, comparison.assignments, *comparison.codebook);
    Codebook bare;
    for (const Assignment &assignment : comparison.assignments)
        if (bare.indexOf(assignment.theme) < 0) {
            bare.themes.emplace_back();
            bare.themes.back().code = assignment.theme;
        }
    return themeMap(comparison.documents, comparison.assignments, bare);
}

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
    const ComparisonPtr &comparison = m_comparison.comparison();
    m_texts = comparison ? int(comparison->documents.size()) : 0;
    m_map = comparison ? themeMapOf(*comparison) : ThemeMap();
    endResetModel();
}

void ThemeMatrixModel::setMeasure(ThemeMeasure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    if (rows() > 0 && columns() > 0)
        emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
}

QVariant ThemeMatrixModel::value(int row, int column, int role) const
{
    const ThemeCell &cell = m_map.cells[std::size_t(row)][std::size_t(column)];
    const int count = int(cell.units.size());
    const QString share = QLocale().toString(cell.share * 100, 'f', cell.share < 0.01 ? 1 : 0);
    switch (role) {
    case Qt::DisplayRole:
        return count;
    case PartRole:
        return m_measure == ThemeMeasure::Share ? cell.share / std::max(m_map.largestShare, 1e-9)
                                                : double(count) / std::max(m_map.mostUnits, 1);
    case ShareRole:
        return count == 0 ? QString() : tr("%1 %").arg(share);
    case ThemeRole:
        return m_map.themes[row];
    case DocumentRole:
        return column;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("%1, %2: %n clause(s), %3 % of its words", nullptr, count)
            .arg(m_comparison.themeMark(m_map.themes[row]).name, m_comparison.comparison()->document(column).shortTitle,
                 share);
    default:
        return {};
    }
}

QVariant ThemeMatrixModel::columnHead(int column, int role) const
{
    const Document &document = m_comparison.comparison()->document(column);
    return role == Qt::DisplayRole ? document.shortTitle : role == Qt::ToolTipRole ? document.title : QVariant();
}

QVariant ThemeMatrixModel::rowHead(int row, int role) const
{
    const ThemeMark mark = m_comparison.themeMark(m_map.themes[row]);
    return role == Qt::DisplayRole ? named(mark) : role == ThemeRole ? mark.code : QVariant();
}

TogetherModel::TogetherModel(const ThemeMatrixModel &matrix, const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_matrix(matrix)
    , m_comparison(comparison)
{
    connect(&matrix, &QAbstractItemModel::modelReset, this, &TogetherModel::refresh);
    refresh();
}

void TogetherModel::refresh()
{
    beginResetModel();
    m_map = m_matrix.map();
    m_largest = 1;
    for (std::size_t one = 0; one < m_map.together.size(); ++one)
        for (std::size_t other = 0; other < one; ++other)
            m_largest = std::max(m_largest, m_map.together[one][other]);
    endResetModel();
}

QVariant TogetherModel::value(int row, int column, int role) const
{
    const int count = m_map.together[std::size_t(row)][std::size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
        return count;
    case PartRole:
        return row == column ? 0. : double(count) / m_largest;
    case ThemeRole:
        return m_map.themes[row];
    case OtherThemeRole:
        return m_map.themes[column];
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString one = m_comparison.themeMark(m_map.themes[row]).name;
        return row == column ? tr("%1: %n clause(s)", nullptr, count).arg(one)
                             : tr("%1 and %2: %n clause(s)", nullptr, count)
                                   .arg(one, m_comparison.themeMark(m_map.themes[column]).name);
    }
    default:
        return {};
    }
}

QVariant TogetherModel::columnHead(int column, int role) const
{
    const ThemeMark mark = m_comparison.themeMark(m_map.themes[column]);
    switch (role) {
    case Qt::DisplayRole: // the row's head, which tells what the sign means, stands on the same screen
        return mark.sign.isEmpty() ? mark.code : mark.sign;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return mark.name;
    default:
        return {};
    }
}

QVariant TogetherModel::rowHead(int row, int role) const
{
    return role == Qt::DisplayRole ? named(m_comparison.themeMark(m_map.themes[row])) : QVariant();
}

ThemeClausesModel::ThemeClausesModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &ComparisonModel::modelAboutToBeReset, this, [this] { setUnits({}); });
    connect(&comparison, &ComparisonModel::citationsChanged, this, [this] { setUnits(m_units); });
}

void ThemeClausesModel::setUnits(std::vector<UnitRef> units)
{
    beginResetModel();
    m_units = std::move(units);
    endResetModel();
}

void ThemeClausesModel::choose(const QString &theme, int document)
{
    std::vector<UnitRef> units;
    if (const ComparisonPtr &comparison = m_comparison.comparison(); comparison && !theme.isEmpty())
        for (const Assignment &assignment : comparison->assignments)
            if (assignment.theme == theme && (document < 0 || assignment.unit.document == document))
                units.push_back(assignment.unit);
    setUnits(std::move(units));
}

void ThemeClausesModel::chooseBoth(const QString &theme, const QString &other)
{
    std::vector<UnitRef> units;
    if (const ComparisonPtr &comparison = m_comparison.comparison())
        for (const Assignment &assignment : comparison->assignments)
            if (assignment.theme == theme &&
                std::ranges::any_of(comparison->assignments, [&](const Assignment &second) {
                    return second.unit == assignment.unit && second.theme == other;
                }))
                units.push_back(assignment.unit);
    setUnits(std::move(units));
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
    return column == 0 ? tr("Clause") : tr("Words", "of a clause");
}

} // namespace volets
