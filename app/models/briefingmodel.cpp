// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/briefingmodel.h"

#include "document/citation.h"
#include "models/comparisonmodel.h"

namespace volets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 240; ///< of a clause's words in a cell

/// As much of a long clause as is shown, up to the end of a word.
QString beginning(const QString &text)
{
    const qsizetype end = text.lastIndexOf(u' ', mostShown);
    return text.first(end > 0 ? end : mostShown).trimmed();
}

} // namespace

BriefingModel::BriefingModel(const ComparisonModel &comparison, QObject *parent)
    : RowModel(parent)
    , m_comparison(comparison)
{
    connect(&comparison, &QAbstractItemModel::modelAboutToBeReset, this, [this] { setRows({}); });
}

void BriefingModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int BriefingModel::columns() const
{
    return m_comparison.comparison() ? 1 + int(m_comparison.comparison()->documents.size()) : 0;
}

std::vector<UnitRef> BriefingModel::unitsAt(const QModelIndex &index) const
{
    std::vector<UnitRef> units;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return units;
    const Row &row = m_rows[std::size_t(index.row())];
    for (int document = 0; document < int(row.cells.size()); ++document)
        if (index.column() == 0 || index.column() == document + 1)
            for (const int unit : row.cells[std::size_t(document)])
                units.push_back({document, unit});
    return units;
}

Qt::ItemFlags BriefingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = RowModel::flags(index);
    return index.isValid() && index.column() == 0 ? flags | Qt::ItemIsEditable : flags;
}

bool BriefingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != 0)
        return false;
    const QString title = value.toString().simplified();
    if (!title.isEmpty() && title != m_rows[std::size_t(index.row())].title)
        emit titleEntered(index.row(), title);
    return true;
}

QVariant BriefingModel::value(int row, int column, int role) const
{
    const Row &source = m_rows[std::size_t(row)];
    const Comparison &comparison = *m_comparison.comparison();
    if (column == 0) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return source.title;
        case Qt::ToolTipRole:
            return source.decided ? tr("As a reader decided") : tr("Proposed; double-click to rewrite the title");
        case Qt::AccessibleTextRole:
            return QString(source.title % u", "_s % (source.decided ? tr("decided") : tr("proposed")));
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QStringList clauses;
    const Document &document = comparison.document(column - 1);
    for (const int unit : source.cells[std::size_t(column - 1)]) {
        const Unit &clause = document.units[std::size_t(unit)];
        const bool cut = role == Qt::DisplayRole && clause.text.size() > mostShown;
        const QString words = cut ? QString(beginning(clause.text) % u'…') : clause.text;
        clauses.append(QString(shortPlace(document, clause) % u" – "_s % words));
    }
    return clauses.isEmpty() ? tr("no clause on this") : clauses.join(u'\n');
}

QVariant BriefingModel::columnHead(int column, int role) const
{
    if (column == 0)
        return role == Qt::DisplayRole ? tr("Demand") : QVariant();
    const Document &document = m_comparison.comparison()->document(column - 1);
    return role == Qt::DisplayRole ? document.shortTitle : role == Qt::ToolTipRole ? document.title : QVariant();
}

} // namespace volets
