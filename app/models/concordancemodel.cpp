// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/concordancemodel.h"

#include "compare/mentions.h"
#include "document/citation.h"

#include <algorithm>

namespace volets {

ConcordanceModel::ConcordanceModel(ComparisonPtr comparison, ColumnSetup setup, QObject *parent)
    : RowModel(parent)
    , m_comparison(std::move(comparison))
    , m_reader(*m_comparison)
    , m_setup(std::move(setup))
{
    for (const Row &row : m_comparison->alignment.rows)
        if (std::ranges::any_of(m_setup.columns,
                                [&](int document) { return !row.cells[std::size_t(document)].empty(); }))
            m_rows.push_back(&row);
}

UnitRef ConcordanceModel::unitAt(const QModelIndex &index) const
{
    const Row &row = *m_rows[std::size_t(index.row())];
    const auto first = [&](int document) -> UnitRef {
        const std::vector<int> &units = row.cells[std::size_t(document)];
        return units.empty() ? UnitRef() : UnitRef{document, units.front()};
    };
    UnitRef found = first(m_setup.columns[std::size_t(index.column())]);
    for (const int document : m_setup.columns)
        if (!found.isValid())
            found = first(document);
    return found;
}

QString ConcordanceModel::asText() const
{
    QStringList lines;
    for (int row = -1; row < rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns(); ++column)
            cells += (row < 0 ? columnHead(column, Qt::DisplayRole) : value(row, column, Qt::DisplayRole)).toString();
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QVariant ConcordanceModel::value(int row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const Row &shown = *m_rows[std::size_t(row)];
    const int document = m_setup.columns[std::size_t(column)];
    const Document &text = m_comparison->document(document);
    QStringList places;
    for (const int unit : shown.cells[std::size_t(document)])
        places += shortPlace(text, text.units[std::size_t(unit)]);
    if (!places.isEmpty())
        return places.join(QStringLiteral(" + "));
    return mention(*m_comparison, m_reader.cell(shown, m_setup, std::size_t(column)), document);
}

QVariant ConcordanceModel::columnHead(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return m_comparison->document(m_setup.columns[std::size_t(column)]).shortTitle;
}

} // namespace volets
