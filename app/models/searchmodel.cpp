// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmodel.h"

#include "document/citation.h"

#include <QFont>
#include <QSet>

namespace volets {

namespace {

/// On each side, as much as a wide window can show.
constexpr qsizetype context = 160;

} // namespace

void SearchModel::setHits(const std::vector<SearchHit> &hits, std::vector<DocumentPtr> documents)
{
    beginResetModel();
    m_documents = std::move(documents);
    m_lines.clear();
    for (const SearchHit &hit : hits) {
        const auto document =
            std::ranges::find(m_documents, hit.document, [](const DocumentPtr &text) { return text->key; });
        if (document == m_documents.end() || std::size_t(hit.unit) >= (*document)->units.size())
            continue;
        const UnitRef unit{int(document - m_documents.begin()), hit.unit};
        if (hit.spans.empty())
            m_lines.push_back({unit, {}});
        for (const Span span : hit.spans)
            m_lines.push_back({unit, span});
    }
    endResetModel();
}

UnitRef SearchModel::unitAt(int row) const
{
    return row < 0 || std::size_t(row) >= m_lines.size() ? UnitRef() : m_lines[std::size_t(row)].unit;
}

int SearchModel::textCount() const
{
    QSet<int> texts;
    for (const Line &line : m_lines)
        texts.insert(line.unit.document);
    return int(texts.size());
}

int SearchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }
int SearchModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    const Document &document = *m_documents[std::size_t(line.unit.document)];
    const Unit &unit = document.units[std::size_t(line.unit.unit)];
    const QStringView text = unit.text;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Place:
            return QString(document.shortTitle + QStringLiteral(", ") + shortPlace(document, unit));
        case Before:
            return text.first(line.span.start).last(std::min(context, line.span.start)).toString().simplified();
        case Words:
            return line.span.of(text).toString();
        default:
            return text.sliced(line.span.end())
                .first(std::min(context, text.size() - line.span.end()))
                .toString()
                .simplified();
        }
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Before ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.column() == Words) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ToolTipRole:
        return unit.text;
    default:
        return {};
    }
}

QVariant SearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case Before:
        return tr("Before");
    case Words:
        return tr("Words found");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace volets
