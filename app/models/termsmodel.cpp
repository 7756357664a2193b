// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/termsmodel.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

const QString between = u" ; "_s;

QStringList expressionsIn(const QString &written)
{
    QStringList expressions;
    for (const QString &one : written.split(u';'))
        if (const QString expression = one.simplified(); !expression.isEmpty())
            expressions.append(expression);
    return expressions;
}

} // namespace

void TermsModel::setTheme(const Theme &theme, const QString &language)
{
    if (language == m_language && theme.rules == rules())
        return;
    beginResetModel();
    m_language = language;
    m_rows.clear();
    m_others.clear();
    for (const TermRule &rule : theme.rules) {
        if (!rule.language.isEmpty() && rule.language != language) {
            m_others.push_back(rule);
            continue;
        }
        for (const QString &term : rule.terms) {
            m_rows.push_back(rule);
            m_rows.back().terms = {term};
        }
    }
    endResetModel();
}

std::vector<TermRule> TermsModel::rules() const
{
    std::vector<TermRule> rules;
    for (const TermRule &row : m_rows) {
        const auto like = std::ranges::find_if(rules, [&](const TermRule &rule) {
            return rule.language == row.language && rule.weight == row.weight && rule.with == row.with &&
                   rule.unless == row.unless;
        });
        if (like == rules.end())
            rules.push_back(row);
        else if (!like->terms.contains(row.terms.front()))
            like->terms += row.terms;
    }
    rules.insert(rules.end(), m_others.begin(), m_others.end());
    return rules;
}

QStringList TermsModel::terms(const QModelIndexList &chosen) const
{
    std::set<int> places;
    for (const QModelIndex &index : chosen)
        if (index.row() < int(m_rows.size()))
            places.insert(index.row());
    QStringList terms;
    for (const int row : places)
        terms += m_rows[std::size_t(row)].terms;
    return terms;
}

void TermsModel::remove(const QModelIndexList &chosen)
{
    std::set<int, std::greater<>> places;
    for (const QModelIndex &index : chosen)
        if (index.row() < int(m_rows.size()))
            places.insert(index.row());
    if (places.empty())
        return;
    beginResetModel();
    for (const int row : places)
        m_rows.erase(m_rows.begin() + row);
    endResetModel();
    emit edited();
}

Qt::ItemFlags TermsModel::flags(const QModelIndex &index) const
{
    const bool fresh = index.row() == int(m_rows.size());
    const Qt::ItemFlags flags = RowModel::flags(index);
    if (!index.isValid())
        return flags;
    return fresh && index.column() != Term ? flags : flags | Qt::ItemIsEditable;
}

bool TermsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString written = value.toString().simplified();
    if (index.row() == int(m_rows.size())) {
        if (written.isEmpty() || index.column() != Term)
            return false;
        beginInsertRows({}, rows(), rows());
        m_rows.push_back({.language = m_language, .weight = 1, .terms = {written}, .with = {}, .unless = {}});
        endInsertRows();
        emit dataChanged(index, index.siblingAtColumn(Unless));
        emit edited();
        return true;
    }
    TermRule &row = m_rows[std::size_t(index.row())];
    TermRule changed = row;
    switch (index.column()) {
    case Term:
        if (written.isEmpty()) {
            remove({index});
            return true;
        }
        changed.terms = {written};
        break;
    case Weight: {
        bool isNumber = false;
        const double weight = QLocale().toDouble(written, &isNumber);
        changed.weight = isNumber ? weight : written.toDouble(&isNumber);
        if (!isNumber)
            return false;
        break;
    }
    case With:
        changed.with = expressionsIn(written);
        break;
    case Unless:
        changed.unless = expressionsIn(written);
        break;
    default:
        return false;
    }
    if (changed == row)
        return true;
    row = std::move(changed);
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant TermsModel::value(int row, int column, int role) const
{
    const bool fresh = row == int(m_rows.size());
    if (fresh) {
        if (column == Term && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
            return tr("New term");
        return column == Term && role == Qt::DisplayRole ? tr("New term…") : QVariant();
    }
    const TermRule &rule = m_rows[std::size_t(row)];
    if (role == Qt::TextAlignmentRole && column == Weight)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Term:
        return rule.terms.front();
    case Weight:
        return QLocale().toString(rule.weight, 'g', 3);
    case With:
        return rule.with.join(between);
    default:
        return rule.unless.join(between);
    }
}

QVariant TermsModel::columnHead(int column, int role) const
{
    if (role == Qt::DisplayRole) {
        switch (column) {
        case Term:
            return tr("Term");
        case Weight:
            return tr("Weight");
        case With:
            return tr("Only with");
        default:
            return tr("Not with");
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case Term:
            return tr("Words in any form; “|” between words that may stand for each other, “…” where others may stand "
                      "between, “=” before a word that must stand as it is written.");
        case Weight:
            return tr("1 is enough alone; less needs others beside it; below 0 speaks against the theme.");
        case With:
            return tr("Counts only where one of these stands in the clause, its introduction or a heading; “;” "
                      "between several.");
        default:
            return tr("Does not count where one of these stands in the clause; “;” between several.");
        }
    }
    return {};
}

} // namespace volets
