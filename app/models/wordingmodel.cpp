// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wordingmodel.h"

#include "models/comparisonmodel.h"

#include <QLocale>

#include <algorithm>

namespace volets {

using namespace Qt::StringLiterals;

WordingModel::WordingModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &QAbstractItemModel::modelReset, this, &WordingModel::refresh);
    refresh();
}

void WordingModel::refresh()
{
    beginResetModel();
    const ComparisonPtr &comparison = m_comparison.comparison();
    const bool known = comparison && comparison->codebook;
    m_histories = known ? wordings(comparison->documents, *comparison->codebook) : std::vector<ConceptHistory>();
    m_texts = known ? int(comparison->documents.size()) : 0;
    endResetModel();
}

std::vector<UnitRef> WordingModel::unitsAt(const QModelIndex &index) const
{
    std::vector<UnitRef> units;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return units;
    for (const auto &places : m_histories[std::size_t(index.row())].uses[std::size_t(index.column())].wordings)
        for (const Occurrence &place : places)
            units.push_back({index.column(), place.unit});
    std::ranges::sort(units);
    units.erase(std::ranges::unique(units).begin(), units.end());
    return units;
}

QVariant WordingModel::value(int row, int column, int role) const
{
    const ConceptHistory &history = m_histories[std::size_t(row)];
    const ConceptUse &use = history.uses[std::size_t(column)];
    const bool changes = std::ranges::contains(history.changes, column);
    if (role == Qt::ToolTipRole && changes)
        return tr("Another usual name than in the text before that names it");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (use.usual < 0)
        return u"–"_s;
    const Comparison &comparison = *m_comparison.comparison();
    QStringList words;
    for (const auto &[name, count] :
         usedNames(comparison.codebook->concepts[std::size_t(history.index)], comparison.document(column), use))
        words.append(u"%1 (%2)"_s.arg(name).arg(count));
    return changes ? QString(u"± "_s % words.join(u", "_s)) : words.join(u", "_s);
}

QVariant WordingModel::columnHead(int column, int role) const
{
    const Document &document = m_comparison.comparison()->document(column);
    return role == Qt::DisplayRole ? document.shortTitle : role == Qt::ToolTipRole ? document.title : QVariant();
}

QVariant WordingModel::rowHead(int row, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const auto &concepts = m_comparison.comparison()->codebook->concepts;
    return wordingIn(concepts[std::size_t(m_histories[std::size_t(row)].index)].name,
                     QLocale().name().section(u'_', 0, 0));
}

} // namespace volets
