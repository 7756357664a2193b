// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <deque>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace volets {

/// A part of the document's structure, for screen readers and for who reads the file back.
struct TagNode
{
    std::string_view tag = {}; ///< a standard type of PDF 1.7: "TD"; empty: the words belong to the parent as they are
    int parent = -1;
    QString spoken = {};   ///< what is said in place of the words shown: «ajouté : volet»; empty: the words
    QString language = {}; ///< BCP 47; empty: that of the parent
    int columns = 1;       ///< of the table that a cell spans
    bool headsRow = false; ///< for TH: of its row rather than of its column
    std::vector<std::pair<QByteArrayView, QString>> properties = {}; ///< facts for a machine (report/pdfproperties.h)
    int target = -1;                                                 ///< of a Link: the node that it leads to
};

/// The structure of a document while it is made: parents before their parts, in reading order, the document first.
class TagTree
{
public:
    static constexpr int document = 0;

    TagTree() { clear(); }
    void clear();

    /// The index of a new node.
    int add(const char *tag, int parent) { return add(TagNode{.tag = tag, .parent = parent}); }
    int add(TagNode node);
    /// Words that belong to their parent as they stand.
    int addWords(int parent) { return add(TagNode{.parent = parent}); }
    /// A link whose words are those of its node; its target may be set later.
    int addLink(int parent, int target = -1);
    /// Links may lead to this node: where it stands is to be known.
    void makeTarget(int node) { m_linked.insert(node); }

    [[nodiscard]] TagNode &at(int node) { return m_nodes[std::size_t(node)]; }
    [[nodiscard]] const TagNode &at(int node) const { return m_nodes[std::size_t(node)]; }
    [[nodiscard]] const std::set<int> &linked() const { return m_linked; } ///< links, and what they lead to

    [[nodiscard]] std::deque<TagNode> take() { return std::move(m_nodes); }

private:
    std::deque<TagNode> m_nodes; // a vector would need twice the memory as it grows
    std::set<int> m_linked;
};

} // namespace volets
