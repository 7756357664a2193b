// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tagtree.h"

namespace volets {

void TagTree::clear()
{
    m_nodes.assign(1, TagNode{.tag = "Document"});
    m_linked.clear();
}

int TagTree::add(TagNode node)
{
    m_nodes.push_back(std::move(node));
    return int(m_nodes.size()) - 1;
}

int TagTree::addLink(int parent, int target)
{
    const int index = add(TagNode{.tag = "Link", .parent = parent, .target = target});
    m_linked.insert(index);
    return index;
}

} // namespace volets
