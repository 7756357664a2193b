// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outlinemodel.h"

#include "document/citation.h"

namespace volets {

namespace {

/// Enough of a clause to know it again in one line.
QString opening(const QString &text)
{
    constexpr qsizetype length = 90;
    return text.size() <= length ? text : QString(text.first(text.lastIndexOf(u' ', length)) + u'…');
}

} // namespace

int OutlineModel::append(Node node)
{
    const int number = int(m_nodes.size());
    Node &above = m_nodes[std::size_t(node.parent)];
    node.row = int(above.children.size());
    above.children.push_back(number);
    m_nodes.push_back(std::move(node));
    return number;
}

void OutlineModel::setDocument(DocumentPtr document)
{
    if (document == m_document)
        return;
    beginResetModel();
    m_document = std::move(document);
    m_nodes = {Node{}};
    m_nodeOfUnit.clear();
    std::vector<int> open; // the nodes of the headings that the last unit stood under
    QStringList path;
    const std::size_t count = m_document ? m_document->units.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Unit &unit = m_document->units[i];
        qsizetype common = 0;
        while (common < path.size() && common < unit.headings.size() && path[common] == unit.headings[common])
            ++common;
        open.resize(std::size_t(common));
        for (qsizetype level = common; level < unit.headings.size(); ++level)
            open.push_back(append({.heading = unit.headings[level],
                                   .unit = int(i),
                                   .parent = open.empty() ? 0 : open.back(),
                                   .children = {}}));
        path = unit.headings;
        const bool isItem = unit.parent >= 0 && std::size_t(unit.parent) < i;
        const int above = isItem ? m_nodeOfUnit[std::size_t(unit.parent)] : open.empty() ? 0 : open.back();
        m_nodeOfUnit.push_back(append({.heading = {}, .unit = int(i), .parent = above, .children = {}}));
    }
    endResetModel();
}

QModelIndex OutlineModel::indexOf(int node) const
{
    return node <= 0 ? QModelIndex() : createIndex(m_nodes[std::size_t(node)].row, 0, quintptr(node));
}

QModelIndex OutlineModel::find(int unit) const
{
    return unit < 0 || std::size_t(unit) >= m_nodeOfUnit.size() ? QModelIndex()
                                                                : indexOf(m_nodeOfUnit[std::size_t(unit)]);
}

int OutlineModel::unitAt(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[std::size_t(nodeAt(index))].unit : -1;
}

bool OutlineModel::isHeading(const QModelIndex &index) const
{
    return index.isValid() && !m_nodes[std::size_t(nodeAt(index))].heading.isEmpty();
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(m_nodes[std::size_t(nodeAt(parent))].children[std::size_t(row)]);
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(m_nodes[std::size_t(nodeAt(index))].parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return m_nodes.empty() ? 0 : int(m_nodes[std::size_t(nodeAt(parent))].children.size());
}

int OutlineModel::columnCount(const QModelIndex & /*parent*/) const { return 1; }

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[std::size_t(nodeAt(index))];
    const auto unit = [&]() -> const Unit & { return m_document->units[std::size_t(node.unit)]; };
    switch (role) {
    case Qt::DisplayRole:
        return node.heading.isEmpty()
                   ? QString(shortPlace(*m_document, unit()) + QStringLiteral("  ") + opening(unit().text))
                   : node.heading;
    case Qt::ToolTipRole:
        return node.heading.isEmpty() ? unit().text : node.heading;
    default:
        return {};
    }
}

} // namespace volets
